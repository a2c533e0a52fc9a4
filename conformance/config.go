package conformance

import (
	"crypto/rand"
	"errors"
	"net/url"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/spec"
)

// Config describes the run of a suite; see the fields of run.Config. The doors of this package fill in the system's clock
// and randomness and a client that follows no redirect where none is given; Operation, Endpoint and Credentials must be.
type Config = run.Config

// NewConfig is the configuration of a run of the default operation against a real endpoint. Fields may be changed before
// it is used.
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
	return withSystem(Config{Operation: op, Endpoint: address, Credentials: credentials, Seed: 1}), nil
}

// withSystem fills in what the system has for a run.
func withSystem(config Config) Config {
	if config.Client == nil {
		config.Client = probe.NewClient()
	}
	if config.Clock == nil {
		config.Clock = time.Now
	}
	if config.Random == nil {
		config.Random = rand.Reader
	}
	return config
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
	op, err := operation.Load(description, statements)
	if err != nil {
		return nil, err
	}
	if op.Sources.Page, err = spec.Page(spec.DefaultAction); err != nil {
		return nil, err
	}
	op.Sources.Protocol, err = spec.Overlay()
	return op, err
}

// ParseEndpoint reads the address of a target. Errors do not repeat it whole: it may hold a password.
func ParseEndpoint(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, errors.New("the address cannot be read: expected one such as http://HOST:PORT")
	}
	return u, run.CheckEndpoint(u)
}
