package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// asDrawn are exchanges of one scenario as the page's script gets them.
func asDrawn(t *testing.T, plainest *exchange.Exchange, list ...exchange.Exchange) []drawn {
	t.Helper()
	r := report.Make(report.Report{Plainest: plainest}, []report.Result{{ID: "A/x", Level: verdict.Must, Verdict: verdict.Fail, Exchanges: list}}, false)
	return drawnOf(t, page(t, r))[0]
}

func query(step, parameters string) exchange.Exchange {
	return exchange.Exchange{Step: step, Request: exchange.Request{Method: "GET", URL: "http://h/?" + parameters}}
}

func form(step, parameters, body string) exchange.Exchange {
	e := query(step, parameters)
	e.Request.Method, e.Request.Body = "POST", body
	e.Request.Headers = []exchange.Header{{Name: "content-type", Value: "application/x-www-form-urlencoded; charset=utf-8"}}
	return e
}

// differences are the parts of a request that are not the same as in the other, each in a line.
func differences(e drawn) []string {
	var out []string
	for _, p := range append(e.Sent, e.Headers...) {
		if p.Mark != "" {
			out = append(out, strings.TrimSpace(strings.Join([]string{p.Mark, p.Name, p.In, p.Value, "<", p.Other}, " ")))
		}
	}
	return out
}

func TestTheDifferenceOfControlAndProbe(t *testing.T) {
	const one, two = "9bd079eef5af89665a4c69f5e019a638", "6bebcb182bd2b405c38116f52eeee79e"
	cases := []struct {
		name           string
		control, probe exchange.Exchange
		want           []string
	}{
		{"none", query("control", "A=1&B=2"), query("probe", "A=1&B=2"), nil},
		{"another order is none", query("control", "A=1&B=2"), query("probe", "B=2&A=1"), nil},
		{"another value", query("control", "A=1"), query("probe", "A=2"), []string{"differs A query 2 < 1"}},
		{"an empty value", query("control", "A=1"), query("probe", "A="), []string{"differs A query  < 1"}},
		{"a value that is escaped otherwise is none", query("control", "A=a+b%41"), query("probe", "A=a%20bA"), nil},
		{"one more", query("control", "A=1"), query("probe", "A=1&B=2"), []string{"added B query 2 <"}},
		{"one left out", query("control", "A=1&B=2"), query("probe", "A=1"), []string{"left-out B query  < 2"}},
		{"another case of a name", query("control", "A=1"), query("probe", "a=1"), []string{"added a query 1 <", "left-out A query  < 1"}},
		{"the same name twice", query("control", "A=1"), query("probe", "A=1&A=2"), []string{"added A query 2 <"}},
		{"twice the same name", query("control", "A=1&A=2"), query("probe", "A=1&A=3"), []string{"differs A query 3 < 2"}},
		{"another place", query("control", "A=1"), form("probe", "", "A=1"), []string{"moved A form 1 < query", "added content-type  application/x-www-form-urlencoded; charset=utf-8 <"}},
		{"query and form", form("control", "A=1", "B=2"), form("probe", "A=1", "B=3"), []string{"differs B form 3 < 2"}},
		{"a nonce", query("control", "SignatureNonce="+one), query("probe", "SignatureNonce="+two), []string{"new SignatureNonce query " + two + " <"}},
		{"a nonce of another length", query("control", "SignatureNonce=ab"), query("probe", "SignatureNonce=abc"), []string{"differs SignatureNonce query abc < ab"}},
		{"no nonce", query("control", "SignatureNonce="+one), query("probe", ""), []string{"left-out SignatureNonce query  < " + one}},
		{"a token of the page", query("control", "Token="+one), query("probe", "Token="+two), []string{"new Token query " + two + " <"}},
		{"letters alone are no token", query("control", "Token="+strings.Repeat("a", 32)), query("probe", "Token="+one), []string{"differs Token query " + one + " < " + strings.Repeat("a", 32)}},
		{"a name with a hyphen is no token", query("control", "Id=ca-"+one), query("probe", "Id=ca-"+two), []string{"differs Id query ca-" + two + " < ca-" + one}},
		{
			"a moment that has passed", query("control", "Timestamp=2026-01-01T00%3A00%3A00Z"), query("probe", "Timestamp=2026-01-01T00%3A15%3A00Z"),
			[]string{"new Timestamp query 2026-01-01T00:15:00Z <"},
		},
		{
			"a moment that is over", query("control", "Timestamp=2026-01-01T00%3A00%3A00Z"), query("probe", "Timestamp=2025-12-31T23%3A44%3A59Z"),
			[]string{"differs Timestamp query 2025-12-31T23:44:59Z < 2026-01-01T00:00:00Z"},
		},
		{"a moment beside none", query("control", "T=2026-01-01T00%3A00%3A00Z"), query("probe", "T=2026-01-01 00%3A00%3A00Z"), []string{"differs T query 2026-01-01 00:00:00Z < 2026-01-01T00:00:00Z"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := asDrawn(t, nil, c.control, c.probe)
			if diff := cmp.Diff(c.want, differences(got[1])); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if n := len(differences(got[0])); n != 0 || got[0].Against != "" || got[1].Against != "the control" {
				t.Errorf("the control has %d differences; %q, %q", n, got[0].Against, got[1].Against)
			}
		})
	}
}

