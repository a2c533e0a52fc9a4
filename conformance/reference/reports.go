package reference

import (
	"sync"
	"time"
)

// reports knows which account groups have a report being created, and the results of calls with a token. It is safe
// for concurrent use.
type reports struct {
	mu       sync.Mutex
	groups   map[string]bool
	until    map[string]time.Time
	tokens   map[tokenKey]call
	order    []tokenKey // oldest first
	creating time.Duration
}

// tokenKey: tokens of different callers have nothing to do with one another.
type tokenKey struct{ caller, token string }

// call is what a token stands for: the parameters of the first call, and with them its result.
type call struct{ group string }

// keptTokens bounds the memory of tokens. No document gives them a time to live; the oldest go first.
const keptTokens = 100_000

func newReports(groups []string, creating time.Duration) *reports {
	known := make(map[string]bool, len(groups))
	for _, g := range groups {
		known[g] = true
	}
	return &reports{groups: known, until: map[string]time.Time{}, tokens: map[tokenKey]call{}, creating: creating}
}

// answer of a creation.
type answer int

const (
	created answer = iota
	replayed
	unknownGroup
	inProgress
	mismatch
)

// create begins a report of a group at a moment, unless the token says that this was done before. An empty token
// makes every call a new one.
func (r *reports) create(caller, token, group string, now time.Time) answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := tokenKey{caller, token}
	if first, known := r.tokens[key]; known && token != "" {
		if first.group != group {
			return mismatch
		}
		return replayed
	}
	if !r.groups[group] {
		return unknownGroup
	}
	if now.Before(r.until[group]) {
		return inProgress
	}
	if r.creating > 0 { // calls come here in another order than their moments: one that is over at once must not be in the way
		r.until[group] = now.Add(r.creating)
	}
	if token != "" {
		r.remember(key, call{group})
	}
	return created
}

func (r *reports) remember(key tokenKey, c call) {
	if len(r.order) == keptTokens {
		delete(r.tokens, r.order[0])
		r.order = r.order[1:]
	}
	r.tokens[key] = c
	r.order = append(r.order, key)
}
