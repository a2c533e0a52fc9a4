package reference

import (
	"net/http"
	"time"

	"github.com/plumb-conformance/plumb/acs"
)

// Option sets up the reference server.
type Option func(*settings)

type settings struct {
	groups    []string
	creating  time.Duration
	clock     func() time.Time
	orphans   []string
	provoking bool
	server    []acs.Option
	keys      []acs.Credentials
	rules     func([]acs.ParameterRule) []acs.ParameterRule
	handler   func(http.Handler) http.Handler
}

// ExampleGroup is the account group that the page's examples show, asterisks included.
const ExampleGroup = "ca-f632626622af0079****"

// DefaultCreating is how long a report takes to create. The page gives no figure; this one is short enough for a
// whole run and long enough to be seen by the request that follows.
const DefaultCreating = 3 * time.Millisecond

func defaults() settings {
	return settings{
		groups:    []string{ExampleGroup, ExampleGroup + `&<>"'`, ExampleGroup + "-中文é😀", ExampleGroup + "\u0001p", ExampleGroup + "\t\np"},
		creating:  DefaultCreating,
		clock:     time.Now,
		provoking: true,
	}
}

// WithAccountGroups sets the account groups that the caller may use. The default is the page's example and some whose
// names need escaping.
func WithAccountGroups(ids ...string) Option { return func(s *settings) { s.groups = ids } }

// WithCreating sets how long a report takes to create; meanwhile another call for the group is answered with
// ConfigRuleReportCreating. Zero means at once, so that the error never shows.
func WithCreating(d time.Duration) Option { return func(s *settings) { s.creating = d } }

// WithClock sets the clock that reports are created by, and requests verified by.
func WithClock(clock func() time.Time) Option {
	return func(s *settings) {
		s.clock = clock
		s.server = append(s.server, acs.WithClock(clock))
	}
}

// WithoutAccount names access keys whose account does not exist: their calls are answered with AccountNotExisted.
func WithoutAccount(accessKeyIDs ...string) Option {
	return func(s *settings) { s.orphans = append(s.orphans, accessKeyIDs...) }
}

// WithoutProvocations makes the server deaf to the header by which a documented error can be asked for.
func WithoutProvocations() Option { return func(s *settings) { s.provoking = false } }

// WithCredentials sets the access keys that may call.
func WithCredentials(credentials ...acs.Credentials) Option {
	return func(s *settings) {
		s.keys = credentials
		s.server = append(s.server, acs.WithCredentials(credentials...))
	}
}

// WithRules changes what the server checks of the operation's parameters; the page's rules come in. It is how a server
// with a defect is made of the reference server.
func WithRules(change func([]acs.ParameterRule) []acs.ParameterRule) Option {
	return func(s *settings) { s.rules = change }
}

// WithHandler puts a handler before the operation's own: it gets requests whose signature and parameters have been
// checked. It is how a server with a defect is made of the reference server.
func WithHandler(wrap func(operation http.Handler) http.Handler) Option {
	return func(s *settings) { s.handler = wrap }
}

// WithServer passes options to the protocol runtime.
func WithServer(options ...acs.Option) Option {
	return func(s *settings) { s.server = append(s.server, options...) }
}
