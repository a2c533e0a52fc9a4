// Package waiver holds known deviations: scenarios that are allowed to fail in one exact way, until a date, for a
// reason that somebody answers for. It is pure. Whatever is not exactly as the waiver says stays a failure.
package waiver

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"time"

	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Fingerprint is how a scenario failed: the status and the error code of its last answer, 0 and "" when there was
// none, and the check that did not hold. Reports print it, so that it can be copied.
type Fingerprint struct {
	Status int    `json:"status" yaml:"status"`
	Code   string `json:"code" yaml:"code"`
	Check  string `json:"check" yaml:"check"`
}

// Waiver allows one scenario to fail in one way.
type Waiver struct {
	Scenario    string      `yaml:"scenario"`
	Fingerprint Fingerprint `yaml:"fingerprint"`
	Reason      string      `yaml:"reason"`
	Owner       string      `yaml:"owner"`
	Expires     string      `yaml:"expires"` // last day that it holds, YYYY-MM-DD in UTC
}

// List is the waivers of a target.
type List []Waiver

// Load reads a YAML list of waivers. Every field is mandatory, unknown ones are errors (keys.MisfitErrors), and a scenario has one
// waiver at most.
func Load(data []byte) (List, error) {
	var list List
	if len(bytes.TrimSpace(comment().ReplaceAll(data, nil))) == 0 {
		return nil, nil // every key is optional, and so is the document
	}
	if err := keys.Load(data, &list); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i, w := range list {
		if err := w.check(); err != nil {
			return nil, fmt.Errorf("waiver %d (%s): %w", i+1, w.Scenario, err)
		}
		if seen[w.Scenario] {
			return nil, fmt.Errorf("waiver %d (%s): the scenario has a waiver already", i+1, w.Scenario)
		}
		seen[w.Scenario] = true
	}
	return list, nil
}

func (w Waiver) check() error {
	for _, field := range []struct{ name, value string }{
		{"scenario", w.Scenario}, {"fingerprint.check", w.Fingerprint.Check}, {"reason", w.Reason}, {"owner", w.Owner}, {"expires", w.Expires},
	} {
		if field.value == "" {
			return errors.New("expected " + field.name)
		}
	}
	_, err := w.end()
	return err
}

// end is the moment after which the waiver no longer holds.
func (w Waiver) end() (time.Time, error) {
	day, err := time.Parse(time.DateOnly, w.Expires)
	if err != nil {
		return day, fmt.Errorf("expires %q: expected a date as YYYY-MM-DD", w.Expires)
	}
	return day.AddDate(0, 0, 1), nil
}

// CheckNames makes sure that every waiver is of a scenario that exists.
func (l List) CheckNames(scenarios []string) error {
	for _, w := range l {
		if !slices.Contains(scenarios, w.Scenario) {
			return fmt.Errorf("waiver of %s: there is no such scenario", w.Scenario)
		}
	}
	return nil
}

// Decide weighs a verdict against the waiver of its scenario, when there is one: the failure that it describes is
// waived; any other stays, with a note that the waiver does not cover it; a scenario that passes fails, for its waiver
// hides nothing any more; and after its last day a waiver covers nothing. Verdicts that are neither a failure, a
// warning nor a pass stay as they are. The note is "" when the waiver has no part in it.
func (l List) Decide(scenario string, v verdict.Verdict, how Fingerprint, now time.Time) (decided verdict.Verdict, note string) {
	i := slices.IndexFunc(l, func(w Waiver) bool { return w.Scenario == scenario })
	if i < 0 {
		return v, ""
	}
	w := l[i]
	end, err := w.end()
	failed := v == verdict.Fail || v == verdict.Warn
	switch {
	case v == verdict.Pass:
		return verdict.Fail, "the waiver is stale: the scenario passes; take the waiver away (" + w.Owner + ")"
	case !failed:
		return v, ""
	case err != nil || !now.Before(end):
		return v, "the waiver expired on " + w.Expires + " (" + w.Owner + ")"
	case how != w.Fingerprint:
		return v, fmt.Sprintf("the waiver covers another failure: %d %q %s (%s)", w.Fingerprint.Status, w.Fingerprint.Code, w.Fingerprint.Check, w.Owner)
	default:
		return verdict.Waived, "waived until " + w.Expires + " by " + w.Owner + ": " + w.Reason
	}
}

// comment matches a line that is only a comment.
func comment() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*#.*$`) }
