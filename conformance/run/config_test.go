package run_test

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// least is a configuration with what must be set, and nothing else.
func least(t *testing.T) run.Config {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	return run.Config{
		Operation: op, Endpoint: &url.URL{Scheme: "http", Host: "target.example"}, Credentials: acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"},
		Client: hearing(t, func(string, int) bool { return true }), Clock: time.Now, Random: rand.Reader,
	}
}

// What is not set and has no default is named, with what was expected, before anything is sent.
func TestConfigurationsThatCannotRun(t *testing.T) {
	half := acs.Credentials{AccessKeyID: "testid"}
	profile := func(text string) *target.Profile {
		p, err := target.Load([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	cases := []struct {
		name   string
		change func(*run.Config)
		says   []string
	}{
		{"nothing at all", func(c *run.Config) { *c = run.Config{} }, []string{"Operation", "operation.Load"}},
		{"no operation", func(c *run.Config) { c.Operation = nil }, []string{"Operation", "operation.Load"}},
		{"an operation that says nothing", func(c *run.Config) { c.Operation = &operation.Operation{} }, []string{"Operation", "statements"}},
		{"no clock", func(c *run.Config) { c.Clock = nil }, []string{"Clock", "time.Now"}},
		{"no endpoint", func(c *run.Config) { c.Endpoint = nil }, []string{"Endpoint", "no default"}},
		{"an endpoint of nothing", func(c *run.Config) { c.Endpoint = &url.URL{} }, []string{"Endpoint", "HOST"}},
		{"an endpoint without a host", func(c *run.Config) { c.Endpoint = &url.URL{Scheme: "http"} }, []string{"Endpoint", "HOST"}},
		{"an endpoint of another protocol", func(c *run.Config) { c.Endpoint.Scheme = "ftp" }, []string{"Endpoint", "ftp", "http"}},
		{"an endpoint with a query", func(c *run.Config) { c.Endpoint.RawQuery = "a=b" }, []string{"Endpoint", "query"}},
		{"an endpoint with a password", func(c *run.Config) { c.Endpoint.User = url.UserPassword("a", "b") }, []string{"Endpoint", "user"}},
		{"no access key", func(c *run.Config) { c.Credentials = acs.Credentials{} }, []string{"Credentials", "id", "secret"}},
		{"half an access key", func(c *run.Config) { c.Credentials = half }, []string{"Credentials", "secret"}},
		{"no client", func(c *run.Config) { c.Client = nil }, []string{"Client", "probe.NewClient()"}},
		{"a client that is a nil pointer", func(c *run.Config) { c.Client = (*probe.Client)(nil) }, []string{"Client", "probe.NewClient()"}},
		{"a client that is a nil function", func(c *run.Config) { c.Client = doer(nil) }, []string{"Client", "probe.NewClient()"}},
		{"no randomness", func(c *run.Config) { c.Random = nil }, []string{"Random", "crypto/rand.Reader"}},
		{"randomness that is a nil pointer", func(c *run.Config) { c.Random = (*strings.Reader)(nil) }, []string{"Random"}},
		{"an unknown signature", func(c *run.Config) { c.Signature = "v2" }, []string{"v2", "v3"}},
		{"a tool of two lines", func(c *run.Config) { c.Tool = "a\r\nX-Evil: b" }, []string{"Tool", "visible"}},
		{"a filter that matches nothing", func(c *run.Config) { c.Filter = "Nothing/*" }, []string{"Nothing/*"}},
		{"a waiver of nothing", func(c *run.Config) { c.Waivers = waiver.List{{Scenario: "nothing"}} }, []string{"nothing"}},
		{"a profile of another operation", func(c *run.Config) { c.Profile = profile("parameters: {WidgetId: [a]}") }, []string{"target profile", "WidgetId"}},
		{"a profile that nobody checked", func(c *run.Config) {
			c.Profile = &target.Profile{Provocations: map[string]target.Provocation{"*": {}}}
		}, []string{"target profile", "provocations", "command"}},
		{"a provocation without its access key", func(c *run.Config) {
			c.Profile = profile("provocations: {ServiceUnavailable: {credentials: {access-key-id-env: A, access-key-secret-env: B}}}")
		}, []string{"Other", "ServiceUnavailable", "secret"}},
		{"half an access key of a provocation", func(c *run.Config) { c.Other = map[string]acs.Credentials{"ServiceUnavailable": half} }, []string{"Other", "ServiceUnavailable"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			config := least(t)
			c.change(&config)
			_, err := run.New(config)
			if err == nil {
				t.Fatal("no error")
			}
			for _, says := range c.says {
				if !strings.Contains(err.Error(), says) {
					t.Errorf("expected %q in: %v", says, err)
				}
			}
			if strings.ContainsAny(err.Error(), "\r\n") || strings.Contains(err.Error(), "testsecret") {
				t.Errorf("expected one line without the secret, got %q", err)
			}
		})
	}
}

type doer func(*http.Request) (*http.Response, error)

func (d doer) Do(r *http.Request) (*http.Response, error) { return d(r) }

// What has a default needs not be set: the least configuration runs, signs with version 1, and tells its tool.
func TestDefaultsOfAConfiguration(t *testing.T) {
	config := least(t)
	var agent, signature string
	next := config.Client
	config.Client = doer(func(r *http.Request) (*http.Response, error) {
		agent, signature = r.UserAgent(), r.URL.Query().Get("SignatureMethod")
		return next.Do(r)
	})
	config.Filter = "operation"
	config.Provoker = (*nobody)(nil)
	config.Limits = probe.Limits{Request: -1, Poll: -1, Progress: -1, BodyBytes: -1}
	planned, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	found := begun(t, planned).All(t.Context())
	if found.Outcome != verdict.Partial || found.Tool != "plumb" || found.Target != "http://target.example" {
		t.Errorf("outcome %s, tool %q, target %q: %+v", found.Outcome, found.Tool, found.Target, found.Scenarios)
	}
	if !strings.HasPrefix(agent, "plumb (scenario=") || signature != "HMAC-SHA1" {
		t.Errorf("agent %q, signature %q", agent, signature)
	}
}

// nobody is a provoker that must not be called.
type nobody struct{ probe.Provoker }

// A run keeps what it was given, whatever becomes of it afterwards.
func TestARunKeepsItsEndpoint(t *testing.T) {
	config := least(t)
	planned, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	config.Endpoint.Host = "elsewhere.example"
	if got := begun(t, planned).Report(nil).Target; got != "http://target.example" {
		t.Errorf("target %s", got)
	}
}

// A plan needs no target: it lists and judges.
func TestAPlanNeedsNoTarget(t *testing.T) {
	whole := least(t)
	plan, err := run.NewPlan(run.Config{Operation: whole.Operation, Clock: whole.Clock})
	if err != nil {
		t.Fatal(err)
	}
	planned, err := run.New(whole)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(plan.Scenarios()); n == 0 || n != len(planned.Scenarios()) {
		t.Errorf("%d scenarios without a target, %d with one", n, len(planned.Scenarios()))
	}
	if found := plan.Rejudge(run.Recorded{}); found.Outcome != verdict.Incomplete || found.Target != "" {
		t.Errorf("outcome %s, target %q", found.Outcome, found.Target)
	}
	for name, config := range map[string]run.Config{"Operation": {Clock: whole.Clock}, "Clock": {Operation: whole.Operation}} {
		if _, err := run.NewPlan(config); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: %v", name, err)
		}
	}
}

// What the caller does to the list of scenarios is no concern of the run.
func TestThePlanStaysAsItIs(t *testing.T) {
	planned, err := run.New(least(t))
	if err != nil {
		t.Fatal(err)
	}
	first := planned.Scenarios()[0].ID
	clear(planned.Scenarios())
	if got := planned.Scenarios()[0].ID; got != first {
		t.Errorf("the plan begins with %q, expected %q", got, first)
	}
}

// Unsigned requests need no access key, and cannot show one either.
func TestUnsignedConfigurations(t *testing.T) {
	cases := map[string]struct {
		layer, profile, says string
	}{
		"of nobody knows what":  {"", "", ""},
		"of a service":          {"service", "", ""},
		"of a service's file":   {"", "layer: service", ""},
		"of a gateway":          {"gateway", "", "a gateway refuses what is not signed"},
		"of a gateway's file":   {"", "layer: gateway", "a gateway refuses what is not signed"},
		"the run's layer first": {"service", "layer: gateway", ""},
		"of another caller":     {"", "provocations: {AccountNotExisted: {credentials: {access-key-id-env: A, access-key-secret-env: B}}}", "AccountNotExisted"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			profile, err := target.Load([]byte(c.profile))
			if err != nil {
				t.Fatal(err)
			}
			config := least(t)
			config.Credentials, config.Signature, config.Layer, config.Profile = acs.Credentials{}, probe.None, c.layer, profile
			before := profile.Layer
			if _, err := run.New(config); (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, expected %q", err, c.says)
			}
			if profile.Layer != before {
				t.Error("the caller's profile has changed")
			}
		})
	}
}

// Planning reads the profile that it is given: others may be reading it at the same time.
func TestTheGivenProfileStaysAsItIs(t *testing.T) {
	config := least(t)
	config.Profile = target.Default()
	config.Operation.Parameters = append(config.Operation.Parameters, operation.Parameter{Name: "Tag.N", Role: contract.RoleBusiness})
	config.Profile.Parameters = map[string][]string{"Tag.1": {"a"}}
	if _, err := run.New(config); err != nil {
		t.Fatal(err)
	}
	if _, as := config.Profile.Parameters["Tag.1"]; !as {
		t.Error("the profile has changed")
	}
}

// A secret that cannot be taken out of texts is said to be one.
func TestShortSecretsAreSaid(t *testing.T) {
	config := least(t)
	config.Credentials.AccessKeySecret = "abc"
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	if notices := strings.Join(p.Left(nil).Notices, ""); !strings.Contains(notices, "1 of the secrets have fewer than four characters") {
		t.Error(notices)
	}
	config.Credentials.AccessKeySecret = "abcd"
	if p, err = run.New(config); err != nil || len(p.Left(nil).Notices) > 0 {
		t.Errorf("%v", err)
	}
}
