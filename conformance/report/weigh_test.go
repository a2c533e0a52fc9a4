package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// How loud every verdict is, usually and strictly; "" where formats for machines are silent.
func TestHowLoudAVerdictIs(t *testing.T) {
	cases := []struct {
		verdict         verdict.Verdict
		level           verdict.Level
		cause           verdict.Cause
		usual, strictly string
	}{
		{verdict.Pass, verdict.Must, "", "", ""},
		{verdict.Fail, verdict.Must, "", "error", "error"},
		{verdict.Warn, verdict.Should, "", "warning", "error"},
		{verdict.NotApplicable, verdict.Must, "", "", ""},
		{verdict.Waived, verdict.Must, "", "", ""},
		{verdict.NotProvoked, verdict.Must, "", "note", "note"},
		{verdict.NotProvoked, verdict.Should, "", "", "note"},
		{verdict.Inconclusive, verdict.Must, "", "note", "note"},
		{verdict.Inconclusive, verdict.Should, "", "", "note"},
		{verdict.Inconclusive, verdict.Must, verdict.Occasional, "", ""},
		{verdict.Inconclusive, verdict.Must, verdict.Beside, "", "note"},
		{verdict.Error, verdict.Should, "", "note", "note"},
	}
	for _, c := range cases {
		for strict, want := range map[bool]string{false: c.usual, true: c.strictly} {
			t.Run(fmt.Sprintf("%s of a %s %s, strict %t", c.verdict, c.level, c.cause, strict), func(t *testing.T) {
				r := report.Make(report.Report{Strict: strict}, mixed(report.Result{ID: "A/b/c", Statement: "A/b", Level: c.level, Verdict: c.verdict, Cause: c.cause}), false)
				var got []string
				for _, result := range sarifOf(t, r).Runs[0].Results {
					got = append(got, result.Level)
				}
				if strings.Join(got, " ") != want {
					t.Errorf("%v, want %q", got, want)
				}
				annotated := strings.Count(string(written(t, report.GitHub, r)), " file=,line=1,title="+string(c.verdict)+" A/b/c::")
				if (annotated == 1) != (want != "") {
					t.Errorf("%d annotations", annotated)
				}
			})
		}
	}
}

// What a run has to say beside its results is told by JUnit, SARIF, GitHub and Markdown alike, in one order.
func TestRemarks(t *testing.T) {
	r := report.Report{
		Insecure: true, Notices: []string{"it slowed down", "a key was trimmed"}, Cause: cause.Cause{Name: "refused-request", Sent: "s", Came: "c", Do: "d"},
		Problem: "the problem", Filter: report.Filter{Text: "A", Of: 2}, Unverified: []string{"A.md", "B.md"}, Start: "requests start from here",
		Cures: []report.Cure{{Cause: verdict.NotGiven, Scenarios: 2, Reason: "nobody gave A", Advice: "give A"}},
	}
	want := []string{
		"insecure: INSECURE: certificates were not checked, so that something else than the target may have answered",
		"notice: it slowed down", "notice: a key was trimmed", "cause: refused-request. Sent: s. Came: c. To do: d.", "problem: the problem",
		`filter: the filter "A" chose 0 of 2 scenarios`, "unverified: A.md, B.md", "cure: 2 scenarios could not be judged: nobody gave A: give A", "start: requests start from here",
	}
	var inSARIF, onGitHub, inMarkdown []string
	for _, n := range sarifOf(t, r).Runs[0].Invocations[0].ToolExecutionNotifications {
		inSARIF = append(inSARIF, *n.Descriptor.ID+": "+*n.Message.Text)
	}
	for line := range strings.Lines(string(written(t, report.GitHub, r))) {
		_, property, _ := strings.Cut(strings.TrimSpace(line), "title=")
		onGitHub = append(onGitHub, strings.Replace(property, "::", ": ", 1))
	}
	for line := range strings.Lines(string(written(t, report.Markdown, r))) {
		if item, is := strings.CutPrefix(strings.TrimSpace(line), "- "); is {
			inMarkdown = append(inMarkdown, strings.ReplaceAll(item, "`", ""))
		}
	}
	for name, got := range map[string][]string{"SARIF": inSARIF, "GitHub": onGitHub[:len(onGitHub)-1], "Markdown": inMarkdown} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
