package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// obeysMemberRule: every value of a member obeys a rule, in every item of every list. Null and a text without characters say
// that there is no value.
func (r *run) obeysMemberRule(path, rule string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	_, f, _ := r.Operation.Result.Locate(path)
	i := slices.IndexFunc(f.Limits, func(l operation.Limit) bool { return string(l.Rule) == rule })
	info, known := contract.Rule(rule).Find()
	if i < 0 || !known {
		return &problem{reason: "the description has no rule " + rule + " of " + path, broken: true}
	}
	nodes := r.valuesAt(path, a.doc)
	if list := r.withoutItems(path, a); len(nodes) == 0 && list != "" {
		return tooLittle("the list %s came back empty, so that no value of %s can be seen", list, path)
	}
	if len(nodes) == 0 {
		return blind("the result has no %s whose values could be seen", path)
	}
	values := valuesOf(nodes)
	for _, v := range values {
		if !info.Obeys(f.Limits[i].Value, v) && !neverYet(f.Limits[i], v) {
			return violated("%s is %q, against the rule %s %q", path, clip(v), rule, clip(f.Limits[i].Value))
		}
	}
	if len(values) == 0 {
		return vacant("%s is empty, so that there is no value to be seen", path)
	}
	return nil
}

// neverYet reports whether a value is how a time since 1970 says that there is none.
func neverYet(l operation.Limit, value string) bool {
	forms := contract.Forms(l.Value)
	return l.Rule == contract.RuleFormat && value == "0" && (slices.Contains(forms, contract.UnixMillis) || slices.Contains(forms, contract.UnixSeconds))
}

// valuesOf are the texts of values, and of the items of lists, without those that say that there is none.
func valuesOf(nodes []answer.Node) []string {
	var out []string
	for _, n := range nodes {
		out = append(out, valuesOf(n.Items)...)
		if text := strings.TrimSpace(n.Value); text != "" {
			out = append(out, text)
		}
	}
	return out
}
