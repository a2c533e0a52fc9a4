package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// A recorded run gives the same verdicts when it is judged again, with the target gone.
func TestJudgingARecordAgain(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret, SecurityToken: testToken})
	path := filepath.Join(t.TempDir(), "record.jsonl")
	live := plumb(t, append([]string{"run", "--endpoint", address, "--sts-token", testToken, "--record", path}, keyFlags()...)...)
	again := plumb(t, "judge", path)
	if live.code != 0 || again.code != 0 {
		t.Fatalf("live exit %d, again exit %d\n%s%s", live.code, again.code, again.stdout, again.stderr)
	}
	if live.stdout != again.stdout {
		t.Errorf("live:\n%s\nagain:\n%s", live.stdout, again.stdout)
	}
	cut := string(read(t, path))
	cut = cut[:len(cut)*2/3]
	if err := os.WriteFile(path, []byte(cut), 0o600); err != nil {
		t.Fatal(err)
	}
	if part := plumb(t, "judge", path); part.code != 3 {
		t.Errorf("a record that was cut off: exit %d, expected 3", part.code)
	}
}

func TestRecordsThatCannotBeJudged(t *testing.T) {
	withoutEnvironment(t)
	write := func(text string) string {
		path := filepath.Join(t.TempDir(), "record.jsonl")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for name, c := range map[string]struct{ path, says string }{
		"not there":    {filepath.Join(t.TempDir(), "absent.jsonl"), "absent.jsonl"},
		"empty":        {write(""), "found none"},
		"not a record": {write("{}\nnonsense\n"), ":2:"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := plumb(t, "judge", c.path); got.code != 2 || !strings.Contains(got.stderr, c.says) {
				t.Errorf("exit %d: %s", got.code, got.stderr)
			}
		})
	}
}
