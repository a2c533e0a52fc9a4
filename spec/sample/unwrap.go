package sample

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxEnvelopes is how many envelopes an example may have around the result.
const maxEnvelopes = 3

// Unwrap takes off the known envelopes that an example has around the result, and names them from the outside in:
// {"XxxResponse": {..}}, also without the second word when the first is the action, and {"code": .., "data": {..}} whose
// data holds more of the documented names than the envelope itself. What a row lists, in whatever capitals, is no envelope.
func Unwrap(v *contract.Value, documented *Names, action string) (inner *contract.Value, around []Envelope) {
	for range maxEnvelopes {
		m, ok := enveloped(v, documented, action)
		if !ok {
			break
		}
		e := Envelope{Name: m.Name}
		for _, other := range v.Members {
			if other.Name != m.Name {
				e.Beside = append(e.Beside, other.Name)
			}
		}
		v, around = m.Value, append(around, e)
	}
	return v, around
}

// enveloped finds the result inside an envelope.
func enveloped(v *contract.Value, documented *Names, action string) (contract.Member, bool) {
	if v == nil || v.Kind != contract.KindObject {
		return contract.Member{}, false
	}
	outside := known(v, documented)
	for _, m := range v.Members {
		if m.Value.Kind != contract.KindObject {
			continue
		}
		more := known(m.Value, documented) > outside
		if isResponse(m.Name, action) && !documented.HasFold(m.Name) && (more || len(v.Members) == 1) || more && isData(v, m, documented) {
			return m, true
		}
	}
	return contract.Member{}, false
}

// isResponse recognises the names of envelopes that are called after the response, or after the action.
func isResponse(name, action string) bool {
	return strings.HasSuffix(strings.ToLower(name), "response") || strings.EqualFold(name, action)
}

// isData recognises the data beside a code. What a row lists is none, unless the data have it again.
func isData(v *contract.Value, m contract.Member, documented *Names) bool {
	if _, coded := Find(v, "code"); !coded || !strings.EqualFold(m.Name, "data") {
		return false
	}
	listed, again := Find(m.Value, m.Name)
	return !documented.HasFold(m.Name) || again && documented.Has(listed.Name)
}

// known counts the members whose names are documented as they are written.
func known(v *contract.Value, documented *Names) int {
	n := 0
	for _, m := range v.Members {
		if documented.Has(m.Name) {
			n++
		}
	}
	return n
}
