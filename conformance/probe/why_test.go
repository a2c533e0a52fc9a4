package probe_test

import (
	"crypto/tls"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// free is an address that nothing listens on.
func free(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// Why no answer came is known as far as the client can know it.
func TestWhyNoAnswerCame(t *testing.T) {
	secure := httptest.NewUnstartedServer(http.HandlerFunc(fine))
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	t.Cleanup(secure.Close)
	plain, _ := watch(t, fine)
	torn, _ := watch(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	banner, _ := watch(t, hijacked(t, "SSH-2.0-x\r\n"))
	slow, _ := watch(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	half, _ := watch(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "{")
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	refusing, _ := watch(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusProxyAuthRequired) })
	by := func(address string) func(*probe.Config) {
		return func(c *probe.Config) {
			client := probe.NewClient()
			client.Transport.Proxy = http.ProxyURL(&url.URL{Scheme: "http", Host: address})
			c.Client = client
		}
	}
	soon := func(c *probe.Config) { c.Limits.Request = 50 * time.Millisecond }
	trust := func(c *probe.Config) {
		client := probe.NewClient()
		client.Transport.TLSClientConfig = &tls.Config{RootCAs: trusting(t, secure).RootCAs, ServerName: "another.name"}
		c.Client = client
	}
	cases := []struct {
		name, address string
		change        func(*probe.Config)
		why           exchange.Why
		heard         string
	}{
		{"an answer", plain, nil, "", ""},
		{"a closed port", "http://" + free(t), nil, exchange.Closed, ""},
		{"no such name", "http://no..name", nil, exchange.NoName, ""},
		{"an unknown authority", secure.URL, nil, exchange.TLSAuthority, ""},
		{"another name", secure.URL, trust, exchange.TLSName, ""},
		{"no TLS", "https" + plain[len("http"):], nil, exchange.NotTLS, "HTTP/"},
		{"a word less", torn, nil, exchange.HungUp, ""},
		{"another protocol", banner, nil, exchange.NotHTTP, "SSH-2.0-x\r\n"},
		{"silence", slow, soon, exchange.Silent, ""},
		{"silence within an answer", half, soon, exchange.Silent, ""},
		{"no proxy", plain, by(free(t)), exchange.Proxy, ""},
		{"a proxy that lets nothing through", secure.URL, by(refusing[len("http://"):]), exchange.Proxy, ""},
		{"a budget that is used up", plain, func(c *probe.Config) { c.Client = probe.AtMost(c.Client, 0) }, "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := prober(t, c.address, c.change).Run(t.Context(), asking(scenario.Request{}))[0]
			if e.Why != c.why || string(e.Heard) != c.heard {
				t.Errorf("why %q, heard %q: %s", e.Why, e.Heard, e.Failure)
			}
		})
	}
}

// Whether certificates are checked is known of a client whatever stands around it.
func TestUncheckedCertificates(t *testing.T) {
	careless := probe.Connection{Insecure: true}.Client()
	for name, c := range map[string]struct {
		doer probe.Doer
		want bool
	}{
		"the usual one":      {probe.NewClient(), false},
		"one of one's own":   {probe.Connection{}.Client(), false},
		"a careless one":     {careless, true},
		"a careless one few": {probe.AtMost(careless, 1), true},
		"none":               {(*probe.Client)(nil), false},
		"one without a way":  {&probe.Client{}, false},
		"somebody else's":    {http.DefaultClient, false},
	} {
		if got := probe.Unchecked(c.doer); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
