// Package gotest is the suite as a Go test: it serves a handler on a port of its own and runs the suite of every operation
// against it. Nothing is decided here; conformance/run judges.
package gotest

import (
	"crypto/rand"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec"
)

// Target is what is tested.
type Target struct {
	// Spec holds X.openapi.yaml and X.statements.yaml of each operation, and pages/.
	Spec fs.FS
	// Version is that of the API, for pages that do not say it.
	Version string
	Handler http.Handler
	// Credentials is an access key that the handler takes.
	Credentials acs.Credentials
	// Profile is what is known of the target; nil stands for that of a target of which nothing is known.
	Profile *target.Profile
}

// Conformance runs the suite, with one subtest an operation. What does not hold is an error of the subtest, with the line of
// the page; so is that nothing could be judged. What alone could not be judged is logged.
func Conformance(t *testing.T, of Target) {
	t.Helper()
	operations, err := operation.LoadAll(of.Spec, of.Version)
	if err != nil {
		t.Fatal(err)
	}
	protocol, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(of.Handler)
	t.Cleanup(server.Close)
	for _, op := range operations {
		op.Sources.Protocol = protocol
		t.Run(op.Action, func(t *testing.T) {
			r, err := judged(t, op, server.URL, of)
			if err != nil {
				t.Fatal(err)
			}
			tell(t, r)
		})
	}
}

func judged(t *testing.T, op *operation.Operation, address string, of Target) (report.Report, error) {
	t.Helper()
	endpoint, err := url.Parse(address)
	if err != nil {
		return report.Report{}, fmt.Errorf("address: %w", err)
	}
	profile := of.Profile
	if profile == nil {
		profile = target.Default()
	}
	planned, err := run.New(run.Config{
		Operation: op, Endpoint: endpoint, Credentials: of.Credentials, Profile: profile, Seed: 1, Jobs: 4,
		Client: probe.NewClient(), Clock: time.Now, Random: rand.Reader, Tool: "gotest",
	})
	if err != nil {
		return report.Report{}, err
	}
	session, err := planned.Begin(t.Context())
	if err != nil {
		return report.Report{}, err
	}
	return session.All(t.Context()), nil
}

// tell turns a report into what a test says.
func tell(t *testing.T, r report.Report) {
	t.Helper()
	for _, s := range r.Scenarios {
		line := report.Line(string(s.Verdict) + " " + s.ID + ": " + s.Reason)
		switch s.Verdict { //nolint:exhaustive // what passes has nothing to say
		case verdict.Fail, verdict.Error:
			t.Errorf("%s:%d: %s", s.Page.File, s.Page.Line, line)
		case verdict.Warn, verdict.Inconclusive, verdict.NotProvoked:
			t.Logf("%s:%d: %s", s.Page.File, s.Page.Line, line)
		}
	}
	if r.Counts[verdict.Pass] == 0 {
		t.Errorf("%s: nothing passed", r.Outcome)
	}
	t.Logf("%s: %d scenarios pass", r.Outcome, r.Counts[verdict.Pass])
}
