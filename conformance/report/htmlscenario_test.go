package report_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// rowsOf are the facts below the first match of a pattern, each as its name, a colon and its value.
func rowsOf(page, after string) []string {
	_, below, _ := strings.Cut(markup(page), after)
	below, _, _ = strings.Cut(below, "</dl>")
	var out []string
	for _, row := range regexp.MustCompile(`(?s)<dt>(.*?)</dt><dd>(.*?)</dd>`).FindAllStringSubmatch(below, -1) {
		out = append(out, html.UnescapeString(tag.ReplaceAllString(row[1]+": "+row[2], "")))
	}
	return out
}

// A scenario says what there is to say of it, and has no name without a value.
func TestAScenarioOnThePage(t *testing.T) {
	sent := make([]exchange.Exchange, 2)
	cases := []struct {
		name    string
		r       report.Result
		summary string
		rows    []string
		sent    string
	}{
		{
			"a failure", report.Result{
				ID: "A/max/over", Statement: "A/max", Title: "A of 65 is refused", Level: verdict.Must, Verdict: verdict.Fail, Reason: "it was accepted", Check: "refused",
				Labels: []string{"parameter", "form"}, Page: report.Citation{File: "A.md", Line: 3, Quote: "at most 64"}, Exchanges: sent,
				Fingerprint: waiver.Fingerprint{Status: 400, Code: "Bad", Check: "code"},
			},
			"✗ fail A/max/over A of 65 is refused | it was accepted",
			[]string{"Statement: A/max", "Level: must", "Says: at most 64 A.md:3", "Check: refused", "As a waiver has it: status 400, code Bad, check code", "Labels: parameter, form"}, "2 requests",
		},
		{
			"a failure without a code", report.Result{ID: "A/x", Statement: "A", Level: verdict.Should, Verdict: verdict.Warn, Fingerprint: waiver.Fingerprint{Status: 200, Check: "refused"}, Exchanges: sent[:1]},
			"! warn A/x", []string{"Statement: A", "Level: should", "As a waiver has it: status 200, check refused"}, "1 request",
		},
		{"a pass", report.Result{ID: "A/x", Statement: "A", Level: verdict.Must, Verdict: verdict.Pass}, "✓ pass A/x", []string{"Statement: A", "Level: must"}, "Nothing was sent."},
		{
			"a pass with a reason", report.Result{ID: "A/x", Statement: "A", Level: verdict.Must, Verdict: verdict.Pass, Reason: "a waiver of it is needed no more"},
			"✓ pass A/x", []string{"Statement: A", "Level: must", "Reason: a waiver of it is needed no more"}, "Nothing was sent.",
		},
		{
			"an observation", report.Result{ID: "O/x", Statement: "O", Level: verdict.Observe, Verdict: verdict.Pass, Reason: "accepted with 200"},
			"◇ observed O/x | accepted with 200", []string{"Statement: O", "Level: observe"}, "Nothing was sent.",
		},
		{
			"a silence", report.Result{ID: "O/x", Statement: "O", Level: verdict.Observe, Verdict: verdict.Inconclusive, Reason: "no answer"},
			"◌ not observed O/x | no answer", []string{"Statement: O", "Level: observe"}, "Nothing was sent.",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			whole := page(t, report.Make(report.Report{}, []report.Result{c.r}, false))
			_, scenario, _ := strings.Cut(markup(whole), `class="scenario"`)
			_, summary, _ := strings.Cut(scenario, "<summary>")
			summary, _, _ = strings.Cut(summary, "</summary>")
			spaced := strings.NewReplacer(`<span class="title">`, " ", `<span class="reason">`, " | ").Replace(summary)
			if got := strings.Join(strings.Fields(tag.ReplaceAllString(spaced, "")), " "); got != c.summary {
				t.Errorf("%q, expected %q", got, c.summary)
			}
			if diff := cmp.Diff(c.rows, rowsOf(whole, `class="scenario"`)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if !strings.Contains(whole, `<p class="quiet">`+c.sent+"</p>") {
				t.Errorf("it does not say %q", c.sent)
			}
		})
	}
}

