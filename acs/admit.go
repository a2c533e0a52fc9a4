package acs

import (
	"errors"
	"net/http"
)

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
		return nil, nil, ErrInvalidFormat
	}
	var proof claim
	if !s.unverified {
		if proof, err = s.verify(r.Context(), in, call); err != nil {
			return nil, nil, err
		}
	}
	call.Caller = proof.accessKeyID
	if err := target.rules.check(in.params); err != nil {
		return nil, nil, err
	}
	return target, handlerRequest(r.Context(), in, proof, call), nil
}

// checkTarget refuses hosts, paths and methods that no operation has.
func (s *Server) checkTarget(r *http.Request, host string) error {
	switch {
	case len(s.hosts) > 0 && !containsFold(s.hosts, host):
		return ErrInvalidProductNotFound
	case r.URL.Path != "/" && r.URL.Path != "":
		return ErrInvalidActionNotFound
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		return ErrUnsupportedHTTPMethod
	}
	return nil
}

// dispatch finds the operation. Parameters name it first; the headers count for version 3 only, since version 1.0
// does not sign them and anybody on the way could point a signed request at another operation.
func (s *Server) dispatch(in *incoming) (*endpoint, error) {
	action, version := in.operation(s.unverified)
	if _, known := s.actions[action]; !known {
		return nil, ErrInvalidActionNotFound
	}
	if version == "" {
		return nil, NewMissing(paramVersion)
	}
	if target := s.operations[operationKey{action, version}]; target != nil {
		return target, nil
	}
	if _, known := s.versions[version]; known { // the version exists, but not of this action
		return nil, ErrInvalidActionNotFound
	}
	return nil, ErrInvalidVersion
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
	if problem.Problem == ProblemDuplicate && xmlName(problem.Name) == problem.Name {
		return NewInvalid(problem.Name)
	}
	return errUnreadable(problem.Problem)
}
