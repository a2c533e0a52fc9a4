package compile

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// witnessed is a value that the page itself gives to a parameter, and where.
type witnessed struct {
	value string
	line  int
	text  bool // a word of the description
	name  bool // the parameter's own name, that stands for a value
}

// holdExamples leaves out the rules that the page's own examples break: those of the row, of the requests and of the
// description. A range or a length goes with both of its ends.
func (c *compiler) holdExamples(rows []*place.RequestRow) {
	inside := c.insideExamples(rows)
	for _, r := range rows {
		if r.Role != contract.RoleBusiness || r.Type.Name == "boolean" || r.Type.Name == "object" {
			continue
		}
		broken := map[contract.Rule]bool{}
		seen := c.witnesses(r, inside[r.Name])
		for _, rule := range r.Constraints {
			at := slices.IndexFunc(seen, func(w witnessed) bool { return breaks(&r.Parameter, rule, w) })
			switch {
			case at < 0 || broken[rule.Rule]:
				continue
			case seen[at].name:
				c.sink.Addf(page.Info, seen[at].line, 0, "parameter %q: its example is its own name, and no value by the rule %s of line %d; nothing follows from it",
					r.Name, rule.Rule, rule.At.Line)
				continue
			}
			c.sayBroken(r, rule, seen[at])
			for _, gone := range together(rule.Rule) {
				broken[gone] = true
			}
		}
		r.Constraints = slices.DeleteFunc(r.Constraints, func(rule contract.Constraint) bool { return broken[rule.Rule] })
		c.checkSeparator(r)
	}
}

// checkSeparator tells when an example separates its values otherwise than by the commas that the text asks for.
func (c *compiler) checkSeparator(r *place.RequestRow) {
	if r.Style != contract.StyleSimple || strings.Contains(r.Example, ",") {
		return
	}
	for _, sign := range []string{"，", "、", ";", "；"} {
		if strings.Contains(r.Example, sign) {
			c.sink.Addf(page.Warning, r.At.Line, 0, "parameter %q: its example separates values by %q, the text by commas; the text stands", r.Name, sign)
			return
		}
	}
}

func (c *compiler) sayBroken(r *place.RequestRow, rule contract.Constraint, w witnessed) {
	value := words.Cut(w.value, maxSaid)
	switch rule.Rule {
	case contract.RuleEnum, contract.RuleConst:
		c.sink.Addf(page.Warning, rule.At.Line, 0, "parameter %q: its example %q (line %d) is none of the values that line %d lists; they are not taken for all of them",
			r.Name, value, w.line, rule.At.Line)
	default:
		c.sink.Addf(page.Warning, rule.At.Line, 0, "parameter %q: its example %q (line %d) breaks the rule %s %s of line %d; the rule is left out",
			r.Name, value, w.line, rule.Rule, words.Cut(rule.Value, maxSaid), rule.At.Line)
	}
}

// maxSaid is how much of a value a diagnostic says.
const maxSaid = 60

// together are the rules that are read as one, and go as one.
func together(rule contract.Rule) []contract.Rule {
	for _, pair := range [][]contract.Rule{{contract.RuleMinimum, contract.RuleMaximum}, {contract.RuleMinLength, contract.RuleMaxLength}} {
		if slices.Contains(pair, rule) {
			return pair
		}
	}
	return []contract.Rule{rule}
}

// witnesses are the values that the page gives to a parameter, inside of a JSON text too, without those that only stand for
// one.
func (c *compiler) witnesses(r *place.RequestRow, inside []witnessed) []witnessed {
	out := []witnessed{{value: r.Example, line: r.At.Line}}
	for _, pair := range c.shown[contract.Positions(r.Name)] {
		out = append(out, witnessed{value: pair.Value, line: pair.Line})
	}
	if r.Within != "" {
		out = append(out, inside...)
	}
	for _, said := range c.said[r] {
		out = append(out, witnessed{value: said.Value, line: said.At.Line, text: true})
	}
	s := prose.Subject{Parameter: &r.Parameter, Typ: r.Type}
	for i, w := range out {
		out[i].name = s.IsName(w.value)
	}
	out = slices.DeleteFunc(out, func(w witnessed) bool { return w.value == "" || s.Opaque(w.value) && !w.name })
	slices.SortStableFunc(out, func(a, b witnessed) int { // what is a value comes first
		switch {
		case a.name == b.name:
			return 0
		case b.name:
			return -1
		}
		return 1
	})
	return out
}

// breaks reports whether a value that the page gives breaks a rule, or one of its items where it is a list.
func breaks(p *contract.Parameter, rule contract.Constraint, w witnessed) bool {
	info, ok := rule.Rule.Find()
	if !ok || w.text && !tells(rule.Rule, w.value) {
		return false
	}
	items := []string{w.value}
	if p.Type.Name == "array" || p.Style == contract.StyleSimple || p.Style == contract.StyleJSON {
		items = listItems(w.value)
	}
	if rule.Rule == contract.RuleMaxItems {
		most, err := strconv.Atoi(rule.Value)
		return err == nil && len(items) > most
	}
	return slices.ContainsFunc(items, func(v string) bool { return !obeys(info, rule.Value, v) })
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

// listItems are the values of a list that is written as one text, or the text itself.
func listItems(value string) []string {
	items := prose.Items(value)
	if len(items) > 1 {
		return items[1:]
	}
	return items
}

// obeys reports whether a value, as it stands or decoded as one of a request, obeys a rule.
func obeys(info contract.RuleInfo, limit, value string) bool {
	if info.Obeys(limit, value) {
		return true
	}
	decoded, err := url.QueryUnescape(value)
	return err == nil && info.Obeys(limit, decoded)
}
