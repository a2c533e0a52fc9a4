package probe_test

import (
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A failure that every server has for a moment is asked about again, where that is the same request.
func TestFailuresThatPass(t *testing.T) {
	asks := func(change func(*scenario.Step)) scenario.Scenario {
		s := asking(scenario.Request{})
		change(&s.Steps[0])
		return s
	}
	plain := asking(scenario.Request{})
	status := func(want string) scenario.Scenario {
		return asks(func(s *scenario.Step) { s.Checks = []scenario.Check{{Kind: scenario.Status, Want: want}} })
	}
	cases := []struct {
		name     string
		scenario scenario.Scenario
		status   int // of the first answers
		failures int
		tries    int
		last     int
	}{
		{"one", plain, 503, 1, 2, 200},
		{"two", plain, 502, 2, 3, 200},
		{"no end of them", plain, 504, 9, 3, 504},
		{"a failure of the program", plain, 500, 9, 1, 500},
		{"what is asked for", status("400,503"), 503, 9, 1, 503},
		{"another than is asked for", status("400"), 503, 1, 2, 200},
		{"a step that is not to wait", asks(func(s *scenario.Step) { s.AtOnce = true }), 503, 1, 2, 200},
		{"a nonce that others have", asks(func(s *scenario.Step) { s.Request.Sign.Nonce = "n" }), 503, 9, 1, 503},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			calls := 0
			address, _ := watch(t, func(w http.ResponseWriter, _ *http.Request) {
				calls++
				if calls <= c.failures {
					w.WriteHeader(c.status)
				}
				_, _ = io.WriteString(w, "{}")
			})
			p := prober(t, address, func(config *probe.Config) { config.Limits.Poll = time.Microsecond })
			e := p.Run(t.Context(), c.scenario)[0]
			if e.Response == nil || e.Tries != c.tries || e.Response.Status != c.last || calls != c.tries {
				t.Errorf("%d tries, %d requests, %+v", e.Tries, calls, e.Response)
			}
		})
	}
}

// A call that may have begun work or not says nothing of how long work takes.
func TestCallsThatNobodyKnowsOf(t *testing.T) {
	w := newWorkshop(3 * time.Millisecond)
	lost := 0
	address, _ := watch(t, func(out http.ResponseWriter, r *http.Request) {
		if lost > 0 {
			lost--
			w.answer(unheard{}, r)
			out.WriteHeader(http.StatusBadGateway)
			return
		}
		w.answer(out, r)
	})
	p := prober(t, address, func(c *probe.Config) { c.Clock, c.Wait = w.clock, w.wait })
	run(t, p, using("a"))
	w.wait(t.Context(), time.Hour)
	lost = 1
	run(t, p, using("a"))
	if p.Slow() {
		t.Error("the hour in which nothing was asked counts as work")
	}
}

// unheard is where an answer goes that nobody gets.
type unheard struct{}

func (unheard) Header() http.Header         { return http.Header{} }
func (unheard) Write(p []byte) (int, error) { return len(p), nil }
func (unheard) WriteHeader(int)             {}
