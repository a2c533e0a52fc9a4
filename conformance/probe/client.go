package probe

import (
	"net"
	"net/http"
	"time"
)

const (
	connectTimeout = 5 * time.Second // what official clients wait for a connection
	headerBytes    = 64 << 10        // longest header block that is read
)

// NewClient returns a client that shows the target as it is: no redirect is followed, nothing is unpacked, and headers
// are bounded. Certificates are checked as usual.
func NewClient() *http.Client {
	return &http.Client{
		Transport: &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            (&net.Dialer{Timeout: connectTimeout}).DialContext,
			TLSHandshakeTimeout:    connectTimeout,
			DisableCompression:     true,
			MaxResponseHeaderBytes: headerBytes,
			MaxIdleConnsPerHost:    4,
			IdleConnTimeout:        30 * time.Second,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
