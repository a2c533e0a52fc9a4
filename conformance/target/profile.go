// Package target reads a target's profile: what somebody who knows the target says of it. Values that it accepts and
// refuses, how to bring it into states, what does not apply to it. It is pure: bytes and an environment in, fixtures
// out. It never holds a secret of its own: secrets are named by environment variables.
package target

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Profile is a target's profile as written in YAML. Unknown keys are errors.
type Profile struct {
	Name string `yaml:"name"`
	// Version is that of the API, YYYY-MM-DD, where the page does not say it.
	Version string `yaml:"version"`
	// Layer says what the target is: LayerService behind a gateway that checks keys and signatures, LayerGateway alone, or
	// "" for both in one.
	Layer string `yaml:"layer"`
	// Parameters holds values that the target accepts, by parameter; several are used in turn.
	Parameters map[string][]string `yaml:"parameters"`
	// Echo holds accepted values with markup and with non-ASCII text, for parameters that a result repeats.
	Echo map[string][]string `yaml:"echo"`
	// Refused holds values that the target must refuse.
	Refused map[string][]string `yaml:"refused"`
	// Send is what goes with every request, also what the page does not know.
	Send Send `yaml:"send"`
	// Together lists parameters that need one another: a request has all of a list, or none.
	Together [][]string `yaml:"together"`
	// Fresh holds patterns of parameters whose value must be new in each request, such as plumb-{8}.
	Fresh map[string]string `yaml:"fresh"`
	// Provocations brings documented errors about, by error code; "*" serves every code without an entry.
	Provocations map[string]Provocation `yaml:"provocations"`
	// NotApplicable lists statements that do not apply to the target, each with its reason.
	NotApplicable []NotApplicable `yaml:"not-applicable"`
	Timing        Timing          `yaml:"timing"`
}

// Provocation brings the target into a state. At least one way must be given.
type Provocation struct {
	Parameters  map[string]string `yaml:"parameters"`
	Headers     map[string]string `yaml:"headers"`
	Credentials *Credentials      `yaml:"credentials"`
	Command     *Command          `yaml:"command"`
	// Tentative says that nobody promised that the target understands it: no reaction is no failure then.
	Tentative bool `yaml:"tentative"`
}

// Credentials names the environment variables that hold an access key.
type Credentials struct {
	AccessKeyIDEnv     string `yaml:"access-key-id-env"`
	AccessKeySecretEnv string `yaml:"access-key-secret-env"`
	SecurityTokenEnv   string `yaml:"security-token-env"`
}

// Command is a program that brings the target into a state, and one that takes it back. Arguments are given as they
// are: there is no shell.
type Command struct {
	Run     []string `yaml:"run"`
	Undo    []string `yaml:"undo"`
	Timeout Duration `yaml:"timeout"`
}

// Limit is the longest time that the command may take: its own, else 10 seconds.
func (c Command) Limit() time.Duration {
	const limit = 10 * time.Second
	return cmp.Or(time.Duration(c.Timeout), limit)
}

// NotApplicable rules out the statements that match a pattern of path.Match.
type NotApplicable struct {
	Statement string `yaml:"statement"`
	Reason    string `yaml:"reason"`
}

// Timing says how quick the target is. Zero means the default.
type Timing struct {
	Request  Duration `yaml:"request"`
	Poll     Duration `yaml:"poll"`
	Progress Duration `yaml:"progress"`
	// Lasts is how long work in progress takes at least: with it, an "in progress" error that never shows is a failure.
	Lasts Duration `yaml:"lasts"`
}

// Duration is a time span written as Go writes it, such as 150ms.
type Duration time.Duration

// UnmarshalYAML reads a duration; negative ones are errors.
func (d *Duration) UnmarshalYAML(node *yaml.Node) error {
	parsed, err := time.ParseDuration(node.Value)
	if err != nil || parsed < 0 {
		return fmt.Errorf("line %d: duration %q: expected one such as 150ms or 2s", node.Line, node.Value)
	}
	*d = Duration(parsed)
	return nil
}

