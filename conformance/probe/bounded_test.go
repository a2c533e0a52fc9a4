package probe_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

type doer func(*http.Request) (*http.Response, error)

func (d doer) Do(r *http.Request) (*http.Response, error) { return d(r) }

// What holds a request back says so, in words that need no flag to be understood.
func TestWhatHoldsARequestBack(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://h/", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	do := func(d probe.Doer) error {
		response, err := d.Do(request)
		if err == nil {
			_ = response.Body.Close()
		}
		return err
	}
	for name, c := range map[string]struct {
		err  error
		says string
	}{
		"the rate":                   {probe.Pace(0.5)(ended), "0.5 requests a second"},
		"the budget":                 {do(probe.AtMost(doer(http.DefaultTransport.RoundTrip), 0)), "limit of 0 requests"},
		"a client without transport": {do(&probe.Client{}), "NewClient"},
	} {
		t.Run(name, func(t *testing.T) {
			if !errors.Is(c.err, probe.ErrNotSent) || !strings.Contains(c.err.Error(), c.says) {
				t.Errorf("%v, expected one that wraps ErrNotSent and says %q", c.err, c.says)
			}
		})
	}
}

// A client that cannot send says nothing of the target, and ends no process.
func TestAClientThatCannotSend(t *testing.T) {
	p := prober(t, "http://127.0.0.1:1", func(c *probe.Config) { c.Client = &probe.Client{} })
	if e := p.Run(t.Context(), asking(scenario.Request{}))[0]; !e.Unsent || e.Response != nil {
		t.Errorf("%+v", e)
	}
}

func TestLimitsThatAreNotAboveZeroAreTheDefaults(t *testing.T) {
	whole := probe.Limits{Request: 1, Poll: 2, Progress: 3, BodyBytes: 4}
	for name, c := range map[string]struct{ given, want probe.Limits }{
		"nothing":    {probe.Limits{}, probe.DefaultLimits()},
		"below zero": {probe.Limits{Request: -1, Poll: -1, Progress: -1, BodyBytes: -1}, probe.DefaultLimits()},
		"everything": {whole, whole},
		"some":       {probe.Limits{Poll: 2}, probe.Limits{Request: probe.DefaultLimits().Request, Poll: 2, Progress: probe.DefaultLimits().Progress, BodyBytes: probe.DefaultLimits().BodyBytes}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.given.OrDefault(); got != c.want {
				t.Errorf("%+v, expected %+v", got, c.want)
			}
		})
	}
}
