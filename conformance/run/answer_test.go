package run_test

import (
	"runtime"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
)

// answers are those of the scenarios of a report, by their ids.
func answers(r report.Report) map[string]report.Answer {
	out := map[string]report.Answer{}
	for _, s := range r.Scenarios {
		out[s.ID] = s.Answer
	}
	return out
}

// A result says how the last request was answered, whatever its verdict; a record says the same again; and what was not asked has
// no answer.
func TestAnswersOfResults(t *testing.T) {
	sent := 0
	var recorded []exchange.Exchange
	config := least(t)
	config.Filter, config.Client = "ClientToken/max-length", lengthChecking(t, &sent)
	config.Record = func(e exchange.Exchange) { recorded = append(recorded, e) }
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	found := answers(begun(t, p).All(t.Context()))
	again := answers(p.Rejudge(run.Recorded{Exchanges: recorded}))
	left := answers(p.Left(nil))
	for id, want := range map[string]report.Answer{
		"ClientToken/max-length/over-limit-query": {Status: 400, Code: "InvalidParameter"},
		"ClientToken/max-length/at-limit-query":   {Status: 200},
	} {
		if found[id] != want || again[id] != want {
			t.Errorf("%s: %+v, judged again %+v, want %+v", id, found[id], again[id], want)
		}
		if left[id] != (report.Answer{}) {
			t.Errorf("%s was not asked: %+v", id, left[id])
		}
	}
}

// A report says what it is made by, and of which texts.
func TestWhatAReportIsMadeOf(t *testing.T) {
	config := least(t)
	config.Filter, config.Tool = "AggregatorId", "plumb/test"
	config.Operation.Sources.Path = "other/page.md"
	p, err := run.NewPlan(config)
	if err != nil {
		t.Fatal(err)
	}
	r := p.Left(nil)
	if r.Tool != "plumb/test" || r.Go != runtime.Version() || r.Path != "other/page.md" {
		t.Errorf("made by %s with %s of %s", r.Tool, r.Go, r.Path)
	}
	if len(r.Documents) != 2 || r.Documents[0].File != config.Operation.Page || r.Documents[1].File != config.Operation.Protocol {
		t.Errorf("of %v", r.Documents)
	}
	first := r.Documents[0].SHA256
	config.Operation.Sources.Page = append(config.Operation.Sources.Page, "\nmore"...)
	if p, err = run.NewPlan(config); err != nil {
		t.Fatal(err)
	}
	if got := p.Left(nil).Documents[0].SHA256; got == first || len(got) != len(first) {
		t.Errorf("another page has the digest %s, the first %s", got, first)
	}
}
