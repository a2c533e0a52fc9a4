package format

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/words"
)

type jsonReport struct {
	Operations []jsonOperation `json:"operations"`
	Summary    Summary         `json:"summary"`
}

type jsonOperation struct {
	Operation string       `json:"operation"`
	Old       string       `json:"old,omitempty"`
	New       string       `json:"new,omitempty"`
	Note      string       `json:"note,omitempty"`
	Changes   []jsonChange `json:"changes"`
}

type jsonChange struct {
	Change     change.Kind    `json:"change"`
	Kind       string         `json:"kind"` // the id of a row of change.Rows
	Subject    string         `json:"subject"`
	Breaking   jsonBreaks     `json:"breaking"`
	Why        string         `json:"why"`
	Old        *jsonPlace     `json:"old,omitempty"`
	New        *jsonPlace     `json:"new,omitempty"`
	Statements jsonStatements `json:"statements"`
	Scenarios  []string       `json:"scenarios"`
	Generated  []string       `json:"generated"`
	OAS        []string       `json:"oasdiff,omitempty"`
}

type jsonBreaks struct {
	Clients bool `json:"clients"`
	Servers bool `json:"servers"`
}

type jsonPlace struct {
	File  string `json:"file"`
	Line  int    `json:"line"`
	Value string `json:"value,omitempty"`
	Quote string `json:"quote,omitempty"`
}

type jsonStatements struct {
	Old []string `json:"old"`
	New []string `json:"new"`
}

// JSON writes one object.
func JSON(w io.Writer, r Report) error {
	out := jsonReport{Operations: []jsonOperation{}, Summary: r.Summary()}
	for _, op := range r.Operations {
		o := jsonOperation{Operation: op.Name, Old: op.Old, New: op.New, Note: words.Clean(op.Note), Changes: []jsonChange{}}
		for _, c := range op.Changes {
			o.Changes = append(o.Changes, jsonChange{
				Change: c.Kind, Kind: c.ID, Subject: c.Title, Breaking: jsonBreaks(c.Breaks), Why: words.Clean(c.Why), Old: jsonAt(c.Old), New: jsonAt(c.New),
				Statements: jsonStatements{list(c.Statements.Old), list(c.Statements.New)},
				Scenarios:  list(c.Scenarios), Generated: list(c.Generated), OAS: c.OAS,
			})
		}
		out.Operations = append(out.Operations, o)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

func jsonAt(p *change.Place) *jsonPlace {
	if p == nil {
		return nil
	}
	return &jsonPlace{p.File, max(p.Line, 1), words.Clean(p.Value), words.Clean(p.Quote)}
}

// list is never null.
func list(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}
