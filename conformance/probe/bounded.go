package probe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"

	"golang.org/x/time/rate"
)

// ErrNotSent is what the errors of a Doer wrap that holds a request back: the target has not seen it.
var ErrNotSent = errors.New("not sent")

// Pace returns a Turn that lets at most so many requests a second through; the others wait. It fails when the context
// ends first.
func Pace(perSecond float64) func(ctx context.Context) error {
	limiter := rate.NewLimiter(rate.Limit(perSecond), 1)
	return func(ctx context.Context) error {
		if err := limiter.Wait(ctx); err != nil {
			return fmt.Errorf("%w: waiting for a turn, at %v requests a second: %w", ErrNotSent, perSecond, err)
		}
		return nil
	}
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
	return c.next.Do(request)
}
