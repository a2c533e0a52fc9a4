package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// What the user can do stands behind what kept scenarios from being judged, in the words of the command; the report that
// it was made of stays, and so does what the owner of a profile can do.
func TestCuresNameTheFlagsOfTheCommand(t *testing.T) {
	found := report.Report{Cures: []report.Cure{{Cause: verdict.StateLeftOut}, {Cause: verdict.NotGiven}, {Cause: verdict.OnlyExample, Advice: "give one"}}}
	want := []string{"leave out --safe to have them judged", "", "give one"}
	for i, c := range advised(found).Cures {
		if c.Advice != want[i] {
			t.Errorf("%s: %q, expected %q", c.Cause, c.Advice, want[i])
		}
	}
	if found.Cures[0].Advice != "" {
		t.Error("the report itself was changed")
	}
}

func TestASafeRunSaysHowToJudgeWhatIsLeftOut(t *testing.T) {
	withoutEnvironment(t)
	address, _ := counting(t)
	got := plumb(t, append([]string{"run", "--endpoint", address, "--safe", "--filter", "AggregatorId"}, keyFlags()...)...)
	if got.code != 3 || !strings.Contains(got.stdout, "leave out --safe") {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
}

// A run that cannot be planned leaves nothing behind, not even the record that it would have kept.
func TestNothingIsLeftOfARunThatCannotBePlanned(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	args := []string{"run", "--endpoint", "http://127.0.0.1:1", "--filter", "Nothing/*", "--record", filepath.Join(dir, "record.jsonl"), "--json", filepath.Join(dir, "r.json")}
	if got := plumb(t, append(args, keyFlags()...)...); got.code != 2 || !strings.Contains(got.stderr, "Nothing/*") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// A page that the user names is the one that verdicts cite, and its quotes are verified.
func TestVerdictsCiteTheGivenPage(t *testing.T) {
	withoutEnvironment(t)
	address, _ := counting(t)
	page := changedPage(t, "\n", "\r\n")
	got := plumb(t, append([]string{"run", "--endpoint", address, "--page", page, "--filter", "AggregatorId", "-v"}, keyFlags()...)...)
	if got.code != 0 || !strings.Contains(got.stdout, " page.md:19") || strings.Contains(got.stdout, "not verified") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
