package probe

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// works is what a run has learned of a target that works while it is asked: which calls began work, how long it takes, and
// the tokens that stand for accepted calls. It only decides when something is sent and which of several equal requests;
// it is safe for concurrent use.
type works struct {
	mu     sync.Mutex
	began  map[string]span   // the last call that began work, by its values
	tokens map[string]string // by the own parameters of an accepted call
	used   map[string]bool   // tokens of accepted calls
	open   map[*flight]bool  // requests that are under way
	seen   bool              // that work is in progress, by a request that no other was beside
	least  time.Duration     // work takes longer
	most   time.Duration     // work takes no longer; 0 while nobody has seen its end
}

// span is the time of an exchange: the target did its part in between.
type span struct {
	from, to time.Time
	crowded  bool // others with the same values were under way as well, so that the times say nothing of the target's work
	beside   bool // others were, whatever their values
}

// flight is a request that is under way. Others with its values that are so at the same time may begin work before it, and nobody
// knows when.
type flight struct {
	key     string
	crowded bool // by others with its values
	beside  bool // others were under way, whatever their values
}

// depart takes note that a request with these values is sent.
func (w *works) depart(key string) *flight {
	w.mu.Lock()
	defer w.mu.Unlock()
	f := &flight{key: key}
	for other := range w.open {
		f.beside, other.beside = true, true
		if other.key == key {
			f.crowded, other.crowded = true, true
		}
	}
	w.open[f] = true
	return f
}

// arrive takes note that a request is answered.
func (w *works) arrive(f *flight, at *span) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.open, f)
	at.crowded, at.beside = f.crowded, f.beside
}

// slowWork is how long work must take for the run to go out of its way: below it, asking again is as quick.
const slowWork = 20 * time.Millisecond

func newWorks() *works {
	return &works{began: map[string]span{}, tokens: map[string]string{}, used: map[string]bool{}, open: map[*flight]bool{}}
}

func (w *works) slow() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.least >= slowWork
}

// atLeast is how long work takes for certain.
func (w *works) atLeast() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.least
}

// rest is how long to wait before a request is worth sending: until earlier work with its values is over, or to learn more
// of when that is. It is 0 when nothing is known.
func (w *works) rest(key string, now time.Time) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	begun, known := w.began[key]
	if !known || w.least < slowWork || w.most == 0 {
		return 0
	}
	aim := w.most
	const fine = 8 // what is not worth another look, as a part of the whole
	if w.most-w.least > w.most/fine {
		aim = (w.least + w.most) / 2
	}
	return max(begun.from.Add(aim).Sub(now), 0)
}

// busy takes note of an answer that says that work is in progress.
func (w *works) busy(key string, at span) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.seen = w.seen || !at.beside
	begun, known := w.began[key]
	if !known || at.crowded {
		return
	}
	w.least = max(w.least, at.from.Sub(begun.to))
	if w.most != 0 && w.most <= w.least { // it takes longer than it did
		w.most = 0
	}
}

// accepted takes note of a call that was accepted; one with a token that was used began nothing.
func (w *works) accepted(key, own, token string, at span) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if token != "" {
		if w.used[token] {
			return
		}
		w.used[token], w.tokens[own] = true, token
	}
	if begun, known := w.began[key]; known && !at.crowded {
		took := at.to.Sub(begun.from)
		if w.most == 0 || took < w.most {
			w.most = took
		}
		w.least = min(w.least, took)
	}
	w.began[key] = at
}

func (w *works) token(own string) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.tokens[own]
}

// lost takes note of a call of which nobody knows whether it began work.
func (w *works) lost(key string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.began, key)
}

// forget a token that did not do what it should.
func (w *works) forget(own string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.tokens, own)
}

// replayToken is what a request gets that has no token of its own, so that there is one for the next that is equal.
var replayToken = scenario.Value{Token: "plumb-replay", Length: 32, Each: true} //nolint:gochecknoglobals // it is never changed

// shape is what tokens have in common that serve the same requests.
func shape(v scenario.Value) string { return fmt.Sprintf("%d %v %s", v.Length, v.Digits, v.Text) }

// keyOf are the documented values of a request, by which work is told apart; own are all parameters of the operation, and of
// its token the form, for which the token of an accepted call stands.
func (p *Prober) keyOf(r scenario.Request) (key, own string) {
	var documented []string
	all := []string{shape(replayToken)}
	for _, param := range r.Parameters {
		if param.Name == p.config.Token {
			all[0] = shape(param.Value)
		}
		if param.Name == p.config.Token || !p.config.Business(param.Name) {
			continue
		}
		pair := param.Name + "=" + param.Value.Text
		all = append(all, pair)
		if p.config.Documented == nil || p.config.Documented(param.Name) {
			documented = append(documented, pair)
		}
	}
	slices.Sort(documented)
	slices.Sort(all)
	return strings.Join(documented, "\n"), r.Credential + "\n" + strings.Join(all, "\n")
}

// note learns from an exchange.
func (p *Prober) note(request scenario.Request, e exchange.Exchange, inProgress bool, at span) {
	if len(p.config.InProgress) == 0 {
		return
	}
	key, own := p.keyOf(request)
	if e.Response == nil || judge.Passing(e) {
		p.works.lost(key)
		return
	}
	if inProgress {
		p.works.busy(key, at)
		return
	}
	if e.Response.Status >= 200 && e.Response.Status < 300 {
		token, _ := e.Request.Parameter(p.config.Token)
		p.works.accepted(key, own, token, at)
	}
}

// Slow reports whether the target's work takes so long that it is worth going out of its way.
func (p *Prober) Slow() bool { return p.works.slow() }

// SeenBusy reports whether the target has said that work was in progress to a request that no other was beside.
func (p *Prober) SeenBusy() bool {
	p.works.mu.Lock()
	defer p.works.mu.Unlock()
	return p.works.seen
}

// Pick chooses among forms of a scenario that differ in accepted values alone, and says which: the one that begins least work and
// waits least for earlier work, and the first of several.
func (p *Prober) Pick(forms []scenario.Scenario) int {
	if len(forms) == 1 || !p.Slow() {
		return 0
	}
	best, least := 0, p.cost(forms[0])
	for i, form := range forms {
		if c := p.cost(form); c < least {
			best, least = i, c
		}
	}
	return best
}

// Occupies reports whether a scenario begins work that others with the same values would have to wait for.
func (p *Prober) Occupies(s scenario.Scenario) bool { return p.Slow() && p.cost(s) > 0 }

// cost is how long the first step that begins work has to wait, and how long others may have to wait for all that begin some.
func (p *Prober) cost(s scenario.Scenario) time.Duration {
	cost, first := time.Duration(0), true
	for _, step := range s.Steps {
		key, own := p.keyOf(step.Request)
		if !step.BeginsWork() || step.Replayable && p.works.token(own) != "" {
			continue
		}
		if first {
			cost += p.works.rest(key, p.config.Clock())
		}
		cost, first = cost+p.works.atLeast(), false
	}
	return cost
}
