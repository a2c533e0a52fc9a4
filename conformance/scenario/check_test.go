package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

func TestChecks(t *testing.T) {
	cases := []struct {
		check  scenario.Check
		name   string
		refuse bool
	}{
		{scenario.Check{Kind: scenario.Accepted}, "accepted", false},
		{scenario.Check{Kind: scenario.Refused, Name: "KettleId"}, "refused", true},
		{scenario.Check{Kind: scenario.Code, Want: "KettleBusy"}, "code", true},
		{scenario.Check{Kind: scenario.Status, Want: "400"}, "status", false},
		{scenario.Check{Kind: scenario.Refused, Needed: true}, "needed refused", false},
		{scenario.Check{Kind: scenario.Code, Needed: true}, "needed code", false},
		{scenario.Check{Kind: scenario.Result, Needed: true}, "needed result", false},
	}
	for _, c := range cases {
		if got := c.check.String(); got != c.name {
			t.Errorf("named %q, expected %q", got, c.name)
		}
		if got := c.check.AsksRefusal(); got != c.refuse {
			t.Errorf("%s asks for a refusal: %v", c.name, got)
		}
	}
}
