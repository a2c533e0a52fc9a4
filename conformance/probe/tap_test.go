package probe_test

import (
	"bufio"
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What a library for HTTP keeps to itself is in the exchange.
func TestWhatCameOverTheWire(t *testing.T) {
	const answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
	cases := []struct {
		name, method, text string
		version, behind    string
		headers            string // names, in the order of the exchange
	}{
		{"an ordinary answer", "GET", answer, "", "", "Content-Length"},
		{"bytes behind it", "GET", answer + "<!-- edge -->", "", "<!-- edge -->", "Content-Length"},
		{"another answer behind it", "GET", answer + answer[:20], "", answer[:20], "Content-Length"},
		{"a length and chunks", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "", "", "Content-Length Transfer-Encoding"},
		{"bytes behind trailers", "GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: 1\r\n\r\nZ", "", "Z", "Transfer-Encoding"},
		{"an answer behind hints", "GET", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + answer + "Z", "", "Z", "Content-Length"},
		{"a body to HEAD", "HEAD", answer, "", "{}", "Content-Length"},
		{"a body that there is none of", "GET", "HTTP/1.1 204 No Content\r\n\r\n{}", "", "{}", ""},
		{"one header twice", "GET", "HTTP/1.1 200 OK\r\ncontent-type: a\r\nContent-Type: b\r\nContent-Length: 2\r\n\r\n{}", "", "", "Content-Length Content-Type Content-Type"},
		{"another version", "GET", "HTTP/3.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", "HTTP/3.0", "", "Content-Length"},
		{"an old version", "GET", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", "HTTP/1.0", "", "Content-Length"},
	}
	for _, c := range cases {
		for _, over := range []string{"TCP", "TLS"} {
			t.Run(c.name+" over "+over, func(t *testing.T) {
				server := httptest.NewUnstartedServer(hijacked(t, c.text))
				client := probe.NewClient()
				if over == "TLS" {
					server.StartTLS()
					client.Transport.TLSClientConfig = trusting(t, server)
				} else {
					server.Start()
				}
				t.Cleanup(server.Close)
				p := prober(t, server.URL, func(config *probe.Config) { config.Client = client })
				e := p.Run(t.Context(), asking(scenario.Request{Method: c.method}))[0]
				if e.Response == nil {
					t.Fatal(e.Failure)
				}
				if e.Response.Version != c.version || string(e.Response.Behind) != c.behind || named(e.Response.Headers) != c.headers {
					t.Errorf("version %q, behind %q, headers %q", e.Response.Version, e.Response.Behind, named(e.Response.Headers))
				}
			})
		}
	}
}

func named(headers []exchange.Header) string {
	var names []string
	for _, h := range headers {
		names = append(names, h.Name)
	}
	return strings.Join(names, " ")
}

func trusting(t *testing.T, server *httptest.Server) *tls.Config {
	t.Helper()
	transport, ok := server.Client().Transport.(*http.Transport)
	if !ok {
		t.Fatalf("the client's transport is %T", server.Client().Transport)
	}
	return &tls.Config{RootCAs: transport.TLSClientConfig.RootCAs, MinVersion: tls.VersionTLS12}
}

// Requests go through proxies as net/http sends them, and what a tunnel hides is not made up.
func TestProxies(t *testing.T) {
	const text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}<!-- edge -->"
	secure := httptest.NewTLSServer(hijacked(t, text))
	t.Cleanup(secure.Close)
	var asked []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.Method)
		if r.Method != http.MethodConnect {
			hijacked(t, text)(w, r)
			return
		}
		tunnel(r.Context(), t, w, secure.Listener.Addr().String())
	}))
	t.Cleanup(proxy.Close)
	through, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ address, behind string }{{"http://widget.example", "<!-- edge -->"}, {secure.URL, ""}} {
		client := probe.NewClient()
		client.Transport.Proxy = http.ProxyURL(through)
		client.Transport.TLSClientConfig = trusting(t, secure)
		p := prober(t, c.address, func(config *probe.Config) { config.Client = client })
		e := p.Run(t.Context(), asking(scenario.Request{}))[0]
		if e.Response == nil || string(e.Response.Body) != "{}" || string(e.Response.Behind) != c.behind {
			t.Errorf("%s: %+v, failure %q", c.address, e.Response, e.Failure)
		}
	}
	if want := []string{http.MethodGet, http.MethodConnect}; !slices.Equal(asked, want) {
		t.Errorf("the proxy was asked %q, expected %q", asked, want)
	}
}

// tunnel connects a client of a proxy to a server.
func tunnel(ctx context.Context, t *testing.T, w http.ResponseWriter, address string) {
	t.Helper()
	client, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		t.Error(err)
		return
	}
	defer func() { _ = client.Close() }()
	server, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
	if err != nil {
		t.Error(err)
		return
	}
	defer func() { _ = server.Close() }()
	_, _ = io.WriteString(client, "HTTP/1.1 200 Connected\r\n\r\n")
	go func() { _, _ = io.Copy(server, bufio.NewReader(client)) }()
	_, _ = io.Copy(client, server)
}

// A client asks for no coding, and says so.
func TestTheClientSaysWhatItUnderstands(t *testing.T) {
	address, requests := watch(t, func(http.ResponseWriter, *http.Request) {})
	prober(t, address, nil).Run(t.Context(), asking(scenario.Request{}))
	if got := requests()[0].header.Get("Accept-Encoding"); got != "identity" {
		t.Errorf("Accept-Encoding %q", got)
	}
}
