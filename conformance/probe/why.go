package probe

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"strings"
	"syscall"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// sign is one way in which errors tell why no answer came.
type sign struct {
	why exchange.Why
	of  func(err error) bool
}

// signs are looked at in their order: what is said of a proxy or of TLS wraps what is said of a connection.
func signs() []sign {
	return []sign{
		{exchange.Proxy, ofProxy},
		{exchange.NotTLS, as[tls.RecordHeaderError]},
		{exchange.TLSAuthority, as[x509.UnknownAuthorityError]},
		{exchange.TLSName, as[x509.HostnameError]},
		{exchange.TLSTime, func(err error) bool {
			var invalid x509.CertificateInvalidError
			return errors.As(err, &invalid) && invalid.Reason == x509.Expired
		}},
		{exchange.TLSOther, as[*tls.CertificateVerificationError]},
		{exchange.TLSOther, as[tls.AlertError]},
		{exchange.TLSOther, func(err error) bool { return strings.Contains(err.Error(), "tls: ") }},
		{exchange.NoName, as[*net.DNSError]},
		{exchange.Closed, is(syscall.ECONNREFUSED)},
		{exchange.NoRoute, is(syscall.EHOSTUNREACH, syscall.ENETUNREACH, syscall.EADDRNOTAVAIL)},
		{exchange.NoRoute, dialledInVain},
		{exchange.NotHTTP, func(err error) bool { return strings.Contains(err.Error(), "malformed HTTP") }},
		{exchange.Silent, func(err error) bool { return errors.Is(err, context.DeadlineExceeded) }},
		{exchange.HungUp, is(io.EOF, io.ErrUnexpectedEOF, syscall.ECONNRESET, syscall.EPIPE)},
	}
}

// whyOf is the kind of an error by which a request got no answer. The end of the request's own time goes before what the
// transport makes of it.
func whyOf(ctx context.Context, err error) exchange.Why {
	if errors.Is(context.Cause(ctx), errSlow) {
		return exchange.Silent
	}
	if err == nil || errors.Is(err, ErrNotSent) {
		return ""
	}
	for _, s := range signs() {
		if s.of(err) {
			return s.why
		}
	}
	return ""
}

func as[E error](err error) bool {
	var found E
	return errors.As(err, &found)
}

func is(among ...error) func(error) bool {
	return func(err error) bool {
		for _, one := range among {
			if errors.Is(err, one) {
				return true
			}
		}
		return false
	}
}

// ofProxy: a proxy could not be reached, or said no to the tunnel.
func ofProxy(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && (op.Op == "proxyconnect" || strings.HasPrefix(op.Op, "socks")) || as[proxied](err)
}

// dialledInVain: the time for a connection was over before anybody took it.
func dialledInVain(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && op.Op == "dial" && op.Timeout()
}

// heardError is an error with the first bytes that came before it.
type heardError struct {
	error

	first []byte
}

// Unwrap returns the error without the bytes.
func (e heardError) Unwrap() error { return e.error }

// proxied is an error of a request that went through a proxy and got no further than that.
type proxied struct{ error }

// Unwrap returns the error by itself.
func (e proxied) Unwrap() error { return e.error }

// heardBefore are the first bytes that came before an error.
func heardBefore(err error) []byte {
	var record tls.RecordHeaderError
	if errors.As(err, &record) {
		return record.RecordHeader[:]
	}
	var heard heardError
	if errors.As(err, &heard) {
		return heard.first
	}
	return nil
}
