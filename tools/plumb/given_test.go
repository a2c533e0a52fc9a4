package main

import (
	"os"
	"strings"
	"testing"
)

// A file's name that is empty comes from a variable that is not set: a pipeline that trusts in the report must not go on without it.
func TestEmptyNamesOfFiles(t *testing.T) {
	withoutEnvironment(t)
	for _, flag := range []string{"--report", "--json", "--html", "--record"} {
		got := plumb(t, append([]string{"run", "--endpoint", "http://127.0.0.1:1", flag, ""}, keyFlags()...)...)
		if got.code != 2 || !strings.Contains(got.stderr, flag+": the name is empty") || got.stdout != "" {
			t.Errorf("%s: exit %d\n%s%s", flag, got.code, got.stdout, got.stderr)
		}
	}
	if got := plumb(t, "judge", "x", "--report", ""); got.code != 2 || !strings.Contains(got.stderr, "--report: the name is empty") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}

// A record that cannot be written whole is exit 2, said once, whatever the target deserves.
func TestARecordThatCannotBeWritten(t *testing.T) {
	const full = "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip("this system has no device that is always full")
	}
	withoutEnvironment(t)
	address := listening(t, wrong(t, "token-65-accepted"))
	got := plumb(t, append([]string{"run", "--endpoint", address, "--record", full, "--filter", "ClientToken/max-length"}, keyFlags()...)...)
	if got.code != 2 || strings.Count(got.stderr, full) != 1 {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}
