package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// typed are exchanges whose answers have these media types; "" stands for no answer, and "-" for one without the header.
func typed(types ...string) []exchange.Exchange {
	var out []exchange.Exchange
	for _, m := range types {
		var e exchange.Exchange
		switch m {
		case "":
		case "-":
			e.Response = &exchange.Response{Status: 200}
		default:
			e.Response = &exchange.Response{Status: 200, Headers: []exchange.Header{{Name: "Content-Type", Value: m}}}
		}
		out = append(out, e)
	}
	return out
}

func TestMediaTypesOfARun(t *testing.T) {
	numbered := func(from, to int) []string {
		var out []string
		for i := from; i < to; i++ {
			out = append(out, fmt.Sprintf("text/x%02d", i))
		}
		return out
	}
	cases := []struct {
		name    string
		results [][]string
		want    []string
	}{
		{"none", [][]string{{"", "-"}}, nil},
		{"each once, sorted", [][]string{{"text/xml", "", "-", "application/json"}, {"text/xml", "application/xml"}}, []string{"application/json", "application/xml", "text/xml"}},
		{"no more than 16", [][]string{numbered(0, 10), numbered(10, 20)}, numbered(0, 16)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var results []report.Result
			for _, types := range c.results {
				results = append(results, report.Result{Level: verdict.Must, Verdict: verdict.Pass, Exchanges: typed(types...)})
			}
			if diff := cmp.Diff(c.want, report.Make(report.Report{}, results, false).MediaTypes); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What decides the outcome beside the verdicts: whether anything answered at all, and whether the run came to its end.
func TestTheOutcomeOfARun(t *testing.T) {
	scored := func(v verdict.Verdict, types ...string) report.Result {
		return report.Result{Level: verdict.Must, Verdict: v, Exchanges: typed(types...)}
	}
	observation := report.Result{Level: verdict.Observe, Verdict: verdict.Pass, Exchanges: typed("-")}
	cases := []struct {
		name        string
		head        report.Report
		results     []report.Result
		interrupted bool
		want        verdict.Outcome
	}{
		{"a pass", report.Report{}, []report.Result{scored(verdict.Pass, "", "-")}, false, verdict.Conformant},
		{"an interrupted one", report.Report{}, []report.Result{scored(verdict.Pass, "-")}, true, verdict.Incomplete},
		{"nothing answered", report.Report{}, []report.Result{scored(verdict.Inconclusive, "")}, false, verdict.Unusable},
		{"only an observation answered", report.Report{}, []report.Result{observation, scored(verdict.Inconclusive)}, false, verdict.Incomplete},
		{"only the first question answered", report.Report{Reached: true}, []report.Result{scored(verdict.Inconclusive)}, false, verdict.Incomplete},
		{"a failure after an observation", report.Report{}, []report.Result{observation, scored(verdict.Fail, "-")}, false, verdict.Nonconformant},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := report.Make(c.head, c.results, c.interrupted)
			if got.Outcome != c.want {
				t.Errorf("%s, want %s", got.Outcome, c.want)
			}
			if n := len(got.Scenarios) + len(got.Observations); n != len(c.results) {
				t.Errorf("%d results of %d", n, len(c.results))
			}
		})
	}
}

func TestTheSummary(t *testing.T) {
	cases := []struct {
		name string
		r    report.Report
		want string
	}{
		{"nothing", report.Report{Outcome: verdict.Unusable}, "unusable (exit 4): nothing judged; 0 observed"},
		{
			"counts that are not zero, in their order, and answered observations",
			report.Report{
				Outcome: verdict.Nonconformant, Counts: map[verdict.Verdict]int{verdict.Error: 3, verdict.Pass: 1, verdict.Fail: 2, verdict.Warn: 0},
				Observations: []report.Result{{Verdict: verdict.Pass}, {Verdict: verdict.Inconclusive}, {Verdict: verdict.Pass}},
			},
			"nonconformant (exit 1): 1 pass, 2 fail, 3 error; 2 observed",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := report.Summary(c.r); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// The console's sections are there when there is something in them.
func TestTheConsole(t *testing.T) {
	full := report.Report{
		Operation: "GetA", Version: "1", Target: "http://h/to+ken", Name: "mine", Seed: 7, Outcome: verdict.Incomplete,
		Counts: map[verdict.Verdict]int{verdict.Pass: 1},
		Scenarios: []report.Result{
			{ID: "A/x", Verdict: verdict.Pass, Title: "unseen", Page: report.Citation{File: "A.md", Line: 3}},
			{ID: "A/y", Verdict: verdict.Warn, Level: verdict.Should, Title: "Title  here", Reason: "to+ken\nseen", Page: report.Citation{File: "A.md", Line: 4, Quote: "a \"b\""}},
		},
		Observations: []report.Result{{ID: "O/x", Verdict: verdict.Pass, Reason: "saw to+ken"}},
		MediaTypes:   []string{"a/b", "to+ken"}, Unverified: []string{"A.md", "B.md"}, Problem: "no to+ken", Start: "from to+ken",
	}
	const want = `GetA 1  target mine http://h/***  seed 7

warn           A/y                                                  A.md:4
               asks     Title here
               says     "a \"b\"" (should)
               found    *** seen
pass           A                                                    1

Where the documents are silent (recorded, not scored):
  O/x                                          saw ***

Answers came as a/b, ***

Not given, so that its quotes are not verified: A.md, B.md

from ***

incomplete (exit 3): 1 pass; 1 observed
no ***
`
	const bare = `GetA 1  target http://h  seed 7


conformant (exit 0): nothing judged; 0 observed
`
	for text, r := range map[string]report.Report{want: full, bare: {Operation: "GetA", Version: "1", Target: "http://h", Seed: 7, Outcome: verdict.Conformant}} {
		if diff := cmp.Diff(text, string(written(t, report.Console, r))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// Which of JUnit's four results each verdict is, by the level of its statement.
func TestJUnitOfEveryVerdict(t *testing.T) {
	cases := []struct {
		verdict verdict.Verdict
		level   verdict.Level
		want    junit.Status
	}{
		{verdict.Pass, verdict.Must, junit.StatusPassed},
		{verdict.Warn, verdict.Should, junit.StatusPassed},
		{verdict.Fail, verdict.Must, junit.StatusFailed},
		{verdict.Error, verdict.Should, junit.StatusError},
		{verdict.Inconclusive, verdict.Must, junit.StatusError},
		{verdict.Inconclusive, verdict.Should, junit.StatusSkipped},
		{verdict.NotProvoked, verdict.Must, junit.StatusError},
		{verdict.NotProvoked, verdict.Should, junit.StatusSkipped},
		{verdict.NotApplicable, verdict.Must, junit.StatusSkipped},
		{verdict.Waived, verdict.Must, junit.StatusSkipped},
	}
	for _, c := range cases {
		t.Run(string(c.verdict)+" of a "+string(c.level), func(t *testing.T) {
			r := report.Report{Operation: "GetA", Outcome: verdict.Conformant, Scenarios: []report.Result{{
				ID: "A/x", Statement: "A.b/y", Level: c.level, Verdict: c.verdict, Exchanges: []exchange.Exchange{{Duration: time.Second}, {Duration: 250 * time.Millisecond}},
			}}}
			suites, err := junit.Ingest(written(t, report.JUnit, r))
			if err != nil {
				t.Fatal(err)
			}
			test, totals := suites[0].Tests[0], suites[0].Totals
			if len(suites[0].Tests) != 1 || test.Status != c.want || test.Classname != "GetA.A_b/y" || test.Duration != 1250*time.Millisecond {
				t.Errorf("%+v, want %s", test, c.want)
			}
			if totals.Tests != 1 || totals.Passed+totals.Failed+totals.Error+totals.Skipped != 1 {
				t.Errorf("totals %+v", totals)
			}
			text := string(written(t, report.JUnit, r))
			for attribute, status := range map[string]junit.Status{"failures": junit.StatusFailed, "errors": junit.StatusError, "skipped": junit.StatusSkipped} {
				n := 0
				if status == c.want {
					n = 1
				}
				if got := strings.Count(text, fmt.Sprintf(` %s="%d"`, attribute, n)); got != 2 {
					t.Errorf("%d of suite and suites have %s=%d\n%s", got, attribute, n, text)
				}
			}
		})
	}
}

// A run that is not conformant gets a case of its own only where no other case shows it.
func TestJUnitOfTheRunAsAWhole(t *testing.T) {
	one := func(v verdict.Verdict) []report.Result {
		return []report.Result{{ID: "A/x", Level: verdict.Must, Verdict: v}}
	}
	for _, c := range []struct {
		name  string
		r     report.Report
		cases int
	}{
		{"conformant", report.Report{Outcome: verdict.Conformant, Scenarios: one(verdict.Pass)}, 1},
		{"incomplete, and nothing shows it", report.Report{Outcome: verdict.Incomplete, Scenarios: one(verdict.Pass)}, 2},
		{"a failure shows it", report.Report{Outcome: verdict.Nonconformant, Scenarios: one(verdict.Fail)}, 1},
		{"as many failures as errors show it", report.Report{Outcome: verdict.Nonconformant, Scenarios: append(one(verdict.Fail), one(verdict.Error)...)}, 2},
		{"an error shows it", report.Report{Outcome: verdict.Incomplete, Scenarios: one(verdict.Error)}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			suites, err := junit.Ingest(written(t, report.JUnit, c.r))
			if err != nil || len(suites[0].Tests) != c.cases {
				t.Errorf("%d cases, want %d; %v", len(suites[0].Tests), c.cases, err)
			}
			if last := suites[0].Tests[len(suites[0].Tests)-1]; c.r.Outcome == verdict.Incomplete && c.cases == 2 && (last.Name != "outcome" || last.Message != report.Summary(c.r)) {
				t.Errorf("%+v", last)
			}
		})
	}
}

// A body of the limit is whole; one of more is cut before it, never within a character, and the cut shows.
func TestBodiesInJSONAreBounded(t *testing.T) {
	const limit = 16 << 10
	cases := []struct{ name, body, want string }{
		{"at the limit", strings.Repeat("a", limit), strings.Repeat("a", limit)},
		{"one over", strings.Repeat("a", limit+1), strings.Repeat("a", limit) + "…"},
		{"a character across the limit", strings.Repeat("a", limit-1) + "é", strings.Repeat("a", limit-1) + "…"},
		{"one of four bytes across it", strings.Repeat("a", limit-3) + "😀", strings.Repeat("a", limit-3) + "…"},
		{"one that ends with it", strings.Repeat("a", limit-4) + "😀b", strings.Repeat("a", limit-4) + "😀…"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := answering("")
			r.Scenarios[0].Exchanges[0].Response.Body = []byte(c.body)
			var out bytes.Buffer
			if err := report.JSON(&out, r, report.Redactor{}); err != nil {
				t.Fatal(err)
			}
			if !utf8.Valid(out.Bytes()) || !strings.Contains(out.String(), `"`+c.want+`"`) {
				t.Errorf("the body is not the wanted %d bytes, ending in %q", len(c.want), c.want[len(c.want)-8:])
			}
		})
	}
}

// Keep bounds what is kept, leaves the caller's exchanges alone, and passes over what is short or no answer.
func TestWhatIsKept(t *testing.T) {
	const limit = 16 << 10
	sizes := []int{limit + 100, -1, limit, limit + 1, limit + 2, 0}
	var given []exchange.Exchange
	for _, n := range sizes {
		e := exchange.Exchange{Step: fmt.Sprint(n)}
		if n >= 0 {
			e.Response = &exchange.Response{Status: 200, Body: bytes.Repeat([]byte("a"), n)}
		}
		given = append(given, e)
	}
	kept := report.Keep(given)
	for i, n := range sizes {
		if kept[i].Step != given[i].Step || (kept[i].Response == nil) != (n < 0) {
			t.Fatalf("%d: %+v", n, kept[i])
		}
		if n < 0 {
			continue
		}
		want := n
		if n > limit {
			want = limit + len("…") // the mark
		}
		if got := len(kept[i].Response.Body); got != want {
			t.Errorf("%d of %d bytes are kept", got, n)
		}
		if len(given[i].Response.Body) != n || kept[i].Response.Status != 200 {
			t.Errorf("%d: the caller's exchange is changed", n)
		}
	}
}

// Both ends of every range of harmful characters, and the neighbours that are not.
func TestWhatIsHarmful(t *testing.T) {
	cases := []struct {
		name           string
		harmful, plain []rune
	}{
		{"C0", []rune{0x00, 0x08, 0x0b, 0x1f}, []rune{0x20}},
		{"DEL and C1", []rune{0x7f, 0x80, 0x9f}, []rune{0x7e, 0xa0}},
		{"directions", []rune{0x061c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069}, []rune{0x061b, 0x061d, 0x200d, 0x2010, 0x202f, 0x2065, 0x206a}},
		{"no characters of XML", []rune{0xfffe, 0xffff}, []rune{0xfffc, 0x10000}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, r := range c.harmful {
				if got := report.Line("a" + string(r) + "b"); strings.ContainsRune(got, r) {
					t.Errorf("%U is left in %+q", r, got)
				}
			}
			for _, r := range c.plain {
				if got := report.Line("a" + string(r) + "b"); strings.ContainsRune(got, utf8.RuneError) {
					t.Errorf("%U is taken for harmful: %+q", r, got)
				}
			}
		})
	}
}

// Every cut counts, not only the last; what is too short to tell something stays; an empty secret between others is none.
func TestSecretsAroundCuts(t *testing.T) {
	redact := report.NewRedactor("first-secret", "", "second-secret")
	for text, want := range map[string]string{
		"firs… and second-s… and rest": "***… and ***… and rest",
		"fir… x":                       "fir… x",
		"first-secret… second-secret":  "***… ***",
		"ends with first-s":            "ends with first-s", // nothing was cut
		"firs…":                        "***…",
		"…":                            "…",
		"":                             "",
	} {
		if got := redact.Text(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := (report.Redactor{}).Text("first…"); got != "first…" {
		t.Errorf("the zero redactor: %q", got)
	}
}
