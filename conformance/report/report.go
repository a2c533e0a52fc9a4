// Package report writes down what a run found: on the console and in files, one format a file. It is pure but for the
// writers it is given, judges nothing, and lets no secret through.
package report

import (
	"slices"
	"time"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// Report is a whole run.
type Report struct {
	Operation string
	Version   string
	Target    string // address without query and user information
	Name      string // what the target's profile calls it
	Tool      string
	Go        string // version of Go that the tool is built with
	Seed      int64
	// Path is where the page was read; "" where it came with the tool, whose citations name it alone.
	Path string
	// Documents are what statements cite and what was given, with their digests.
	Documents []Document
	// Filter is what chose the scenarios; it is empty where all of them were to run.
	Filter Filter
	// Strict says that warnings and what could not be judged count, whatever the level.
	Strict    bool
	Outcome   verdict.Outcome
	Counts    map[verdict.Verdict]int
	Scenarios []Result
	// Observations are what the target did where all documents are silent: recorded, never scored.
	Observations []Result
	// Reached says that the target answered a request which belongs to no scenario.
	Reached bool
	// MediaTypes are the distinct media types that answers came with: XML has two names that mean the same (RFC 7303).
	MediaTypes []string
	// Unverified are the documents that statements cite and that nobody gave, so that no quote of theirs is verified.
	Unverified []string
	// Cures say, once for all scenarios, what kept them from being judged.
	Cures []Cure
	// Warnings are the scenarios with a warning, and Open those that could not be judged, both by statement.
	Warnings, Open []Tally
	// Start says what requests start from, and why, when the target refuses what the page gives first.
	Start string
	// Cause is why the target cannot be judged as it is asked, or not all of it; the zero value for most runs.
	Cause cause.Cause
	// Insecure says that certificates were not checked: whatever answered may have been something else than the target.
	Insecure bool
	// Notices are sentences about what the run did otherwise than it was told.
	Notices []string
	// Source is the page that the target is judged by.
	Source Source
	// Plainest is the request that the others are edits of, with its answer; nil where none was asked.
	Plainest *exchange.Exchange
	// Repeat is the command that asks a scenario again, by the scenario's id; nil where there is none.
	Repeat func(id string) string
	// Problem is the one line that says why nothing could be judged, or nothing more.
	Problem string
}

// Result is what was found of one scenario.
type Result struct {
	ID        string
	Statement string
	Title     string
	Labels    []string
	Level     verdict.Level
	Verdict   verdict.Verdict
	Reason    string
	Check     string // the check that decided
	Step      string // the step whose answer decided; "" where none did
	// Cause tells commands what their user can do, where the target cannot; it is "" for most results.
	Cause verdict.Cause
	// Subject is what the cause is about: parameters, or what is missing.
	Subject string
	// Fingerprint is how the scenario failed, in the form that a waiver has.
	Fingerprint waiver.Fingerprint
	// Answer is how the last request was answered.
	Answer    Answer
	Page      Citation
	Exchanges []exchange.Exchange
	// Strays are results of other scenarios, with what the answers to this one show against the target there.
	Strays []Result
}

// Scored is the result as far as the outcome of the run depends on it.
func (r Result) Scored() verdict.Scored {
	return verdict.Scored{Level: r.Level, Verdict: r.Verdict, Cause: r.Cause}
}

// Answer is a status and the error code of a body; 0 and "" where there is none.
type Answer struct {
	Status int    `json:"status"`
	Code   string `json:"code,omitempty"`
}

// Document is a document that statements cite, with the SHA-256 digest of its text, whose lines end with LF.
type Document struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// Duration is how long the exchanges of a result took, each to the microsecond, as records have it.
func (r Result) Duration() time.Duration {
	var all time.Duration
	for _, e := range r.Exchanges {
		all += e.Duration.Round(time.Microsecond)
	}
	return all
}

// Citation is the line that a scenario judges by.
type Citation struct {
	File  string `json:"file"`
	Line  int    `json:"line"`
	Quote string `json:"quote"`
}

// Make puts results together and decides the outcome. Results come in the order of the plan; observations are told
// from scored scenarios by their level.
func Make(head Report, results []Result, interrupted bool) Report {
	out := head
	out.Scenarios, out.Observations = []Result{}, []Result{}
	answered := head.Reached
	var scored []verdict.Scored
	for _, r := range results {
		answered = answered || isAnswered(r)
		out.MediaTypes = mediaTypes(out.MediaTypes, r)
		if r.Level == verdict.Observe {
			out.Observations = append(out.Observations, r)
			continue
		}
		out.Scenarios = append(out.Scenarios, r)
		scored = append(scored, r.Scored())
	}
	slices.Sort(out.MediaTypes)
	out.Cures = cures(out.Scenarios)
	out.Counts = verdict.Count(scored)
	out.Warnings, out.Open = tallies(out.Scenarios, warned), tallies(out.Scenarios, open)
	out.Outcome = verdict.OutcomeOf(verdict.Run{
		Scored: scored, Answered: answered, Interrupted: interrupted, Filtered: head.Filter.LeftOut(), Strict: head.Strict,
	})
	return out
}

// mediaTypes adds the media types of a result's answers to those seen before.
func mediaTypes(seen []string, r Result) []string {
	for _, e := range r.Exchanges {
		if e.Response == nil {
			continue
		}
		if m, ok := e.Response.Header("Content-Type"); ok && !slices.Contains(seen, m) && len(seen) < manyMediaTypes {
			seen = append(seen, m)
		}
	}
	return seen
}

const manyMediaTypes = 16 // a target that makes up media types must not fill the report

func isAnswered(r Result) bool {
	for _, e := range r.Exchanges {
		if e.Response != nil {
			return true
		}
	}
	return false
}
