package report

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// badge is what shields.io reads of an endpoint; it takes no other keys than its own.
type badge struct {
	SchemaVersion int    `json:"schemaVersion"`
	Label         string `json:"label"`
	Message       string `json:"message"`
	Color         string `json:"color"`
}

// Badge writes the outcome of a run as JSON that shields.io makes a badge of.
func Badge(w io.Writer, r Report, _ Redactor) error {
	message, color := r.inShort()
	if r.Insecure {
		message, color = message+", INSECURE", "orange"
	}
	text, err := json.MarshalIndent(badge{1, Line(r.Operation), message, color}, "", "  ")
	if err != nil {
		return fmt.Errorf("badge: %w", err)
	}
	if _, err := w.Write(append(text, '\n')); err != nil {
		return fmt.Errorf("badge: %w", err)
	}
	return nil
}

// inShort is the outcome with the one number that qualifies it, and its colour.
func (r Report) inShort() (text, color string) {
	against, open := 0, 0
	for _, s := range r.Scenarios {
		switch severityOf(s, r.Strict) { //nolint:exhaustive // the others are in the outcome
		case asError:
			against++
		case asNote:
			open++
		}
	}
	switch r.Outcome {
	case verdict.Nonconformant:
		return fmt.Sprintf("%s: %d of %d", r.Outcome, against, len(r.Scenarios)), "red"
	case verdict.Incomplete:
		return fmt.Sprintf("%s: %d not judged", r.Outcome, open), "orange"
	case verdict.Partial:
		return fmt.Sprintf("%s: %d of %d", r.Outcome, r.Filter.Selected, r.Filter.Of), "yellowgreen"
	case verdict.Unusable:
		return string(r.Outcome), "lightgrey"
	case verdict.Conformant:
	}
	if n := sum(r.Warnings); n > 0 {
		return fmt.Sprintf("%s, %s", r.Outcome, numbered(n, "warning")), "green"
	}
	return string(r.Outcome), "brightgreen"
}
