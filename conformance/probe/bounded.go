package probe

import (
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"

	"golang.org/x/time/rate"
)

// ErrNotSent is what the errors of a Doer wrap that holds a request back: the target has not seen it.
var ErrNotSent = errors.New("not sent")

// AtRate lets at most so many requests a second through to a target; the others wait for their turn.
func AtRate(next Doer, perSecond float64) Doer {
	return &paced{next, rate.NewLimiter(rate.Limit(perSecond), 1)}
}

type paced struct {
	next    Doer
	limiter *rate.Limiter
}

// Do waits for its turn and sends. It fails when the request's context ends first.
func (p *paced) Do(request *http.Request) (*http.Response, error) {
	if err := p.limiter.Wait(request.Context()); err != nil {
		return nil, fmt.Errorf("%w: waiting for the turn that --rate allows: %w", ErrNotSent, err)
	}
	return p.next.Do(request) //nolint:wrapcheck // the client's own error is what the caller looks into
}

// AtMost lets so many requests through and fails all others.
func AtMost(next Doer, requests int64) Doer { return &counted{next: next, most: requests} }

type counted struct {
	next Doer
	most int64
	sent atomic.Int64
}

// Do sends while the budget lasts.
func (c *counted) Do(request *http.Request) (*http.Response, error) {
	if c.sent.Add(1) > c.most {
		return nil, fmt.Errorf("%w: the run's limit of %d requests is used up", ErrNotSent, c.most)
	}
	return c.next.Do(request) //nolint:wrapcheck // the client's own error is what the caller looks into
}
