package witness

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// parameters holds the rules of every parameter against the values that the page itself shows of it.
func (h *holder) parameters(requests []Request) {
	values := showing(h.contract.Parameters, requests)
	for i := range h.contract.Parameters {
		p := &h.contract.Parameters[i]
		if p.Role == contract.RoleBusiness {
			h.rules(p, values[p.Name])
			h.kind(p, values[p.Name])
		}
	}
}

// rules takes out every rule that a shown value breaks.
func (h *holder) rules(p *contract.Parameter, values []shown) {
	kept := p.Constraints[:0:0]
	for _, rule := range p.Constraints {
		s, broken := breaking(p, rule, values)
		if !broken {
			kept = append(kept, rule)
			continue
		}
		h.warnf(rule.At.Line, "parameter %q: %s (line %d) is %q, against the rule %s %q; the rule is left out",
			p.Name, s.by, s.line, words.Cut(s.value, maxShown), rule.Rule, words.Cut(rule.Value, maxShown))
		h.contract.Unplaced = append(h.contract.Unplaced, contract.Unplaced{
			Kind: "parameter", Name: p.Name + "/" + string(rule.Rule), Line: rule.At.Line, Reason: "the page's own example breaks the rule",
		})
	}
	p.Constraints = kept
}

// maxShown is how much of a value a diagnostic repeats, in bytes.
const maxShown = 60

// breaking is the first shown value that does not obey a rule.
func breaking(p *contract.Parameter, rule contract.Constraint, values []shown) (shown, bool) {
	info, ok := rule.Rule.Find()
	if !ok || rule.Rule == contract.RuleConst {
		return shown{}, false
	}
	for _, s := range values {
		if rule.At.Line == s.line && s.by == "its default" && rule.Rule == contract.RuleDefault {
			continue
		}
		if !allows(p, info, rule, s) {
			return s, true
		}
	}
	return shown{}, false
}

// allows reports whether a rule allows a shown value: as it stands, or each of the values that it is a list of.
func allows(p *contract.Parameter, info contract.RuleInfo, rule contract.Constraint, s shown) bool {
	if info.Rule == contract.RuleEnum {
		return one(s.value, rule.Values) || every(parts(s.value), func(v string) bool { return one(v, rule.Values) })
	}
	obeys := func(v string) bool { return info.Obeys(rule.Value, v) }
	if obeys(s.value) {
		return true
	}
	listed := s.cell || p.Style == contract.StyleSimple || p.Type.Name == "array"
	return listed && every(parts(s.value), obeys)
}

func one(value string, of []string) bool { return slices.Contains(of, value) }

func every(values []string, holds func(string) bool) bool {
	return len(values) > 0 && !slices.ContainsFunc(values, func(v string) bool { return !holds(v) })
}

// parts are the values that a text lists: between commas and their like, between "or", or items of a JSON list.
func parts(text string) []string {
	text = strings.NewReplacer("或者", ",", "或", ",", " or ", ",", " and ", ",", "和", ",").Replace(text)
	return strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",，;；、/|[]\"'“”", r)
	})
}

// kind doubts the type of a parameter of which a value of another type is shown.
func (h *holder) kind(p *contract.Parameter, values []shown) {
	name := p.Type.Name
	if name == "array" && p.Type.Item != "" {
		name = p.Type.Item
	}
	info, _ := contract.RuleType.Find()
	for _, s := range values {
		if info.Obeys(name, s.value) || every(parts(s.value), func(v string) bool { return info.Obeys(name, v) }) {
			continue
		}
		p.OtherType = true
		h.warnf(p.At.Line, "parameter %q is of type %s, %s (line %d) is %q; the type is not taken for certain", p.Name, p.Type.Name, s.by, s.line, words.Cut(s.value, maxShown))
		return
	}
}