// Load reads a profile. Errors name the line and the key; those of keys that do not fit are keys.MisfitErrors.
func Load(data []byte) (*Profile, error) {
	var p Profile
	if len(bytes.TrimSpace(comment().ReplaceAll(data, nil))) == 0 {
		return &Profile{}, nil // every key is optional, and so is the document
	}
	if err := keys.Load(data, &p); err != nil {
		return nil, err
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	return &p, nil
}

// The layers of a target.
const (
	LayerService = scenario.LayerService
	LayerGateway = scenario.LayerGateway
)

func (p *Profile) check() error {
	if !slices.Contains([]string{"", LayerService, LayerGateway}, p.Layer) {
		return fmt.Errorf("layer: %q: expected %s or %s", p.Layer, LayerService, LayerGateway)
	}
	for _, code := range slices.Sorted(maps.Keys(p.Provocations)) {
		if err := p.Provocations[code].check(); err != nil {
			return fmt.Errorf("provocations: %s: %w", code, err)
		}
	}
	for i, n := range p.NotApplicable {
		if err := n.check(); err != nil {
			return fmt.Errorf("not-applicable: entry %d: %w", i+1, err)
		}
	}
	for name, values := range p.Parameters {
		if len(values) == 0 {
			return fmt.Errorf("parameters: %s: expected at least one value", name)
		}
	}
	return p.checkRequests()
}

func (v Provocation) check() error {
	switch c := v.Credentials; {
	case len(v.Parameters) == 0 && len(v.Headers) == 0 && c == nil && v.Command == nil:
		return errors.New("expected parameters, headers, credentials or a command")
	case v.Command != nil && len(v.Command.Run) == 0:
		return errors.New("command: expected run, a list of a program and its arguments")
	case c != nil && (c.AccessKeyIDEnv == "" || c.AccessKeySecretEnv == ""):
		return errors.New("credentials: expected access-key-id-env and access-key-secret-env")
	}
	return nil
}

func (n NotApplicable) check() error {
	if n.Statement == "" || n.Reason == "" {
		return errors.New("expected a statement and a reason")
	}
	if _, err := path.Match(n.Statement, ""); err != nil {
		return fmt.Errorf("pattern %q: %w", n.Statement, err)
	}
	return nil
}

// Check makes sure that a profile is complete, however it was made, and that it fits an operation. The error names the
// key.
func (p *Profile) Check(op *operation.Operation) error {
	if err := p.check(); err != nil {
		return fmt.Errorf("target profile: %w", err)
	}
	parameters, codes, statements := namesOf(op)
	p.documented(parameters)
	if err := p.CheckNames(parameters, codes, statements); err != nil {
		return fmt.Errorf("target profile: %w", err)
	}
	if err := p.checkAgainst(op); err != nil {
		return fmt.Errorf("target profile: %w", err)
	}
	return nil
}

// namesOf are what a profile may name of an operation.
func namesOf(op *operation.Operation) (parameters, codes, statements []string) {
	for _, s := range op.Statements {
		if row, is := strings.CutPrefix(s.ID, "error/"); is && s.Subject.Kind == contract.OfError {
			codes = append(codes, row) // of a code with several rows, each by its statement
		}
		statements = append(statements, s.ID)
	}
	for _, param := range op.Parameters {
		parameters = append(parameters, param.Name)
	}
	for _, e := range op.Errors {
		codes = append(codes, e.Code)
		if e.Meant != "" {
			codes = append(codes, e.Meant)
		}
	}
	return parameters, codes, statements
}

// Gone are the entries of the profile that name what none of some operations has, each as an error that names its key.
func (p *Profile) Gone(ops ...*operation.Operation) []error {
	var parameters, codes, statements []string
	for _, op := range ops {
		ofParameters, ofErrors, ofStatements := namesOf(op)
		parameters, codes, statements = append(parameters, ofParameters...), append(codes, ofErrors...), append(statements, ofStatements...)
	}
	return p.unknown(parameters, codes, statements)
}

// CheckNames makes sure that the profile speaks of parameters, codes and statements that exist: a typing error must
// not silently test nothing.
func (p *Profile) CheckNames(parameters, codes, statements []string) error {
	if all := p.unknown(parameters, codes, statements); len(all) > 0 {
		return all[0]
	}
	return nil
}

func (p *Profile) unknown(parameters, codes, statements []string) []error {
	var out []error
	for _, section := range []struct {
		name string
		keys []string
	}{
		{"parameters", slices.Sorted(maps.Keys(p.Parameters))},
		{"echo", slices.Sorted(maps.Keys(p.Echo))},
		{"refused", slices.Sorted(maps.Keys(p.Refused))},
		{"together", slices.Concat(p.Together...)},
		{"fresh", slices.Sorted(maps.Keys(p.Fresh))},
	} {
		for _, key := range section.keys {
			if !slices.Contains(parameters, key) {
				out = append(out, fmt.Errorf("%s: %s: the operation has no such parameter, expected one of %v", section.name, key, parameters))
			}
		}
	}
	for _, code := range slices.Sorted(maps.Keys(p.Provocations)) {
		if code != "*" && !slices.Contains(codes, code) {
			out = append(out, fmt.Errorf("provocations: %s: the page documents no such error, expected one of %v", code, codes))
		}
	}
	for _, n := range p.NotApplicable {
		if !slices.ContainsFunc(statements, func(id string) bool { return matches(n.Statement, id) }) {
			out = append(out, fmt.Errorf("not-applicable: %s: matches no statement", n.Statement))
		}
	}
	return out
}

// OtherLayer returns the reason why a statement is about another layer than the target's, in a sentence.
func (p *Profile) OtherLayer(gateway bool) (reason string, other bool) {
	switch {
	case p.Layer == LayerService && gateway:
		return "the target is a service behind a gateway: keys, signatures, times and nonces are the gateway's", true
	case p.Layer == LayerGateway && !gateway:
		return "the target is judged as a gateway alone: this is the service's behind it", true
	}
	return "", false
}

// Excluded returns the reason why a statement does not apply to the target, in a sentence.
func (p *Profile) Excluded(statement string) (reason string, excluded bool) {
	for _, n := range p.NotApplicable {
		if matches(n.Statement, statement) {
			return "the target's profile says: " + n.Reason, true
		}
	}
	return "", false
}

func matches(pattern, id string) bool {
	ok, err := path.Match(pattern, id)
	return err == nil && ok
}

// Fixtures turns the profile into what scenarios need.
func (p *Profile) Fixtures() scenario.Fixtures {
	f := scenario.Fixtures{
		Lasts:    time.Duration(p.Timing.Lasts),
		Together: p.Together, Accepted: p.Parameters, Echoed: p.Echo, Refused: p.Refused, Provocations: map[string]scenario.Provocation{},
	}
	if len(p.Send.Parameters)+len(p.Send.Headers) > 0 {
		f.Send = scenario.Sending(p.Send)
	}
	for name, pattern := range p.Fresh {
		if f.Fresh == nil {
			f.Fresh = map[string]scenario.Pattern{}
		}
		f.Fresh[name] = scenario.Pattern(pattern)
	}
	for code, v := range p.Provocations {
		s := scenario.Provocation{Parameters: v.Parameters, Headers: v.Headers, Tentative: v.Tentative}
		if v.Credentials != nil {
			s.Credential = code
		}
		s.Command = v.Command != nil
		f.Provocations[code] = s
	}
	return f
}

// Keys reads the credentials of provocations from the environment.
func (p *Profile) Keys(getenv func(string) string) (map[string]acs.Credentials, error) {
	out := map[string]acs.Credentials{}
	for _, code := range slices.Sorted(maps.Keys(p.Provocations)) {
		c := p.Provocations[code].Credentials
		if c == nil {
			continue
		}
		key := acs.Credentials{AccessKeyID: getenv(c.AccessKeyIDEnv), AccessKeySecret: getenv(c.AccessKeySecretEnv)}
		if c.SecurityTokenEnv != "" {
			key.SecurityToken = getenv(c.SecurityTokenEnv)
		}
		if key.AccessKeyID == "" || key.AccessKeySecret == "" {
			return nil, errors.New("provocations: " + code + ": the environment has no " + c.AccessKeyIDEnv + " or no " + c.AccessKeySecretEnv)
		}
		out[code] = key
	}
	return out, nil
}

// ProvocationHeader is the request header by which plumb's own servers are asked for a documented error.
const ProvocationHeader = "X-Plumb-Provoke"

// Default is the profile of a target of which nobody told anything: documented errors are asked for by a header that
// plumb's own servers know. It is tentative, so that another target that takes no notice has not failed.
func Default() *Profile {
	return &Profile{
		Provocations: map[string]Provocation{
			"*": {Headers: map[string]string{ProvocationHeader: "{code}"}, Tentative: true},
		},
	}
}

// comment matches a line that is only a comment.
func comment() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*#.*$`) }
