package probe_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// hours is a clock that goes on by what is waited alone.
type hours struct {
	mu    sync.Mutex
	now   time.Time
	waits []time.Duration
}

func (h *hours) clock() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

func (h *hours) wait(ctx context.Context, pause time.Duration) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.now = h.now.Add(pause); pause > 0 {
		h.waits = append(h.waits, pause)
	}
	return ctx.Err() == nil
}

// A target that finds requests hasty is asked more slowly, as slowly as it says itself, and not for ever.
func TestATargetThatAsksForPatience(t *testing.T) {
	const start = 1_900_000_000
	now := time.Unix(start, 0).UTC()
	in := func(d time.Duration) string { return now.Add(d).Format(http.TimeFormat) }
	plain := asking(scenario.Request{})
	wants := asking(scenario.Request{})
	wants.Steps[0].Checks = []scenario.Check{{Kind: scenario.Status, Want: "429"}}
	shared := asking(scenario.Request{})
	shared.Steps[0].Request.Sign.Nonce = "n"
	cases := []struct {
		name     string
		scenario scenario.Scenario
		status   int
		headers  map[string]string
		hasty    int // so many answers at first
		tries    int
		last     int
		waited   time.Duration
	}{
		{"once", plain, 429, nil, 1, 2, 200, 50 * time.Millisecond},
		{"by a code", plain, 400, nil, 1, 2, 200, 50 * time.Millisecond},
		{"in seconds", plain, 429, map[string]string{"Retry-After": "7"}, 1, 2, 200, 7 * time.Second},
		{"until a moment of the target's clock", plain, 429, map[string]string{"Retry-After": in(2 * time.Hour), "Date": in(2*time.Hour - 9*time.Second)}, 1, 2, 200, 9 * time.Second},
		{"until a moment that is over", plain, 429, map[string]string{"Retry-After": in(-time.Hour), "Date": in(0)}, 1, 2, 200, 50 * time.Millisecond},
		{"in words that nobody reads", plain, 429, map[string]string{"Retry-After": "soon"}, 1, 2, 200, 50 * time.Millisecond},
		{"longer than the run", plain, 429, map[string]string{"Retry-After": "999999"}, 9, 1, 429, 0},
		{"again and again", plain, 429, nil, 99, 6, 429, 1550 * time.Millisecond},
		{"what is asked for", wants, 429, nil, 9, 1, 429, 0},
		{"a nonce that others have", shared, 429, nil, 9, 1, 429, 0},
		{"a server that is down for a while", plain, 503, map[string]string{"Retry-After": "7"}, 1, 2, 200, 7 * time.Second},
		{"a server that is down for longer than the run", plain, 503, map[string]string{"Retry-After": "999999"}, 1, 1, 503, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			requests := 0
			address, _ := watch(t, func(w http.ResponseWriter, _ *http.Request) {
				requests++
				if requests > c.hasty {
					_, _ = io.WriteString(w, "{}")
					return
				}
				for name, value := range c.headers {
					w.Header().Set(name, value)
				}
				w.WriteHeader(c.status)
				if c.status == http.StatusBadRequest {
					_, _ = io.WriteString(w, `{"Code":"Throttling.User","Message":"m"}`)
				}
			})
			h := &hours{now: now}
			p := prober(t, address, func(config *probe.Config) {
				config.Clock, config.Wait, config.Limits.Poll = h.clock, h.wait, time.Nanosecond
			})
			e := p.Run(t.Context(), c.scenario)[0]
			if e.Response == nil || e.Tries != c.tries || e.Response.Status != c.last {
				t.Errorf("%d tries, %+v %s", e.Tries, e.Response, e.Failure)
			}
			if waited := h.now.Sub(now).Round(time.Millisecond); waited != c.waited {
				t.Errorf("waited %s (%v), expected %s", waited, h.waits, c.waited)
			}
			if said := p.Slowdown(); (said != "") != (c.tries > 1 && c.status != 503 || c.name == "longer than the run" || c.name == "a nonce that others have") {
				t.Errorf("says %q", said)
			}
		})
	}
}

// The pace is one for all requests, becomes slower with each complaint, and quicker again when there are none.
func TestThePaceOfARun(t *testing.T) {
	hasty := true
	address, _ := watch(t, func(w http.ResponseWriter, _ *http.Request) {
		if hasty {
			w.WriteHeader(http.StatusTooManyRequests)
		}
		_, _ = io.WriteString(w, "{}")
	})
	h := &hours{now: time.Unix(1_900_000_000, 0)}
	p := prober(t, address, func(config *probe.Config) { config.Clock, config.Wait = h.clock, h.wait })
	for range 20 {
		p.Run(t.Context(), asking(scenario.Request{}))
	}
	if said := p.Slowdown(); !strings.Contains(said, "429") || !strings.Contains(said, "one request in 3.75s") {
		t.Errorf("says %q", said)
	}
	hasty = false
	began := h.clock()
	for range 300 {
		p.Run(t.Context(), asking(scenario.Request{}))
	}
	slow := h.clock().Sub(began)
	began = h.clock()
	p.Run(t.Context(), asking(scenario.Request{}))
	if last := h.clock().Sub(began); slow < time.Minute || last != 0 {
		t.Errorf("300 requests took %s, and the last one waited %s", slow, last)
	}
}
