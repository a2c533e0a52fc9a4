package report_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/beevik/etree"
	gocmp "github.com/google/go-cmp/cmp"
	"github.com/joshdk/go-junit"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

var update = flag.Bool("update", false, "rewrite golden files")

// sample has one result of every verdict, an observation, and texts that want to do harm.
func sample() report.Report {
	answered := []exchange.Exchange{{
		Step: "probe", Duration: 1500 * time.Microsecond,
		Request: exchange.Request{Method: "GET", URL: "http://h/?SecurityToken=to%2Bken", Headers: []exchange.Header{{Name: "User-Agent", Value: "plumb"}}},
		Response: &exchange.Response{
			Status: 400, Headers: []exchange.Header{{Name: "X-Evil", Value: "\x1b[31m\xff"}},
			Body: []byte("{\"Message\":\"GET&%2F&SecurityToken%3Dto%252Bken <b>\x1b]0;title\x07 \xff\"}"),
		},
	}}
	var results []report.Result
	for i, v := range verdict.All() {
		results = append(results, report.Result{
			ID: "A/required/" + string(v), Statement: "A/required", Title: "A left out is refused", Labels: []string{"parameter"},
			Level: verdict.Must, Verdict: v, Reason: "expected \x1b[31m<refusal> & \u202eto+ken\u2066\n\"x\" ]]>", Check: "refused",
			Page: report.Citation{File: "A.md", Line: i + 1, Quote: "A|String|是"}, Exchanges: answered,
		})
	}
	results = append(results, report.Result{ID: "protocol/x/y", Statement: "protocol/x", Level: verdict.Observe, Verdict: verdict.Pass, Reason: "accepted with 200"})
	return report.Make(report.Report{Operation: "GetA", Version: "2020-01-01", Target: "http://h", Tool: "plumb/test", Seed: 7}, results, false)
}

func redactor() report.Redactor { return report.NewRedactor("to+ken", "") }

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-golden +now):\n%s", path, diff)
	}
}

// withoutAssets is a page without the styles and scripts in it: they are files of their own, and their digests stand in its policy.
func withoutAssets(page []byte) []byte {
	return regexp.MustCompile(`(?s)(<style>|<script>).*?(</style>|</script>)`).ReplaceAll(page, []byte("$1...$2"))
}

// harmless fails on secrets and on what a terminal acts upon. JSON may have it in escapes.
func harmless(t *testing.T, format string, text []byte) {
	t.Helper()
	if !utf8.Valid(text) {
		t.Error("the text is not UTF-8")
	}
	for _, bad := range []string{"\x1b", "\x07", "\u202e", "\u2066", "to+ken", "to%2Bken", "to%252Bken"} {
		if bytes.Contains(text, []byte(bad)) {
			t.Errorf("%s holds %q", format, bad)
		}
	}
}

// written is a report in one format.
func written(t *testing.T, write func(io.Writer, report.Report, report.Redactor) error, r report.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, r, redactor()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Every format has a sample that is kept, harms no terminal and holds no secret, and reports the errors of its writer.
func TestEveryFormat(t *testing.T) {
	for _, f := range report.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			text := written(t, f.Write, sample())
			harmless(t, f.Name, text)
			golden(t, cmp.Or(f.File, f.Name+".txt"), withoutAssets(text))
			if !bytes.HasSuffix(text, []byte("\n")) {
				t.Error("the last line has no end")
			}
			const many = 1 << 20
			all := &failing{left: many}
			if err := f.Write(all, sample(), redactor()); err != nil {
				t.Fatal(err)
			}
			for n := range many - all.left {
				if err := f.Write(&failing{left: n}, sample(), redactor()); !errors.Is(err, os.ErrClosed) {
					t.Errorf("a writer that fails after %d writes: %v", n, err)
				}
			}
			for name, empty := range map[string]report.Report{"made of nothing": report.Make(report.Report{}, nil, false), "the zero report": {}} {
				if text := written(t, f.Write, empty); len(text) == 0 {
					t.Errorf("%s: nothing is written", name)
				}
			}
		})
	}
}

// Commands make flags of the names and sentences of the titles.
func TestTheTableOfFormats(t *testing.T) {
	seen, printed := map[string]bool{}, 0
	for _, f := range report.Formats() {
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(f.Name) || seen[f.Name] || f.Title == "" || f.Write == nil {
			t.Errorf("%+v", f)
		}
		if seen[f.File] || (f.File == "") != f.Printed || f.File != filepath.Base(f.File) && !f.Printed {
			t.Errorf("%s: its file is %q: expected a name of its own, and none of what is printed", f.Name, f.File)
		}
		seen[f.Name], seen[f.File] = true, f.File != ""
		if f.Printed {
			printed++
		}
	}
	if printed != 1 {
		t.Errorf("%d formats are for the terminal, expected 1", printed)
	}
}

// telling are the formats that have room for more than the outcome.
func telling() []report.Format {
	return slices.DeleteFunc(report.Formats(), func(f report.Format) bool { return f.Brief })
}

func TestJSON(t *testing.T) {
	var back struct {
		Outcome      string
		Counts       map[string]int
		Scenarios    []struct{ Verdict string }
		Observations []map[string]any
	}
	if err := json.Unmarshal(written(t, report.JSON, sample()), &back); err != nil {
		t.Fatal(err)
	}
	if back.Outcome != "nonconformant" || len(back.Scenarios) != len(verdict.All()) || len(back.Counts) != len(verdict.All()) {
		t.Errorf("%+v", back)
	}
	if _, scored := back.Observations[0]["verdict"]; scored {
		t.Error("an observation has a verdict")
	}
}

