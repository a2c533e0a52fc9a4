package run_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A target that gives no answer to the first request is asked nothing else, and the report says why.
func TestATargetThatDoesNotAnswerHasASessionWithAProblem(t *testing.T) {
	d := hearing(t, func(string, int) bool { return false })
	session := begun(t, planned(t, d))
	if got := session.Problem(); !strings.Contains(got, "http://target.example does not answer") {
		t.Errorf("problem %q", got)
	}
	found := session.All(t.Context())
	if n := d.scenarios(); n != 0 {
		t.Errorf("%d scenarios were sent", n)
	}
	if found.Outcome != verdict.Unusable || found.Problem != session.Problem() {
		t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
	}
	for _, s := range found.Scenarios {
		if s.Verdict != verdict.Inconclusive || s.Reason != found.Problem {
			t.Errorf("%s: %s: %s", s.ID, s.Verdict, s.Reason)
		}
	}
}

// A context that ends before the target has answered leaves no session: that is no word about the target.
func TestAContextThatEndsBeforeTheRunBegins(t *testing.T) {
	late, stop := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer stop()
	interrupted, interrupt := context.WithCancel(t.Context())
	interrupt()
	during, interruptLater := context.WithCancel(t.Context())
	for name, c := range map[string]struct {
		ctx     context.Context
		answers func(string, int) bool
		says    string
		is      error
	}{
		"interrupted before": {interrupted, nil, "the run was interrupted", context.Canceled},
		"interrupted during": {during, func(string, int) bool { interruptLater(); return false }, "the run was interrupted", context.Canceled},
		"the time is over":   {late, nil, "the time for the whole run was over before the target answered", context.DeadlineExceeded},
	} {
		t.Run(name, func(t *testing.T) {
			p := planned(t, hearing(t, c.answers))
			session, err := p.Begin(c.ctx)
			if session != nil || err == nil || err.Error() != c.says || !errors.Is(err, c.is) {
				t.Fatalf("session %v, error %v", session, err)
			}
			found := p.Left(err)
			if found.Outcome != verdict.Incomplete || found.Problem != c.says || len(found.Scenarios) == 0 {
				t.Errorf("outcome %s, problem %q, %d scenarios", found.Outcome, found.Problem, len(found.Scenarios))
			}
		})
	}
	if found := planned(t, hearing(t, nil)).Left(nil); found.Outcome != verdict.Incomplete || found.Problem != "" {
		t.Errorf("a run that nobody began: outcome %s, problem %q", found.Outcome, found.Problem)
	}
}

// Sessions of one run share nothing: what one learns of the target does not bind the next.
func TestSessionsShareNothing(t *testing.T) {
	silent := true
	d := hearing(t, func(string, int) bool { return !silent })
	p := planned(t, d)
	first := begun(t, p)
	silent = false
	second := begun(t, p)
	if first.Problem() == "" || second.Problem() != "" {
		t.Errorf("problems %q and %q", first.Problem(), second.Problem())
	}
	if n := second.All(t.Context()).Counts[verdict.Pass]; n == 0 {
		t.Error("nothing passes in the second session")
	}
	if n := first.All(t.Context()).Counts[verdict.Pass]; n != 0 {
		t.Errorf("%d scenarios pass in the first session", n)
	}
}

// A run that must not change the target's state begins with a request that every target refuses, and says what it leaves
// out and by which cause, in words that need no flag.
func TestASafeRun(t *testing.T) {
	config := least(t)
	config.Safe = true
	var actions []string
	next := config.Client
	config.Client = doer(func(r *http.Request) (*http.Response, error) {
		actions = append(actions, r.URL.Query().Get("Action"))
		return next.Do(r)
	})
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	session := begun(t, p)
	if len(actions) != 1 || actions[0] == config.Operation.Action {
		t.Errorf("the run began with the operations %q", actions)
	}
	left := 0
	for _, s := range session.All(t.Context()).Scenarios {
		if s.Cause != verdict.StateLeftOut {
			continue
		}
		left++
		if s.Verdict != verdict.NotProvoked || !strings.Contains(s.Reason, "state") || len(s.Exchanges) != 0 {
			t.Errorf("%s: %s: %s, %d exchanges", s.ID, s.Verdict, s.Reason, len(s.Exchanges))
		}
	}
	if left == 0 {
		t.Error("nothing was left out")
	}
}

// What the owner of the profile can do is said once for the whole run, in the keys of the profile.
func TestReportsSayOnceWhatCanBeDone(t *testing.T) {
	config := least(t)
	config.Profile = &target.Profile{}
	config.Filter = "error/ServiceUnavailable"
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	const reason = "a provocation of ServiceUnavailable is missing"
	const want = "3 scenarios could not be judged: " + reason + ": give it in `provocations: ServiceUnavailable` of the target's profile"
	r := begun(t, p).All(t.Context())
	if s := r.Scenarios[0]; s.Verdict != verdict.NotProvoked || s.Reason != reason || s.Cause != verdict.NotGiven {
		t.Errorf("%s: %q (%s), expected %q", s.Verdict, s.Reason, s.Cause, reason)
	}
	if len(r.Cures) != 1 || r.Cures[0].String() != want {
		t.Errorf("%v, expected %q", r.Cures, want)
	}
}
