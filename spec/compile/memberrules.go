package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// memberRules reads what a row says of the values of its member: in sentences, or by the form of a moment in its example.
func (c *compiler) memberRules(t *page.Table, r page.Row, f *contract.Field, all []prose.Sentence) {
	f.Constraints = prose.Result(f, all)
	if form := prose.ShownMoment(f, all); form != "" {
		nameCell, _ := t.Cell(r, page.RoleName)
		example, _ := t.Cell(r, page.RoleExample)
		f.Constraints = append(f.Constraints, contract.Constraint{
			Rule: contract.RuleFormat, Value: form, At: cellQuote(c.page, nameCell, example), Inferred: contract.ByExample,
		})
	}
	if value, at := prose.SuccessValue(f, all); value != "" && f.Name == "Code" {
		f.Constraints = append(f.Constraints, contract.Constraint{
			Rule: contract.RuleConst, Value: value, Values: []string{value}, At: at, Inferred: contract.ByProse,
		})
	}
}

// ofSuccess states that a result, which comes of success, says so, and keeps what rows say of a code of success to the top,
// where it is the code of the result.
func ofSuccess(root *contract.Field) {
	for _, f := range root.Fields {
		truth := f.Type.Name == "boolean" || f.Type.Name == "string" && f.Example == "true"
		if says := strings.ToLower(f.Name); truth && f.At.Line > 0 && slices.Contains([]string{"success", "issuccess", "succeed", "succeeded"}, says) {
			f.Constraints = append(slices.DeleteFunc(f.Constraints, func(c contract.Constraint) bool { return c.Rule == contract.RuleEnum }), contract.Constraint{
				Rule: contract.RuleConst, Value: "true", Values: []string{"true"}, At: f.At, Inferred: contract.ByName,
			})
		}
		withoutConst(f)
	}
}

// withoutConst takes the rule of one value out of what is below a member.
func withoutConst(f *contract.Field) {
	if f == nil {
		return
	}
	for _, m := range f.Fields {
		m.Constraints = slices.DeleteFunc(m.Constraints, func(c contract.Constraint) bool { return c.Rule == contract.RuleConst })
		withoutConst(m)
	}
	withoutConst(f.Items)
	withoutConst(f.Values)
}
