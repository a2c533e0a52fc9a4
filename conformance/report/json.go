package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

type jsonReport struct {
	Outcome      verdict.Outcome         `json:"outcome"`
	ExitCode     int                     `json:"exit_code"`
	Problem      string                  `json:"problem,omitempty"`
	Cause        *cause.Cause            `json:"cause,omitempty"`    // why the target cannot be judged as it is asked
	Insecure     bool                    `json:"insecure,omitempty"` // certificates were not checked
	Notices      []string                `json:"notices,omitempty"`
	Start        string                  `json:"start,omitempty"` // what requests start from, when not from what the page gives first
	Operation    string                  `json:"operation"`
	Version      string                  `json:"version"`
	Target       string                  `json:"target"`
	Name         string                  `json:"target_name,omitempty"`
	Tool         string                  `json:"tool"`
	Seed         int64                   `json:"seed"`
	MediaTypes   []string                `json:"media_types"`
	Unverified   []string                `json:"unverified,omitempty"` // documents that were not given
	Filter       *Filter                 `json:"filter,omitempty"`     // when it left something out
	Strict       bool                    `json:"strict"`
	Counts       map[verdict.Verdict]int `json:"counts"`
	Warnings     []Tally                 `json:"warnings"`        // by statement
	Open         []Tally                 `json:"open"`            // what could not be judged, by statement
	Cures        []Cure                  `json:"cures,omitempty"` // what kept scenarios from being judged
	Scenarios    []jsonResult            `json:"scenarios"`
	Observations []jsonResult            `json:"observations"`
}

type jsonResult struct {
	ID        string          `json:"id"`
	Statement string          `json:"statement"`
	Title     string          `json:"title"`
	Labels    []string        `json:"labels"`
	Level     verdict.Level   `json:"level"`
	Verdict   verdict.Verdict `json:"verdict,omitempty"`
	Reason    string          `json:"reason"`
	Check     string          `json:"check,omitempty"`
	// Fingerprint is there when a check did not hold: what a waiver of this failure has to say.
	Fingerprint *waiver.Fingerprint `json:"fingerprint,omitempty"`
	Page        Citation            `json:"page"`
	Exchanges   []exchange.Exchange `json:"exchanges"`
}

// JSON writes the report as one indented JSON document. Bodies are texts of at most bodyLimit bytes; bytes that are
// not UTF-8 appear as the replacement character.
func JSON(w io.Writer, r Report, redact Redactor) error {
	out := jsonReport{
		Outcome: r.Outcome, ExitCode: r.Outcome.ExitCode(), Problem: redact.Text(r.Problem), Start: redact.Text(r.Start), Operation: r.Operation,
		Version: r.Version, Target: redact.Text(r.Target), Name: r.Name, Tool: r.Tool, Seed: r.Seed, Counts: r.Counts,
		MediaTypes: texts(r.MediaTypes, redact), Unverified: r.Unverified, Cures: redactedCures(r.Cures, redact),
		Strict: r.Strict, Warnings: present(r.Warnings), Open: present(r.Open),
		Scenarios: jsonResults(r.Scenarios, redact), Observations: jsonResults(r.Observations, redact),
	}
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

func redactedCause(c cause.Cause, redact Redactor) *cause.Cause {
	if c.Name == "" {
		return nil
	}
	shown := func(s string) string { return redact.Text(strings.ToValidUTF8(s, "\uFFFD")) }
	c.Sent, c.Came, c.Do = shown(c.Sent), shown(c.Came), shown(c.Do)
	return &c
}

func redactedCures(list []Cure, redact Redactor) []Cure {
	out := slices.Clone(list)
	for i := range out {
		out[i].Reason = redact.Text(strings.ToValidUTF8(out[i].Reason, "\uFFFD"))
	}
	return out
}

func texts(list []string, redact Redactor) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, redact.Text(strings.ToValidUTF8(s, "\uFFFD")))
	}
	return out
}

func jsonResults(results []Result, redact Redactor) []jsonResult {
	out := make([]jsonResult, 0, len(results))
	for _, r := range results {
		j := jsonResult{
			ID: r.ID, Statement: r.Statement, Title: r.Title, Labels: r.Labels, Level: r.Level, Verdict: r.Verdict,
			Reason: redact.Text(r.Reason), Check: r.Check, Page: r.Page, Exchanges: make([]exchange.Exchange, 0, len(r.Exchanges)),
		}
		if r.Fingerprint.Check != "" {
			how := r.Fingerprint
			how.Code = redact.Text(how.Code)
			j.Fingerprint = &how
		}
		if r.Level == verdict.Observe {
			j.Verdict = "" // an observation has none
		}
		for _, e := range r.Exchanges {
			j.Exchanges = append(j.Exchanges, shown(e, redact))
		}
		out = append(out, j)
	}
	return out
}

// shown is what a report has of an exchange: all but what only judging it again needs and the scenario, below which it
// stands. Its body is a text and not too long.
func shown(e exchange.Exchange, redact Redactor) exchange.Exchange {
	e.Scenario, e.Request.Sent, e.Request.Host, e.Request.StringToSign = "", nil, "", ""
	if e.Response != nil {
		response := *e.Response
		response.Body = []byte(bodyText(response.Body))
		e.Response = &response
	}
	return e.Clean(func(s string) string { return redact.Text(strings.ToValidUTF8(s, "\uFFFD")) })
}

const bodyLimit = 16 << 10 // what a reader of a report can use; the judge has seen the whole body

func bodyText(body []byte) string {
	text := string(body)
	if len(text) > bodyLimit {
		text = text[:bodyLimit]
		for !utf8.ValidString(text[max(0, len(text)-utf8.UTFMax):]) && len(text) > bodyLimit-utf8.UTFMax {
			text = text[:len(text)-1]
		}
		text += "…"
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}
