package probe_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// hijacked answers with a text below HTTP and closes the connection when the client does.
func hijacked(t *testing.T, text string) http.HandlerFunc {
	t.Helper()
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer func() { _ = conn.Close() }()
		_, _ = io.WriteString(conn, text)
		_, _ = io.Copy(io.Discard, conn)
	}
}

// After a switch of protocols the context no longer ends a read.
func TestASwitchOfProtocolsIsAnAnswer(t *testing.T) {
	address, _ := watch(t, hijacked(t, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"))
	e := prober(t, address, nil).Run(context.Background(), asking(scenario.Request{}))[0]
	if e.Response == nil || e.Response.Status != http.StatusSwitchingProtocols || len(e.Response.Body) != 0 {
		t.Errorf("%+v, failure %q", e.Response, e.Failure)
	}
}

func TestARedirectToNoAddressIsAnAnswer(t *testing.T) {
	address, _ := watch(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "http://%zz")
		w.WriteHeader(http.StatusFound)
	})
	e := prober(t, address, nil).Run(context.Background(), asking(scenario.Request{}))[0]
	if e.Response == nil || e.Response.Status != http.StatusFound {
		t.Errorf("%+v, failure %q", e.Response, e.Failure)
	}
}

func TestFailuresAreShortAndOnOneLine(t *testing.T) {
	address, _ := watch(t, hijacked(t, "HTTP/1.1 200 OK\r\nno header "+strings.Repeat("x", 5000)+"\r\n\r\n"))
	e := prober(t, address, nil).Run(context.Background(), asking(scenario.Request{}))[0]
	const longest = 400 // characters
	if n := len([]rune(e.Failure)); e.Response != nil || n == 0 || n > longest || strings.ContainsAny(e.Failure, "\r\n") {
		t.Errorf("%d characters: %q", n, e.Failure)
	}
}

// A connection that is used again would let a target's surplus bytes, or its farewell, reach the next request; and a
// transport may send a request again by itself, with a nonce that is used up.
func TestEveryRequestHasItsOwnConnectionAndIsSentOnce(t *testing.T) {
	var connections, requests atomic.Int64
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if requests.Add(1) > 1 {
			panic(http.ErrAbortHandler)
		}
		fine(w, r)
	}))
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			connections.Add(1)
		}
	}
	server.Start()
	defer server.Close()
	p := prober(t, server.URL, nil)
	for range 3 {
		p.Run(context.Background(), asking(scenario.Request{}))
	}
	if requests.Load() != 3 || connections.Load() != 3 {
		t.Errorf("%d requests on %d connections, expected 3 on 3", requests.Load(), connections.Load())
	}
}

// The end of the run is not the target's fault, even when it comes while a request waits.
func TestTheEndOfTheRunIsToldFromASlowTarget(t *testing.T) {
	arrived := make(chan struct{}, 1)
	address, _ := watch(t, func(_ http.ResponseWriter, r *http.Request) {
		arrived <- struct{}{}
		<-r.Context().Done()
	})
	past := time.Unix(1, 0)
	ctx, cancel := context.WithCancelCause(context.Background())
	go func() {
		<-arrived
		cancel(context.DeadlineExceeded)
	}()
	e := prober(t, address, nil).Run(ctx, asking(scenario.Request{}))[0]
	if e.Failure != "the run was interrupted" {
		t.Errorf("failure %q", e.Failure)
	}
	over, stop := context.WithDeadline(context.Background(), past)
	defer stop()
	if got := prober(t, address, nil).Run(over, asking(scenario.Request{})); len(got) != 0 {
		t.Errorf("%d exchanges after the end", len(got))
	}
}

func TestWhatIsHeldBackIsMarked(t *testing.T) {
	address, requests := watch(t, fine)
	p := prober(t, address, func(c *probe.Config) { c.Client = probe.AtMost(c.Client, 1) })
	first := p.Run(context.Background(), asking(scenario.Request{}))[0]
	second := p.Run(context.Background(), asking(scenario.Request{}))[0]
	if first.Unsent || !second.Unsent || len(requests()) != 1 {
		t.Errorf("held back: %v, %v; %d requests", first.Unsent, second.Unsent, len(requests()))
	}
}

func TestLimitsThatAreNotGivenHaveDefaults(t *testing.T) {
	want := probe.DefaultLimits()
	want.Request = time.Minute
	if got := (probe.Limits{Request: time.Minute}).OrDefault(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
