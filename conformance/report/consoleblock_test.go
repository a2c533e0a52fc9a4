package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// askedFor is an exchange of a step: a GET with a query, answered with 200 and a body.
func askedFor(step, query, body string) exchange.Exchange {
	return exchange.Exchange{
		Step: step, Request: exchange.Request{Method: "GET", URL: "http://h/?" + query}, Response: &exchange.Response{Status: 200, Body: []byte(body)},
	}
}

func blockOf(t *testing.T, style report.Style, plainest *exchange.Exchange, exchanges ...exchange.Exchange) string {
	t.Helper()
	r := report.Make(report.Report{Reached: true, Plainest: plainest, Repeat: func(id string) string { return "plumb replay " + id }}, []report.Result{{
		ID: "A/required/x", Title: "A left out", Level: verdict.Must, Verdict: verdict.Fail, Reason: "expected a refusal", Step: "probe",
		Page: report.Citation{File: "A.md", Line: 4, Quote: "required"}, Exchanges: exchanges,
	}}, false)
	var out bytes.Buffer
	if err := style.Console(&out, r, report.NewRedactor("s3cret")); err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(out.String(), "expected a refusal\n")
	block, _, _ = strings.Cut(block, "\n\n")
	lines := strings.Split(block, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "\n")
}

// What fails is shown with what was sent beside its control, what both were answered, and how to repeat it.
func TestTheBlockOfAFailure(t *testing.T) {
	long := strings.Repeat("é", 65)
	form := exchange.Exchange{
		Step: "probe", Response: &exchange.Response{Status: 200, Body: []byte("ok")},
		Request: exchange.Request{
			Method: "POST", URL: "http://h/", Body: "A=1&B=2&C=3", Headers: []exchange.Header{{Name: "Content-Type", Value: "application/x-www-form-urlencoded"}},
		},
	}
	plainest := askedFor("probe", "A=1", "plain")
	tests := []struct {
		name      string
		plainest  *exchange.Exchange
		exchanges []exchange.Exchange
		want      string
	}{
		{"another value", nil, []exchange.Exchange{askedFor("control", "A=1&B=2", "fine"), askedFor("probe", "A=2&B=2", "{\n \"x\": 1}")},
			"sent     GET (query): A=2 (not 1)\ncontrol  200 fine\ncame     200 { \"x\": 1}\nrepeat   plumb replay A/required/x"},
		{"one left out, one added", nil, []exchange.Exchange{askedFor("control", "A=1&B=2", ""), askedFor("probe", "B=2&C=", "")},
			"sent     GET (query): C=\"\" added, A left out\ncontrol  200\ncame     200\nrepeat   plumb replay A/required/x"},
		{"everything in the form", nil, []exchange.Exchange{askedFor("control", "A=1&B=2&C=3", "x"), form},
			"sent     POST (form), not GET: 3 parameters in the form, Content-Type=application/x-www-form-urlencoded added\ncontrol  200 x\ncame     200 ok\nrepeat   plumb replay A/required/x"},
		{"a long value", nil, []exchange.Exchange{askedFor("control", "A=1", ""), askedFor("probe", "A="+long, "")},
			"sent     GET (query): A=" + strings.Repeat("é", 40) + "… (65 characters) (not 1)\ncontrol  200\ncame     200\nrepeat   plumb replay A/required/x"},
		{"no control, beside the plainest", &plainest, []exchange.Exchange{askedFor("probe", "A=1", "")},
			"sent     GET (query), the same as the plainest\nplainest 200 plain\ncame     200\nrepeat   plumb replay A/required/x"},
		{"another method alone", nil, []exchange.Exchange{askedFor("control", "A=1", ""), {Step: "probe", Request: exchange.Request{Method: "PUT", URL: "http://h/?A=1"}, Failure: "gone"}},
			"sent     PUT (query), not GET\ncontrol  200\ncame     no answer: gone\nrepeat   plumb replay A/required/x"},
		{"nothing to compare with", nil, []exchange.Exchange{askedFor("probe", "A=1", "")},
			"sent     GET (query)\ncame     200\nrepeat   plumb replay A/required/x"},
		{"no answer", nil, []exchange.Exchange{{Step: "probe", Request: exchange.Request{Method: "GET", URL: "http://h/?A=1"}, Failure: "it hung"}},
			"sent     GET (query)\ncame     no answer: it hung\nrepeat   plumb replay A/required/x"},
		{"the step that decided, not the last", nil, []exchange.Exchange{askedFor("control", "A=1", ""), askedFor("probe", "A=2", "first"), askedFor("later", "A=3", "second")},
			"sent     GET (query): A=2 (not 1)\ncontrol  200\ncame     200 first\nrepeat   plumb replay A/required/x"},
		{"a secret, and what a terminal acts upon", nil, []exchange.Exchange{askedFor("control", "A=1", ""), askedFor("probe", "A=s3cret", "s3cret\x1b[2J")},
			"sent     GET (query): A=*** (not 1)\ncontrol  200\ncame     200 ***\uFFFD[2J\nrepeat   plumb replay A/required/x"},
		{"nothing was sent", nil, nil, "repeat   plumb replay A/required/x"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, blockOf(t, report.Style{}, test.plainest, test.exchanges...)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A block is short whatever was sent and came.
func TestABlockIsShort(t *testing.T) {
	var query []string
	for _, name := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		query = append(query, name+"="+strings.Repeat("v", 500))
	}
	block := blockOf(t, report.Style{}, nil, askedFor("control", "A=1", ""), askedFor("probe", strings.Join(query, "&"), strings.Repeat("line\n", 10_000)))
	const mostLines, mostBytes = 12, 1500
	if n := strings.Count(block, "\n"); n > mostLines || len(block) > mostBytes || !strings.Contains(block, "and 21 more") {
		t.Errorf("%d lines, %d bytes\n%s", n, len(block), block)
	}
}

// Colours are there where they are asked for, and say nothing that words do not.
func TestColours(t *testing.T) {
	exchanges := []exchange.Exchange{askedFor("control", "A=1", ""), askedFor("probe", "A=2", "")}
	without, with := blockOf(t, report.Style{}, nil, exchanges...), blockOf(t, report.Style{Colour: true}, nil, exchanges...)
	if strings.Contains(without, "\x1b") || !strings.Contains(with, "\x1b[1mA=2 (not 1)\x1b[0m") {
		t.Errorf("without\n%s\nwith\n%q", without, with)
	}
	plain := strings.NewReplacer("\x1b[1m", "", "\x1b[0m", "", "\x1b[31m", "", "\x1b[32m", "", "\x1b[33m", "").Replace(with)
	if plain != without {
		t.Errorf("with colours it says\n%s", plain)
	}
}

// What a page or a target says begins no line, where a runner of CI would take it for a command.
func TestNoLineBeginsWithACommand(t *testing.T) {
	const command = "::error file=x::y"
	r := report.Make(report.Report{Reached: true, Problem: command, Start: command, Notices: []string{command}, Unverified: []string{command}, MediaTypes: []string{command}}, []report.Result{
		{ID: "A/x", Title: command, Level: verdict.Must, Verdict: verdict.Fail, Reason: command, Page: report.Citation{File: "A.md", Quote: command}, Exchanges: []exchange.Exchange{askedFor("probe", command, command)}},
		{ID: "A/y", Title: command, Level: verdict.Must, Verdict: verdict.Inconclusive, Reason: command, Cause: verdict.NotGiven, Subject: command},
		{ID: "A/z", Level: verdict.Observe, Verdict: verdict.Pass, Reason: command},
	}, false)
	for name, style := range map[string]report.Style{"as it is": {}, "verbose": {Verbose: true}, "quiet": {Quiet: true}} {
		var out bytes.Buffer
		if err := style.Console(&out, r, report.Redactor{}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.HasPrefix(strings.TrimSpace(line), "##[") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}

func TestStyles(t *testing.T) {
	results := []report.Result{
		{ID: "protocol/body/a", Verdict: verdict.Pass}, {ID: "protocol/body/b", Verdict: verdict.Pass}, {ID: "A/required/x", Verdict: verdict.Pass},
	}
	r := report.Make(report.Report{Reached: true}, results, false)
	for _, test := range []struct {
		name  string
		style report.Style
		has   []string
		lines int
	}{
		{"families", report.Style{}, []string{"protocol/body                                        2\n", "A                                                    1\n"}, 6},
		{"every scenario", report.Style{Verbose: true}, []string{"protocol/body/a  ", "protocol/body/b  ", "A/required/x  "}, 7},
		{"the last line alone", report.Style{Quiet: true}, []string{"conformant (exit 0): 3 pass; 0 observed\n"}, 1},
	} {
		var out bytes.Buffer
		if err := test.style.Console(&out, r, report.Redactor{}); err != nil {
			t.Fatal(err)
		}
		for _, part := range test.has {
			if !strings.Contains(out.String(), part) {
				t.Errorf("%s: no %q in\n%s", test.name, part, out.String())
			}
		}
		if n := strings.Count(out.String(), "\n"); n != test.lines {
			t.Errorf("%s: %d lines, expected %d\n%s", test.name, n, test.lines, out.String())
		}
	}
}
