package probe

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
)

// Connection says how the target's connections are made, where that is another way than the usual one. The zero value is the
// usual one.
type Connection struct {
	// Authorities are trusted instead of the system's; nil stands for those.
	Authorities *x509.CertPool
	// Insecure takes any certificate. Reports say so: see Unchecked.
	Insecure bool
	// ServerName is the name that the target is asked for in the handshake, and that its certificate has to be of; "" stands for
	// the endpoint's host.
	ServerName string
	// To is the address, HOST:PORT, that every connection goes to, whatever the endpoint's host is, and past any proxy; "" stands
	// for the endpoint's own.
	To string
}

// Client returns a client as NewClient does, which makes its connections so.
func (c Connection) Client() *Client {
	client := NewClient()
	client.Transport.TLSClientConfig = &tls.Config{
		MinVersion: tls.VersionTLS12, RootCAs: c.Authorities, ServerName: c.ServerName,
		InsecureSkipVerify: c.Insecure, //nolint:gosec // the user says so, and every report repeats it
	}
	if c.To != "" {
		dialler := &net.Dialer{Timeout: connectTimeout}
		client.Transport.Proxy = nil
		client.Transport.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
			return dialler.DialContext(ctx, network, c.To)
		}
	}
	return client
}

// Unchecked reports whether a Doer takes any certificate, as far as can be told: of a Client, and of what this package puts
// around one.
func Unchecked(d Doer) bool {
	checked, ok := d.(interface{ unchecked() bool })
	return ok && checked.unchecked()
}

func (c *Client) unchecked() bool {
	return c != nil && c.Transport != nil && c.Transport.TLSClientConfig != nil && c.Transport.TLSClientConfig.InsecureSkipVerify
}

func (c *counted) unchecked() bool { return Unchecked(c.next) }