// A parser that is not ours has to understand the file.
func TestJUnitByAForeignParser(t *testing.T) {
	suites, err := junit.Ingest(written(t, report.JUnit, sample()))
	if err != nil {
		t.Fatal(err)
	}
	totals := suites[0].Totals
	if totals.Tests != 8 || totals.Failed != 1 || totals.Error != 3 || totals.Skipped != 2 || totals.Passed != 2 {
		t.Errorf("totals %+v", totals)
	}
	if message := suites[0].Tests[1].Error.Error(); !strings.Contains(message, "A.md:2") {
		t.Errorf("the failure does not cite the page: %s", message)
	}
}

// Every case says what it judges by, for servers that show properties; a warning passes with its reason, and counts as a failure in a
// strict run.
func TestPropertiesOfJUnitCases(t *testing.T) {
	for strict, want := range map[bool]string{false: "properties system-out", true: "properties failure"} {
		r := sample()
		r.Strict, r.Path = strict, "other/A.md"
		document := etree.NewDocument()
		if err := document.ReadFromBytes(written(t, report.JUnit, r)); err != nil {
			t.Fatal(err)
		}
		if n := len(document.FindElements("//testcase/properties")); n != len(verdict.All()) {
			t.Errorf("%d cases have properties", n)
		}
		warned := document.FindElement("//testcase[@name='A/required/warn']")
		var parts []string
		for _, child := range warned.ChildElements() {
			parts = append(parts, child.Tag)
		}
		if got := strings.Join(parts, " "); got != want {
			t.Errorf("strict %t: a warning has %s, want %s", strict, got, want)
		}
		got := map[string]string{}
		for _, property := range warned.FindElements("properties/property") {
			got[property.SelectAttrValue("name", "")] = property.SelectAttrValue("value", "")
		}
		wanted := map[string]string{"statement": "A/required", "page": "other/A.md:3", "quote": "A|String|是", "level": "must", "verdict": "warn"}
		if !strict {
			wanted["warn"] = report.Line(redactor().Text(r.Scenarios[2].Reason))
		}
		if diff := gocmp.Diff(wanted, got); diff != "" {
			t.Errorf("strict %t (-want +got):\n%s", strict, diff)
		}
		for name, skipped := range map[string]string{"A/required/waived": "waived: expected", "A/required/not-applicable": "not-applicable: expected"} {
			if reason := document.FindElement("//testcase[@name='"+name+"']/skipped").SelectAttrValue("message", ""); !strings.HasPrefix(reason, skipped) {
				t.Errorf("%s is skipped with the reason %q", name, reason)
			}
		}
	}
}

func TestRedactorTakesEverySpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		secret := rapid.StringMatching(`[A-Za-z0-9+/=%& ]{6,20}`).Draw(t, "secret")
		before := rapid.StringMatching(`[a-z]{0,5}`).Draw(t, "before")
		if got := report.NewRedactor(secret).Text(before + "|" + secret + "|"); strings.Contains(got, secret) {
			t.Fatalf("%q is left in %q", secret, got)
		}
	})
}

// failing takes so many writes and no more.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	f.left--
	if f.left < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}

// A run in which nothing failed and not everything was tested must not look green to a CI server.
func TestJUnitOfAnIncompleteRunIsNotGreen(t *testing.T) {
	r := report.Make(report.Report{Operation: "GetA"}, []report.Result{
		{ID: "a/b/c", Level: verdict.Should, Verdict: verdict.NotProvoked, Exchanges: []exchange.Exchange{{Response: &exchange.Response{Status: 200}}}},
	}, false)
	suites, err := junit.Ingest(written(t, report.JUnit, r))
	if err != nil || r.Outcome != verdict.Incomplete || suites[0].Totals.Error != 1 {
		t.Errorf("outcome %s, %v, totals %+v", r.Outcome, err, suites[0].Totals)
	}
}

// What requests start from is told by every format, when it is not what the page gives first.
func TestEveryFormatSaysWhatRequestsStartFrom(t *testing.T) {
	for _, f := range telling() {
		t.Run(f.Name, func(t *testing.T) {
			text := written(t, f.Write, report.Report{Start: "requests start from \x1bhere"})
			harmless(t, f.Name, text)
			if !bytes.Contains(text, []byte("requests start from")) {
				t.Errorf("%s", text)
			}
			if text := written(t, f.Write, report.Report{}); bytes.Contains(text, []byte("start")) {
				t.Errorf("%s", text)
			}
		})
	}
}

// A document that nobody gave is named by every format: what it says was not verified. Without one there is no such word.
func TestEveryFormatNamesWhatIsNotVerified(t *testing.T) {
	without := report.Report{Unverified: []string{"GetA.md", "overlay\x1b.yaml"}}
	for _, f := range telling() {
		t.Run(f.Name, func(t *testing.T) {
			text := written(t, f.Write, without)
			harmless(t, f.Name, text)
			if !bytes.Contains(text, []byte("GetA.md")) || !bytes.Contains(text, []byte("verified")) {
				t.Errorf("%s", text)
			}
			if text := written(t, f.Write, report.Report{}); bytes.Contains(text, []byte("verified")) {
				t.Errorf("%s", text)
			}
		})
	}
}
