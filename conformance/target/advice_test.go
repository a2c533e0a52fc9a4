package target_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func TestAdviceIsInTheKeysOfAProfile(t *testing.T) {
	for cause, says := range map[verdict.Cause]string{
		verdict.NotGiven:     "give it in the target's profile",
		verdict.OnlyExample:  "an accepted value in the target's profile",
		verdict.StillBusy:    "timing.progress",
		verdict.StateLeftOut: "", // nothing that a profile can change
		"":                   "",
		"never heard of":     "",
	} {
		if got := target.Advice(cause); !strings.Contains(got, says) || (got == "") != (says == "") {
			t.Errorf("%q: %q, expected %q in it", cause, got, says)
		}
	}
}
