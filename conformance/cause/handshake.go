package cause

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// handshake are the causes between TCP and HTTP.
func handshake() []row {
	return []row{
		unanswered("tls-authority", exchange.TLSAuthority, "the certificate is signed by an authority that is not trusted here",
			"give the certificate of the target's own authority"),
		unanswered("tls-name", exchange.TLSName, "the certificate is another host's",
			"use the name of the certificate as the endpoint's host, or say which name to expect"),
		unanswered("tls-expired", exchange.TLSTime, "the certificate is not valid today",
			"renew the target's certificate, or set the clock right where plumb runs"),
		{name: "no-tls", of: func(s Seen) (said, bool) {
			return said{
				came: fmt.Sprintf("no TLS, but %s (%s)", heard(s.Heard), s.Failure),
				do:   "use http:// in the endpoint, or the port on which the target speaks TLS",
			}, s.Response == nil && s.Why == exchange.NotTLS
		}},
		unanswered("tls-failed", exchange.TLSOther, "the handshake failed",
			"see what the target asks of TLS: its versions, and whether it wants a certificate of the client, which plumb has none of"),
		{name: "needs-https", of: func(s Seen) (said, bool) {
			return said{
				came: "the word of a TLS server that it got plain HTTP (" + s.word() + ")",
				do:   "use https:// in the endpoint",
			}, strings.HasPrefix(s.Request.URL, "http:") && s.wantsTLS()
		}},
	}
}

// word is what came, in a few words.
func (s Seen) word() string {
	if s.Response == nil {
		return heard(s.Heard)
	}
	return fmt.Sprintf("%d %q", s.Response.Status, brief(string(s.Response.Body[:min(len(s.Response.Body), 200)])))
}

// wantsTLS: an alert of TLS (RFC 8446, 5.1), or the text with which common servers say so.
func (s Seen) wantsTLS() bool {
	if s.Response == nil {
		return len(s.Heard) > 2 && s.Heard[0] == 0x15 && s.Heard[1] == 0x03
	}
	const look = 4 << 10
	text := bytes.ToLower(s.Response.Body[:min(len(s.Response.Body), look)])
	if !s.status(400, 426, 497) || s.Code != "" {
		return false
	}
	for _, known := range []string{
		"http request to an https server", "plain http request was sent to https port", "speaking plain http to an ssl-enabled server", "requires tls",
	} {
		if bytes.Contains(text, []byte(known)) {
			return true
		}
	}
	return false
}
