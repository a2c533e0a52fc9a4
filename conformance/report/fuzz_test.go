package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// Whatever a report is read from, what was read is written as it was.
func FuzzRead(f *testing.F) {
	var seed bytes.Buffer
	if err := report.JSON(&seed, full(), report.Redactor{}); err != nil {
		f.Fatal(err)
	}
	for _, text := range []string{seed.String(), "{}", "[]", `{"schema": 1}`, `{"schema": 2}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := report.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := report.JSON(&first, r, report.Redactor{}); err != nil {
			t.Fatal(err)
		}
		again, err := report.Read(bytes.NewReader(first.Bytes()))
		if err == nil {
			err = report.JSON(&second, again, report.Redactor{})
		}
		if err != nil || first.String() != second.String() {
			t.Errorf("%v\n%s\n%s", err, first.String(), second.String())
		}
	})
}
