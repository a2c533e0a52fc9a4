package generic

import (
	"strings"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
)

// state knows the results of calls with a token, and which work is in progress. It is safe for concurrent use.
type state struct {
	mu     sync.Mutex
	defect defect.Kind
	until  map[string]time.Time
	tokens map[tokenKey]outcome
	order  []tokenKey      // oldest first
	calls  int             // that were taken
	taken  map[string]bool // names that something has
}

// tokenKey: tokens of different callers have nothing to do with one another.
type tokenKey struct{ caller, token string }

// outcome is what a token stands for: the parameters of the first call, and its result.
type outcome struct {
	parameters string
	result     any
}

// call is a request as the state sees it.
type call struct {
	caller, token string
	parameters    string
	work          string // the parameters without the names that each call has to give anew: what is in progress whatever it is called
	now           time.Time
	busy          error         // what is answered while work is in progress; nil when the page has no such error
	lasts         time.Duration // of the work
}

// keptTokens bounds the memory of tokens; the oldest go first.
const keptTokens = 10_000

func newState() *state {
	return &state{until: map[string]time.Time{}, tokens: map[tokenKey]outcome{}, taken: map[string]bool{}}
}

// once begins the work and gives its result, unless the token says that this was done before, or the same work is in progress.
func (s *state) once(c call, begin func(calls int) (any, error)) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := tokenKey{c.caller, s.spelled(c.token)}
	if first, known := s.tokens[key]; known && c.token != "" && s.defect != defect.CallsForgotten {
		if first.parameters != c.parameters && s.defect != defect.MismatchTaken {
			return nil, errMismatch()
		}
		if s.defect == defect.ReplayOnce {
			delete(s.tokens, key)
		}
		return first.result, nil
	}
	if c.busy != nil && c.now.Before(s.until[c.work]) && s.defect != defect.WorkUnseen {
		return nil, c.busy
	}
	s.calls++
	result, err := begin(s.calls)
	if err != nil {
		return nil, err
	}
	if c.busy != nil && c.lasts > 0 {
		s.until[c.work] = c.now.Add(c.lasts)
	}
	if c.token != "" {
		s.remember(key, outcome{c.parameters, result})
	}
	return result, nil
}

// locked does something with the state.
func (s *state) locked(do func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return do()
}

// spelled is a token as the state knows it.
func (s *state) spelled(token string) string {
	if s.defect == defect.TokenAnyCase {
		return strings.ToLower(token)
	}
	return token
}

func (s *state) remember(key tokenKey, o outcome) {
	if len(s.order) == keptTokens {
		delete(s.tokens, s.order[0])
		s.order = s.order[1:]
	}
	s.tokens[key] = o
	s.order = append(s.order, key)
}

// errMismatch answers a token that comes back with other parameters; its code is that of the products' common error
// tables.
func errMismatch() error {
	return acs.NewError(400, "IdempotentParameterMismatch",
		"Request uses a client token in a previous request but is not identical to that request.")
}
