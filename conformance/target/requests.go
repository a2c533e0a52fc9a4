package target

import (
	"errors"
	"fmt"
	"maps"
	"net/textproto"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Send is what goes with every request: parameters by name, headers by name.
type Send struct {
	Parameters map[string]string `yaml:"parameters"`
	Headers    map[string]string `yaml:"headers"`
}

// checkRequests checks the keys about what requests have, as far as they can be without an operation.
func (p *Profile) checkRequests() error {
	for _, name := range slices.Sorted(maps.Keys(p.Send.Parameters)) {
		if name == "" || p.Send.Parameters[name] == "" {
			return fmt.Errorf("send: parameters: %s: expected a value: an empty one counts as none", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.Send.Headers)) {
		if err := CheckHeader(name, p.Send.Headers[name]); err != nil {
			return fmt.Errorf("send: headers: %s: %w", name, err)
		}
	}
	for i, group := range p.Together {
		if len(group) < 2 || len(slices.Compact(slices.Sorted(slices.Values(group)))) < len(group) { //nolint:mnd // one has no partner
			return fmt.Errorf("together: entry %d: expected two parameters or more, each once", i+1)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.Fresh)) {
		if err := scenario.Pattern(p.Fresh[name]).Check(); err != nil {
			return fmt.Errorf("fresh: %s: %w", name, err)
		}
		if len(p.Parameters[name]) > 0 {
			return fmt.Errorf("fresh: %s: parameters has values of it as well, expected one of the two", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.Send.Parameters)) {
		if len(p.Parameters[name]) > 0 || p.Fresh[name] != "" {
			return fmt.Errorf("send: parameters: %s: parameters or fresh has values of it as well, expected one of them", name)
		}
	}
	return nil
}

// CheckHeader makes sure that a header can go with every request. Errors do not repeat its value: it may be a secret.
func CheckHeader(name, value string) error {
	if !regexp.MustCompile("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$").MatchString(name) {
		return errors.New("expected the name of a header")
	}
	if value == "" || strings.ContainsFunc(value, unicode.IsControl) {
		return errors.New("expected a value of visible characters")
	}
	if strings.EqualFold(name, "Host") {
		return errors.New("it is the endpoint's host: expected that name in the endpoint, and the address to connect to apart from it")
	}
	if own := textproto.CanonicalMIMEHeaderKey(name); slices.Contains(ownHeaders(), own) || strings.HasPrefix(own, "X-Acs-Signature-") {
		return errors.New("the run sets it itself")
	}
	return nil
}

// ownHeaders are set by the run, the signature or HTTP.
func ownHeaders() []string {
	return []string{
		"Authorization", "Connection", "Content-Length", "Content-Type", "Host", "Transfer-Encoding", "User-Agent",
		"X-Acs-Accesskey-Id", "X-Acs-Action", "X-Acs-Content-Sha256", "X-Acs-Date", "X-Acs-Security-Token", "X-Acs-Version",
	}
}

// checkAgainst makes sure that what requests have does not contradict an operation's page.
func (p *Profile) checkAgainst(op *operation.Operation) error {
	for _, name := range slices.Sorted(maps.Keys(p.Send.Parameters)) {
		if err := sendable(op, name, p.Send.Parameters[name]); err != nil {
			return fmt.Errorf("send: parameters: %s: %w", name, err)
		}
	}
	for i, group := range p.Together {
		if err := joinable(op, group); err != nil {
			return fmt.Errorf("together: entry %d: %w", i+1, err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.Fresh)) {
		if err := renewable(op, name, scenario.Pattern(p.Fresh[name])); err != nil {
			return fmt.Errorf("fresh: %s: %w", name, err)
		}
	}
	return nil
}

func sendable(op *operation.Operation, name, value string) error {
	param, known := op.Parameter(name)
	if !known {
		return nil
	}
	if err := own(op, param); err != nil {
		return err
	}
	return obeys(op, name, value)
}

// own makes sure that a parameter is one that a profile can say something of every request about.
func own(op *operation.Operation, p operation.Parameter) error {
	switch {
	case p.Role != contract.RoleBusiness:
		return errors.New("it is a parameter of the protocol, which the run sets itself")
	case p.InText:
		return fmt.Errorf("it is a member of the JSON text of %s, expected a parameter of its own", contract.Head(p.Name))
	case op.States(p.Name, contract.RuleIdempotent):
		return errors.New("it makes requests idempotent, and the run gives it a value itself")
	}
	return nil
}

func obeys(op *operation.Operation, name, value string) error {
	if s, broken := op.Broken(name, value); broken {
		return fmt.Errorf("%q contradicts line %d of the page (%s %s)", value, s.Line, s.Subject.Rule, s.Value)
	}
	return nil
}

func joinable(op *operation.Operation, group []string) error {
	for _, name := range group {
		param, _ := op.Parameter(name)
		if err := own(op, param); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for _, c := range op.Choices {
		if both := slices.DeleteFunc(slices.Clone(group), func(name string) bool { return !slices.Contains(c.Of, name) }); c.Most && len(both) > 1 {
			return fmt.Errorf("%s: line %d of the page says that a request has only one of them", strings.Join(both, ", "), c.Line)
		}
	}
	return nil
}

// renewable makes sure that every value of a pattern obeys the page, be its characters letters or digits.
func renewable(op *operation.Operation, name string, pattern scenario.Pattern) error {
	param, _ := op.Parameter(name)
	if err := own(op, param); err != nil {
		return err
	}
	if param.Style == contract.StyleJSON {
		return errors.New("it is a JSON text, expected a parameter that is a plain text")
	}
	for _, fill := range []string{"p", "1"} {
		if err := obeys(op, name, pattern.Sample(fill)); err != nil {
			return err
		}
	}
	return nil
}
