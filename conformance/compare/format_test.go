package compare_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/compare"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

var update = flag.Bool("update", false, "rewrite golden files")

const hostile = "::warning::a|b `c`\r\n::error::x [d](javascript:e) <img src=x> @f #1 \x1b[31m\u202eg \\|"

// sample has a difference of every kind, with texts that want to do harm.
func sample(t *testing.T) compare.Comparison {
	t.Helper()
	harm := func(r *report.Result) { r.Reason, r.Answer.Code, r.Check = hostile, hostile, "refused" }
	old := of(
		one(verdict.Pass, named("A/failing")), one(verdict.Pass, named("A/warned"), should), one(verdict.Pass, named("A/unjudged")),
		one(verdict.Pass, named("A/gone"), harm), one(verdict.Fail, named("A/other"), byCheck("a")), one(verdict.Fail, named("A/excluded")),
		one(verdict.NotProvoked, named("A/judged")), one(verdict.Fail, named("A/fixed"), harm), one(verdict.Pass, named("A/same")),
		one(verdict.Pass, named("A/observed"), observed, answered(0, "")),
	)
	now := of(
		one(verdict.Fail, named("A/failing"), harm), one(verdict.Warn, named("A/warned"), should), one(verdict.Inconclusive, named("A/unjudged")),
		one(verdict.Fail, named("A/other"), byCheck("b"), harm), one(verdict.Waived, named("A/excluded")), one(verdict.Pass, named("A/judged")),
		one(verdict.Pass, named("A/fixed")), one(verdict.Pass, named("A/same")), one(verdict.Pass, named("A/added"+hostile)),
		one(verdict.Pass, named("A/observed"), observed, answered(400, "X")),
	)
	now.Target, now.Tool = "http://h/"+hostile, "plumb/"+hostile
	c, err := compare.Compare(old, now, false)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func written(t *testing.T, f compare.Format, c compare.Comparison) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Every format has a sample that is kept, harms no terminal, and reports the errors of its writer.
func TestEveryFormat(t *testing.T) {
	for _, f := range compare.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			text := written(t, f, sample(t))
			path := filepath.Join("testdata", "sample."+f.Name)
			if *update {
				if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), text); diff != "" {
				t.Errorf("%s (-golden +now):\n%s", path, diff)
			}
			if i := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) }); i >= 0 {
				t.Errorf("it holds %q", text[i:i+3])
			}
			for line := range strings.Lines(text) {
				if strings.HasPrefix(strings.TrimSpace(line), "::") {
					t.Errorf("a CI would act upon %s", line)
				}
			}
			if err := f.Write(full{}, sample(t)); err == nil || !strings.Contains(err.Error(), "full") {
				t.Errorf("the error of its writer: %v", err)
			}
		})
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestFindingAFormat(t *testing.T) {
	if f, err := compare.Find("markdown"); err != nil || f.Name != "markdown" {
		t.Errorf("%v, %v", f.Name, err)
	}
	if _, err := compare.Find("xml"); err == nil || err.Error() != "expected text, json or markdown" {
		t.Errorf("%v", err)
	}
}

// The kinds come in the order of the table, the worst first, whatever the order of the plan.
func TestTheWorstComesFirst(t *testing.T) {
	c := sample(t)
	var kinds []compare.Kind
	for _, d := range c.Differences {
		if len(kinds) == 0 || kinds[len(kinds)-1] != d.Kind {
			kinds = append(kinds, d.Kind)
		}
	}
	if diff := cmp.Diff(compare.Kinds(), kinds); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheSummary(t *testing.T) {
	for want, c := range map[string]compare.Comparison{
		"nothing became worse: no difference":                     {},
		"nothing became worse, judged strictly: no difference":    {Strict: true},
		"1 regression: 1 newly failing":                           {Differences: []compare.Difference{{Kind: compare.Failing, Regression: true}}},
		"2 regressions: 1 newly failing, 1 disappeared, 1 fixed":  {Differences: []compare.Difference{{Kind: compare.Failing, Regression: true}, {Kind: compare.Fixed}, {Kind: compare.Disappeared, Regression: true}}},
		"nothing became worse: 2 other behaviour, 1 newly judged": {Differences: []compare.Difference{{Kind: compare.Behaves}, {Kind: compare.Judged}, {Kind: compare.Behaves}}},
	} {
		if got := c.Summary(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// In Markdown what comes from a target is code, in a cell of its own.
func TestMarkdownKeepsItsCells(t *testing.T) {
	text := written(t, compare.Formats()[2], sample(t))
	rows := 0
	for line := range strings.Lines(text) {
		outside := ""
		for i, part := range strings.Split(line, "`") {
			if i%2 == 0 {
				outside += part
			}
		}
		if strings.ContainsAny(outside, "@<>[]#") && !strings.HasPrefix(line, "## ") {
			t.Errorf("markup in %s", line)
		}
		if strings.HasPrefix(line, "| ") {
			rows++
			if n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|"); n != 7 {
				t.Errorf("%d bars in %s", n, line)
			}
		}
	}
	if rows != len(sample(t).Differences)+1 {
		t.Errorf("%d rows", rows)
	}
}

func TestMarkdownIsCut(t *testing.T) {
	var old, now []report.Result
	for i := range 2000 {
		old, now = append(old, one(verdict.Pass, named(fmt.Sprint(i)))), append(now, one(verdict.Fail, named(fmt.Sprint(i))))
	}
	c, err := compare.Compare(of(old...), of(now...), false)
	if err != nil {
		t.Fatal(err)
	}
	text := written(t, compare.Formats()[2], c)
	if shown := strings.Count(text, "\n| newly failing"); len(text) > 65_000 || !strings.HasSuffix(text, fmt.Sprintf("\n%d rows are left out.\n", 2000-shown)) {
		t.Errorf("%d bytes, %d rows are shown, and the end is %q", len(text), shown, text[len(text)-50:])
	}
}

func TestJSON(t *testing.T) {
	var got struct {
		Regressions int
		Counts      map[string]int
		Differences []map[string]any
	}
	c := sample(t)
	if err := json.Unmarshal([]byte(written(t, compare.Formats()[1], c)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Regressions != c.Regressions() || len(got.Differences) != len(c.Differences) || got.Counts["newly failing"] != 1 {
		t.Errorf("%+v", got)
	}
}
