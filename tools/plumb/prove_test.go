package main

import (
	"context"
	"encoding/json"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/tools/files"
)

func TestProveSomeFaults(t *testing.T) {
	dir := t.TempDir()
	jsonFile, markdownFile := filepath.Join(dir, "m.json"), filepath.Join(dir, "m.md")
	got := plumb(t, "prove", "--fault", "token-65-accepted", "--fault", "xml-not-escaped", "--json", jsonFile, "--markdown", markdownFile)
	if got.code != 0 || !strings.Contains(got.stdout, "2 faults, 2 killed at their own statement, 0 unrelated failures") {
		t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	var m struct {
		Proven bool
		Faults []struct{ Fault string }
	}
	if err := json.Unmarshal(read(t, jsonFile), &m); err != nil || !m.Proven || len(m.Faults) != 2 || m.Faults[1].Fault != "xml-not-escaped" {
		t.Errorf("%v: %+v", err, m)
	}
	if page := string(read(t, markdownFile)); !strings.Contains(page, "| token-65-accepted |") {
		t.Errorf("%s", page)
	}
}

func TestProveUsage(t *testing.T) {
	dir := t.TempDir()
	cases := []struct {
		name string
		args []string
		says string
	}{
		{"unknown fault", []string{"prove", "--fault", "token-56-accepted"}, "token-65-accepted"},
		{"folder that is not there", []string{"prove", "--json", filepath.Join(dir, "absent", "m.json")}, "absent"},
		{"no worker", []string{"prove", "--workers", "0"}, "--workers"},
		{"stray argument", []string{"prove", "all"}, "all"},
		{"server with an unknown fault", []string{"serve", "--fault", "nonce-uncheckd"}, "nonce-unchecked"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, c.args...)
			if got.code != 2 || !strings.Contains(got.stderr, c.says) || got.stdout != "" {
				t.Errorf("exit %d, stdout %q, stderr %q, expected 2 and %q", got.code, got.stdout, got.stderr, c.says)
			}
		})
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestFaultsAreListed(t *testing.T) {
	got := plumb(t, "faults")
	if lines := strings.Count(got.stdout, "\n"); got.code != 0 || lines != len(fault.All()) {
		t.Errorf("exit %d, %d lines, %d faults", got.code, lines, len(fault.All()))
	}
}

// A server with a fault is one that `plumb run` finds nonconformant, at the statement that the fault breaks.
func TestRunAgainstAFault(t *testing.T) {
	withoutEnvironment(t)
	flags := serveFlags{addr: "127.0.0.1:0", wire: "gateway", keys: []string{testID + ":" + testSecret}, fault: "token-length-unchecked", quiet: true}
	c := console{in: strings.NewReader(""), out: new(strings.Builder), err: new(strings.Builder), files: &files.Writer{}}
	server, err := serverOf(c, flags)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", flags.addr)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- acs.Serve(ctx, listener, server.handler, acs.ServeOptions{}) }()
	got := plumb(t, append([]string{"run", "--endpoint", "http://" + listener.Addr().String(), "--filter", "ClientToken"}, keyFlags()...)...)
	cancel()
	if err := <-served; err != nil {
		t.Error(err)
	}
	if got.code != 1 || !strings.Contains(got.stdout, "ClientToken/max-length/over-limit-query") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
