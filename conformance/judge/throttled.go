package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// slowedDown: an answer that speaks of the caller's haste says nothing of what was asked. A scenario that asks for such an error
// itself is judged by it, unless the gateway's own comes in its place, which it may at any time.
func slowedDown(_ *run, f failed) bool {
	if !f.answer.throttled() {
		return false
	}
	asked := throttlingOf(f.step)
	return len(asked) == 0 || !slices.Contains(asked, f.answer.code()) && gatewayThrottles(f.answer.code())
}

// throttlingOf are the codes that a step asks for and that speak of haste.
func throttlingOf(step scenario.Step) []string {
	var out []string
	for _, c := range step.Checks {
		if c.Kind != scenario.Code {
			continue
		}
		for code := range strings.SplitSeq(c.Want, ",") {
			if strings.HasPrefix(code, "Throttling") {
				out = append(out, code)
			}
		}
	}
	return out
}

// gatewayThrottles: the codes with which gateways slow any caller down, as public documents list them; an answer without a code
// may be theirs too.
func gatewayThrottles(code string) bool {
	return slices.Contains([]string{"", "Throttling", "Throttling.User", "Throttling.Api"}, code)
}
