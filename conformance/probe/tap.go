package probe

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	tapBytes = 2 << 20              // most that a tap keeps: more than any answer that is judged
	lag      = 2 * time.Millisecond // how long bytes behind an answer are waited for, where the target does not hang up
)

// tap is a connection that keeps what comes over it. An HTTP library shows less than that: neither what stands behind an
// answer, nor a header that another one overrules.
type tap struct {
	net.Conn

	closing sync.Once
	closed  chan struct{}
	mu      sync.Mutex // guards what follows
	raw     []byte
	over    bool // there was more than is kept
}

func newTap(conn net.Conn) *tap { return &tap{Conn: conn, closed: make(chan struct{})} }

// Read implements net.Conn.
func (t *tap) Read(p []byte) (int, error) {
	n, err := t.Conn.Read(p)
	t.keep(p[:n])
	return n, err //nolint:wrapcheck // readers compare it
}

func (t *tap) keep(read []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.over = t.over || len(t.raw)+len(read) > tapBytes; !t.over {
		t.raw = append(t.raw, read...)
	}
}

// Close implements net.Conn. It looks first what else has come.
func (t *tap) Close() error {
	var err error
	t.closing.Do(func() {
		defer close(t.closed)
		late := time.AfterFunc(lag, func() { _ = t.Conn.Close() })
		buffer := make([]byte, 1<<10)
		if n, _ := t.Conn.Read(buffer); n > 0 {
			t.keep(buffer[:n])
		}
		late.Stop()
		err = t.Conn.Close()
	})
	return err //nolint:wrapcheck // the connection's own
}

// first are the first bytes that have come so far.
func (t *tap) first() []byte {
	const enough = 64
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.raw[:min(len(t.raw), enough)])
}

// kept is all that came, once the connection is closed; nothing when that was too much.
func (t *tap) kept(ctx context.Context) []byte {
	select {
	case <-t.closed:
	case <-ctx.Done():
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.over {
		return nil
	}
	return t.raw
}

// tapped is a transport for one request, and the tap once it has dialled. Through a proxy's tunnel there is none: what comes
// over that connection is not what the target said.
func tapped(t *http.Transport, request *http.Request) (*http.Transport, func() *tap) {
	var mu sync.Mutex
	var last *tap
	tapping := func(conn net.Conn) net.Conn {
		mu.Lock()
		defer mu.Unlock()
		last = newTap(conn)
		return last
	}
	own := t.Clone()
	dial := own.DialContext
	if dial == nil {
		dial = (&net.Dialer{}).DialContext
	}
	if request.URL.Scheme == "http" && !tunnelled(t, request) {
		own.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
			conn, err := dial(ctx, network, address)
			if err != nil {
				return nil, err
			}
			return tapping(conn), nil
		}
	}
	if own.DialTLSContext == nil {
		own.DialTLSContext = func(ctx context.Context, network, address string) (net.Conn, error) {
			conn, err := secured(ctx, own, dial, network, address)
			if err != nil {
				return nil, err
			}
			return tapping(conn), nil
		}
	}
	return own, func() *tap {
		mu.Lock()
		defer mu.Unlock()
		return last
	}
}

// tunnelled reports whether a request goes through a proxy that says something of its own first.
func tunnelled(t *http.Transport, request *http.Request) bool {
	if t.Proxy == nil {
		return false
	}
	proxy, err := t.Proxy(request)
	return err != nil || proxy != nil && !strings.HasPrefix(proxy.Scheme, "http")
}

type dialler func(ctx context.Context, network, address string) (net.Conn, error)

// secured dials and shakes hands as net/http does.
func secured(ctx context.Context, t *http.Transport, dial dialler, network, address string) (net.Conn, error) {
	conn, err := dial(ctx, network, address)
	if err != nil {
		return nil, err
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if t.TLSClientConfig != nil {
		config = t.TLSClientConfig.Clone()
	}
	if config.ServerName == "" {
		if config.ServerName, _, err = net.SplitHostPort(address); err != nil {
			_ = conn.Close()
			return nil, err //nolint:wrapcheck // as net/http has it
		}
	}
	if t.TLSHandshakeTimeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, t.TLSHandshakeTimeout)
		defer cancel()
	}
	over := tls.Client(conn, config)
	if err := over.HandshakeContext(ctx); err != nil {
		_ = conn.Close()
		return nil, err //nolint:wrapcheck // as net/http has it
	}
	return over, nil
}
