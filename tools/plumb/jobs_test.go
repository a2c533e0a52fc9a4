package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// What a flag cannot be is said with what was found and what is expected, and nothing is sent.
func TestBadJobsAndWaits(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	cases := map[string][]string{
		"--jobs": {"0", "-1", "many", "1.5", ""},
		"--wait": {"0", "-1s", "soon", "3"},
	}
	for flag, values := range cases {
		for _, value := range values {
			got := plumb(t, append([]string{"run", "--endpoint", address, flag + "=" + value}, keyFlags()...)...)
			if got.code != 2 || !strings.Contains(got.stderr, flag) || !strings.Contains(got.stderr, `"`+value+`"`) || !strings.Contains(got.stderr, "expected") {
				t.Errorf("%s %q: exit %d, %s", flag, value, got.code, got.stderr)
			}
		}
	}
	if n := requests.Load(); n != 0 {
		t.Errorf("%d requests", n)
	}
}

// leftBehind is what a run with so many jobs leaves behind.
type leftBehind struct {
	console string
	verdict []string // of the JSON report, with what was sent in each step
	record  []string // scenarios, as they come
}

func keptWith(t *testing.T, address, jobs string) leftBehind {
	t.Helper()
	dir := t.TempDir()
	report, record := filepath.Join(dir, "r.json"), filepath.Join(dir, "r.jsonl")
	got := plumb(t, append([]string{"run", "--endpoint", address, "--jobs", jobs, "--json", report, "--record", record}, keyFlags()...)...)
	out := leftBehind{console: got.stdout}
	var all struct {
		Scenarios, Observations []struct {
			ID, Verdict, Reason string
			Exchanges           []struct {
				Step     string
				Attempt  int
				Response struct{ Status int }
			}
		}
	}
	if err := json.Unmarshal(read(t, report), &all); err != nil {
		t.Fatal(err)
	}
	for _, s := range slices.Concat(all.Scenarios, all.Observations) {
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		out.verdict = append(out.verdict, string(text))
	}
	for line := range bytes.Lines(read(t, record)) {
		if exchange.IsHead(line) || exchange.IsEnd(line) {
			continue
		}
		e, err := exchange.Decode(line)
		if err != nil {
			t.Fatal(err)
		}
		out.record = append(out.record, e.Scenario)
	}
	out.record = slices.Compact(out.record)
	if again := plumb(t, "judge", record); again.stdout != got.stdout || again.code != got.code {
		t.Errorf("%s jobs, judged again: exit %d\n%s", jobs, again.code, again.stdout)
	}
	return out
}

// Whatever the number of jobs, reports say the same, records are in the order of the plan, and a record gives the same report again.
func TestReportsOfSeveralJobs(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	one, four := keptWith(t, address, "1"), keptWith(t, address, "4")
	if one.console != four.console {
		t.Errorf("one job:\n%s\nfour:\n%s", one.console, four.console)
	}
	for i := range one.verdict {
		if one.verdict[i] != four.verdict[i] && !strings.Contains(one.verdict[i], "/concurrent/") && !timedOf(one.verdict[i]) {
			t.Errorf("one job:  %s\nfour jobs: %s", one.verdict[i], four.verdict[i])
		}
	}
	if !slices.Equal(one.record, four.record) {
		t.Errorf("the records are in another order:\n%q\n%q", one.record, four.record)
	}
}

// timedOf reports whether a scenario may have taken several attempts, by chance.
func timedOf(verdict string) bool {
	return strings.Contains(verdict, "error/ConfigRuleReportCreating/") || strings.Contains(verdict, "in-progress") || strings.Contains(verdict, "forged-first")
}

// A limit of requests holds for all jobs together.
func TestMaxRequestsOfSeveralJobs(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	got := plumb(t, append([]string{"run", "--endpoint", address, "--jobs", "8", "--max-requests", "9"}, keyFlags()...)...)
	if got.code != 3 || requests.Load() > 9 {
		t.Errorf("exit %d, expected 3; %d requests, expected at most 9", got.code, requests.Load())
	}
}

// A target that nobody starts is told from one that was not waited for.
func TestWaitingInVain(t *testing.T) {
	withoutEnvironment(t)
	got := plumb(t, append([]string{"run", "--endpoint", "http://127.0.0.1:1", "--wait", "150ms"}, keyFlags()...)...)
	if got.code != 4 || !strings.Contains(got.stderr, "the run waited 150ms for it to start") {
		t.Errorf("exit %d, %s", got.code, got.stderr)
	}
}
