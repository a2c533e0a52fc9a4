package report_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// What kept scenarios from being judged is said once for each cause and what it is about, with the number of scenarios, and
// on the console, in JSON and in JUnit XML.
func TestCures(t *testing.T) {
	result := func(cause verdict.Cause, subject, reason string) report.Result {
		return report.Result{Level: verdict.Must, Verdict: verdict.Inconclusive, Cause: cause, Subject: subject, Reason: reason}
	}
	made := report.Make(report.Report{Reached: true}, []report.Result{
		result(verdict.OnlyExample, "KettleId", "the key s3cret is refused"), result(verdict.NotGiven, "a lid", "a lid is missing"),
		result(verdict.OnlyExample, "KettleId", "another reason"), result(verdict.OnlyExample, "LidId", "a lid is refused"), {Level: verdict.Must, Verdict: verdict.Pass},
	}, false)
	made.Cures[0].Advice = "give one"
	var got []string
	for _, c := range made.Cures {
		got = append(got, c.String())
	}
	want := []string{
		"2 scenarios could not be judged: the key s3cret is refused: give one",
		"1 scenario could not be judged: a lid is missing", "1 scenario could not be judged: a lid is refused",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, write := range map[string]func(io.Writer, report.Report, report.Redactor) error{"console": report.Console, "JSON": report.JSON, "JUnit": report.JUnit} {
		var out bytes.Buffer
		if err := write(&out, made, report.NewRedactor("s3cret")); err != nil {
			t.Fatal(err)
		}
		if text := out.String(); !strings.Contains(text, "give one") || strings.Contains(text, "s3cret") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
}
