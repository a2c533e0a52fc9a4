package contract

import "strings"

// Makes reports whether an operation makes something, by the first word of its name, and what: ScalingGroup for
// CreateScalingGroup.
func Makes(action string) (made string, ok bool) {
	for _, word := range []string{"Create", "Add", "Register", "Import"} {
		if made, ok = strings.CutPrefix(action, word); ok && made != "" {
			return made, true
		}
	}
	return "", false
}
