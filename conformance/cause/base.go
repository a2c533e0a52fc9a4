package cause

import (
	"fmt"
	"strings"
)

// base is the last cause: the operation refuses the request that all others are made from.
func base() []row {
	return []row{
		{name: "no-permission", goesOn: true, of: func(s Seen) (said, bool) {
			return said{came: s.answered(), do: "give the key the right to call the operation, or take a key that has it"},
				s.Response != nil && s.Refused && (s.Code == "NoPermission" || strings.HasPrefix(s.Code, "Forbidden") && !strings.Contains(s.Code, "Not"))
		}},
		{name: "unknown-operation", goesOn: true, of: func(s Seen) (said, bool) {
			return said{came: s.answered(), do: "see whether this is the server of the operation, and of that version of its API"}, s.unknown()
		}},
		{name: "refused-request", goesOn: true, of: func(s Seen) (said, bool) {
			return said{came: s.answered(), do: acceptable(s.Guessed)}, s.Response != nil && s.Refused && s.Code != "" && s.Response.Status < 500
		}},
	}
}

func acceptable(guessed []string) string {
	if len(guessed) == 0 {
		return "see why the target refuses a request with values that were promised to be accepted: all other scenarios begin with it"
	}
	return fmt.Sprintf("give values of %s that the target accepts: all other scenarios begin with that request",
		strings.Join(guessed, ", "))
}
