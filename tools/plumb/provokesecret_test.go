//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What a provocation's commands write to standard error reaches no output with a secret in it, nor with what a terminal or a runner of
// CI acts upon.
func TestCommandsTellNoSecret(t *testing.T) {
	withoutEnvironment(t)
	address, _ := maintained(t, 0)
	for name, commands := range map[string]string{
		"undo": "run: [sh, -c, ':'], undo: [sh, -c, 'printf \"no: " + testSecret + " \\\\033[2J\" >&2; exit 1']",
		"run":  "run: [sh, -c, 'echo no: " + testSecret + " >&2; exit 1'], undo: []",
	} {
		t.Run(name, func(t *testing.T) {
			profile := profileFile(t, "provocations: {ServiceUnavailable: {command: {"+commands+"}}}\n")
			report := filepath.Join(t.TempDir(), "r.json")
			got := plumb(t, append([]string{"run", "--endpoint", address, "--target", profile, "--filter", "error/ServiceUnavailable/json", "--json", report}, keyFlags()...)...)
			all := got.stdout + got.stderr + string(read(t, report))
			if strings.Contains(all, testSecret) || strings.Contains(all, "\x1b") || !strings.Contains(all, "no: ***") {
				t.Errorf("exit %d\n%.3000s", got.code, all)
			}
		})
	}
}

// What a command began ends with it when its time is over.
func TestWhatACommandBeganEndsWithIt(t *testing.T) {
	withoutEnvironment(t)
	address, _ := maintained(t, 0)
	fifo := filepath.Join(t.TempDir(), "held")
	mkfifo(t, fifo)
	profile := profileFile(t, "provocations: {ServiceUnavailable: {command: {run: [sh, -c, 'sleep 600 >"+fifo+" & sleep 600'], undo: [], timeout: 200ms}}}\n")
	done := make(chan result, 1)
	go func() {
		done <- plumb(t, append([]string{"run", "--endpoint", address, "--target", profile, "--filter", "error/ServiceUnavailable/json"}, keyFlags()...)...)
	}()
	held, err := os.Open(fifo) // until the child has it open too
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = held.Close() }()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_, _ = held.Read(make([]byte, 1)) // ends when the last writer does
	}()
	<-done
	select {
	case <-ended:
	case <-time.After(time.Minute):
		t.Error("a child of the command is still there")
	}
}
