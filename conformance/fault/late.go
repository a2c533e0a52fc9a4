package fault

import (
	"net/http"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

const (
	// patience is how long a first call waits for company before it is answered: enough for requests that were sent at
	// the same time, on a machine that has other things to do.
	patience = 200 * time.Millisecond
	// company is how many of them it waits for at most.
	company = 3
)

// flight is a first call that is under way.
type flight struct {
	late int           // requests with the same token that came meanwhile
	full chan struct{} // closed once they are enough
}

// flights are the first calls of all tokens; nil stands for one that was answered.
type flights struct {
	mu sync.Mutex
	by map[string]*flight
}

// enter says whether a request is the first with its token, and whether it comes while that one is under way.
func (f *flights) enter(token string) (own *flight, late bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	current, known := f.by[token]
	switch {
	case !known:
		own = &flight{full: make(chan struct{})}
		f.by[token] = own
		return own, false
	case current == nil:
		return nil, false
	}
	current.late++
	if current.late == company {
		close(current.full)
	}
	return nil, true
}

func (f *flights) leave(token string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.by[token] = nil
}

// lateTokens holds the answer to a first call back for a while; what comes with the same token meanwhile is served as
// if it had none.
func lateTokens(f *reference.Family) http.Handler {
	inner := f.Server()
	bare := f.Server(reference.WithServer(acs.WithoutSignatures()))
	tokenless := pardon{repair: func(p acs.Params) acs.Params { return without(p, token) }}
	calls := &flights{by: map[string]*flight{}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := read(r)
		v := a.value(token)
		if v == "" {
			inner.ServeHTTP(w, a.again())
			return
		}
		own, late := calls.enter(v)
		if late {
			answer(bare, a, tokenless.repaired(a)).send(w)
			return
		}
		out := answer(inner, a, a.again())
		if own != nil {
			if success(out) {
				own.wait()
			}
			calls.leave(v)
		}
		out.send(w)
	})
}

func (f *flight) wait() {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-f.full:
	case <-timer.C:
	}
}
