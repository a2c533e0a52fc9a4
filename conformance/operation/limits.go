package operation

import "github.com/plumb-conformance/plumb/spec/contract"

// Limit is a rule of the values of a result's member.
type Limit struct {
	Rule  contract.Rule
	Value string // of the rule
}

// Obeys reports whether one value obeys every rule of a member.
func (f Field) Obeys(value string) bool {
	for _, l := range f.Limits {
		if info, ok := l.Rule.Find(); ok && !info.Obeys(l.Value, value) {
			return false
		}
	}
	return true
}

// withLimits gives the members of the result the rules that statements say of their values. A type is no limit: it has a
// place of its own.
func (o *Operation) withLimits() {
	for _, s := range o.Statements {
		info, known := s.Subject.Rule.Find()
		if s.Subject.Kind != contract.OfResponse || !known || info.Rule == contract.RuleType || info.Holds == nil && info.Pattern == nil {
			continue
		}
		names, _, _ := o.Result.Locate(s.Subject.Name)
		if at := o.Result.below(names); at != nil {
			at.Limits = append(at.Limits, Limit{Rule: s.Subject.Rule, Value: s.Value})
		}
	}
}

// below is the field at a path of names; lists are entered.
func (f *Field) below(names []string) *Field {
	for f.Items != nil {
		f = f.Items
	}
	if f.Values != nil && len(names) > 0 && names[0] == AnyName {
		return f.Values.belowOrSelf(names[1:])
	}
	for i := range f.Properties {
		if len(names) > 0 && f.Properties[i].Name == names[0] {
			return f.Properties[i].belowOrSelf(names[1:])
		}
	}
	return nil
}

func (f *Field) belowOrSelf(names []string) *Field {
	if len(names) == 0 {
		return f
	}
	return f.below(names)
}
