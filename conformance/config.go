package conformance

import (
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/spec"
)

// NewConfig is the configuration of a run of the default operation against a real endpoint: the system's clock and
// randomness, and a client that follows no redirect. Fields may be changed before Register.
//
// endpoint is an http or https address such as http://127.0.0.1:8080.
func NewConfig(endpoint string, credentials acs.Credentials) (Config, error) {
	address, err := ParseEndpoint(endpoint)
	if err != nil {
		return Config{}, err
	}
	op, err := DefaultOperation()
	if err != nil {
		return Config{}, err
	}
	return Config{
		Operation: op, Endpoint: address, Credentials: credentials, Client: probe.NewClient(),
		Clock: time.Now, Random: rand.Reader, Seed: 1, Tool: "plumb",
	}, nil
}

// DefaultOperation is the first operation, as compiled from its page.
func DefaultOperation() (*operation.Operation, error) {
	description, err := spec.Description(spec.DefaultAction)
	if err != nil {
		return nil, err
	}
	statements, err := spec.Statements(spec.DefaultAction)
	if err != nil {
		return nil, err
	}
	return operation.Load(description, statements)
}

// ParseEndpoint reads the address of a target. Errors do not repeat it whole: it may hold a password.
func ParseEndpoint(s string) (*url.URL, error) {
	const expected = "expected http://HOST[:PORT] or https://HOST[:PORT] without query or user"
	u, err := url.Parse(s)
	if err != nil {
		return nil, errors.New("the address cannot be read: " + expected)
	}
	if u.Host == u.Hostname()+":" || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("%s://%s: %s", u.Scheme, u.Host, expected)
	}
	return u, nil
}
