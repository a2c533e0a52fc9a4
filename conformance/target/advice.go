package target

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Advice says what the owner of a profile can do about a cause and what it is about, in the profile's own keys. It is ""
// for a cause that a profile can do nothing about.
func Advice(cause verdict.Cause, subject string) string {
	switch cause {
	case verdict.NotGiven:
		if code, found := strings.CutPrefix(subject, "a provocation of "); found {
			return fmt.Sprintf("give it in `provocations: %s` of the target's profile", code)
		}
		return "give it in the target's profile"
	case verdict.OnlyExample:
		return fmt.Sprintf("give an accepted value in `parameters: %s` of the target's profile", subject)
	case verdict.MadeUp:
		return fmt.Sprintf("give a value that must be refused in `refused: %s` of the target's profile", subject)
	case verdict.LittleData:
		return fmt.Sprintf("give values in `parameters` of the target's profile, or put data into the target, so that %s has several items that differ", subject)
	case verdict.AnotherRow:
		return fmt.Sprintf("give it in `provocations: %s` of the target's profile", subject)
	case verdict.Taken:
		return "give the parameters that name what is made new values in `fresh` of the target's profile, or delete at the target what a run has made"
	case verdict.UsedUp:
		return "delete at the target what a run has made, or give several values of the parameter that the quota is for in `parameters` of the target's profile"
	case verdict.StillBusy:
		return "raise timing.progress in the target's profile"
	default:
		return ""
	}
}
