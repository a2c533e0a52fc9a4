package document

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// fields states what the page says of the members of an object of the result, and of what is in them.
func (l *ledger) fields(of *contract.Field, path string, sent echoes) {
	for _, f := range of.Fields {
		name := path + f.Name
		l.field(f, of, name)
		if sent.repeats(f) {
			l.member(name, contract.RuleEcho, f.At, contract.Statement{Value: f.Name, Inferred: string(contract.ByName)})
		}
		l.fields(f, name+".", sent.below())
		l.items(f, name)
	}
}

// items walks into the items of a list.
func (l *ledger) items(f *contract.Field, name string) {
	for at := f.Items; at != nil; at = at.Items {
		name += "[]"
		l.fields(at, name+".", echoes{})
	}
	if f.Values != nil {
		l.fields(f.Values, name+".*.", echoes{})
	}
}

// valueRules are the rules of a member that is a value or a list of values.
func valueRules(f *contract.Field) []contract.Constraint {
	if !f.HoldsValues() {
		return nil
	}
	return f.Constraints
}

// member adds a statement about a member of the result.
func (l *ledger) member(name string, rule contract.Rule, at contract.Source, s contract.Statement) {
	s.Subject = about(contract.OfResponse, name, rule)
	l.add("response/"+name+"/"+string(rule), at, s)
}

// field states that a member is there, and its type.
func (l *ledger) field(f, of *contract.Field, name string) {
	state := func(rule contract.Rule, at contract.Source, value string, inferred contract.Inference) {
		l.member(name, rule, at, contract.Statement{Value: value, Inferred: string(inferred)})
	}
	at, inferred := f.At, f.Inferred
	if at.Line == 0 && wraps(of, f) {
		at, inferred = of.At, contract.ByExample
	}
	state(contract.RulePresent, at, "", lowered(lowered(inferred, f.Always, contract.ByProse), f.Sometimes, contract.ByAbsence))
	typed := f.TypeAt
	if typed.Line == 0 && structured(f) {
		typed, inferred = at, cmp.Or(f.Inferred, contract.ByExample)
		if wraps(of, f) {
			typed = of.TypeAt
		}
	}
	if typed.Line > 0 {
		state(contract.RuleType, typed, f.Type.Name, lowered(lowered(inferred, f.Quoted, contract.ByQuotes), f.OtherType, contract.ByContradiction))
	}
	for _, c := range valueRules(f) {
		state(c.Rule, c.At, c.Value, cmp.Or(c.Inferred, f.Inferred))
	}
}

// wraps reports whether an object is nothing but the wrapper of a list: its row calls it a list, and its only member is one.
func wraps(of, f *contract.Field) bool {
	return len(of.Fields) == 1 && of.Type.Name == "object" && of.TypeAt.Line > 0 && f.Type.Name == "array"
}

// structured reports whether a member is a list or an object by what is in it, whatever its row says.
func structured(f *contract.Field) bool {
	return f.Type.Name == "array" && f.Items != nil || f.Type.Name == "object" && f.HasFields()
}
