package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Schema is the version of the JSON report, docs/schema/report.schema.json: it grows when a key goes or means something else.
const Schema = 1

type jsonReport struct {
	Schema       int                     `json:"schema"`
	Outcome      verdict.Outcome         `json:"outcome"`
	ExitCode     int                     `json:"exit_code"`
	Problem      string                  `json:"problem,omitempty"`
	Cause        *cause.Cause            `json:"cause,omitempty"`    // why the target cannot be judged as it is asked
	Insecure     bool                    `json:"insecure,omitempty"` // certificates were not checked
	Notices      []string                `json:"notices,omitempty"`
	Start        string                  `json:"start,omitempty"` // what requests start from, when not from what the page gives first
	Operation    string                  `json:"operation"`
	Version      string                  `json:"version"`
	Documents    []Document              `json:"documents"`
	Target       string                  `json:"target"`
	Name         string                  `json:"target_name,omitempty"`
	Tool         string                  `json:"tool"`
	Go           string                  `json:"go,omitempty"`
	Seed         int64                   `json:"seed"`
	MediaTypes   []string                `json:"media_types"`
	Unverified   []string                `json:"unverified,omitempty"` // documents that were not given
	Filter       *Filter                 `json:"filter,omitempty"`     // when it left something out
	Strict       bool                    `json:"strict"`
	Counts       map[verdict.Verdict]int `json:"counts"`
	Warnings     []Tally                 `json:"warnings"`        // by statement
	Open         []Tally                 `json:"open"`            // what could not be judged, by statement
	Cures        []Cure                  `json:"cures,omitempty"` // what kept scenarios from being judged
	Milliseconds float64                 `json:"milliseconds"`    // of all exchanges
	Scenarios    []jsonResult            `json:"scenarios"`
	Observations []jsonResult            `json:"observations"`
}

// JSON writes the report as one indented JSON document. Bodies and headers are texts, with as much of them as within leaves; bytes
// that are not UTF-8 appear as the replacement character.
func JSON(w io.Writer, r Report, redact Redactor) error {
	r = within(r, reportLimit)
	out := jsonReport{
		Schema: Schema, Outcome: r.Outcome, ExitCode: r.Outcome.ExitCode(), Problem: redact.Text(r.Problem), Start: redact.Text(r.Start),
		Operation: r.Operation, Version: r.Version, Documents: append([]Document{}, r.Documents...),
		Target: redact.Text(r.Target), Name: r.Name, Tool: r.Tool, Go: r.Go, Seed: r.Seed, Counts: counts(r.Counts),
		MediaTypes: texts(r.MediaTypes, redact), Unverified: r.Unverified, Cures: redactedCures(r.Cures, redact),
		Strict: r.Strict, Warnings: present(r.Warnings), Open: present(r.Open),
		Scenarios: jsonResults(r.Scenarios, redact), Observations: jsonResults(r.Observations, redact),
	}
	for _, s := range slices.Concat(out.Scenarios, out.Observations) {
		out.Milliseconds += s.Milliseconds
	}
	out.Milliseconds = rounded(out.Milliseconds)
	out.Insecure, out.Notices, out.Cause = r.Insecure, texts(r.Notices, redact), redactedCause(r.Cause, redact)
	if r.Filter.LeftOut() {
		out.Filter = &r.Filter
	}
	var document bytes.Buffer
	encoder := json.NewEncoder(&document)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return fmt.Errorf("JSON report: %w", err)
	}
	_, err := w.Write(escapeHarmful(document.Bytes()))
	return err
}

// present is a list that JSON writes as one, also when it is empty.
func present(list []Tally) []Tally { return append([]Tally{}, list...) }

// counts are an object also where nothing was counted.
func counts(of map[verdict.Verdict]int) map[verdict.Verdict]int {
	if of == nil {
		return map[verdict.Verdict]int{}
	}
	return of
}

func redactedCause(c cause.Cause, redact Redactor) *cause.Cause {
	if c.Name == "" {
		return nil
	}
	c.Sent, c.Came, c.Do = redact.valid(c.Sent), redact.valid(c.Came), redact.valid(c.Do)
	return &c
}

func redactedCures(list []Cure, redact Redactor) []Cure {
	out := slices.Clone(list)
	for i := range out {
		out[i].Reason = redact.valid(out[i].Reason)
	}
	return out
}

func texts(list []string, redact Redactor) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, redact.valid(s))
	}
	return out
}

// valid is a text without secrets, in UTF-8.
func (r Redactor) valid(s string) string { return r.Text(strings.ToValidUTF8(s, "\uFFFD")) }