// What a run was is said as far as there is something to say.
func TestFactsOfARunOnThePage(t *testing.T) {
	cases := []struct {
		name string
		r    report.Report
		want []string
	}{
		{"nothing", report.Report{}, []string{"Seed: 0"}},
		{"an unnamed target", report.Report{Target: "http://h", Tool: "plumb/9", Seed: 7}, []string{"Target: http://h", "Tool: plumb/9", "Seed: 7"}},
		{"a named one", report.Report{Target: "http://h", Name: "mine"}, []string{"Target: mine http://h", "Seed: 0"}},
		{"a secret", report.Report{Target: "http://h/to%2Bken"}, []string{"Target: http://h/***", "Seed: 0"}},
		{"a filter that leaves nothing out", report.Report{Filter: report.Filter{Text: "A", Selected: 2, Of: 2}}, []string{"Seed: 0"}},
		{"a filter", report.Report{Filter: report.Filter{Text: "A", Selected: 1, Of: 2}}, []string{`Filter: the filter "A" chose 1 of 2 scenarios`, "Seed: 0"}},
		{"strict", report.Report{Strict: true}, []string{"Judged strictly: warnings count, and what could not be judged", "Seed: 0"}},
		{
			"what there may be", report.Report{Start: "requests start from the example", MediaTypes: []string{"a/b", "c/d"}, Unverified: []string{"A.md", "B.md"}},
			[]string{"Requests: requests start from the example", "Answers came as: a/b, c/d", "Not given, so that its quotes are not verified: A.md, B.md", "Seed: 0"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, rowsOf(page(t, c.r), "<header>")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Sections and lists that would be empty are not there, and so are no headings for them.
func TestSectionsThatWouldBeEmpty(t *testing.T) {
	one := func(v verdict.Verdict, cause verdict.Cause) report.Report {
		return report.Make(report.Report{Reached: true}, []report.Result{{ID: "A/x", Statement: "A", Level: verdict.Must, Verdict: v, Cause: cause, Reason: "why"}}, false)
	}
	const warnings, unjudged, byStatement = "Warnings by statement", `id="unjudged"`, "<summary>By statement</summary>"
	cases := []struct {
		name            string
		r               report.Report
		present, absent []string
	}{
		{"nothing", report.Report{}, []string{"No scenario has a result."}, []string{warnings, unjudged, "<ul>", "caution\">I"}},
		{"a pass", one(verdict.Pass, ""), nil, []string{warnings, unjudged, "<ul>", "No scenario"}},
		{"a warning", one(verdict.Warn, ""), []string{warnings}, []string{unjudged, "<ul>"}},
		{"an open one", one(verdict.Inconclusive, ""), []string{unjudged, byStatement}, []string{warnings, "<ul>"}},
		{"one with a cure", one(verdict.NotProvoked, verdict.NotGiven), []string{unjudged, byStatement, "<li>1 scenario could not be judged: why</li>"}, []string{warnings}},
		{"another layer's", one(verdict.NotApplicable, verdict.OtherLayer), []string{unjudged, "<li>1 scenario of 1 statement: why</li>"}, []string{warnings, byStatement}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			whole := markup(page(t, c.r))
			for _, part := range c.present {
				if !strings.Contains(whole, part) {
					t.Errorf("no %s", part)
				}
			}
			for _, part := range c.absent {
				if strings.Contains(whole, part) {
					t.Errorf("there is %s", part)
				}
			}
		})
	}
}

// A level or a verdict that no scenario has is no filter.
func TestFiltersOfThePage(t *testing.T) {
	r := report.Make(report.Report{}, []report.Result{
		{ID: "A/x", Level: verdict.Should, Verdict: verdict.Pass}, {ID: "A/y", Level: verdict.Must, Verdict: verdict.Fail}, {ID: "A/z", Level: verdict.Must, Verdict: verdict.Pass},
	}, false)
	var got []string
	for _, box := range regexp.MustCompile(`name="(verdict|level)" value="([^"]*)"`).FindAllStringSubmatch(page(t, r), -1) {
		got = append(got, box[1]+" "+box[2])
	}
	if diff := cmp.Diff([]string{"verdict fail", "verdict pass", "level must", "level should"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
