package scenario

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// The profile's own entry of a code goes before the one for every code; {code} in a header stands for the code.
func TestProvocations(t *testing.T) {
	profile := Fixtures{Provocations: map[string]Provocation{
		"Busy": {Parameters: map[string]string{"A": "{code}"}},
		"*":    {Headers: map[string]string{"X-Break": "on:{code}", "X-Plain": "yes"}, Tentative: true},
	}}
	cases := []struct {
		name     string
		fixtures Fixtures
		want     Provocation
		ok       bool
	}{
		{"Busy", profile, Provocation{Parameters: map[string]string{"A": "{code}"}, Headers: map[string]string{}}, true},
		{"Down", profile, Provocation{Headers: map[string]string{"X-Break": "on:Down", "X-Plain": "yes"}, Tentative: true}, true},
		{"Down", Fixtures{}, Provocation{Headers: map[string]string{}}, false},
	}
	if by, _, ok := profile.explicit(operation.Error{Code: "Bussy", Meant: "Busy"}, "Bussy"); !ok || by.Parameters["A"] == "" {
		t.Error("what the profile says of a code as it was meant is not found")
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, _, ok := c.fixtures.provocation(operation.Error{Code: c.name}, c.name)
			if diff := cmp.Diff(c.want, got); diff != "" || ok != c.ok {
				t.Errorf("%v: %s", ok, diff)
			}
		})
	}
	if got := profile.Provocations["*"].Headers["X-Break"]; got != "on:{code}" {
		t.Errorf("the profile itself is changed: %q", got)
	}
}

// A provocation is laid over a request in the order of names, and leaves the request as it was.
func TestApplyingAProvocation(t *testing.T) {
	base := Request{Placement: Form, Parameters: []Parameter{{"A", Literal("a")}}, Headers: []Header{{"H", "h"}}, Credential: "own"}
	p := Provocation{
		Headers: map[string]string{"Y": "2", "X": "1"}, Parameters: map[string]string{"C": "c", "B": "b", "A": "z"}, Credential: "other",
	}
	want := Request{
		Placement: Form, Credential: "other",
		Parameters: []Parameter{{"A", Literal("z")}, {"B", Literal("b")}, {"C", Literal("c")}},
		Headers:    []Header{{"H", "h"}, {"X", "1"}, {"Y", "2"}},
	}
	if diff := cmp.Diff(want, p.apply(base)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(base, Provocation{}.apply(base)); diff != "" {
		t.Errorf("nothing changes something: %s", diff)
	}
	if base.Parameters[0].Value.Text != "a" || len(base.Headers) != 1 {
		t.Errorf("the request was changed: %+v", base)
	}
}
