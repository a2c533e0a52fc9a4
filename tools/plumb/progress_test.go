package main

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A run says how far it is: on a terminal in one line, elsewhere seldom and in lines, and nothing at all when it is over soon.
func TestProgress(t *testing.T) {
	t.Parallel()
	results := []report.Result{
		{ID: "A/x", Level: verdict.Must, Verdict: verdict.Pass}, {ID: "A/y", Level: verdict.Must, Verdict: verdict.Fail},
		{ID: "O/x", Level: verdict.Observe, Verdict: verdict.Pass}, {ID: "A/z\x1b", Level: verdict.Must, Verdict: verdict.Inconclusive},
	}
	tests := []struct {
		name        string
		interactive bool
		each        time.Duration // between results
		want        string
	}{
		{"soon over", false, 2 * time.Second, ""},
		{"in a pipe", false, 6 * time.Second, "plumb: 2 of 5 scenarios, 1 fail, about 18s left: A/y\nplumb: 4 of 5 scenarios, 1 fail, 1 inconclusive, about 6s left: A/z\uFFFD\n"},
		{"on a terminal, soon over", true, 20 * time.Millisecond, "\r\x1b[K"},
		{"on a terminal", true, 60 * time.Millisecond, "\r\x1b[K2 of 5 scenarios, 1 fail, about 0s left: A/y\r\x1b[K4 of 5 scenarios, 1 fail, 1 inconclusive, about 0s left: A/z\uFFFD\r\x1b[K"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			now := time.Unix(0, 0)
			p := newProgress(&out, test.interactive, func() time.Time { return now })
			p.begin(5)
			for _, r := range results {
				now = now.Add(test.each)
				p.judged(r)
			}
			p.end()
			if out.String() != test.want {
				t.Errorf("%q, expected %q", out.String(), test.want)
			}
		})
	}
}

// Several jobs may tell at the same time.
func TestProgressOfSeveralJobs(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	var mu sync.Mutex
	now := time.Unix(0, 0)
	p := newProgress(&out, true, func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		now = now.Add(time.Second)
		return now
	})
	const n = 50
	p.begin(n)
	var group sync.WaitGroup
	for range n {
		group.Go(func() { p.judged(report.Result{ID: "A/x", Verdict: verdict.Pass}) })
	}
	group.Wait()
	p.end()
	if !strings.Contains(out.String(), "50 of 50 scenarios: A/x") {
		t.Errorf("%q", out.String())
	}
}

// Whoever wants to know is told of each result once, whatever the number of jobs.
func TestARunTellsEachResultOnce(t *testing.T) {
	withoutEnvironment(t)
	for _, jobs := range []int{1, 4} {
		config, err := conformance.NewConfig(listening(t, right()), acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
		if err != nil {
			t.Fatal(err)
		}
		var mu sync.Mutex
		told := map[string]int{}
		config.Jobs, config.Filter = jobs, "AggregatorId/*,protocol/parameter/*"
		config.Judged = func(r report.Result) {
			mu.Lock()
			defer mu.Unlock()
			told[r.ID]++
		}
		suite, err := conformance.New(config)
		if err == nil {
			err = suite.Run(t.Context(), time.Minute, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range suite.Order() {
			if told[id] != 1 {
				t.Errorf("%d jobs: %s was told %d times", jobs, id, told[id])
			}
		}
		if len(told) != len(suite.Order()) || len(told) == 0 {
			t.Errorf("%d jobs: %d results were told, expected %d", jobs, len(told), len(suite.Order()))
		}
	}
}
