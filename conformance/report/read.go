package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// readLimit is more than any report has that JSON wrote of a suite of some thousand scenarios.
const readLimit = 64 << 20

// Read reads a report that JSON wrote, with all that JSON has of it: bodies and headers may be cut, and secrets are masked. An
// observation counts as one where there was an answer. The error says in a line what was found and what was expected: no JSON, another schema, a key that
// the schema does not have, a level or a verdict that there is not, two scenarios with one id.
func Read(from io.Reader) (Report, error) {
	data, err := io.ReadAll(io.LimitReader(from, readLimit+1))
	if err != nil {
		return Report{}, fmt.Errorf("read the report: %w", err)
	}
	if len(data) > readLimit {
		return Report{}, fmt.Errorf("it is longer than %d bytes: expected a report of plumb in JSON", readLimit)
	}
	if err := checkSchema(data); err != nil {
		return Report{}, err
	}
	var in jsonReport
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return Report{}, fmt.Errorf("expected a report of plumb with the schema %d: %w", Schema, err)
	}
	return in.report(), checkResults(slices.Concat(in.Scenarios, in.Observations))
}

// checkSchema makes sure that a text is one JSON object with the schema that is read here, before its keys are looked at: those of
// another schema would only be named one by one.
func checkSchema(data []byte) error {
	var head struct {
		Schema *int `json:"schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return fmt.Errorf("expected a report of plumb in JSON: %w", err)
	}
	if head.Schema == nil {
		return fmt.Errorf(`found no "schema": expected a report of plumb in JSON, with the schema %d`, Schema)
	}
	if *head.Schema != Schema {
		return fmt.Errorf("found the schema %d: expected %d; the report is of another version of plumb", *head.Schema, Schema)
	}
	return nil
}

func checkResults(results []jsonResult) error {
	seen := map[string]bool{}
	for i, r := range results {
		if r.ID == "" {
			return fmt.Errorf("scenario %d: expected an id", i+1)
		}
		if seen[r.ID] {
			return fmt.Errorf("%s: there are two scenarios with this id", Line(r.ID))
		}
		seen[r.ID] = true
		if err := checkVerdict(r); err != nil {
			return fmt.Errorf("%s: %w", Line(r.ID), err)
		}
	}
	return nil
}

func checkVerdict(r jsonResult) error {
	level, err := verdict.ParseLevel(string(r.Level))
	if err != nil {
		return err
	}
	if level == verdict.Observe && r.Verdict == "" {
		return nil
	}
	if level == verdict.Observe {
		return errors.New("an observation has a verdict: expected none")
	}
	if !slices.Contains(verdict.All(), r.Verdict) {
		return fmt.Errorf("verdict %q: expected one of %v", r.Verdict, verdict.All())
	}
	return nil
}

// report is what a document says.
func (in jsonReport) report() Report {
	out := Report{
		Operation: in.Operation, Version: in.Version, Target: in.Target, Name: in.Name, Tool: in.Tool, Go: in.Go, Seed: in.Seed,
		Documents: in.Documents, Strict: in.Strict, Outcome: in.Outcome, Counts: in.Counts, MediaTypes: in.MediaTypes,
		Unverified: in.Unverified, Cures: in.Cures, Warnings: in.Warnings, Open: in.Open, Start: in.Start, Insecure: in.Insecure,
		Notices: in.Notices, Problem: in.Problem, Scenarios: resultsOf(in.Scenarios), Observations: resultsOf(in.Observations),
	}
	if in.Filter != nil {
		out.Filter = *in.Filter
	}
	if in.Cause != nil {
		out.Cause = *in.Cause
	}
	return out
}

func resultsOf(list []jsonResult) []Result {
	out := make([]Result, 0, len(list))
	for _, j := range list {
		r := Result{
			ID: j.ID, Statement: j.Statement, Title: j.Title, Labels: j.Labels, Level: j.Level, Verdict: j.Verdict, Reason: j.Reason,
			Check: j.Check, Cause: j.Cause, Subject: j.Subject, Page: j.Page, Exchanges: j.Exchanges,
		}
		if j.Fingerprint != nil {
			r.Fingerprint = *j.Fingerprint
		}
		if j.Answer != nil {
			r.Answer = *j.Answer
		}
		if r.Level == verdict.Observe && r.Answer.Status != 0 {
			r.Verdict = verdict.Pass
		}
		out = append(out, r)
	}
	return out
}
