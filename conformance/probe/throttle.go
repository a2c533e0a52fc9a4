package probe

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

const (
	usualGap   = 50 * time.Millisecond // between two requests, once the target has asked for fewer
	calm       = 20                    // answers in a row after which the gap becomes shorter
	mostHastes = 6                     // tries of one request that the target calls hasty
	mostVain   = 3 * mostHastes        // complaints in a row after which none is tried again
	longPause  = 5 * time.Minute       // the longest that is waited where nobody says when the run ends
)

// throttle is the pace of a run that follows from what the target says of haste. It is shared by all requests and safe for
// concurrent use.
type throttle struct {
	most time.Duration // the widest gap

	mu     sync.Mutex    // guards what follows
	gap    time.Duration // between two requests
	next   time.Time     // before which none is sent
	calm   int           // answers since the target last complained
	vain   int           // complaints since the last other answer
	times  int           // that it complained
	said   string        // what it said first
	widest time.Duration
	waited time.Duration // in all
}

// rest is how long a request has to wait for its turn.
func (t *throttle) rest(now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.gap == 0 && !t.next.After(now) {
		return 0
	}
	at := now
	if t.next.After(now) {
		at = t.next
	}
	t.next = at.Add(t.gap)
	t.waited += at.Sub(now)
	return at.Sub(now)
}

// hasty takes note of a complaint: no request is sent for so long, and fewer afterwards. It reports whether another try may help.
func (t *throttle) hasty(now time.Time, said string, asked time.Duration) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.gap = min(max(2*t.gap, usualGap), t.most)
	t.calm, t.vain, t.times, t.widest = 0, t.vain+1, t.times+1, max(t.widest, t.gap)
	if t.times == 1 {
		t.said = said
	}
	if until := now.Add(max(asked, t.gap)); until.After(t.next) {
		t.next = until
	}
	return t.vain < mostVain
}

// content takes note of an answer without a complaint.
func (t *throttle) content() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.vain = 0
	t.calm++
	if t.gap > 0 && t.calm%calm == 0 {
		if t.gap /= 2; t.gap < min(usualGap, t.most)/2 {
			t.gap = 0
		}
	}
}

// String says what became of the pace, "" when nothing did.
func (t *throttle) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.times == 0 {
		return ""
	}
	return fmt.Sprintf("the target asked for fewer requests %d times (first with %s): the run slowed down to one request in %s at the slowest, and waited %s in all",
		t.times, t.said, t.widest, t.waited.Round(time.Millisecond))
}

// Slowdown says, in a sentence, that and how far the target made the run slow down; "" when it did not.
func (p *Prober) Slowdown() string { return p.throttle.String() }

// paced waits until the pace that the target asked for lets a request through. Requests that are sent at the same time on
// purpose do not wait for one another.
func (p *Prober) paced(ctx context.Context, step scenario.Step) bool {
	if step.Together > 1 {
		return ctx.Err() == nil
	}
	return p.config.Wait(ctx, p.throttle.rest(p.config.Clock()))
}

// hasty reports whether a request is to be sent again since the target found it hasty, and slows all others down. What the
// target asks to wait is waited for unless the run would be over before.
func (p *Prober) hasty(ctx context.Context, step scenario.Step, e exchange.Exchange) bool {
	now := p.config.Clock()
	said, hasty := judge.Haste(step, e)
	if !hasty {
		if e.Response != nil {
			p.throttle.content()
		}
		return false
	}
	asked := judge.RetryAfter(e, now)
	late := !inTime(ctx, now, asked)
	if late {
		asked = 0
	}
	helps := p.throttle.hasty(now, said, asked)
	return helps && !late && e.Tries < mostHastes && step.Provoke == "" && step.Request.Sign.Nonce == ""
}

// inTime reports whether a pause ends before the context does.
func inTime(ctx context.Context, now time.Time, pause time.Duration) bool {
	deadline, ok := ctx.Deadline()
	if !ok {
		return pause <= longPause
	}
	return now.Add(pause).Before(deadline)
}
