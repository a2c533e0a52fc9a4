package target

import "github.com/plumb-conformance/plumb/conformance/verdict"

// Advice says what the owner of a profile can do about a cause, in the profile's own keys. It is "" for a cause that a
// profile can do nothing about.
func Advice(cause verdict.Cause) string {
	switch cause {
	case verdict.NotGiven:
		return "give it in the target's profile"
	case verdict.OnlyExample:
		return "give an accepted value in the target's profile"
	case verdict.StillBusy:
		return "raise timing.progress in the target's profile"
	default:
		return ""
	}
}
