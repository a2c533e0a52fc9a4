package conformance_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"net"
	"path"
	"runtime"
	"runtime/pprof"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// hostileFilter selects scenarios of every kind of check; the whole suite is for a few targets, in tools/plumb.
const hostileFilter = "operation,AggregatorId,json,xml,response,error/Invalid.AggregatorId.Value,error/ConfigRuleReportCreating," +
	"protocol/body,protocol/format/equal,protocol/envelope,protocol/request-id,protocol/parameter/missing-code"

// heavyFilter is a part of it, with every kind of check that looks at a whole body.
const heavyFilter = "operation,json,response/AggregatorId,protocol/body/charset,protocol/format/equal"

// TestHostileTargets runs the suite against targets that mean harm. Whatever they do, the run ends by itself, in bounded
// memory and without goroutines left behind; nothing passes that was not shown; and the reports can be read.
func TestHostileTargets(t *testing.T) {
	targets := hostileTargets(t)
	for _, h := range targets {
		if !h.slow {
			t.Run(h.name, func(t *testing.T) { h.test(t) })
		}
	}
	goroutines := runtime.NumGoroutine()
	t.Run("slow", func(t *testing.T) {
		for _, h := range targets {
			if h.slow {
				t.Run(h.name, func(t *testing.T) {
					t.Parallel()
					h.test(t)
				})
			}
		}
	})
	noMoreThan(t, goroutines)
}

func (h hostile) test(t *testing.T) {
	t.Helper()
	t.Run("at once", func(t *testing.T) { h.endure(t, false) })
	if h.later != "" {
		t.Run("after an ordinary answer", func(t *testing.T) { h.endure(t, true) })
	}
}

func (h hostile) endure(t *testing.T, polite bool) {
	t.Helper()
	goroutines := runtime.NumGoroutine()
	var found report.Report
	var planned *run.Run
	t.Run("run", func(t *testing.T) { // the server is closed when this ends
		address := raw(t, h.early, polite, h.answer)
		found, planned = endured(t, address, func(c *run.Config) {
			if h.slow {
				c.Limits.Request = time.Second
			}
			if h.heavy {
				c.Filter = heavyFilter
			}
		})
	})
	if planned == nil {
		return
	}
	want := h.atOnce
	if polite {
		want = h.later
	}
	if found.Outcome != want && (!h.torn || found.Outcome != verdict.Incomplete) {
		t.Errorf("outcome %s, expected %s", found.Outcome, want)
	}
	nothingPassesBut(t, found, h.shown)
	readable(t, found, planned.Redactor())
	if !h.slow {
		noMoreThan(t, goroutines)
	}
}

// endured runs the scenarios of hostileFilter in the order of the plan, and fails when the run does not end.
func endured(t *testing.T, address string, change func(*run.Config)) (report.Report, *run.Run) {
	t.Helper()
	config, err := conformance.NewConfig(address, testKey())
	if err != nil {
		t.Fatal(err)
	}
	var heap atomic.Uint64
	config.Filter = hostileFilter
	config.Record = func(exchange.Exchange) { heap.Store(max(heap.Load(), heapNow())) }
	config.Limits = probe.Limits{Progress: 5 * time.Millisecond}
	change(&config)
	planned, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	before := heapSettled()
	found := watched(t, func(ctx context.Context) report.Report {
		session, err := planned.Begin(ctx)
		if err != nil {
			return planned.Left(err)
		}
		return session.All(ctx)
	})
	const peak, kept = 768 << 20, 64 << 20
	if now := heap.Load(); now > peak {
		t.Errorf("the heap grew to %d MB", now>>20)
	}
	if now := heapSettled(); now > before+kept {
		t.Errorf("%d MB are kept after the run", (now-before)>>20)
	}
	return found, planned
}

// watched fails when a run does not come back. The limit is far beyond every deadline of a run: it tells "never" from
// "in the end".
func watched(t *testing.T, do func(context.Context) report.Report) report.Report {
	t.Helper()
	const never = 3 * time.Minute
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := make(chan report.Report, 1)
	go func() { done <- do(ctx) }()
	select {
	case found := <-done:
		return found
	case <-time.After(never):
		t.Fatalf("the run does not end:\n%s", stacks())
		return report.Report{}
	}
}

func heapNow() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func heapSettled() uint64 {
	runtime.GC()
	return heapNow()
}

// noMoreThan waits until so many goroutines are left: those of closed connections take a moment to notice.
func noMoreThan(t *testing.T, goroutines int) {
	t.Helper()
	const never = 30 * time.Second
	deadline := time.NewTimer(never)
	defer deadline.Stop()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for runtime.NumGoroutine() > goroutines {
		select {
		case <-tick.C:
		case <-deadline.C:
			t.Fatalf("%d goroutines, %d before the run:\n%s", runtime.NumGoroutine(), goroutines, stacks())
		}
	}
}

