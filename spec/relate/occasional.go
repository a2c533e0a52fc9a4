package relate

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	// what a list is in other cases: there, and empty
	elseEmpty = regexp.MustCompile(`(?i)(?:否则|其他情况下?|其它情况下?|不然)[^。]{0,12}空|为空(?:列表|数组)|(?:otherwise|in other cases),? [^.]*\bempty\b|\bempty (?:list|array|set) is returned`)
	otherwise = regexp.MustCompile(`(?i)^(?:否则|其他|其它|不然|otherwise|in other cases)`)
)

// occasional adds the members that are there in some case, of the request or of the members beside them.
func (f *finder) occasional() { f.occasionalIn(f.contract.Response, "") }

func (f *finder) occasionalIn(at *contract.Field, path string) {
	for _, m := range at.Members() {
		name := joined(path, m.Name)
		if len(m.Returned) > 0 {
			f.returned(at, m, name)
		}
		f.occasionalIn(m, name)
	}
}

// returned adds in which case a member is there: what its first sentence says of that. One that a result has in several cases is
// not said to be there in each.
func (f *finder) returned(object, m *contract.Field, name string) {
	said := m.Returned[0]
	ofRequest, beside, ok := f.cases(object, m, said.Needs)
	if !ok {
		return
	}
	w := contract.When{Partly: m.Partly || len(m.Returned) > 1, ElseEmpty: isList(m) && emptyElse(m, said.At)}
	add := func(rule contract.Rule, needs []contract.Need, more bool) {
		w := w
		w.Needs, w.Partly = needs, w.Partly || more
		if len(needs) == 0 {
			return
		}
		r := Relation{Name: name, Rule: rule, Value: w.String(), At: said.At}
		if !rule.OfRequests() && f.against(name, needs) {
			r.Inferred = contract.ByContradiction
		}
		f.add(r)
	}
	rules := []contract.Rule{contract.RuleWhen, contract.RuleBeside}
	if said.Only {
		rules = []contract.Rule{contract.RuleOnlyWhen, contract.RuleOnlyBeside}
	}
	add(rules[0], ofRequest, len(beside) > 0)
	add(rules[1], beside, false)
}

// cases tells what requests have to have from what members of the object have to have; not ok, where something is of neither.
func (f *finder) cases(object, own *contract.Field, needs []contract.Need) (ofRequest, beside []contract.Need, ok bool) {
	for _, n := range needs {
		switch {
		case f.sendable(n):
			ofRequest = append(ofRequest, n)
		case isBeside(object, own, n):
			beside = append(beside, n)
		default:
			return nil, nil, false
		}
	}
	return ofRequest, beside, true
}

// sendable reports whether a request may be in a case, and may be in none: by optional parameters, with values that the page lists
// beside others.
func (f *finder) sendable(n contract.Need) bool {
	return !slices.ContainsFunc(n.Of, func(name string) bool {
		p, known := f.parameter(name)
		if !known || p.Role != contract.RoleBusiness || p.InText || p.Required {
			return true
		}
		values := enumOf(p)
		if p.Type.Name == "boolean" {
			values = []string{"true", "false"}
		}
		return len(n.Values) > 0 && (len(values) < 2 || !within(n.Values, values)) //nolint:mnd // one value and another
	})
}

// isBeside reports whether a case is about the values of another member of the object.
func isBeside(object, own *contract.Field, n contract.Need) bool {
	if len(n.Of) != 1 || len(n.Values) == 0 {
		return false
	}
	for _, m := range object.Members() {
		if m == own || m.Name != n.Of[0] || !m.Type.IsScalar() {
			continue
		}
		listed, is := contract.Find(m.Constraints, contract.RuleEnum)
		return !is || within(n.Values, listed.Values)
	}
	return false
}

// within reports whether all of some values are listed.
func within(values, listed []string) bool {
	return !slices.ContainsFunc(values, func(v string) bool { return !slices.Contains(listed, v) })
}

// emptyElse reports whether the sentence that says when a list is there, or the one behind it, says that it is empty in other cases.
func emptyElse(m *contract.Field, at contract.Source) bool {
	i := slices.Index(m.Said, at)
	return elseEmpty.MatchString(at.Quote) ||
		i >= 0 && i+1 < len(m.Said) && otherwise.MatchString(m.Said[i+1].Quote) && elseEmpty.MatchString(m.Said[i+1].Quote)
}

// isList reports whether a member is a list, in an object of its own or not.
func isList(m *contract.Field) bool {
	return m.Type.Name == "array" || slices.ContainsFunc(m.Members(), func(inner *contract.Field) bool { return len(m.Members()) == 1 && inner.Type.Name == "array" })
}
