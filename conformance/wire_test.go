package conformance_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// wireFilter selects scenarios of every kind that what stands between a client and an operation may spoil.
const wireFilter = "operation,request,json,xml,response,error/Invalid.AggregatorId.Value,protocol/wire,protocol/body,protocol/format," +
	"protocol/request-id,protocol/envelope,protocol/method,protocol/placement,protocol/signature/wrong"

// TestDefectsOfTheWire runs the suite against the reference server behind proxies, each of which spoils answers in one way.
// What it spoils is told by the statements about that and by no others; what is harmless is not told at all; and what is the
// proxy's own answer says nothing of the operation.
func TestDefectsOfTheWire(t *testing.T) {
	t.Parallel()
	for _, p := range proxies(t) {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			found := behind(t, p)
			if found.Outcome != p.outcome() {
				t.Errorf("outcome %s, expected %s", found.Outcome, p.outcome())
			}
			for v, want := range map[verdict.Verdict][]string{verdict.Fail: p.fail, verdict.Warn: p.warn} {
				if got := told(found, v); !slices.Equal(got, want) {
					t.Errorf("%s: %q, expected %q", v, got, want)
				}
			}
			for _, s := range found.Scenarios {
				blank := strings.HasPrefix(s.ID, "protocol/body/control/") // what cannot be read for another reason says nothing of them
				if s.Verdict == verdict.Error || s.Verdict == verdict.Inconclusive && !p.open && !p.instead && !blank {
					t.Errorf("%s: %s: %s", s.ID, s.Verdict, s.Reason)
				}
				if !strings.Contains(s.Reason, p.says) && (s.Verdict == verdict.Fail || s.Verdict == verdict.Warn) {
					t.Errorf("%s: %q does not say %q", s.ID, s.Reason, p.says)
				}
			}
		})
	}
}

func (p proxy) outcome() verdict.Outcome {
	switch {
	case len(p.fail) > 0:
		return verdict.Nonconformant
	case p.instead:
		return verdict.Unusable
	case p.open:
		return verdict.Incomplete
	default:
		return verdict.Partial
	}
}

// told are the statements of which a scenario has a verdict, each once and in order.
func told(found report.Report, v verdict.Verdict) []string {
	var out []string
	for _, s := range found.Scenarios {
		if s.Verdict == v {
			out = append(out, s.Statement)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// behind is what the suite finds behind a proxy.
func behind(t *testing.T, p proxy) report.Report {
	t.Helper()
	config, err := conformance.NewConfig(proxied(t, p), testKey())
	if err != nil {
		t.Fatal(err)
	}
	config.Filter, config.Limits.Poll = wireFilter, time.Microsecond
	planned, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	session, err := planned.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return session.All(t.Context())
}

// message is an answer on its way through a proxy.
type message struct {
	request *http.Request
	number  int64 // of the request, from 1
	proto   string
	status  string
	headers []string // whole lines, in order
	body    string
}

// set replaces a header, or puts it at the end.
func (m *message) set(name, value string) {
	m.drop(name)
	m.add(name, value)
}

func (m *message) add(name, value string) { m.headers = append(m.headers, name+": "+value) }

func (m *message) drop(name string) {
	m.headers = slices.DeleteFunc(m.headers, func(h string) bool { return strings.HasPrefix(strings.ToLower(h), strings.ToLower(name)+":") })
}

// head is everything before the body.
func (m *message) head() string {
	return m.proto + " " + m.status + "\r\n" + strings.Join(append(slices.Clone(m.headers), "", ""), "\r\n")
}

// whole is the answer with the length of its body.
func (m *message) whole() string {
	m.set("Content-Length", fmt.Sprint(len(m.body)))
	if m.request.Method == http.MethodHead {
		return m.head()
	}
	return m.head() + m.body
}

// chunks is the answer in two chunks, with what stands behind the last one.
func (m *message) chunks(trailer string) string {
	m.drop("Content-Length")
	m.set("Transfer-Encoding", "chunked")
	if m.request.Method == http.MethodHead {
		return m.head()
	}
	half := len(m.body) / 2
	return m.head() + chunk(m.body[:half]) + chunk(m.body[half:]) + "0\r\n" + trailer + "\r\n"
}

func chunk(text string) string { return fmt.Sprintf("%x\r\n%s\r\n", len(text), text) }

// becomes is an answer of the proxy's own.
func (m *message) becomes(status, media, body string) {
	m.status, m.headers, m.body = status, []string{"Server: nginx"}, body
	if media != "" {
		m.add("Content-Type", media)
	}
}

func zipped(text string) string {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	return packed.String()
}

// proxied is the reference server behind a proxy.
func proxied(t *testing.T, p proxy) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	// Reports are created at once: no answer depends on how quick the proxy is.
	target := reference.New(reference.WithCredentials(testKey()), reference.WithCreating(0))
	var requests atomic.Int64
	var open sync.WaitGroup
	open.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			open.Go(func() {
				defer func() { _ = conn.Close() }()
				if request, err := http.ReadRequest(bufio.NewReader(conn)); err == nil {
					_, _ = conn.Write([]byte(p.answers(target, request.WithContext(context.WithoutCancel(t.Context())), requests.Add(1))))
				}
			})
		}
	})
	t.Cleanup(func() {
		_ = listener.Close()
		open.Wait()
	})
	return "http://" + listener.Addr().String()
}

// answers is what the proxy sends for a request.
func (p proxy) answers(target http.Handler, request *http.Request, number int64) string {
	recorder := httptest.NewRecorder()
	target.ServeHTTP(recorder, request)
	response := recorder.Result()
	m := &message{request: request, number: number, proto: "HTTP/1.1", status: response.Status, body: recorder.Body.String()}
	for _, name := range slices.Sorted(maps.Keys(response.Header)) {
		for _, value := range response.Header[name] {
			m.add(name, value)
		}
	}
	if p.change != nil {
		p.change(m)
	}
	if p.send != nil {
		return p.send(m)
	}
	return m.whole()
}
