package compare

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

type jsonComparison struct {
	Operation   string           `json:"operation"`
	Old         jsonRun          `json:"old"`
	New         jsonRun          `json:"new"`
	Strict      bool             `json:"strict"`
	Notes       []string         `json:"notes"`
	Regressions int              `json:"regressions"`
	Counts      map[Kind]int     `json:"counts"`
	Differences []jsonDifference `json:"differences"`
}

type jsonRun struct {
	Target    string            `json:"target"`
	Version   string            `json:"version"`
	Tool      string            `json:"tool"`
	Summary   string            `json:"summary"`
	Documents []report.Document `json:"documents"`
}

type jsonDifference struct {
	Kind       Kind            `json:"kind"`
	Scenario   string          `json:"scenario"`
	Level      verdict.Level   `json:"level"`
	Regression bool            `json:"regression"`
	Old        *jsonSide       `json:"old,omitempty"`
	New        *jsonSide       `json:"new,omitempty"`
	Page       report.Citation `json:"page"`
}

type jsonSide struct {
	Verdict verdict.Verdict `json:"verdict,omitempty"`
	Status  int             `json:"status,omitempty"`
	Code    string          `json:"code,omitempty"`
	Check   string          `json:"check,omitempty"`
	Reason  string          `json:"reason,omitempty"`
}

// JSON writes one object.
func JSON(w io.Writer, c Comparison) error {
	out := jsonComparison{
		Operation: report.Line(c.Operation), Old: jsonRunOf(c.Old), New: jsonRunOf(c.New), Strict: c.Strict, Notes: append([]string{}, c.Notes...),
		Regressions: c.Regressions(), Counts: c.Counts(), Differences: []jsonDifference{},
	}
	for _, d := range c.Differences {
		page := report.Citation{File: report.Line(d.Page.File), Line: d.Page.Line, Quote: report.Line(d.Page.Quote)}
		out.Differences = append(out.Differences, jsonDifference{d.Kind, report.Line(d.ID), d.Level, d.Regression, jsonSideOf(d.Old), jsonSideOf(d.New), page})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

func jsonRunOf(r Run) jsonRun {
	return jsonRun{report.Line(r.Target), report.Line(r.Version), report.Line(r.Tool), report.Line(r.Summary), append([]report.Document{}, r.Documents...)}
}

func jsonSideOf(s *Side) *jsonSide {
	if s == nil {
		return nil
	}
	return &jsonSide{s.Verdict, s.Status, report.Line(s.Code), report.Line(s.Check), report.Line(s.Reason)}
}
