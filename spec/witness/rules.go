package witness

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// parameters holds the rules of every parameter against the values that the page itself shows of it.
func (h *holder) parameters(examples Examples) {
	values := showing(h.contract.Parameters, examples)
	for i := range h.contract.Parameters {
		p := &h.contract.Parameters[i]
		if p.Role == contract.RoleBusiness {
			h.rules(p, values[p.Name])
			h.kind(p, values[p.Name])
		}
	}
}

// rules takes out every rule that a shown value breaks. A range or a length goes with both of its ends.
func (h *holder) rules(p *contract.Parameter, values []shown) {
	if p.Type.Name == "boolean" || p.Type.Name == "object" {
		return // what a switch may be is its type, however an example spells it
	}
	broken := map[contract.Rule]bool{}
	for _, rule := range p.Constraints {
		s, breaks := breaking(p, rule, values)
		if !breaks || broken[rule.Rule] {
			continue
		}
		if isNameOf(p, s.value) {
			h.sink.Addf(page.Info, rule.At.Line, 0, "parameter %q: %s (line %d) is its own name, which is no value by the rule %s %q; nothing follows from it",
				p.Name, s.by, s.line, rule.Rule, words.Cut(rule.Value, maxShown))
			continue
		}
		h.warnf(rule.At.Line, "parameter %q: %s (line %d) is %q, against the rule %s %q; the rule is left out",
			p.Name, s.by, s.line, words.Cut(s.value, maxShown), rule.Rule, words.Cut(rule.Value, maxShown))
		for _, gone := range together(rule.Rule) {
			broken[gone] = true
		}
	}
	h.leaveOut(p, broken)
}

// leaveOut takes rules out of a parameter.
func (h *holder) leaveOut(p *contract.Parameter, broken map[contract.Rule]bool) {
	kept := p.Constraints[:0:0]
	for _, rule := range p.Constraints {
		if !broken[rule.Rule] {
			kept = append(kept, rule)
			continue
		}
		h.contract.Unplaced = append(h.contract.Unplaced, contract.Unplaced{
			Kind: "parameter", Name: p.Name + "/" + string(rule.Rule), Line: rule.At.Line, Reason: "the page's own example breaks the rule",
		})
	}
	p.Constraints = kept
}

// together are the rules that are read as one, and go as one.
func together(rule contract.Rule) []contract.Rule {
	pairs := [][]contract.Rule{
		{contract.RuleMinimum, contract.RuleMaximum}, {contract.RuleMinLength, contract.RuleMaxLength}, {contract.RuleMinBytes, contract.RuleMaxBytes},
	}
	for _, pair := range pairs {
		if slices.Contains(pair, rule) {
			return pair
		}
	}
	return []contract.Rule{rule}
}

// maxShown is how much of a value a diagnostic repeats, in bytes.
const maxShown = 60

// breaking is the first shown value that does not obey a rule. One that is the parameter's name stands for a value and
// comes last.
func breaking(p *contract.Parameter, rule contract.Constraint, values []shown) (out shown, broken bool) {
	info, ok := rule.Rule.Find()
	if !ok {
		return shown{}, false
	}
	for _, s := range values {
		if s.word && !tells(rule.Rule, s.value) || rule.At.Line == s.line && s.by == "its default" && rule.Rule == contract.RuleDefault {
			continue
		}
		if allows(p, info, rule, s) {
			continue
		}
		if !isNameOf(p, s.value) {
			return s, true
		}
		if !broken {
			out, broken = s, true
		}
	}
	return out, broken
}

// isNameOf reports whether a value is the name of its parameter, or the last part of it.
func isNameOf(p *contract.Parameter, value string) bool {
	return slices.ContainsFunc([]string{p.Name, p.Documented}, func(name string) bool {
		name = strings.TrimSuffix(strings.TrimSuffix(name, ".N"), ".n")
		return strings.EqualFold(value, name) || strings.EqualFold(value, name[strings.LastIndexByte(name, '.')+1:])
	})
}

// tells reports whether a word that a description gives as an example can tell anything of a rule.
func tells(rule contract.Rule, value string) bool {
	switch rule { //nolint:exhaustive // of the others, a word out of a sentence tells nothing
	case contract.RuleEnum, contract.RuleConst:
		return true
	case contract.RuleMinimum, contract.RuleMaximum:
		return strings.Trim(value, "0123456789") == ""
	case contract.RuleFormat:
		const year = 4
		return len(value) > year && strings.Trim(value[:year], "0123456789") == ""
	}
	return false
}

// allows reports whether a rule allows a shown value: as it stands or decoded, or each of the values that it is a list of.
func allows(p *contract.Parameter, info contract.RuleInfo, rule contract.Constraint, s shown) bool {
	listed := p.Style == contract.StyleSimple || p.Style == contract.StyleJSON || p.Type.Name == "array"
	if info.Rule == contract.RuleMaxItems {
		most, err := strconv.Atoi(rule.Value)
		return err != nil || !listed || count(s.value) <= most
	}
	obeys := func(v string) bool { return obeys(info, rule, v) }
	return obeys(s.value) || (listed || s.cell || info.Rule == contract.RuleEnum) && every(parts(s.value), obeys)
}

// obeys reports whether one value, as it stands or decoded as one of a request, obeys a rule.
func obeys(info contract.RuleInfo, rule contract.Constraint, value string) bool {
	one := func(v string) bool {
		if info.Rule == contract.RuleEnum {
			return slices.Contains(rule.Values, v)
		}
		return info.Obeys(rule.Value, v)
	}
	if one(value) {
		return true
	}
	decoded, err := url.QueryUnescape(value)
	return err == nil && decoded != value && one(decoded)
}

// count is how many values a text lists: the items of a JSON list, or what stands between signs.
func count(text string) int {
	if v, faults := sample.JSON(text); v != nil && len(faults) == 0 && v.Kind == contract.KindArray {
		return len(v.Items)
	}
	return len(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，;；、", r) }))
}

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
