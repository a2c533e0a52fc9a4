package prose

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// readEnum reads the values that a parameter may take: a list of items, or values in one sentence. An open list, one
// item of which is no value, is no enum, and neither are lists that do not agree. The values of a member are not those of
// the JSON text that it stands in.
func readEnum(s Subject, all []Sentence) []contract.Constraint {
	if c := readAction(s, all); c != nil || s.isAction() {
		return c
	}
	if s.composite() || s.jsonItems() {
		return nil
	}
	t := textOf(all)
	found := s.announced(t)
	if len(found) == 0 {
		found = s.unannounced(t)
	}
	if len(found) == 0 {
		return readOnly(s, all)
	}
	first := found[0]
	if v, at := s.only(all, first.Values); v != "" {
		s.doubt(at, fmt.Sprintf("line %d says that %q is the only value, line %d lists others; neither is taken", at.Line, v, first.At.Line))
		return nil
	}
	for _, other := range append(found[1:len(found):len(found)], s.explaining(t, first)...) {
		if !sameValues(first.Values, other.Values) {
			s.doubt(other.At, fmt.Sprintf("line %d lists other values than line %d; neither are taken for all of them", other.At.Line, first.At.Line))
			return nil
		}
	}
	if left, ok := leftOver(t, first); ok {
		s.doubt(left.At, fmt.Sprintf("line %d may go on with the values that line %d lists; they are not taken for all of them", left.At.Line, first.At.Line))
		return nil
	}
	if len(first.Values) == 1 {
		return s.lone(first)
	}
	return found[:1]
}

// lone is a list of one value: the only one that there is, where the examples have no other. Where no word says so, that is a
// guess.
func (s Subject) lone(c contract.Constraint) []contract.Constraint {
	if !s.fixed(c.Values[0]) {
		return nil
	}
	if (s.Parameter == nil || s.Parameter.Role == contract.RoleBusiness) && !onlyOne.MatchString(c.At.Quote) {
		c.Inferred = contract.ByProse
	}
	return []contract.Constraint{c}
}

// onlyOne are the words of a value beside which there is no other.
var onlyOne = regexp.MustCompile(`(?i)仅|只|固定|必须|唯一|only|must|fixed|always`)

// readAction reads the one value of the row Action: the operation's name.
func readAction(s Subject, all []Sentence) []contract.Constraint {
	if !s.isAction() || s.Action == "" {
		return nil
	}
	at := s.Parameter.At
	for _, sn := range all {
		if words.HasWord(sn.Text, s.Action) {
			at = sn.At
			break
		}
	}
	return []contract.Constraint{{Rule: contract.RuleConst, Value: s.Action, Values: []string{s.Action}, At: at}}
}

// announced are the lists of values that words announce, in sentences that speak of the parameter itself.
func (s Subject) announced(t text) []contract.Constraint {
	var out []contract.Constraint
	for i, sn := range t.all {
		if s.foreign(sn) || aboutIndex(sn.tight) {
			continue
		}
		var values []string
		a, ok := s.announcement(sn)
		switch {
		case !ok:
		case strings.Trim(a.after, " *") == "":
			values = s.listed(t.behind(i))
		case !conditional(a.after) && !commaInCode(sn):
			values = s.inline(a.loose)
		}
		out = append(out, enumOf(s, values, sn.At)...)
	}
	return out
}

// enumOf makes an enum of values that fit the type, whether or not a lone one may be taken for the only one.
func enumOf(s Subject, values []string, at contract.Source) []contract.Constraint {
	if len(values) == 0 || len(values) > contract.MaxEnum || slices.ContainsFunc(values, isRange) {
		return nil
	}
	seen := map[string]bool{}
	kept := values[:0:0]
	for _, v := range values {
		if !fits(s.itemType(), v) {
			return nil
		}
		if !seen[v] {
			seen[v] = true
			kept = append(kept, v)
		}
	}
	rule := contract.RuleEnum
	if len(kept) == 1 {
		rule = contract.RuleConst
	}
	return []contract.Constraint{{Rule: rule, Value: strings.Join(kept, ","), Values: kept, At: at}}
}

// fixed reports whether a lone value may be taken for the only one: it is a word, the parameter a text, and no example
// shows anything else.
func (s Subject) fixed(value string) bool {
	for _, e := range s.examples() {
		if e != value {
			return false
		}
	}
	return s.itemType().Name == "string" && len(value) > 2 && words.IsLetter(value[0]) && !strings.ContainsAny(value, "*/")
}

// fits reports whether a value can be one of the type.
func fits(t contract.Type, v string) bool {
	switch t.Name {
	case "integer", "number", "boolean":
		return t.Holds(v)
	case "string", "":
		return true
	}
	return false
}

// sameValues reports whether two lists have the same values, in whatever order.
func sameValues(a, b []string) bool {
	return subset(a, b) && subset(b, a)
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(v string) bool { return !slices.Contains(b, v) })
}
