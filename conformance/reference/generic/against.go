package generic

import (
	"net/url"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// against is what a request has against a choice of the page: it has none of some parameters of which it needs one, or two that
// do not go together, or that are in the wrong order. The name is that of one of them, "" when there is nothing.
func (s *service) against(sent url.Values) (kind contract.TriggerKind, name string) {
	for _, c := range s.op.Choices {
		given := s.givenOf(c.Of, sent)
		switch {
		case c.Least && len(given) == 0:
			return contract.TriggerMissing, c.Of[0]
		case c.Most && len(given) > 1:
			return contract.TriggerInvalid, given[1]
		}
	}
	for _, st := range s.op.Statements {
		name, other := st.Subject.Name, st.Value
		if st.Subject.Kind == contract.OfParameter && st.Subject.Rule == contract.RuleRangeBy && outOfRange(st.Value, name, sent) {
			return contract.TriggerInvalid, name
		}
		if st.Subject.Kind == contract.OfParameter && sent.Has(name) && !contract.Ordered(st.Subject.Rule, sent.Get(name), sent.Get(other)) {
			return contract.TriggerInvalid, name
		}
	}
	return "", ""
}

// givenOf are those of some parameters that a request sends.
func (s *service) givenOf(names []string, sent url.Values) []string {
	var given []string
	for _, p := range s.rules {
		if slices.Contains(names, p.Name) && p.given(sent, "") {
			given = append(given, p.Name)
		}
	}
	return given
}

// outOfRange reports whether a number is in the range that it has for the value of another parameter. What is no number is another rule's.
func outOfRange(ranges, name string, sent url.Values) bool {
	by, ok := contract.ReadRangeBy(ranges)
	c, known := by.Case(sent.Get(by.Of))
	return ok && known && sent.Get(name) != "" && (contract.Type{Name: "integer"}).Holds(sent.Get(name)) && !c.Has(sent.Get(name))
}
