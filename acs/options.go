package acs

import (
	"crypto/rand"
	"io"
	"log/slog"
	"strings"
	"time"
)

// DefaultSkew is how far a request's time may be from the server's, in either direction. Documents give 15 and 31
// minutes; the gateway's error list and the version 3 page say 15.
const DefaultSkew = 15 * time.Minute

// DefaultNonceWindow is how long a nonce must not be used again. It is what users of the gateway found; documents
// give no figure. A nonce always lives on while the time of its request would still be accepted.
const DefaultNonceWindow = 15 * time.Minute

// Option sets up a [Server].
type Option func(*Server)

// WithKeyStore sets where access keys are found. Without it there are none and every signed request is refused.
func WithKeyStore(keys KeyStore) Option { return func(s *Server) { s.keys = keys } }

// WithCredentials is WithKeyStore of a fixed set.
func WithCredentials(credentials ...Credentials) Option {
	return WithKeyStore(NewStaticKeys(credentials...))
}

// WithNonceStore sets where used nonces are remembered. Servers that share keys must share it. The default is a
// [MemoryNonces] of its own.
func WithNonceStore(nonces NonceStore) Option { return func(s *Server) { s.nonces = nonces } }

// WithNonceWindow sets how long a nonce must not be used again; the default is [DefaultNonceWindow].
func WithNonceWindow(window time.Duration) Option { return func(s *Server) { s.nonceWindow = window } }

// WithNonceScope sets who must not repeat a nonce; the default is [ScopeAccessKey].
func WithNonceScope(scope NonceScope) Option { return func(s *Server) { s.nonceScope = scope } }

// WithSkew sets how far a request's time may be from the server's; the default is [DefaultSkew].
func WithSkew(skew time.Duration) Option { return func(s *Server) { s.skew = skew } }

// WithFractionalSeconds accepts times with a fraction of a second. They are refused by default, as the documented
// form has none; whether the gateway takes milliseconds is not settled in public.
func WithFractionalSeconds() Option { return func(s *Server) { s.fractions = true } }

// WithoutSignatures lets every request pass unverified, for a server that only a gateway which has verified already
// can reach. [Caller] is then empty.
func WithoutSignatures() Option { return func(s *Server) { s.unverified = true } }

// WithDefaultFormat sets the format of a request that has no Format and whose Accept header names none. The default
// is JSON, as the common parameters of Config say; the gateway itself was seen to answer in XML.
func WithDefaultFormat(format Format) Option { return func(s *Server) { s.format = format } }

// WithWire sets the media types of answers; the default is [WireGateway].
func WithWire(wire Wire) Option { return func(s *Server) { s.wire = wire } }

// WithHosts refuses requests to other host names than these, without ports and in any case of letters, as
// InvalidProduct.NotFound. Version 1.0 does not sign the host, so only this tells a request for another endpoint.
func WithHosts(hosts ...string) Option {
	return func(s *Server) {
		for _, host := range hosts {
			s.hosts = append(s.hosts, strings.ToLower(host))
		}
	}
}

// WithLimits bounds what a request may cost; zero fields stand for those of [DefaultLimits].
func WithLimits(limits Limits) Option { return func(s *Server) { s.limits = limits.withDefaults() } }

// WithClock sets the clock; the default is time.Now.
func WithClock(clock func() time.Time) Option { return func(s *Server) { s.clock = clock } }

// WithRandom sets the source of request ids; the default is crypto/rand. It need not be safe for concurrent use.
func WithRandom(random io.Reader) Option { return func(s *Server) { s.ids.random = random } }

// WithLogger sets where panics and internal errors are logged; the default drops them. Records hold no secret of the
// request.
func WithLogger(logger *slog.Logger) Option { return func(s *Server) { s.logger = logger } }

// NewServer returns a server without operations. It is an http.Handler.
func NewServer(options ...Option) *Server {
	s := &Server{
		operations:  make(map[operationKey]*endpoint),
		actions:     make(map[string]struct{}),
		versions:    make(map[string]struct{}),
		keys:        NewStaticKeys(),
		nonces:      NewMemoryNonces(0),
		nonceWindow: DefaultNonceWindow,
		skew:        DefaultSkew,
		limits:      DefaultLimits(),
		clock:       time.Now,
		logger:      slog.New(slog.DiscardHandler),
		ids:         idSource{random: rand.Reader},
	}
	for _, option := range options {
		option(s)
	}
	return s
}
