package acs

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Server answers the requests of RPC operations: it reads, dispatches and verifies them, hands accepted ones to the
// operation's handler and answers all others with an envelope. It is safe for concurrent use once its operations are
// registered.
type Server struct {
	operations map[operationKey]*endpoint
	actions    map[string]struct{}
	versions   map[string]struct{}
	product    string // of the first operation: what Recommend names before an operation is known

	keys        KeyStore
	nonces      NonceStore
	nonceWindow time.Duration
	nonceScope  NonceScope
	skew        time.Duration
	fractions   bool
	unverified  bool

	format Format
	wire   Wire
	hosts  []string
	limits Limits

	clock   func() time.Time
	logger  *slog.Logger
	ids     idSource
	scratch sync.Pool
}

// Operation is one operation of a product: what dispatch goes by and what its parameters have to obey.
type Operation struct {
	// Product is the product's name, for instance Config. It appears in Recommend.
	Product string
	// Action and Version are what a request names the operation by, both case-sensitive.
	Action, Version string
	// Parameters are the rules of the operation's own parameters.
	Parameters []ParameterRule
}

// Missing returns the refusal of a request without the parameter that is called name on the wire: what the operation's rules
// have for it, else the gateway's.
func (o Operation) Missing(name string) *Error {
	rule := o.ruleOf(name)
	return rule.missing(name)
}

// Invalid returns the refusal of a value of the parameter that is called name on the wire: what the operation's rules have
// for it, else the gateway's.
func (o Operation) Invalid(name string) *Error {
	rule := o.ruleOf(name)
	return rule.invalid(name)
}

// ruleOf returns the rule of a name on the wire, an empty one when there is none.
func (o Operation) ruleOf(name string) ParameterRule {
	for i := range o.Parameters {
		if matches(o.Parameters[i].Name, name) {
			return o.Parameters[i]
		}
	}
	return ParameterRule{}
}

type operationKey struct{ action, version string }

// endpoint is a registered operation.
type endpoint struct {
	operation Operation
	rules     ruleBook
	handler   http.Handler
}

// Handle registers the handler of an operation. The handler gets accepted requests only: as GET / with all parameters
// that have a value in the query, and with a context that [FromContext] reads. Register every operation before
// serving.
//
// It returns an error when the operation has no action or version, is registered already, or has a pattern that does
// not compile.
func (s *Server) Handle(operation Operation, handler http.Handler) error {
	key := operationKey{operation.Action, operation.Version}
	switch {
	case key.action == "" || key.version == "":
		return errors.New("acs: an operation needs an action and a version")
	case handler == nil:
		return fmt.Errorf("acs: %s %s: no handler", key.action, key.version)
	case s.operations[key] != nil:
		return fmt.Errorf("acs: %s %s: registered twice", key.action, key.version)
	}
	rules, err := compileRules(operation.Parameters)
	if err != nil {
		return fmt.Errorf("acs: %s %s: %w", key.action, key.version, err)
	}
	s.operations[key] = &endpoint{operation: operation, rules: rules, handler: handler}
	s.actions[key.action] = struct{}{}
	s.versions[key.version] = struct{}{}
	if s.product == "" {
		s.product = operation.Product
	}
	return nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	call := &Call{
		Host:    hostName(r.Host),
		Format:  acceptedFormat(r.Header["Accept"], s.format),
		product: s.product,
		wire:    s.wire,
		noBody:  r.Method == http.MethodHead,
		logger:  s.logger,
	}
	out := &answerWriter{ResponseWriter: w}
	defer func() {
		if cause := recover(); cause != nil {
			answerPanic(out, call, cause)
		}
	}()
	id, err := s.ids.next()
	if err != nil {
		call.WriteError(out, err)
		return
	}
	call.RequestID = id
	target, accepted, err := s.admit(r, call)
	if err != nil {
		call.WriteError(out, err)
		return
	}
	target.handler.ServeHTTP(out, accepted)
	if !out.begun {
		call.WriteError(out, errors.New("acs: the handler did not answer"))
	}
}

// hostName returns the host without its port.
func hostName(hostPort string) string {
	if strings.IndexByte(hostPort, ':') < 0 { // SplitHostPort would make an error of it
		return hostPort
	}
	if host, _, err := net.SplitHostPort(hostPort); err == nil {
		return host
	}
	return strings.Trim(hostPort, "[]")
}
