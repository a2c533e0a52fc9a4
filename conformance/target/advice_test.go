package target_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func TestAdviceIsInTheKeysOfAProfile(t *testing.T) {
	cases := []struct {
		cause   verdict.Cause
		subject string
		want    string
	}{
		{verdict.NotGiven, "a provocation of Down", "give it in `provocations: Down` of the target's profile"},
		{verdict.NotGiven, "a second accepted value of a required parameter", "give it in the target's profile"},
		{verdict.OnlyExample, "KettleId", "give an accepted value in `parameters: KettleId` of the target's profile"},
		{verdict.MadeUp, "KettleId", "give a value that must be refused in `refused: KettleId` of the target's profile"},
		{verdict.AnotherRow, "KettleBusy/2", "give it in `provocations: KettleBusy/2` of the target's profile"},
		{verdict.Taken, "", "give the parameters that name what is made new values in `fresh` of the target's profile, or delete at the target what a run has made"},
		{verdict.UsedUp, "", "delete at the target what a run has made, or give several values of the parameter that the quota is for in `parameters` of the target's profile"},
		{verdict.StillBusy, "", "raise timing.progress in the target's profile"},
		{verdict.StateLeftOut, "", ""}, // nothing that a profile can change
		{"", "", ""},
		{"never heard of", "KettleId", ""},
	}
	for _, c := range cases {
		if got := target.Advice(c.cause, c.subject); got != c.want {
			t.Errorf("%q, %q: %q, expected %q", c.cause, c.subject, got, c.want)
		}
	}
}
