package contract

import "strings"

// Need is a case that a request must be in for a parameter to have an effect: one of some parameters is sent, or the one of them
// has one of some values.
type Need struct{ Of, Values []string }

// The words between the parts of the value of RuleNeeds.
const (
	needsAnd  = " and "
	needsOr   = "|"
	needsElse = ", else ignored"
)

// WriteNeeds is the value of RuleNeeds: "PayType=PrePay", "Mode=a|b and TemplateId". All the needs have to be met; ignored says
// that the parameter is ignored in every other case.
func WriteNeeds(needs []Need, ignored bool) string {
	var parts []string
	for _, n := range needs {
		part := strings.Join(n.Of, needsOr)
		if len(n.Values) > 0 {
			part += "=" + strings.Join(n.Values, needsOr)
		}
		parts = append(parts, part)
	}
	out := strings.Join(parts, needsAnd)
	if ignored {
		out += needsElse
	}
	return out
}

// ReadNeeds reads such a value.
func ReadNeeds(value string) (needs []Need, ignored bool) {
	value, ignored = strings.CutSuffix(value, needsElse)
	for _, part := range strings.Split(value, needsAnd) {
		of, values, valued := strings.Cut(part, "=")
		if of == "" {
			continue
		}
		n := Need{Of: strings.Split(of, needsOr)}
		if valued {
			n.Values = strings.Split(values, needsOr)
		}
		needs = append(needs, n)
	}
	return needs, ignored
}
