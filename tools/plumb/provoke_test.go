package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// maintained is a reference server without switches that is down for maintenance while a file is there.
func maintained(t *testing.T, creating time.Duration) (address, down string) {
	t.Helper()
	down = filepath.Join(t.TempDir(), "down")
	next := reference.New(reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}),
		reference.WithoutProvocations(), reference.WithCreating(creating))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := os.Stat(down); err == nil {
			acs.WriteError(w, r, acs.ErrServiceUnavailable)
			return
		}
		next.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL, down
}

func profileFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "profile.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestProvocationByCommand(t *testing.T) {
	withoutEnvironment(t)
	address, down := maintained(t, 0)
	command := func(run, undo string) string {
		return "provocations: {ServiceUnavailable: {command: {run: " + run + ", undo: " + undo + ", timeout: 200ms}}}\n"
	}
	cases := []struct{ name, profile, verdict, says string }{
		{"a command that does it", command("[touch, "+down+"]", "[rm, "+down+"]"), "pass", ""},
		{"a command that does nothing", command("[sh, -c, ':']", "[]"), "fail", "expected the status 503"},
		{"a command that fails", command("[sh, -c, 'echo no such switch >&2; exit 3']", "[]"), "not-provoked", "no such switch"},
		{"a command that fails half-way", command("[sh, -c, 'touch "+down+"; exit 1']", "[rm, "+down+"]"), "not-provoked", "exit status 1"},
		{"a command that does not end", command("[sleep, '60']", "[]"), "not-provoked", "200ms"},
		{"a command that is not there", command("[plumb-no-such-program]", "[]"), "not-provoked", "plumb-no-such-program"},
		{"no provocation", "name: x\n", "not-provoked", "a provocation of ServiceUnavailable"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			args := []string{"run", "--endpoint", address, "--target", profileFile(t, c.profile), "--filter", "error/ServiceUnavailable/json"}
			got := plumb(t, append(args, keyFlags()...)...)
			if !strings.HasPrefix(strings.SplitN(got.stdout, "\n\n", 2)[1], c.verdict+" ") || !strings.Contains(got.stdout, c.says) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
			if _, err := os.Stat(down); err == nil {
				t.Error("the target was left in its state")
			}
		})
	}
}

// Whether a target is slow or fast in its work, the verdict is true.
func TestWorkInProgress(t *testing.T) {
	withoutEnvironment(t)
	cases := []struct {
		name     string
		creating time.Duration
		profile  string
		verdict  string
	}{
		{"a slow target", 150 * time.Millisecond, "name: slow\n", "pass"},
		{"a slow target that is said to be slow", 150 * time.Millisecond, "timing: {lasts: 100ms}\n", "pass"},
		{"a target that is done at once", 0, "name: fast\n", "not-provoked"},
		{"a target that is done at once and is said to be slow", 0, "timing: {lasts: 1h}\n", "fail"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			address, _ := maintained(t, c.creating)
			args := []string{"run", "--endpoint", address, "--target", profileFile(t, c.profile), "--filter", "error/ConfigRuleReportCreating/json"}
			got := plumb(t, append(args, keyFlags()...)...)
			if !strings.HasPrefix(strings.SplitN(got.stdout, "\n\n", 2)[1], c.verdict+" ") {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}

func TestInitWritesAProfileThatRuns(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := filepath.Join(t.TempDir(), "profile.yaml")
	if got := plumb(t, "init", "-o", path); got.code != 0 {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	if got := plumb(t, "init", "-o", path); got.code != 2 {
		t.Errorf("a profile was overwritten")
	}
	got := plumb(t, append([]string{"run", "--endpoint", address, "--target", path, "--filter", "AggregatorId"}, keyFlags()...)...)
	if got.code != 0 {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
