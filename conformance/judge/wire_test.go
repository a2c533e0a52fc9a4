package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// bearing is an answer with more headers: names and values.
func bearing(e exchange.Exchange, pairs ...string) exchange.Exchange {
	for i := 0; i < len(pairs); i += 2 {
		e.Response.Headers = append(e.Response.Headers, exchange.Header{Name: pairs[i], Value: pairs[i+1]})
	}
	return e
}

func ofVersion(version string, e exchange.Exchange) exchange.Exchange {
	e.Response.Version = version
	return e
}

func followed(by string, e exchange.Exchange) exchange.Exchange {
	e.Response.Behind = exchange.Body(by)
	return e
}

func ended(why string, e exchange.Exchange) exchange.Exchange {
	e.Response.Truncated, e.Failure = true, why
	return e
}

func TestVersion(t *testing.T) {
	judgeEach(t, []judged{
		{"the usual one", check(scenario.Version), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"HTTP/1.0", check(scenario.Version), ofVersion("HTTP/1.0", json("probe", 200, okJSON)), verdict.Satisfied, ""},
		{"one that has no status line", check(scenario.Version), ofVersion("HTTP/3.0", json("probe", 200, okJSON)), verdict.Violated, "HTTP/3.0"},
	})
}

func TestFramed(t *testing.T) {
	head := json("probe", 405, "")
	head.Request.Method = "HEAD"
	judgeEach(t, []judged{
		{"a length", check(scenario.Framed), bearing(json("probe", 200, okJSON), "Content-Length", "9"), verdict.Satisfied, ""},
		{"chunks", check(scenario.Framed), bearing(json("probe", 200, okJSON), "Transfer-Encoding", "chunked"), verdict.Satisfied, ""},
		{"both", check(scenario.Framed), bearing(json("probe", 200, okJSON), "Transfer-Encoding", "chunked", "content-length", "9"), verdict.Violated, "both"},
		{"bytes behind", check(scenario.Framed), followed("<!--", json("probe", 200, okJSON)), verdict.Violated, `"<!--"`},
		{"a body of no content", check(scenario.Framed), followed("{}", json("probe", 204, "")), verdict.Violated, "no body with the status 204"},
		{"a body to HEAD", check(scenario.Framed), followed("{}", head), verdict.Violated, "HEAD"},
		{"an early end", check(scenario.Framed), ended("unexpected EOF", json("probe", 200, "{")), verdict.Violated, "unexpected EOF"},
		{"a body longer than the limit", check(scenario.Framed), torn(json("probe", 200, "{")), verdict.Satisfied, ""},
	})
}

func TestUncoded(t *testing.T) {
	judgeEach(t, []judged{
		{"no coding", check(scenario.Uncoded), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"the coding that is none", check(scenario.Uncoded), bearing(json("probe", 200, okJSON), "Content-Encoding", "identity"), verdict.Satisfied, ""},
		{"a name alone", check(scenario.Uncoded), bearing(json("probe", 200, okJSON), "Content-Encoding", "gzip"), verdict.Violated, "does not fit"},
		{"one that nobody knows", check(scenario.Uncoded), bearing(json("probe", 200, okJSON), "Content-Encoding", "br"), verdict.Violated, `"br"`},
		{"a name without a body", check(scenario.Uncoded), bearing(json("probe", 405, ""), "Content-Encoding", "gzip"), verdict.Violated, "accepts identity alone"},
		{"what cannot be decoded is no result", check(scenario.Accepted), bearing(json("probe", 200, okJSON), "Content-Encoding", "gzip"), verdict.Violated, "cannot be read"},
	})
}

// Every value of a header counts that has one value: nobody knows which one a client takes.
func TestHeadersThatComeTwice(t *testing.T) {
	judgeEach(t, []judged{
		{"the same media type", check(scenario.Media, "json"), bearing(json("probe", 200, okJSON), "Content-Type", "application/json"), verdict.Satisfied, ""},
		{"another media type", check(scenario.Media, "json"), bearing(json("probe", 200, okJSON), "Content-Type", "text/html"), verdict.Violated, "a second Content-Type"},
		{"another charset", check(scenario.UTF8), bearing(json("probe", 200, okJSON), "Content-Type", "application/json;charset=gbk"), verdict.Violated, "gbk"},
		{"another identifier", check(scenario.RequestIDHeader), headed("E", headed("R-1", json("probe", 200, `{"RequestId":"R-1"}`))), verdict.Violated, "a second"},
		{"the same identifier", check(scenario.RequestIDHeader), headed("R-1", headed("R-1", json("probe", 200, `{"RequestId":"R-1"}`))), verdict.Satisfied, ""},
	})
}

// What stands in front of a target says nothing of it, where it can be told from the target.
func TestAnswersOfAGateway(t *testing.T) {
	const page, denied = "<html><h1>403</h1></html>", `{"message":"denied"}`
	accepted, status := check(scenario.Accepted), check(scenario.Status, "403")
	everywhere := judge.Baseline{Refused: true, Status: 404, Page: true}
	cases := []struct {
		name     string
		check    scenario.Check
		answer   exchange.Exchange
		baseline judge.Baseline
		want     verdict.Finding
	}{
		{"a bad gateway", accepted, json("probe", 502, page), judge.Baseline{}, verdict.Unanswered},
		{"a bad gateway where another status is expected", check(scenario.Status, "400"), json("probe", 502, ""), judge.Baseline{}, verdict.Unanswered},
		{"a filter", accepted, json("probe", 403, page), judge.Baseline{}, verdict.Unanswered},
		{"a filter that says so in JSON", accepted, json("probe", 403, denied), judge.Baseline{}, verdict.Unanswered},
		{"a refusal of the target's own", accepted, json("probe", 403, coded("Mine")), judge.Baseline{}, verdict.Violated},
		{"a failure of the target's own", accepted, json("probe", 503, coded("Mine")), judge.Baseline{}, verdict.Violated},
		{"the status that is asked for", check(scenario.Status, "403"), json("probe", 403, page), judge.Baseline{}, verdict.Satisfied},
		{"a page for everything", accepted, json("probe", 404, page), everywhere, verdict.Unanswered},
		{"a page for this alone", accepted, json("probe", 404, page), judge.Baseline{}, verdict.Violated},
		{"a broken program", accepted, json("probe", 500, page), judge.Baseline{}, verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget(), Baseline: c.baseline}.Judge(one(c.check), []exchange.Exchange{c.answer})
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
	s := one(status, check(scenario.Code, "NoAccount"))
	if got := (judge.Context{Operation: widget()}).Judge(s, []exchange.Exchange{json("probe", 403, page)}); got.Finding != verdict.Violated {
		t.Errorf("a page in the place of a documented error: %s: %q", got.Finding, got.Reason)
	}
}
