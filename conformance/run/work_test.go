package run_test

import (
	"context"
	"crypto/rand"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// virtual is a clock that goes on by a millisecond a request, and by waiting.
type virtual struct {
	mu  sync.Mutex
	now time.Time
}

func (v *virtual) clock() time.Time {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.now
}

func (v *virtual) wait(ctx context.Context, pause time.Duration) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.now = v.now.Add(max(pause, 0))
	return ctx.Err() == nil
}

// working is a whole run against the reference server, whose work takes so long: verdicts, the time that passed, and the
// verdicts of its record, judged again.
func working(t *testing.T, takes time.Duration) (verdicts, again map[string]verdict.Verdict, took time.Duration) {
	t.Helper()
	v := &virtual{now: time.Unix(1.8e9, 0)}
	began := v.now
	key := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	handler := reference.New(reference.WithCredentials(key), reference.WithCreating(takes), reference.WithClock(v.clock))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v.wait(r.Context(), time.Millisecond)
		handler.ServeHTTP(w, r)
	}))
	defer server.Close()
	address, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	profile := target.Default()
	profile.Parameters = map[string][]string{"AggregatorId": {reference.ExampleGroup, reference.ExampleGroup + "-中文é😀"}}
	var mu sync.Mutex
	var record []exchange.Exchange
	planned, err := run.New(run.Config{
		Operation: op, Endpoint: address, Credentials: key, Profile: profile, Seed: 1, Client: probe.NewClient(), Clock: v.clock, Random: rand.Reader, Wait: v.wait,
		Record: func(e exchange.Exchange) {
			mu.Lock()
			defer mu.Unlock()
			record = append(record, e)
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	session, err := planned.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	first := session.All(t.Context())
	return verdictsIn(first), verdictsIn(planned.Rejudge(run.Recorded{Exchanges: record})), v.clock().Sub(began)
}

func verdictsIn(r report.Report) map[string]verdict.Verdict {
	out := map[string]verdict.Verdict{}
	for _, s := range r.Scenarios {
		out[s.ID] = s.Verdict
	}
	return out
}

// Work that takes long changes no verdict, neither at once nor judged again, and with two accepted values a run takes no
// longer than the work of a part of its scenarios.
func TestSlowWork(t *testing.T) {
	const works = 88 // of the calls that have to be calls of their own
	quick, _, _ := working(t, 3*time.Millisecond)
	for _, takes := range []time.Duration{150 * time.Millisecond, 2 * time.Second} {
		slow, again, took := working(t, takes)
		if diff := cmp.Diff(quick, slow); diff != "" {
			t.Errorf("work of %s (-quick +slow):\n%s", takes, diff)
		}
		if !maps.Equal(slow, again) {
			t.Errorf("work of %s, judged again:\n%s", takes, cmp.Diff(slow, again))
		}
		if requests := time.Second; took > works*takes/2+requests {
			t.Errorf("work of %s: the run took %s of the target's time, expected %d times the work of two values at most", takes, took, works)
		}
	}
}
