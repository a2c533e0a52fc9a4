package report

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// reportLimit is how many bytes a report may have before it shows less of answers. What it has beside them, verdicts and
// requests, is never left out.
const reportLimit = 4_500_000

// share is how much of answers a report shows: of those that somebody will want to look at, and of the others.
type share struct{ telling, other exchange.Bound }

// shares are from the most to nothing but lengths and digests.
func shares() []share {
	const kib = 1 << 10
	small := exchange.Bound{Body: kib, Headers: 4 * kib, Fields: 24, Value: kib / 4}
	least := exchange.Bound{Body: kib / 4, Headers: kib, Fields: 6, Value: kib / 8}
	return []share{
		{readable(), readable()},
		{readable(), small},
		{exchange.Bound{Body: 4 * kib, Headers: 4 * kib, Fields: 24, Value: kib / 4}, least},
		{small, exchange.Bound{}},
		{least, exchange.Bound{}},
		{},
	}
}

// telling reports whether somebody will want to look at the answers of a result: it did not pass, and was asked.
func telling(r Result) bool {
	return r.Level != verdict.Observe && r.Verdict != verdict.Pass && r.Verdict != verdict.NotApplicable
}

// within is a report with the largest share of its answers that keeps it within a limit. Equal reports are cut equally.
func within(r Report, limit int) Report {
	for _, s := range shares() {
		r.Scenarios, r.Observations = shared(r.Scenarios, s), shared(r.Observations, s)
		if cost(r) <= limit {
			break
		}
	}
	return r
}

func shared(results []Result, s share) []Result {
	out := slices.Clone(results)
	for i, r := range out {
		bound := s.other
		if telling(r) {
			bound = s.telling
		}
		out[i].Exchanges = kept(r.Exchanges, bound)
	}
	return out
}

// What results and exchanges have around their texts in an indented report.
const (
	resultFrame   = 500
	exchangeFrame = 450
	headerFrame   = 90
)

// cost is about how many bytes the JSON of a report has, and rather too many.
func cost(r Report) int {
	n := 0
	for _, s := range slices.Concat(r.Scenarios, r.Observations) {
		n += resultFrame + len(s.Title) + len(s.Reason) + len(s.Page.Quote)
		for _, e := range s.Exchanges {
			n += exchangeCost(e)
		}
	}
	return n
}

func exchangeCost(e exchange.Exchange) int {
	n := exchangeFrame + len(e.Request.URL) + len(e.Request.Body) + len(e.Failure)
	for _, h := range e.Request.Headers {
		n += headerFrame + len(h.Name) + len(h.Value)
	}
	if e.Response != nil {
		n += e.Response.Cost()
	}
	return n
}
