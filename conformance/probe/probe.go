// Package probe sends the requests of a scenario to a target and writes down what came back. It is the suite's one
// place with network, clock and randomness, all of them passed in; it judges nothing beyond "is this still in
// progress, so that the step has to be repeated".
package probe

import (
	"cmp"
	"context"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Doer performs one HTTP request, as *http.Client does.
type Doer interface {
	Do(request *http.Request) (*http.Response, error)
}

// Provoker brings a target into the state of a documented error by a program, and back again.
type Provoker interface {
	// Provoke returns once the target is in the state, or why it is not.
	Provoke(ctx context.Context, code string) error
	// Restore undoes what Provoke did. It is called after the scenario, also when the run has been interrupted.
	Restore(ctx context.Context, code string)
}

// Config is what a prober needs. Every field must be set but Signature and those that say what nil or "" means.
type Config struct {
	Endpoint        *url.URL // scheme, host and optional path
	Action, Version string
	// Credentials signs the requests; the entry "" is the run's own, others belong to provocations.
	Credentials map[string]acs.Credentials
	// Signature is the way requests are signed: V1 unless given.
	Signature Signature
	Client    Doer
	Clock     func() time.Time
	Random    io.Reader
	// InProgress are the codes that say "ask again later".
	InProgress []string
	Limits     Limits
	// Turn waits until a request may be sent; nil means at once. The time for a request begins after it.
	Turn func(ctx context.Context) error
	// Wait lets time pass and reports whether the context is still alive afterwards; nil waits by the machine's clock.
	Wait func(ctx context.Context, pause time.Duration) bool
	// Record is called with every finished exchange, from several goroutines; nil records nothing.
	Record func(exchange.Exchange)
	// Provoker runs the commands of provocations; nil when there are none.
	Provoker Provoker
	// Confidential tells the headers whose values no exchange may have; nil stands for none.
	Confidential func(header string) bool
	Tool         string // name and version of the tool, for the User-Agent
	// Token is the parameter that makes requests idempotent, "" when there is none.
	Token string
	// Documented tells the parameters that the page has from others that a request may carry; nil stands for all.
	Documented func(name string) bool
	// Business tells the operation's own parameters from the common ones when they travel apart.
	Business func(name string) bool
}

// Limits bound every request in time and size.
type Limits struct {
	Request   time.Duration // one request with its answer
	Poll      time.Duration // first pause before an in-progress answer is asked for again; doubles up to Progress/8
	Progress  time.Duration // how long an in-progress state is waited out
	BodyBytes int64         // longest body that is kept
}

// DefaultLimits suit a target that answers within seconds.
func DefaultLimits() Limits {
	return Limits{Request: 10 * time.Second, Poll: time.Millisecond, Progress: 30 * time.Second, BodyBytes: 1 << 20}
}

// OrDefault returns the limits with the default in the place of each that is not above zero.
func (l Limits) OrDefault() Limits {
	d := DefaultLimits()
	return Limits{
		Request: cmp.Or(max(l.Request, 0), d.Request), Poll: cmp.Or(max(l.Poll, 0), d.Poll), Progress: cmp.Or(max(l.Progress, 0), d.Progress),
		BodyBytes: cmp.Or(max(l.BodyBytes, 0), d.BodyBytes),
	}
}

// Prober runs scenarios against one target.
type Prober struct {
	config   Config
	works    *works
	throttle *throttle
}

// New returns a prober.
func New(config Config) *Prober {
	if config.Wait == nil {
		config.Wait = wait
	}
	return &Prober{config, newWorks(), &throttle{most: config.Limits.Progress / 8}}
}

// Knowing is the prober with more codes that say "ask again later". Both share what they know of the target.
func (p *Prober) Knowing(codes ...string) *Prober {
	other := *p
	other.config.InProgress = slices.Concat(p.config.InProgress, codes)
	return &other
}

// Recording is the prober with another way to record. Both share what they know of the target.
func (p *Prober) Recording(record func(exchange.Exchange)) *Prober {
	other := *p
	other.config.Record = record
	return &other
}

// Rest lets time pass and reports whether the context is still alive afterwards.
func (p *Prober) Rest(ctx context.Context, pause time.Duration) bool {
	return p.config.Wait(ctx, pause)
}

// Run sends the steps of a scenario in order and returns an exchange for each. It stops after a step without an
// answer, since the steps behind it rest on it. A cancelled context ends it with the exchanges so far.
func (p *Prober) Run(ctx context.Context, s scenario.Scenario) []exchange.Exchange {
	return p.Attempt(ctx, s, 1)
}

// Attempt is Run for the n-th time; the exchanges carry the number.
func (p *Prober) Attempt(ctx context.Context, s scenario.Scenario, n int) []exchange.Exchange {
	names := newNames(p.config.Random)
	names.attempt = n
	out := make([]exchange.Exchange, 0, len(s.Steps))
	for _, step := range s.Steps {
		if ctx.Err() != nil {
			return out
		}
		if step.Provoke != "" {
			restore, failed := p.provoke(ctx, s, step, n)
			defer restore() //nolint:revive,gocritic // once a scenario at most; a command that failed half-way is undone as well
			if failed != nil {
				return append(out, *failed)
			}
		}
		exchanges := p.step(ctx, s, step, names)
		out = append(out, exchanges...)
		names.answered(exchanges[0])
		if slices.ContainsFunc(exchanges, unanswered) {
			return out
		}
	}
	return out
}

// provoke brings the target into a step's state. It returns the way back, and the exchange that says why it could not.
func (p *Prober) provoke(ctx context.Context, s scenario.Scenario, step scenario.Step, attempt int) (func(), *exchange.Exchange) {
	problem, restore := "there is nothing that runs the provocation's command", func() {}
	if p.config.Provoker != nil {
		restore = func() { p.config.Provoker.Restore(context.WithoutCancel(ctx), step.Provoke) }
		err := p.config.Provoker.Provoke(ctx, step.Provoke)
		if err == nil {
			return restore, nil
		}
		problem = err.Error()
	}
	e := p.record(exchange.Exchange{Scenario: s.ID, Step: step.Name, Attempt: attempt, Failure: problem, Unprovoked: true})
	return restore, &e
}

func unanswered(e exchange.Exchange) bool { return e.Response == nil }

// step sends the step's request, or so many copies at the same time, or the request for each part of a list.
func (p *Prober) step(ctx context.Context, s scenario.Scenario, step scenario.Step, names *names) []exchange.Exchange {
	if step.Onward.Parameter != "" {
		return p.onward(ctx, s, step, names)
	}
	out := make([]exchange.Exchange, max(step.Together, 1))
	var group sync.WaitGroup
	for i := range out {
		one := step
		if step.Together > 1 {
			one.Copy = i + 1
		}
		group.Go(func() { out[i] = p.patient(ctx, s, one, names) })
	}
	group.Wait()
	return out
}

// patient sends a request, again and again while the target answers that earlier work is still going on. Where that takes
// long, a replay is sent first in the place of a step that it serves.
func (p *Prober) patient(ctx context.Context, s scenario.Scenario, step scenario.Step, names *names) exchange.Exchange {
	began := p.config.Clock()
	try := 1
	if e, served := p.replay(ctx, s, &step, names); served {
		return e
	} else if e.Tries > 0 {
		try = 2
	}
	key, _ := p.keyOf(step.Request)
	if !step.AtOnce && step.BeginsWork() && !p.config.Wait(ctx, min(p.works.rest(key, began), p.config.Limits.Progress)) {
		return exchange.Exchange{Scenario: s.ID, Step: step.Name, Copy: step.Copy, Attempt: names.attempt, Failure: interrupted, Unsent: true}
	}
	turn := &patience{key: key, began: began, pause: p.config.Limits.Poll}
	for ; ; try++ {
		e, busy := p.tried(ctx, s.ID, step, names, try)
		rest, again := p.again(ctx, step, e, busy && !step.AtOnce, turn)
		if !again || !p.config.Wait(ctx, rest) {
			return e
		}
		names.renewNonce(step.Request.Sign.Nonce)
	}
}

// patience is what one step knows of its tries.
type patience struct {
	key   string // of the work that it meets
	began time.Time
	pause time.Duration // before the next try, where nobody says how long it should be
}

// again reports whether a request is to be sent again after an answer, and how long to wait before: while work is in progress,
// when the answer may be another one the next time, or when the target found the request hasty.
func (p *Prober) again(ctx context.Context, step scenario.Step, e exchange.Exchange, busy bool, of *patience) (time.Duration, bool) {
	if p.hasty(ctx, step, e) {
		return 0, true // its turn comes when the pace lets it through
	}
	now := p.config.Clock()
	passing := passes(step, e, e.Tries)
	if !busy && !passing || now.Sub(of.began) > p.config.Limits.Progress {
		return 0, false
	}
	if asked := judge.RetryAfter(e, now); passing && asked > 0 {
		return asked, inTime(ctx, now, asked)
	}
	rest := p.works.rest(of.key, now)
	if rest == 0 || passing {
		rest, of.pause = of.pause, min(2*of.pause, max(p.config.Limits.Progress/8, p.config.Limits.Poll))
	}
	return rest, true
}

// interrupted is the failure of a request that was not sent since the run ended.
const interrupted = "the run was interrupted"

// passes reports whether the answer may be another one the next time, for it is a failure that every server has for a moment. A
// request whose nonce others have as well is not sent again: it would be another one.
func passes(step scenario.Step, e exchange.Exchange, try int) bool {
	const most = 3
	asked := slices.ContainsFunc(step.Checks, func(c scenario.Check) bool {
		return c.Kind == scenario.Status && e.Response != nil && strings.Contains(c.Want, strconv.Itoa(e.Response.Status))
	})
	return try < most && step.Provoke == "" && step.Request.Sign.Nonce == "" && !asked && judge.Passing(e)
}

// tried sends a request once, and learns from the answer whether work is in progress.
func (p *Prober) tried(ctx context.Context, id string, step scenario.Step, names *names, try int) (e exchange.Exchange, busy bool) {
	if !p.paced(ctx, step) {
		return exchange.Exchange{Scenario: id, Step: step.Name, Copy: step.Copy, Attempt: names.attempt, Failure: interrupted, Unsent: true}, false
	}
	key, _ := p.keyOf(step.Request)
	at := span{from: p.config.Clock()}
	flight := p.works.depart(key)
	e = p.once(ctx, id, step, names)
	at.to = p.config.Clock()
	p.works.arrive(flight, &at)
	e.Tries = try
	p.record(e)
	busy = judge.InProgress(e, p.config.InProgress)
	p.note(step.Request, e, busy, at)
	return e, busy
}

// replay sends a replay of an accepted call in the place of a step that it serves. Where there is none yet, the step gets a
// token, so that the next has one. It is served when the answer is a success; else the token is forgotten, and the exchange
// is the first try.
func (p *Prober) replay(ctx context.Context, s scenario.Scenario, step *scenario.Step, names *names) (e exchange.Exchange, served bool) {
	if !step.Replayable || p.config.Token == "" || !p.works.slow() {
		return e, false
	}
	_, own := p.keyOf(step.Request)
	token := p.works.token(own)
	if token == "" {
		if !step.Request.Has(p.config.Token) {
			step.Request = step.Request.With(p.config.Token, replayToken)
		}
		return e, false
	}
	again := *step
	again.Request = step.Request.With(p.config.Token, scenario.Literal(token))
	e, busy := p.tried(ctx, s.ID, again, names, 1)
	if !busy && e.Response != nil && e.Response.Status >= 200 && e.Response.Status < 300 || ctx.Err() != nil {
		return e, true
	}
	p.works.forget(own)
	return e, false
}

// Pause lets time pass before a scenario is tried anew, longer from attempt to attempt, and until work is over that its first
// step would meet.
func (p *Prober) Pause(ctx context.Context, s scenario.Scenario, attempt int) {
	const longest = 6 // doublings
	pause := p.config.Limits.Poll << min(attempt, longest)
	if len(s.Steps) > 0 {
		key, _ := p.keyOf(s.Steps[0].Request)
		pause = max(pause, min(p.works.rest(key, p.config.Clock()), p.config.Limits.Progress))
	}
	p.config.Wait(ctx, pause)
}

// wait pauses and reports whether the context is still alive afterwards.
func wait(ctx context.Context, pause time.Duration) bool {
	if pause <= 0 {
		return ctx.Err() == nil
	}
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