func stacks() string {
	var b bytes.Buffer
	_ = pprof.Lookup("goroutine").WriteTo(&b, 1)
	return b.String()
}

// nothingPassesBut compares the scenarios that passed with those that the target can have satisfied.
func nothingPassesBut(t *testing.T, found report.Report, shown []string) {
	t.Helper()
	if found.Outcome == verdict.Conformant || found.Outcome.ExitCode() == 0 {
		t.Errorf("the target counts as %s", found.Outcome)
	}
	for _, s := range found.Scenarios {
		expected := slices.ContainsFunc(shown, func(pattern string) bool { ok, _ := path.Match(pattern, s.ID); return ok })
		if s.Verdict == verdict.Pass && !expected {
			t.Errorf("%s passed", s.ID)
		}
	}
}

// readable writes the reports and reads them as their readers would.
func readable(t *testing.T, found report.Report, redact report.Redactor) {
	t.Helper()
	texts := map[string]string{}
	for _, f := range report.Formats() {
		var out bytes.Buffer
		if err := f.Write(&out, found, redact); err != nil {
			t.Error(err)
		}
		texts[f.Name] = out.String()
		harmless(t, f.Name, out.String())
	}
	if back, err := report.Read(strings.NewReader(texts["json"])); err != nil || len(back.Scenarios) != len(found.Scenarios) {
		t.Errorf("the JSON report cannot be read: %v", err)
	}
	suites, err := junit.Ingest([]byte(texts["junit"]))
	if err != nil || len(suites) != 1 || suites[0].Totals.Tests != len(found.Scenarios) {
		t.Errorf("the JUnit report cannot be read: %v", err)
	}
	const longest = 5000 // bytes
	for line := range strings.Lines(texts["console"]) {
		if len(line) > longest {
			t.Errorf("a line of %d bytes on the console: %.200s", len(line), line)
		}
	}
}

// harmless fails on what a terminal would act upon.
func harmless(t *testing.T, name, document string) {
	t.Helper()
	if !utf8.ValidString(document) {
		t.Errorf("%s: not UTF-8", name)
	}
	for _, r := range document {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			t.Errorf("%s: holds the character %U", name, r)
			return
		}
	}
}

// TestHostileTLS is about targets whose TLS is not what it should be.
func TestHostileTLS(t *testing.T) {
	client := func(trust *tls.Config) *probe.Client {
		c := probe.NewClient()
		c.Transport.TLSClientConfig = trust
		return c
	}
	https := func(address string) string { return strings.Replace(address, "http://", "https://", 1) }
	wrongHost := func(t *testing.T) (string, *tls.Config) {
		t.Helper()
		address, trust := overTLS(t)
		return localhost(address), trust
	}
	unknown := func(t *testing.T) (string, *tls.Config) {
		t.Helper()
		address, _ := overTLS(t)
		return address, nil
	}
	below := func(early bool, do func(wire)) func(*testing.T) (string, *tls.Config) {
		return func(t *testing.T) (string, *tls.Config) {
			t.Helper()
			return https(raw(t, early, false, do)), nil
		}
	}
	cases := []struct {
		name  string
		serve func(*testing.T) (string, *tls.Config)
		says  string
	}{
		{"a certificate of another host", wrongHost, "localhost"},
		{"a certificate of nobody", unknown, "certificate"},
		{"garbage", below(true, saysAndWaits(strings.Repeat("\x16\x03\x01\xff\xff\x1b[31m", 100))), "tls"},
		{"plain HTTP", below(true, saysAndWaits(okJSON("{}"))), "does not speak TLS"},
		{"the end", below(true, func(w wire) { closeWrite(w); w.hang() }), "EOF"},
		{"a reset", below(true, wire.reset), "does not answer"},
		{"silence", below(true, wire.hang), "nothing within"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			goroutines := runtime.NumGoroutine()
			t.Run("run", func(t *testing.T) {
				address, trust := c.serve(t)
				found, planned := endured(t, address, func(config *run.Config) {
					config.Client = client(trust)
					config.Limits.Request = time.Second
				})
				if found.Outcome != verdict.Unusable || !strings.Contains(found.Problem, c.says) {
					t.Errorf("outcome %s, %q; expected unusable because of %q", found.Outcome, found.Problem, c.says)
				}
				nothingPassesBut(t, found, nil)
				readable(t, found, planned.Redactor())
			})
			noMoreThan(t, goroutines)
		})
	}
}

// closeWrite ends what the server has to say, before it says it.
func closeWrite(w wire) {
	if tcp, ok := w.Conn.(*net.TCPConn); ok {
		_ = tcp.CloseWrite()
	}
}
