package witness

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// memberRules takes out every rule of a member of the result that a value breaks which the page itself shows of it: in its
// row, or in an example of success of either format.
func (h *holder) memberRules() {
	values := map[*contract.Field][]shown{}
	known := names(h.contract.Response)
	for _, ex := range h.contract.Examples {
		if (ex.Kind == "json" || ex.Kind == "xml") && !ex.Failure && ex.Value != nil && ex.Unreadable == "" {
			s := shownMembers{values: values, like: shown{line: ex.BodyAt.Line, by: "the " + strings.ToUpper(ex.Kind) + " example"}}
			shown, _ := sample.Unwrap(ex.Value, known, h.contract.Action)
			s.walk(h.contract.Response, shown)
		}
	}
	h.obeying(h.contract.Response, "", values)
}

// shownMembers collects the values that an example shows of each member.
type shownMembers struct {
	values map[*contract.Field][]shown
	like   shown
}

func (s shownMembers) walk(f *contract.Field, v *contract.Value) {
	switch {
	case f == nil || v == nil:
	case v.Kind == contract.KindArray:
		for _, item := range v.Items {
			s.walk(f, item)
		}
	case v.Kind == contract.KindObject:
		for _, m := range f.Members() {
			s.walk(m, v.Get(m.Name))
		}
	case v.Kind != contract.KindNull:
		one := s.like
		one.value = strings.TrimSpace(v.Text)
		if isValue(one.value) {
			s.values[f] = append(s.values[f], one)
		}
	}
}

// obeying keeps the rules of a field's members that all shown values obey.
func (h *holder) obeying(f *contract.Field, path string, values map[*contract.Field][]shown) {
	if f == nil {
		return
	}
	for _, m := range f.Fields {
		name := path + m.Name
		all := values[m]
		if cell := strings.TrimSpace(m.Example); isValue(cell) && m.HoldsValues() {
			all = append(all, shown{value: cell, line: m.At.Line, by: "its example", cell: m.Type.Name == "array"})
		}
		h.memberObeys(m, name, all)
		h.obeying(m, name+".", values)
	}
	h.obeying(f.Items, path, values)
	h.obeying(f.Values, path, values)
}

func (h *holder) memberObeys(m *contract.Field, name string, values []shown) {
	kept := m.Constraints[:0:0]
	for _, rule := range m.Constraints {
		s, broken := memberBreaking(rule, values)
		if !broken {
			kept = append(kept, rule)
			continue
		}
		if rule.Inferred == contract.ByExample {
			continue // the example of the row was all that spoke for it
		}
		h.warnf(rule.At.Line, "member %q: %s (line %d) is %q, against the rule %s %q; the rule is left out",
			words.Cut(name, contract.MaxName), s.by, s.line, words.Cut(s.value, maxShown), rule.Rule, words.Cut(rule.Value, maxShown))
		h.contract.Unplaced = append(h.contract.Unplaced, contract.Unplaced{
			Kind: "response", Name: name + "/" + string(rule.Rule), Line: rule.At.Line, Reason: "the page's own example breaks the rule",
		})
	}
	m.Constraints = kept
}

// memberBreaking is the first shown value of a member that does not obey a rule. The cell of a list may name several values.
func memberBreaking(rule contract.Constraint, values []shown) (shown, bool) {
	info, ok := rule.Rule.Find()
	if !ok {
		return shown{}, false
	}
	obeys := func(v string) bool { return info.Obeys(rule.Value, v) }
	for _, s := range values {
		if obeys(s.value) || s.cell && every(parts(s.value), obeys) {
			continue
		}
		return s, true
	}
	return shown{}, false
}
