package run_test

import (
	"context"
	"crypto/rand"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// crowded is a target that answers everything with a refusal once it has had so many requests at the same time, or when a request
// is given up. It tells when it has.
type crowded struct {
	wants     int64
	now, most atomic.Int64
	full      chan struct{}
	once      sync.Once
}

func (c *crowded) Do(r *http.Request) (*http.Response, error) {
	now := c.now.Add(1)
	defer c.now.Add(-1)
	for most := c.most.Load(); now > most && !c.most.CompareAndSwap(most, now); {
		most = c.most.Load()
	}
	if now == c.wants {
		c.once.Do(func() { close(c.full) })
	}
	if r.Context().Value(begins{}) == nil {
		select {
		case <-c.full:
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
	}
	return coded(404, "NotThere").response(r), nil
}

// begins marks the requests of a run's beginning, which come one by one.
type begins struct{}

// plain are scenarios that can all run at the same time.
const plain = "Action/required/*,AggregatorId/required/*,AggregatorId/type/*"

// As many scenarios as there are jobs are under way at the same time, and no more.
func TestJobsAtTheSameTime(t *testing.T) {
	const jobs = 3
	target := &crowded{wants: jobs, full: make(chan struct{})}
	config := least(t)
	config.Jobs, config.Client, config.Filter, config.Random = jobs, target, plain, rand.Reader
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	session, err := p.Begin(context.WithValue(t.Context(), begins{}, true))
	if err != nil {
		t.Fatal(err)
	}
	found := session.All(t.Context())
	if most := target.most.Load(); most != jobs {
		t.Errorf("%d requests at the same time, expected %d", most, jobs)
	}
	for i, s := range p.Scenarios() {
		if found.Scenarios[i].ID != s.ID {
			t.Errorf("place %d has %s, expected %s", i, found.Scenarios[i].ID, s.ID)
		}
	}
}

// The end of a run ends every job, and what was not judged is incomplete.
func TestTheEndEndsAllJobs(t *testing.T) {
	const jobs = 3
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	target := &crowded{wants: jobs, full: make(chan struct{})}
	config := least(t)
	config.Jobs, config.Random, config.Filter = jobs, rand.Reader, plain
	config.Client = doer(func(r *http.Request) (*http.Response, error) {
		if r.Context().Value(begins{}) != nil {
			return target.Do(r)
		}
		defer target.now.Add(-1)
		if target.now.Add(1) == jobs {
			cancel()
		}
		<-r.Context().Done()
		return nil, r.Context().Err()
	})
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	session, err := p.Begin(context.WithValue(ctx, begins{}, true))
	if err != nil {
		t.Fatal(err)
	}
	if found := session.All(ctx); found.Outcome != verdict.Incomplete {
		t.Errorf("outcome %s", found.Outcome)
	}
	if left := target.now.Load(); left != 0 {
		t.Errorf("%d requests are still under way", left)
	}
}

// A target that is just starting is waited for, as long as the patience lasts; the record begins with the answer that counts.
func TestPatience(t *testing.T) {
	cases := []struct {
		name     string
		patience time.Duration
		starting is
		ready    int // requests before it is
		outcome  verdict.Outcome
		says     string
	}{
		{"no patience", 0, is{status: 503}, 9, verdict.Unusable, ""},
		{"enough patience", time.Minute, is{status: 503}, 9, verdict.Incomplete, ""},
		{"a code of its own", time.Minute, coded(503, "ServiceUnavailable"), 9, verdict.Incomplete, ""},
		{"not enough", 5 * time.Second, is{status: 503}, 1000, verdict.Unusable, "the run waited 5s for it to start"},
		{"not enough for one with a code of its own", 5 * time.Second, coded(503, "ServiceUnavailable"), 1000, verdict.Unusable, "503 ServiceUnavailable; the run waited 5s"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := &virtual{now: time.Unix(1.8e9, 0)}
			requests := 0
			var kept []exchange.Exchange
			config := least(t)
			config.Patience, config.Clock, config.Wait, config.Filter = c.patience, v.clock, v.wait, "Action/*"
			config.Limits = probe.DefaultLimits()
			var mu sync.Mutex // several goroutines record
			config.Record = func(e exchange.Exchange) {
				mu.Lock()
				defer mu.Unlock()
				kept = append(kept, e)
			}
			config.Client = doer(func(r *http.Request) (*http.Response, error) {
				requests++
				if requests <= c.ready {
					return c.starting.response(r), nil
				}
				return coded(404, "NotThere").response(r), nil
			})
			p, err := run.New(config)
			if err != nil {
				t.Fatal(err)
			}
			session := begun(t, p)
			if c.outcome != verdict.Unusable && (len(kept) == 0 || kept[0].Response.Status != 404) {
				t.Errorf("the record begins with %v", kept)
			}
			if found := session.All(t.Context()); (found.Outcome == verdict.Unusable) != (c.outcome == verdict.Unusable) || !strings.Contains(found.Problem, c.says) {
				t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
			}
		})
	}
}
