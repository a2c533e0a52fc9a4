package judge

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// repeats: the message has a text as it was sent. One that has it as a target does which decodes it wrongly is a violation; one
// that has neither shows nothing, but where it begins as the text does, and has something else in the place of the rest.
func repeats(text, beginning string, a *reply) *problem {
	message := a.message()
	if strings.Contains(message, text) {
		return nil
	}
	for _, wrong := range scenario.Misreadings(text) {
		if strings.Contains(message, wrong) {
			return violated("the message speaks of %q, and %q was sent", clip(wrong), clip(text))
		}
	}
	if beginning != "" && strings.Contains(message, beginning) {
		return violated("the message repeats %q otherwise: %q", clip(text), clip(message))
	}
	return blind("the message does not repeat what was sent: %s", a.brief())
}
