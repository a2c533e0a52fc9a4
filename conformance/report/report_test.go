package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
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
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-golden +now):\n%s", path, diff)
	}
}

func harmless(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Error("the text is not UTF-8")
	}
	for _, bad := range []string{"\x1b", "\x07", "\u202e", "\u2066", "to+ken", "to%2Bken", "to%252Bken"} {
		if strings.Contains(text, bad) {
			t.Errorf("the text holds %q", bad)
		}
	}
}

func TestConsole(t *testing.T) {
	var out bytes.Buffer
	if err := report.Console(&out, sample(), redactor()); err != nil {
		t.Fatal(err)
	}
	harmless(t, out.String())
	golden(t, "console.txt", out.Bytes())
}

func TestJSON(t *testing.T) {
	var out bytes.Buffer
	if err := report.JSON(&out, sample(), redactor()); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.json", out.Bytes())
	var back struct {
		Outcome      string
		Counts       map[string]int
		Scenarios    []struct{ Verdict string }
		Observations []map[string]any
	}
	if err := json.Unmarshal(out.Bytes(), &back); err != nil {
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
	var out bytes.Buffer
	if err := report.JUnit(&out, sample(), redactor()); err != nil {
		t.Fatal(err)
	}
	harmless(t, out.String())
	golden(t, "report.xml", out.Bytes())
	suites, err := junit.Ingest(out.Bytes())
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

func TestRedactorTakesEverySpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		secret := rapid.StringMatching(`[A-Za-z0-9+/=%& ]{6,20}`).Draw(t, "secret")
		before := rapid.StringMatching(`[a-z]{0,5}`).Draw(t, "before")
		if got := report.NewRedactor(secret).Text(before + "|" + secret + "|"); strings.Contains(got, secret) {
			t.Fatalf("%q is left in %q", secret, got)
		}
	})
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWritersThatFailAreReported(t *testing.T) {
	for name, write := range map[string]func() error{
		"console": func() error { return report.Console(failing{}, sample(), redactor()) },
		"JSON":    func() error { return report.JSON(failing{}, sample(), redactor()) },
		"JUnit":   func() error { return report.JUnit(failing{}, sample(), redactor()) },
	} {
		if write() == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// A run in which nothing failed and not everything was tested must not look green to a CI server.
func TestJUnitOfAnIncompleteRunIsNotGreen(t *testing.T) {
	r := report.Make(report.Report{Operation: "GetA"}, []report.Result{
		{ID: "a/b/c", Level: verdict.Should, Verdict: verdict.NotProvoked, Exchanges: []exchange.Exchange{{Response: &exchange.Response{Status: 200}}}},
	}, false)
	var out bytes.Buffer
	if err := report.JUnit(&out, r, redactor()); err != nil {
		t.Fatal(err)
	}
	suites, err := junit.Ingest(out.Bytes())
	if err != nil || r.Outcome != verdict.Incomplete || suites[0].Totals.Error != 1 {
		t.Errorf("outcome %s, %v, totals %+v", r.Outcome, err, suites[0].Totals)
	}
}
