package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A frame has the styles of a report and the page's own, each allowed by its digest, and no script is.
func TestTheFrameOfAPage(t *testing.T) {
	const own = ".mine { color: red; }"
	frame := report.FrameWith(own)
	if last := string(frame.Styles[len(frame.Styles)-1]); last != own || len(frame.Styles) < 2 {
		t.Errorf("%d styles, the last %s", len(frame.Styles), last)
	}
	for _, style := range frame.Styles {
		sum := sha256.Sum256([]byte(style))
		if !strings.Contains(frame.Policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy does not allow %.40s", style)
		}
	}
	if _, scripts, _ := strings.Cut(frame.Policy, "script-src"); strings.Contains(scripts, "'") {
		t.Errorf("the policy allows a script: %s", scripts)
	}
}

func TestMarksOfOutcomes(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range []verdict.Outcome{verdict.Conformant, verdict.Nonconformant, verdict.Incomplete, verdict.Unusable} {
		m := report.MarkOf(o)
		if m.Word != string(o) || m.Sign == "" || m.Key == "" || seen[m.Sign] {
			t.Errorf("%+v", m)
		}
		seen[m.Sign] = true
	}
}

// Several suites are one document, with the sums of all; a run without a report is an error in it.
func TestSeveralSuitesAreOneDocument(t *testing.T) {
	one := report.JUnitSuiteOf("a/Get", sample(), redactor())
	none := report.JUnitError("b/Get", "it did not begin\x1b[31m")
	var b bytes.Buffer
	if err := report.JUnitOf(&b, []report.JUnitSuite{one, none}); err != nil {
		t.Fatal(err)
	}
	suites, err := junit.Ingest(b.Bytes())
	if err != nil || len(suites) != 2 || suites[0].Name != "a/Get" || suites[1].Name != "b/Get" || suites[1].Totals.Error != 1 {
		t.Fatalf("%+v, %v", suites, err)
	}
	harmless(t, "junit", b.Bytes())
}
