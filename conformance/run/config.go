package run

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/shard"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// Config describes a run. What has no default must be set; New says what is not. A Plan needs Operation and Clock alone.
type Config struct {
	Operation *operation.Operation
	// Endpoint is the address of the target: http or https, a host and perhaps a path, and nothing else.
	Endpoint *url.URL
	// Credentials is the access key that requests are signed with. Unsigned requests need none.
	Credentials acs.Credentials
	// Profile is what is known of the target; nil stands for target.Default().
	Profile *target.Profile
	// Headers go with every request beside those of the profile, by name. Their values may be secrets: reports and records do
	// not have them.
	Headers map[string]string
	// Other holds the credentials of provocations, by error code: one for each that the profile has credentials for.
	Other map[string]acs.Credentials
	// Signature is the way requests are signed; "" stands for probe.V1. With probe.None, what a gateway checks cannot be asked:
	// the target is judged as target.LayerService.
	Signature probe.Signature
	// Layer is what the target is, as Profile.Layer has it; "" leaves that to the profile.
	Layer string
	// Strict makes warnings count as failures do, and what could not be judged as a must, whatever the level.
	Strict bool
	Seed   int64
	// Jobs is how many scenarios at most are asked at the same time by what asks all of them: Session.All and Suite.Run. 0 stands
	// for one. Verdicts and reports are the same for any number. Provoker, Wait, Turn, Random and Client are used at the same time.
	Jobs int
	// Patience is how long a run waits for a target that is just starting: one that takes no connection, does not answer, or answers
	// with 502, 503 or 504. 0 waits for none.
	Patience time.Duration
	// Filter selects scenarios as scenario.Select does; "" stands for all.
	Filter string
	// Shard is the part of what Filter selects that is asked, whole statements together; the zero value stands for all of it.
	Shard  shard.Shard
	Client probe.Doer
	Clock  func() time.Time
	// Random is where nonces and tokens come from. Scenarios that are executed at the same time read it at the same time.
	Random io.Reader
	// Limits bound requests in time and size. The profile's timing comes before them, and that of probe.DefaultLimits stands
	// for each that is not above zero.
	Limits probe.Limits
	// Turn waits until a request may be sent; nil means at once.
	Turn func(ctx context.Context) error
	// Wait lets time pass between requests, as probe.Config has it; nil waits by the machine's clock.
	Wait func(ctx context.Context, pause time.Duration) bool
	// Provoker runs the commands of the profile's provocations; nil when there are none.
	Provoker probe.Provoker
	// Waivers are the known deviations of the target.
	Waivers waiver.List
	// Safe leaves out every scenario that may change the target's state.
	Safe bool
	// Record is called with every finished exchange, from several goroutines; nil records nothing.
	Record func(exchange.Exchange)
	// Judged is called by a suite with the result of every scenario once it counts, from several goroutines; nil for nobody.
	Judged func(report.Result)
	// Known is what another run of the same plan concluded of answers; nil judges all.
	Known *Known
	// Tool is the name and version of the tool, for reports and the User-Agent; "" stands for "plumb".
	Tool string

	trimmed string // what was taken off the access key
}

// field is one that must be set, with what is expected of it.
type field struct {
	name, expected string
	absent         bool
}

// planning lists what no plan can be made without.
func (c Config) planning() []field {
	return []field{
		{"Operation", "what operation.Load gives, with its statements", c.Operation == nil || len(c.Operation.Statements) == 0},
		{"Clock", "a clock such as time.Now", c.Clock == nil},
	}
}

// asking lists what no request can be sent without.
func (c Config) asking() []field {
	return []field{
		{"Endpoint", "the address of the target: there is no default", c.Endpoint == nil},
		{"Credentials", "an access key with its id and its secret", c.Signature != probe.None && !whole(c.Credentials)},
		{"Client", "one such as probe.NewClient()", nothing(c.Client)},
		{"Random", "a source such as crypto/rand.Reader", nothing(c.Random)},
	}
}

func require(fields []field) error {
	for _, f := range fields {
		if f.absent {
			return fmt.Errorf("configuration of the run: %s is not set: expected %s", f.name, f.expected)
		}
	}
	return nil
}

