package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// unjudged are so many results that could not be judged for one reason.
func unjudged(n int, v verdict.Verdict, reason string) []report.Result {
	var out []report.Result
	for i := range n {
		out = append(out, report.Result{ID: fmt.Sprintf("%s/%s/%d", v, reason, i), Level: verdict.Must, Verdict: v, Reason: reason})
	}
	return out
}

func onConsole(t *testing.T, r report.Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Console(&out, r, report.NewRedactor("a-secret")); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// What stops a run takes the place of its results, on the console; other reports have both.
func TestACauseThatStops(t *testing.T) {
	head := report.Report{Problem: "the problem", Cause: cause.Cause{
		Name: "wrong-key", Sent: "GET http://h/ by a-secret", Came: strings.Repeat("many words ", 60), Do: "another \x1b[31mkey", Stops: true,
	}}
	r := report.Make(head, unjudged(200, verdict.Inconclusive, "the problem"), false)
	text := onConsole(t, r)
	if strings.Count(text, "\n") > 15 || strings.Contains(text, "the problem") || !strings.Contains(text, "wrong-key. Sent: GET http://h/ by ***.") {
		t.Error(text)
	}
	for line := range strings.SplitSeq(text, "\n") {
		if utf8.RuneCountInString(line) > 100 || strings.Contains(line, "\x1b") {
			t.Errorf("%q", line)
		}
	}
	var inJSON, inXML bytes.Buffer
	if err := report.JSON(&inJSON, r, report.NewRedactor("a-secret")); err != nil {
		t.Fatal(err)
	}
	var read struct {
		Cause     *cause.Cause
		Scenarios []json.RawMessage
	}
	if err := json.Unmarshal(inJSON.Bytes(), &read); err != nil || read.Cause == nil || !strings.HasSuffix(read.Cause.Sent, "***") || len(read.Scenarios) != 200 {
		t.Errorf("%v, %+v", err, read.Cause)
	}
	if err := report.JUnit(&inXML, r, report.NewRedactor("a-secret")); err != nil || strings.Contains(inXML.String(), "a-secret") || !strings.Contains(inXML.String(), `name="cause" value="wrong-key. Sent`) {
		t.Errorf("%v", err)
	}
}

// A cause that stops nothing comes before the results.
func TestACauseThatStopsNothing(t *testing.T) {
	head := report.Report{Reached: true, Cause: cause.Cause{Name: "refused-request", Sent: "s", Came: "c", Do: "d"}}
	text := onConsole(t, report.Make(head, unjudged(3, verdict.Inconclusive, "why"), false))
	if i, j := strings.Index(text, "refused-request"), strings.Index(text, "inconclusive"); i < 0 || j < i {
		t.Error(text)
	}
}

// Many scenarios that could not be judged for one reason are one line; verdicts on the target are never left out.
func TestManyForOneReason(t *testing.T) {
	var results []report.Result
	for _, v := range []verdict.Verdict{verdict.Inconclusive, verdict.NotProvoked, verdict.Fail, verdict.Warn} {
		results = append(results, unjudged(12, v, "reason of "+string(v))...)
	}
	results = append(results, unjudged(9, verdict.Inconclusive, "few")...)
	text := onConsole(t, report.Make(report.Report{Reached: true}, results, false))
	for part, want := range map[string]int{
		"reason of inconclusive\n": 1, "reason of not-provoked\n": 1, "reason of fail\n": 12, "reason of warn\n": 12, " few\n": 1, "9 scenarios, from inconclusive/few/0 on: few": 1,
		"12 scenarios, from inconclusive/reason of inconclusive/0 on: reason of inconclusive": 1,
	} {
		if n := strings.Count(text, part); n != want {
			t.Errorf("%q stands %d times, expected %d\n%s", part, n, want, text)
		}
	}
}

// Nobody reads a report without seeing that certificates were not checked, and what the run did otherwise.
func TestCautions(t *testing.T) {
	r := report.Make(report.Report{Reached: true, Insecure: true, Notices: []string{"it slowed down"}}, unjudged(1, verdict.Pass, ""), false)
	text := onConsole(t, r)
	if strings.Count(text, "INSECURE: certificates were not checked") != 2 || !strings.Contains(text, "it slowed down") || !strings.Contains(report.Summary(r), "conformant, INSECURE") {
		t.Error(text)
	}
	var inJSON, inXML bytes.Buffer
	if err := report.JSON(&inJSON, r, report.Redactor{}); err != nil || !strings.Contains(inJSON.String(), `"insecure": true`) || !strings.Contains(inJSON.String(), `"it slowed down"`) {
		t.Errorf("%v\n%s", err, inJSON.String())
	}
	if err := report.JUnit(&inXML, r, report.Redactor{}); err != nil || !strings.Contains(inXML.String(), `name="insecure"`) || !strings.Contains(inXML.String(), `name="notice" value="it slowed down"`) {
		t.Errorf("%v\n%s", err, inXML.String())
	}
}
