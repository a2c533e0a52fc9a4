package contract

import "strings"

// Need is a case that a request must be in for a parameter to have an effect: one of some parameters is sent, or the one of them
// has one of some values.
type Need struct{ Of, Values []string }

// The words between the parts of the value of RuleNeeds.
const (
	needsAnd  = " and "
	needsOr   = "|"
	needsElse = ", else "
)

// Otherwise is what a page says of a parameter in every other case than it needs.
type Otherwise string

// What pages say of other cases.
const (
	Unsaid   Otherwise = ""          // that it need not be right to send it
	NoEffect Otherwise = "no effect" // that it takes effect in its case alone
	Ignored  Otherwise = "ignored"   // that it is ignored, in so many words
)

// WriteNeeds is the value of RuleNeeds: "PayType=PrePay", "Mode=a|b and TemplateId, else ignored". All the needs have to be met.
func WriteNeeds(needs []Need, otherwise Otherwise) string {
	var parts []string
	for _, n := range needs {
		part := strings.Join(n.Of, needsOr)
		if len(n.Values) > 0 {
			part += "=" + strings.Join(n.Values, needsOr)
		}
		parts = append(parts, part)
	}
	out := strings.Join(parts, needsAnd)
	if otherwise != Unsaid {
		out += needsElse + string(otherwise)
	}
	return out
}

// ReadNeeds reads such a value.
func ReadNeeds(value string) (needs []Need, otherwise Otherwise) {
	value, said, _ := strings.Cut(value, needsElse)
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
	return needs, Otherwise(said)
}
