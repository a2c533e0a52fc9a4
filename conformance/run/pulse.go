package run

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// silenceLimit is how many scenarios in a row may end without any answer before the run asks whether the target is
// still there.
const silenceLimit = 5

// pulse notices that a target has stopped answering, so that a run against one that hangs does not wait for every
// scenario's time to be over. It is the only thing that scenarios share, and it never bears on what one of them says of
// an answer. Scenarios alone do not stop a run, for a target may refuse a few requests by hanging up: the plainest
// request has to go unanswered too.
type pulse struct {
	silent  atomic.Int32           // scenarios in a row that got no answer, as they ended
	stopped atomic.Pointer[string] // why nothing is sent any more
	asking  sync.Mutex             // held while the target is asked
}

// listen takes note of a scenario's exchanges. After too many in a row without an answer it asks the target once more.
func (s *Session) listen(ctx context.Context, exchanges []exchange.Exchange) {
	if ctx.Err() != nil || !sent(exchanges) {
		return
	}
	if answered(exchanges) {
		s.pulse.silent.Store(0)
		return
	}
	if s.pulse.silent.Add(1) >= silenceLimit {
		s.ask(ctx)
	}
}

// ask sends the plainest request. One of several scenarios that end at the same time does it for all.
func (s *Session) ask(ctx context.Context) {
	s.pulse.asking.Lock()
	defer s.pulse.asking.Unlock()
	if s.pulse.stopped.Load() != nil || s.pulse.silent.Load() < silenceLimit {
		return
	}
	last := s.prober.Run(ctx, s.plan.question())
	switch {
	case ctx.Err() != nil || !sent(last):
	case answered(last):
		s.pulse.silent.Store(0)
	default:
		why := fmt.Sprintf("the target stopped answering: %d scenarios in a row and then the plainest request got no answer, the last one: %s",
			silenceLimit, last[0].Failure)
		s.pulse.stopped.Store(&why)
	}
}

// stopped is why nothing is sent any more, or "".
func (s *Session) stopped() string {
	if why := s.pulse.stopped.Load(); why != nil {
		return *why
	}
	return ""
}

// sent reports whether anything was asked: not by a scenario for which the profile lacks something, nor when the run's
// own limits held the request back.
func sent(exchanges []exchange.Exchange) bool {
	return slices.ContainsFunc(exchanges, func(e exchange.Exchange) bool { return !e.Unsent && !e.Unprovoked })
}

func answered(exchanges []exchange.Exchange) bool {
	return slices.ContainsFunc(exchanges, func(e exchange.Exchange) bool { return e.Response != nil })
}
