package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// manyAnswers is a report of so many results, each with one answer; every tenth has another verdict than a pass.
func manyAnswers(n int, answer exchange.Response) report.Report {
	var results []report.Result
	for i := range n {
		v := verdict.Pass
		if i%10 == 9 {
			v = verdict.Fail
		}
		response := answer
		results = append(results, report.Result{
			ID: fmt.Sprintf("A/rule/%d", i), Statement: "A/rule", Title: "A has a rule", Level: verdict.Must, Verdict: v, Reason: "as it is",
			Page: report.Citation{File: "A.md", Line: 7, Quote: "A is a rule"},
			Exchanges: []exchange.Exchange{{
				Step:     "probe",
				Request:  exchange.Request{Method: "GET", URL: "http://h/?" + strings.Repeat("a", 500), Headers: fieldsOf(5, 40)},
				Response: &response,
			}},
		})
	}
	return report.Make(report.Report{Operation: "GetA"}, results, false)
}

// fieldsOf are so many header fields with values of some length.
func fieldsOf(n, length int) []exchange.Header {
	var out []exchange.Header
	for i := range n {
		out = append(out, exchange.Header{Name: fmt.Sprintf("X-Field-%d", i), Value: strings.Repeat("v", length)})
	}
	return out
}

// shownAnswers are the bodies that a report in JSON shows, by verdict.
func shownAnswers(t *testing.T, document []byte) map[verdict.Verdict][]exchange.Response {
	t.Helper()
	var in struct {
		Scenarios []struct {
			Verdict   verdict.Verdict
			Exchanges []exchange.Exchange
		}
	}
	if err := json.Unmarshal(document, &in); err != nil {
		t.Fatal(err)
	}
	out := map[verdict.Verdict][]exchange.Response{}
	for _, s := range in.Scenarios {
		out[s.Verdict] = append(out[s.Verdict], *s.Exchanges[0].Response)
	}
	return out
}

// However much a target sends, a report of a thousand exchanges stays below 5 MB, and knows the length and the digest of
// what it does not show. What failed is shown longer than what passed, and equal reports are cut equally.
func TestAReportOfAThousandHostileAnswers(t *testing.T) {
	const limit = 5_000_000
	for name, letter := range map[string]string{"letters": "a", "controls": "\x01", "no text": "\xff", "Chinese": "中"} {
		t.Run(name, func(t *testing.T) {
			answer := exchange.Response{Status: 200, Headers: fieldsOf(100, 1500), Body: exchange.Body(strings.Repeat(letter, 40_000))}
			kept := report.Keep([]exchange.Exchange{{Response: &answer}})
			r := manyAnswers(1000, *kept[0].Response)
			text := written(t, report.JSON, r)
			if len(text) > limit {
				t.Errorf("%d bytes", len(text))
			}
			page := written(t, report.HTML, r)
			if len(page) > limit || !bytes.Contains(page, []byte("The body is cut: ")) || !bytes.Contains(page, []byte("The header fields are cut: 100 came, ")) {
				t.Errorf("%d bytes of HTML, which have to say what is cut", len(page))
			}
			if !bytes.Equal(text, written(t, report.JSON, r)) {
				t.Error("a second report is cut otherwise")
			}
			answers := shownAnswers(t, text)
			passed, failed := answers[verdict.Pass][0], answers[verdict.Fail][0]
			if len(failed.Body) < len(passed.Body) || len(failed.Body) == 0 {
				t.Errorf("%d bytes of a failure are shown and %d of a pass", len(failed.Body), len(passed.Body))
			}
			for _, shown := range []exchange.Response{passed, failed} {
				if shown.BodyBytes() != len(answer.Body) || len(shown.Cut.Body.SHA256) != 64 || shown.Cut.Headers.Fields != 100 || shown.Cut.Headers.Bytes < 150_000 {
					t.Errorf("%+v", shown.Cut)
				}
			}
		})
	}
}

// Nothing is cut of the usual report, and of one that is a little too long nothing that somebody will want to look at.
func TestUsualReportsAreWhole(t *testing.T) {
	usual := exchange.Response{Status: 200, Headers: fieldsOf(8, 40), Body: exchange.Body(strings.Repeat("b", 700))}
	for v, answers := range shownAnswers(t, written(t, report.JSON, manyAnswers(1000, usual))) {
		for _, a := range answers {
			if a.Cut != nil {
				t.Fatalf("%s: %+v", v, a.Cut)
			}
		}
	}
	long := usual
	long.Body = exchange.Body(strings.Repeat("b", 8<<10))
	answers := shownAnswers(t, written(t, report.JSON, manyAnswers(600, long)))
	if answers[verdict.Fail][0].Cut != nil || answers[verdict.Pass][0].Cut == nil || len(answers[verdict.Pass][0].Headers) != 8 {
		t.Errorf("a failure: %+v, a pass: %+v", answers[verdict.Fail][0].Cut, answers[verdict.Pass][0].Cut)
	}
}
