package target_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
)

func loaded(t *testing.T, text string) *target.Profile {
	t.Helper()
	p, err := target.Load([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Scenarios hear of a profile what they need of it: never a secret, and of a command only that there is one.
func TestFixtures(t *testing.T) {
	cases := []struct {
		name, text string
		want       scenario.Fixtures
	}{
		{"nothing", "", scenario.Fixtures{Provocations: map[string]scenario.Provocation{}}},
		{
			"values", "parameters: {A: [a, b]}\necho: {A: [c]}\nrefused: {A: [d]}",
			scenario.Fixtures{
				Accepted: map[string][]string{"A": {"a", "b"}}, Echoed: map[string][]string{"A": {"c"}}, Refused: map[string][]string{"A": {"d"}},
				Provocations: map[string]scenario.Provocation{},
			},
		},
		{
			"what requests have", "send: {parameters: {A: a}, headers: {H: h}}\ntogether: [[B, C]]\nfresh: {D: \"d-{8}\"}",
			scenario.Fixtures{
				Send:     scenario.Sending{Parameters: map[string]string{"A": "a"}, Headers: map[string]string{"H": "h"}},
				Together: [][]string{{"B", "C"}}, Fresh: map[string]scenario.Pattern{"D": "d-{8}"}, Provocations: map[string]scenario.Provocation{},
			},
		},
		{"how long work lasts", "timing: {lasts: 2s}", scenario.Fixtures{Lasts: 2 * time.Second, Provocations: map[string]scenario.Provocation{}}},
		{
			"parameters and headers", "provocations: {C: {parameters: {A: a}, headers: {H: h}, tentative: true}}",
			scenario.Fixtures{Provocations: map[string]scenario.Provocation{
				"C": {Parameters: map[string]string{"A": "a"}, Headers: map[string]string{"H": "h"}, Tentative: true},
			}},
		},
		{
			"credentials by the name of the code", "provocations: {C: {credentials: {access-key-id-env: I, access-key-secret-env: S}}}",
			scenario.Fixtures{Provocations: map[string]scenario.Provocation{"C": {Credential: "C"}}},
		},
		{
			"a command", "provocations: {C: {command: {run: [a]}}}",
			scenario.Fixtures{Provocations: map[string]scenario.Provocation{"C": {Command: true}}},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, loaded(t, c.text).Fixtures()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Keys come from the environment, each under the code that it provokes.
func TestKeys(t *testing.T) {
	const text = `
provocations:
  A: {credentials: {access-key-id-env: ID, access-key-secret-env: SECRET}}
  B: {credentials: {access-key-id-env: ID, access-key-secret-env: SECRET, security-token-env: TOKEN}}
  C: {headers: {H: h}}
`
	environment := map[string]string{"ID": "id", "SECRET": "secret", "TOKEN": "token"}
	getenv := func(without string) func(string) string {
		return func(name string) string {
			if name == without {
				return ""
			}
			return environment[name]
		}
	}
	want := map[string]acs.Credentials{
		"A": {AccessKeyID: "id", AccessKeySecret: "secret"},
		"B": {AccessKeyID: "id", AccessKeySecret: "secret", SecurityToken: "token"},
	}
	got, err := loaded(t, text).Keys(getenv(""))
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v: %s", err, diff)
	}
	for _, missing := range []string{"ID", "SECRET"} {
		keys, err := loaded(t, text).Keys(getenv(missing))
		if err == nil || keys != nil || err.Error() != "provocations: A: the environment has no ID or no SECRET" {
			t.Errorf("without %s: %v, %v", missing, keys, err)
		}
	}
	if got, err := loaded(t, text).Keys(getenv("TOKEN")); err != nil || got["B"].SecurityToken != "" {
		t.Errorf("a key without a token: %v, %v", got, err)
	}
	if got, err := loaded(t, "").Keys(getenv("")); err != nil || len(got) != 0 {
		t.Errorf("no provocation: %v, %v", got, err)
	}
}

// Patterns rule statements out; the first that matches gives the reason.
func TestExcluded(t *testing.T) {
	p := loaded(t, `
not-applicable:
  - {statement: protocol/signature/*, reason: the gateway signs}
  - {statement: protocol/*/wrong, reason: something else}
  - {statement: A/required, reason: it is not}
`)
	for statement, want := range map[string]string{
		"protocol/signature/wrong":   "the target's profile says: the gateway signs",
		"protocol/nonce/wrong":       "the target's profile says: something else",
		"A/required":                 "the target's profile says: it is not",
		"protocol/signature":         "",
		"protocol/signature/a/b":     "",
		"A/required/missing-query":   "",
		"x/protocol/signature/wrong": "",
	} {
		reason, excluded := p.Excluded(statement)
		if reason != want || excluded != (want != "") {
			t.Errorf("%s: %v, %q", statement, excluded, reason)
		}
	}
}

// A provocation needs at least one way, whole.
func TestWaysOfAProvocation(t *testing.T) {
	for text, says := range map[string]string{
		"{parameters: {A: a}}": "",
		"{headers: {H: h}}":    "",
		"{credentials: {access-key-id-env: I, access-key-secret-env: S}}": "",
		"{command: {run: [a, b], undo: [c]}}":                             "",
		"{}":                                                              "provocations: C: expected parameters, headers, credentials or a command",
		"{tentative: true}":                                               "provocations: C: expected parameters, headers, credentials or a command",
		"{command: {undo: [a]}}":                                          "provocations: C: command: expected run, a list of a program and its arguments",
		"{credentials: {access-key-secret-env: S}}":                       "provocations: C: credentials: expected access-key-id-env and access-key-secret-env",
		"{command: {run: [a], timeout: soon}}":                            `line 1: duration "soon": expected one such as 150ms or 2s`,
	} {
		_, err := target.Load([]byte("provocations: {C: " + text + "}"))
		if says == "" && err != nil || says != "" && (err == nil || !strings.HasSuffix(err.Error(), says)) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// The default asks plumb's own servers for any error, and promises nothing.
func TestDefault(t *testing.T) {
	want := scenario.Fixtures{Provocations: map[string]scenario.Provocation{"*": {Headers: map[string]string{"X-Plumb-Provoke": "{code}"}, Tentative: true}}}
	if diff := cmp.Diff(want, target.Default().Fixtures()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
