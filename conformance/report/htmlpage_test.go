package report_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// linesOf are the headings and lines of the documents of a page, each as a reader without colours sees it.
func linesOf(page string) []string {
	_, documents, _ := strings.Cut(markup(page), `id="documents-title"`)
	var out []string
	for _, found := range regexp.MustCompile(`(?s)<h3>.*?</h3>|<li .*?</li>`).FindAllString(documents, -1) {
		spaced := strings.NewReplacer(`<code>`, " | ", `<a `, " <a ").Replace(found)
		out = append(out, strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(spaced, ""))), " "))
	}
	return out
}

// Each line of the page has the worst of its verdicts; of other documents the cited lines are there, with what is quoted of them.
func TestLinesOfThePage(t *testing.T) {
	cites := func(file string, line int, quote string, v verdict.Verdict) report.Result {
		return report.Result{ID: "A/" + string(v), Level: verdict.Must, Verdict: v, Page: report.Citation{File: file, Line: line, Quote: quote}}
	}
	source := report.Source{File: "A.md", Lines: []string{"# A", "", "|a|b|"}}
	observation := cites("A.md", 2, "", verdict.Pass)
	observation.Level = verdict.Observe
	cases := []struct {
		name    string
		source  report.Source
		results []report.Result
		want    []string
	}{
		{"nothing at all", report.Source{}, nil, nil},
		{"a page that nothing cites", source, nil, []string{"A.md", "1 | # A", "2 |", "3 | |a|b|"}},
		{
			"the worst verdict of a line, and of how many", source,
			[]report.Result{
				cites("A.md", 3, "a", verdict.Pass), cites("A.md", 3, "a", verdict.Fail), cites("A.md", 3, "b", verdict.Warn), cites("A.md", 3, "b", verdict.Fail),
				cites("A.md", 1, "A", verdict.Pass), observation,
			},
			[]string{
				"A.md", "1 Line 1, at worst ✓ pass: 1 scenario | # A", "2 Line 2, at worst ◇ observed: 1 scenario |", "3 Line 3, at worst ✗ fail: 2 of 4 scenarios | |a|b|",
			},
		},
		{
			"no page: the lines that are cited", report.Source{File: "A.md"}, []report.Result{cites("A.md", 30, "later", verdict.Warn), cites("A.md", 4, "sooner", verdict.Pass)},
			[]string{"A.md the lines that are cited", "4 Line 4, at worst ✓ pass: 1 scenario | sooner", "30 Line 30, at worst ! warn: 1 scenario | later"},
		},
		{
			"another document", source, []report.Result{cites("protocol.yaml", 9, "words", verdict.NotProvoked)},
			[]string{"A.md", "1 | # A", "2 |", "3 | |a|b|", "protocol.yaml the lines that are cited", "9 Line 9, at worst ○ not-provoked: 1 scenario | words"},
		},
		{
			"a line behind the end", report.Source{File: "A.md", Lines: []string{"# A"}}, []report.Result{cites("A.md", 7, "gone", verdict.Error)},
			[]string{"A.md", "1 | # A", "7 Line 7, at worst ⊘ error: 1 scenario | gone"},
		},
		{"a result without a line", report.Source{}, []report.Result{{ID: "outcome", Level: verdict.Must, Verdict: verdict.Error}}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := linesOf(page(t, report.Make(report.Report{Source: c.source}, c.results, false)))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The mark of a line leads to the first scenario with the worst verdict, and knows its line.
func TestAMarkLeadsToTheWorst(t *testing.T) {
	var results []report.Result
	for _, v := range []verdict.Verdict{verdict.Pass, verdict.Fail, verdict.Error} {
		results = append(results, report.Result{ID: "A/" + string(v), Level: verdict.Must, Verdict: v, Page: report.Citation{File: "A.md", Line: 1, Quote: "a"}})
	}
	whole := page(t, report.Make(report.Report{Source: report.Source{File: "A.md", Lines: []string{"a"}}}, results, false))
	for _, want := range []string{
		`<li id="A.md:1" class="judged v-fail">`, `<a class="mark v-fail" href="#A%2ffail" data-place="A.md:1">`,
		`<details id="A/pass" class="scenario" data-verdict="pass" data-level="must" data-place="A.md:1">`, `<q>a</q> <a href="#A.md%3a1">A.md:1</a>`,
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %s in:\n%s", want, markup(whole))
		}
	}
}
