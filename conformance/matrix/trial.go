package matrix

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// found is what one run of the suite found.
type found struct {
	scored  []string // ids of the scored scenarios
	results []report.Result
	asked   *run.Run
}

func (f found) notices() []Notice {
	var out []Notice
	for _, r := range f.results {
		if r.Verdict != verdict.Pass && r.Verdict != verdict.NotApplicable { // what does not apply says nothing of anybody
			out = append(out, Notice{r.ID, r.Statement, r.Verdict, r.Check, r.Reason})
		}
	}
	return out
}

func (f found) blind() int {
	n := 0
	for _, r := range f.results {
		if r.Verdict == verdict.Inconclusive || r.Verdict == verdict.NotProvoked {
			n++
		}
	}
	return n
}

// trial runs the whole suite against a server of its own, with a fault or without.
func trial(ctx context.Context, config Config, f *fault.Fault) (found, error) {
	ticks := &clock{tick: cmp.Or(config.Tick, time.Millisecond)}
	server := reference.New
	if f != nil {
		server = f.Server
	}
	address, stop, err := listen(ctx, ticks.ticking(server(options(ticks)...)))
	if err != nil {
		return found{}, err
	}
	defer stop()
	// Connections are used again, unlike in a run against a target of which nothing is known: this one is ours.
	client := &probe.Client{Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 2}}
	defer client.Transport.CloseIdleConnections()
	planned, err := config.again(run.Config{
		Operation: config.Operation, Endpoint: address, Credentials: key(), Profile: profile(ticks), Seed: config.Seed, Tool: "plumb-prove",
		Client: client, Clock: ticks.now, Random: source(config), Limits: limits(ticks), Wait: noWait, Jobs: config.Jobs, Known: config.known,
	})
	if err != nil {
		return found{}, err
	}
	out, err := execute(ctx, planned)
	out.asked = planned
	return out, err
}

// again is a run of the scenarios that the reference server was asked, once it was.
func (c Config) again(settings run.Config) (*run.Run, error) {
	if c.asked == nil {
		return run.New(settings)
	}
	return c.asked.Another(settings)
}

func execute(ctx context.Context, planned *run.Run) (found, error) {
	session, err := planned.Begin(ctx)
	if err != nil {
		return found{}, err
	}
	if problem := session.Problem(); problem != "" {
		return found{}, errors.New(problem)
	}
	all := session.All(ctx)
	if err := ctx.Err(); err != nil {
		return found{}, err
	}
	var out found
	for _, r := range all.Scenarios {
		out.scored = append(out.scored, r.ID)
		out.results = append(out.results, r)
	}
	return out, nil
}

// listen serves a handler on a free port of the loopback interface.
func listen(ctx context.Context, handler http.Handler) (address *url.URL, stop func(), err error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, fmt.Errorf("loopback socket: %w", err)
	}
	server := acs.HTTPServer(handler, acs.ServeOptions{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(listener) // ends with Close, and with nothing else
	}()
	return &url.URL{Scheme: "http", Host: listener.Addr().String()}, func() { _ = server.Close(); <-done }, nil
}

func key() acs.Credentials {
	return acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
}

// limits let a state pass within a few requests, for time passes by them.
func limits(c *clock) probe.Limits {
	const patience = 20
	return probe.Limits{Request: 10 * time.Second, Poll: time.Microsecond, Progress: patience * c.tick, BodyBytes: 1 << 20}
}

// noWait: time passes by requests, not by waiting.
func noWait(ctx context.Context, _ time.Duration) bool { return ctx.Err() == nil }

// source is a source for one job, which gives the same bytes for the same seed, or for several, which read it at the same time.
func source(config Config) io.Reader {
	if config.Jobs > 1 {
		return &shared{source: randomness(config.Seed)}
	}
	return randomness(config.Seed)
}

// shared is a source that may be read by several at the same time.
type shared struct {
	mu     sync.Mutex
	source io.Reader
}

// Read reads from the source.
func (s *shared) Read(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.source.Read(b) //nolint:wrapcheck // it never fails
}

// randomness is a source that gives the same bytes for the same seed.
func randomness(seed int64) *rand.ChaCha8 {
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i)) //nolint:gosec // the lowest eight bits are what is wanted
	}
	return rand.NewChaCha8(key)
}
