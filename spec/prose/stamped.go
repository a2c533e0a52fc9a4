package prose

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// stamped is the rule that a number is a time since 1970 in the one unit that its row names, where the example is one, too. What the
// unit is of a case, or of something else, is no rule.
func stamped(f *contract.Field, all []Sentence) []contract.Constraint {
	if f.Type.Name != "integer" && f.Type.Name != "number" {
		return nil
	}
	like := Subject{Parameter: &contract.Parameter{Name: f.Name, Type: f.Type, Example: f.Example, At: f.At}, Typ: f.Type}
	forms, out := like.allForms(all)
	info, _ := contract.RuleFormat.Find()
	if len(forms) != 1 || !isStamp(forms[0]) || !info.Obeys(forms[0], f.Example) || out.Inferred != contract.NotInferred {
		return nil
	}
	if slices.ContainsFunc(all, func(sn Sentence) bool { return belowZero.MatchString(sn.Text) }) {
		return nil // not only times
	}
	out.Value, out.Inferred = forms[0], contract.ByProse
	return []contract.Constraint{out}
}
