package compare

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// Format is a way to write a comparison.
type Format struct {
	Name  string
	Write func(w io.Writer, c Comparison) error
}

// Formats is the table of formats; the first is the usual one.
func Formats() []Format {
	return []Format{{"text", Text}, {"json", JSON}, {"markdown", Markdown}}
}

// Find is the format of a name. The error says which there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	last := len(names) - 1
	return Format{}, fmt.Errorf("expected %s or %s", strings.Join(names[:last], ", "), names[last])
}

// Summary is a comparison in one line: what became worse, and how many differences of each kind there are.
func (c Comparison) Summary() string {
	var parts []string
	counts := c.Counts()
	for _, k := range Kinds() {
		if n := counts[k]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, k))
		}
	}
	if len(parts) == 0 {
		parts = []string{"no difference"}
	}
	worse := "nothing became worse"
	switch n := c.Regressions(); {
	case n == 1:
		worse = "1 regression"
	case n > 1:
		worse = fmt.Sprintf("%d regressions", n)
	}
	if c.Strict {
		worse += ", judged strictly"
	}
	return worse + ": " + strings.Join(parts, ", ")
}

// change is a difference from the one side to the other, in a few words.
func (d Difference) change() string {
	switch {
	case d.Old == nil:
		return d.New.brief()
	case d.New == nil:
		return d.Old.brief()
	default:
		return d.Old.brief() + " -> " + d.New.brief()
	}
}

// brief is a side in a few words.
func (s Side) brief() string {
	words := []string{string(s.Verdict), "no answer"}
	if s.Status != 0 {
		words[1] = fmt.Sprint(s.Status)
	}
	if s.Code != "" {
		words = append(words, s.Code)
	}
	if s.Check != "" {
		words = append(words, "("+s.Check+")")
	}
	return report.Line(strings.Join(words, " "))
}

// reason is why the newer run says what it says, or why the older one did.
func (d Difference) reason() string {
	if d.New == nil {
		return report.Line(d.Old.Reason)
	}
	return report.Line(d.New.Reason)
}

// worse marks what became worse.
func (d Difference) worse() string {
	if d.Regression {
		return "regression"
	}
	return ""
}

func (d Difference) place() string {
	return report.Line(fmt.Sprintf("%s:%d", d.Page.File, d.Page.Line))
}