// A request without a control before it is compared with the plainest, and where nobody knows that, with none.
func TestWhatARequestIsComparedWith(t *testing.T) {
	plainest := query("probe", "A=1")
	unsent := exchange.Exchange{Step: "probe", Unprovoked: true}
	cases := []struct {
		name     string
		plainest *exchange.Exchange
		sent     []exchange.Exchange
		want     []string
	}{
		{"nothing is known", nil, []exchange.Exchange{query("first", "A=2"), query("probe", "A=3")}, []string{"", ""}},
		{"the plainest", &plainest, []exchange.Exchange{query("first", "A=2"), query("probe", "A=3")}, []string{"the plainest request", "the plainest request"}},
		{"a control comes", &plainest, []exchange.Exchange{query("first", "A=2"), query("control", "A=3"), query("probe", "A=4")}, []string{"the plainest request", "", "the control"}},
		{"nothing was sent", &plainest, []exchange.Exchange{unsent}, []string{""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range asDrawn(t, c.plainest, c.sent...) {
				got = append(got, e.Against)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	agent := func(e exchange.Exchange, name string) exchange.Exchange {
		e.Request.Headers = []exchange.Header{{Name: "User-Agent", Value: "plumb (scenario=" + name + ")"}}
		return e
	}
	first := agent(plainest, "plainest/request")
	if got := asDrawn(t, &first, agent(query("probe", "A=1"), "A/x"))[0].Headers[0].Mark; got != "new" {
		t.Errorf("the name of the scenario is %q", got)
	}
}

// A request has as many differences to another as that has to it, and none to itself.
func TestDifferencesGoBothWays(t *testing.T) {
	parameters := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.StringMatching(`[AB]=[12]?`), 0, 4).Draw(t, "parameters"), "&")
	})
	rapid.Check(t, func(rt *rapid.T) {
		one, two := parameters.Draw(rt, "one"), parameters.Draw(rt, "two")
		count := func(control, probe string) map[string]int {
			out := map[string]int{}
			for _, p := range asDrawn(t, nil, query("control", control), query("probe", probe))[1].Sent {
				out[p.Mark]++
			}
			return out
		}
		there, back := count(one, two), count(two, one)
		if there["added"] != back["left-out"] || there["left-out"] != back["added"] || there["differs"] != back["differs"] || there[""] != back[""] {
			rt.Fatalf("%v there, %v back", there, back)
		}
		if same := count(one, one); same["added"]+same["left-out"]+same["differs"]+same["moved"] != 0 {
			rt.Fatalf("%q beside itself: %v", one, same)
		}
	})
}

// A body is a text of its own, unless it is a form that its type names.
func TestBodiesOnThePage(t *testing.T) {
	typed := func(e exchange.Exchange, mediaType string) exchange.Exchange {
		e.Request.Headers = []exchange.Header{{Name: "Content-Type", Value: mediaType}}
		return e
	}
	untyped := form("probe", "", `{"b":1}`)
	untyped.Request.Headers = nil
	answered := query("probe", "")
	answered.Response = &exchange.Response{Status: 200, Body: exchange.Body("<a>\n")}
	cases := []struct {
		name                 string
		e                    exchange.Exchange
		sent                 int
		body, answer, status string
	}{
		{"none", query("probe", "A=1"), 1, "", "", ""},
		{"a form", form("probe", "A=1", "B=2&C=3"), 3, "", "", ""},
		{"a form by its name in capitals", typed(form("probe", "", "B=2"), "Application/X-WWW-Form-Urlencoded"), 1, "", "", ""},
		{"JSON", typed(form("probe", "A=1", `{"b":1}`), "application/json"), 1, `{"b":1}`, "", ""},
		{"no type", untyped, 0, `{"b":1}`, "", ""},
		{"an answer", answered, 0, "", "<a>\n", "200"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := asDrawn(t, nil, c.e)[0]
			answer, status := "", ""
			if got.Answer != nil {
				answer, status = got.Answer.Body, strconv.Itoa(got.Answer.Status)
			}
			if len(got.Sent) != c.sent || got.Body != c.body || answer != c.answer || status != c.status {
				t.Errorf("%+v", got)
			}
		})
	}
}

// What cannot be decoded is shown as it was sent.
func TestParametersOfAQuery(t *testing.T) {
	got := asDrawn(t, nil, query("probe", "A=%zz&&B&%41=%E4%BD%A0%3D&=x"))[0].Sent
	want := []part{{Name: "A", Value: "%zz", In: "query"}, {Name: "B", In: "query"}, {Name: "A", Value: "你=", In: "query"}, {Value: "x", In: "query"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever is unusual about an exchange is said in words.
func TestNotesOfAnExchange(t *testing.T) {
	cases := []struct {
		name string
		e    exchange.Exchange
		want []string
	}{
		{"nothing", exchange.Exchange{Attempt: 1, Tries: 1, Response: &exchange.Response{Status: 200}}, nil},
		{"a failure", exchange.Exchange{Failure: "connection refused"}, []string{"connection refused"}},
		{"no state", exchange.Exchange{Unprovoked: true, Failure: "no command"}, []string{"No request was sent: the target could not be brought into the state.", "no command"}},
		{"held back", exchange.Exchange{Unsent: true}, []string{"The request was held back on this side."}},
		{"no answer", exchange.Exchange{Heard: exchange.Body("SSH-2.0\r\n")}, []string{"What came is no answer: \"SSH-2.0�\\n\""}},
		{"repeated", exchange.Exchange{Attempt: 2, Tries: 3}, []string{"Attempt 2.", "It was sent 3 times, until no answer said that work was in progress."}},
		{"insecure", exchange.Exchange{Insecure: true}, []string{"No certificate was checked."}},
		{
			"an odd answer", exchange.Exchange{Response: &exchange.Response{Truncated: true, Unpacked: true, Version: "HTTP/1.0", Behind: exchange.Body("more")}},
			[]string{"A part of the body is missing.", "The body is shown without its content codings.", "The status line says HTTP/1.0.", `Behind the end of the answer came: "more"`},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, asDrawn(t, nil, c.e)[0].Notes); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
