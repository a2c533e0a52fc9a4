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

type operationKey struct{ action, version string }

// endpoint is a registered operation.
type endpoint struct {
	operation Operation
	rules     []rule
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
	defer recoverPanic(out, call)
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

// admit takes a request through all checks and returns the operation's endpoint with the request that its handler
// gets. What it learns on the way goes into call, so that a refusal is answered in the right format and with the
// right product.
func (s *Server) admit(r *http.Request, call *Call) (*endpoint, *http.Request, error) {
	if err := s.checkTarget(r, call.Host); err != nil {
		call.setFormat(queryFormat(r, s.limits))
		return nil, nil, err
	}
	in, err := readRequest(r, s.limits)
	if in != nil {
		format, _ := in.params.Get(paramFormat)
		call.setFormat(format)
	}
	if err != nil {
		return nil, nil, refusal(err)
	}
	target, err := s.dispatch(in)
	if err != nil {
		return nil, nil, err
	}
	call.Operation = target.operation
	if format, _ := in.params.Get(paramFormat); !call.setFormat(format) {
		return nil, nil, ErrInvalidFormat()
	}
	var proof claim
	if !s.unverified {
		if proof, err = s.verify(r.Context(), in, call); err != nil {
			return nil, nil, err
		}
	}
	call.Caller = proof.accessKeyID
	if err := checkRules(target.rules, in.params); err != nil {
		return nil, nil, err
	}
	return target, handlerRequest(in, proof, call), nil
}

// checkTarget refuses hosts, paths and methods that no operation has.
func (s *Server) checkTarget(r *http.Request, host string) error {
	switch {
	case len(s.hosts) > 0 && !containsFold(s.hosts, host):
		return ErrInvalidProductNotFound()
	case r.URL.Path != "/" && r.URL.Path != "":
		return ErrInvalidActionNotFound()
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		return ErrUnsupportedHTTPMethod()
	}
	return nil
}

// dispatch finds the operation. Parameters name it first; the headers count for version 3 only, since version 1.0
// does not sign them and anybody on the way could point a signed request at another operation.
func (s *Server) dispatch(in *incoming) (*endpoint, error) {
	action, version := in.operation(s.unverified)
	if _, known := s.actions[action]; !known {
		return nil, ErrInvalidActionNotFound()
	}
	if version == "" {
		return nil, ErrMissing(paramVersion)
	}
	if target := s.operations[operationKey{action, version}]; target != nil {
		return target, nil
	}
	if _, known := s.versions[version]; known { // the version exists, but not of this action
		return nil, ErrInvalidActionNotFound()
	}
	return nil, ErrInvalidVersion()
}

// operation returns Action and Version of a request, empty when absent.
func (in *incoming) operation(unverified bool) (action, version string) {
	action, _ = in.params.Get(paramAction)
	version, _ = in.params.Get(paramVersion)
	if !unverified && !signedV3(in.http) {
		return action, version
	}
	if action == "" {
		action = in.http.Header.Get(headerAction)
	}
	if version == "" {
		version = in.http.Header.Get(headerVersion)
	}
	return action, version
}

// setFormat takes a value of the parameter Format and reports whether it is one; empty means none was given.
func (c *Call) setFormat(value string) bool {
	if value == "" {
		return true
	}
	format, ok := parseFormat(value)
	if ok {
		c.Format = format
	}
	return ok
}

// queryFormat returns the parameter Format of a request that is refused unread, when its query can be read.
func queryFormat(r *http.Request, limits Limits) string {
	if len(r.URL.RawQuery) > limits.QueryBytes {
		return ""
	}
	query, err := parseInto(nil, r.URL.RawQuery, limits)
	if err != nil {
		return ""
	}
	format, _ := query.Get(paramFormat)
	return format
}

// refusal turns an error of reading into an answer. A name that was given twice is named, if it looks like a name.
func refusal(err error) error {
	var problem *ParamError
	if !errors.As(err, &problem) {
		return err
	}
	if problem.Problem == Duplicate && xmlName(problem.Name) == problem.Name {
		return ErrInvalid(problem.Name)
	}
	return ErrInvalidParameter(string(problem.Problem))
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