// planned fills in what has a default, and checks what a plan needs.
func (c Config) planned() (Config, error) {
	if err := require(c.planning()); err != nil {
		return c, err
	}
	if c.Profile == nil {
		c.Profile = target.Default()
	}
	own := *c.Profile // checking puts documented names into it, and others may be reading the given one
	c.Profile = &own
	if err := c.Profile.Check(c.Operation); err != nil {
		return c, fmt.Errorf("configuration of the run: %w", err)
	}
	c, err := c.layered()
	if err != nil {
		return c, fmt.Errorf("configuration of the run: %w", err)
	}
	c.Tool = cmp.Or(c.Tool, "plumb")
	if strings.ContainsFunc(c.Tool, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return c, fmt.Errorf("configuration of the run: Tool %q: expected a line of visible characters", c.Tool)
	}
	return c, nil
}

// ready is planned, with what sending needs.
func (c Config) ready() (Config, error) {
	c, err := c.planned()
	if err != nil {
		return c, err
	}
	if c.Credentials, c.trimmed, err = trim(c.Credentials); err != nil {
		return c, fmt.Errorf("configuration of the run: Credentials: %w", err)
	}
	if err := require(c.asking()); err != nil {
		return c, err
	}
	if err := CheckEndpoint(c.Endpoint); err != nil {
		return c, fmt.Errorf("configuration of the run: Endpoint: %w", err)
	}
	endpoint := *c.Endpoint // the caller's may change
	c.Endpoint = &endpoint
	if c.Signature, err = probe.ParseSignature(string(cmp.Or(c.Signature, probe.V1))); err != nil {
		return c, fmt.Errorf("configuration of the run: %w", err)
	}
	if c, err = c.withHeaders(); err != nil {
		return c, fmt.Errorf("configuration of the run: %w", err)
	}
	if nothing(c.Provoker) {
		c.Provoker = nil
	}
	if c.Jobs < 0 {
		return c, fmt.Errorf("configuration of the run: Jobs %d: expected a number above zero, or 0 for one", c.Jobs)
	}
	c.Limits = limits(c.Limits, c.Profile.Timing)
	if c.Patience < 0 {
		return c, fmt.Errorf("configuration of the run: Patience %s: expected a time, or 0 for none", c.Patience)
	}
	return c, c.checkOther()
}

// checkOther makes sure that every provocation by credentials has an access key.
func (c Config) checkOther() error {
	codes := slices.Collect(maps.Keys(c.Other))
	for code, provocation := range c.Profile.Provocations {
		if provocation.Credentials != nil {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	for _, code := range codes {
		if !whole(c.Other[code]) {
			return fmt.Errorf("configuration of the run: Other[%q]: expected an access key with its id and its secret", code)
		}
	}
	return nil
}

// limits are the profile's, else those given, else the default.
func limits(given probe.Limits, timing target.Timing) probe.Limits {
	return probe.Limits{
		Request:   cmp.Or(time.Duration(timing.Request), given.Request),
		Poll:      cmp.Or(time.Duration(timing.Poll), given.Poll),
		Progress:  cmp.Or(time.Duration(timing.Progress), given.Progress),
		BodyBytes: given.BodyBytes,
	}.OrDefault()
}

// CheckEndpoint makes sure that a target can be asked at an address. Errors do not repeat it whole: it may hold a
// password.
func CheckEndpoint(u *url.URL) error {
	if u.Host == u.Hostname()+":" || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return fmt.Errorf("%s://%s: %w", u.Scheme, u.Host, errEndpoint)
	}
	return nil
}

var errEndpoint = errors.New("expected http://HOST[:PORT] or https://HOST[:PORT] without query or user")

// redactor knows the run's secrets.
func (c Config) redactor() report.Redactor { return report.NewRedactor(c.secrets()...) }

// secrets are what nobody must repeat.
func (c Config) secrets() []string {
	secrets := []string{c.Credentials.AccessKeySecret, c.Credentials.SecurityToken}
	for _, key := range c.Other {
		secrets = append(secrets, key.AccessKeySecret, key.SecurityToken)
	}
	secrets = append(secrets, probe.ProxySecrets(c.Client, c.Endpoint)...)
	return append(secrets, c.headerSecrets()...)
}

// shown says that there are secrets which outputs may repeat; "" where there are none.
func (c Config) shown() string {
	short := slices.DeleteFunc(c.secrets(), func(s string) bool { return !report.TooShort(s) })
	if len(short) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of the secrets have fewer than four characters: they are not searched for, and outputs may repeat them", len(short))
}

func whole(key acs.Credentials) bool { return key.AccessKeyID != "" && key.AccessKeySecret != "" }

// nothing reports whether an interface has nothing in it that could be called: a nil pointer would end the process in a
// goroutine of the run.
func nothing(v any) bool {
	if v == nil {
		return true
	}
	held := reflect.ValueOf(v)
	return (held.Kind() == reflect.Pointer || held.Kind() == reflect.Func) && held.IsNil()
}
