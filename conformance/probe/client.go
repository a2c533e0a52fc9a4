package probe

import (
	"fmt"
	"net"
	"net/http"
	"time"
)

const (
	connectTimeout = 5 * time.Second // what official clients wait for a connection
	headerBytes    = 64 << 10        // longest header block that is read, with those of all 1xx answers before it
)

// Client performs single requests as they are: unlike http.Client it follows no redirect, reads no Location, keeps no
// cookies and sends nothing twice. Where the Transport uses no connection again, what came over it is seen byte by byte.
type Client struct{ Transport *http.Transport }

// Do sends one request. Time is bounded by the request's context.
func (c *Client) Do(request *http.Request) (*http.Response, error) {
	if c.Transport == nil {
		return nil, fmt.Errorf("%w: the client has no Transport; expected one as NewClient makes it", ErrNotSent)
	}
	if !c.Transport.DisableKeepAlives || c.Transport.ForceAttemptHTTP2 {
		return c.Transport.RoundTrip(request) //nolint:wrapcheck // the transport's own error is what the prober looks into
	}
	transport, dialled := tapped(c.Transport, request)
	response, err := transport.RoundTrip(request)
	if err != nil {
		return nil, c.explained(request, err, dialled())
	}
	if tap := dialled(); tap != nil && response.StatusCode != http.StatusSwitchingProtocols {
		response.Body = rawBody{response.Body, tap}
	}
	return response, nil
}

// explained is an error with what the connection shows of its cause: the first bytes that came, or that there was none but a
// proxy's.
func (c *Client) explained(request *http.Request, err error, tap *tap) error {
	if tap != nil {
		return heardError{err, tap.first()}
	}
	if request.URL.Scheme == "https" && c.proxies(request) && whyOf(request.Context(), err) == "" {
		return proxied{err}
	}
	return err
}

func (c *Client) proxies(request *http.Request) bool {
	if c.Transport.Proxy == nil {
		return false
	}
	proxy, err := c.Transport.Proxy(request)
	return err == nil && proxy != nil
}

// NewClient returns a client that shows the target as it is: nothing is unpacked, and headers are bounded. Certificates
// are checked as usual.
//
// Every request has a connection of its own. A connection that is used again would let bytes behind one answer pass for
// the next one, and a request that meets its end would be sent a second time, with a nonce that is used up.
func NewClient() *Client {
	return &Client{Transport: &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            (&net.Dialer{Timeout: connectTimeout}).DialContext,
		TLSHandshakeTimeout:    connectTimeout,
		DisableCompression:     true,
		DisableKeepAlives:      true,
		MaxResponseHeaderBytes: headerBytes,
	}}
}
