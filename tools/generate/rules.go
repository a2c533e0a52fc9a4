package generate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// ruleWriter writes the rules of an operation's parameters as fields of acs.ParameterRule in Go.
type ruleWriter struct {
	errors []glueError
	rows   []contract.DocumentedError // of errors, in the same order
	names  []string                   // of the page's parameters, with N for every index
}

// rulesOf gives the rules of the operation's own parameters, as fields of acs.ParameterRule in Go. The protocol's
// parameters are left out: acs checks those by itself, in an order of its own. Rules of lists and objects stand in the place
// of the first parameter that travels for them.
func rulesOf(d *description) []string {
	w := ruleWriter{errors: errorsOf(d.get.errors)}
	for _, e := range w.errors {
		w.rows = append(w.rows, e.DocumentedError)
	}
	members := map[string][]parameter{} // by the first segment of their names
	for _, m := range d.get.members {
		w.names = append(w.names, m.Name)
		head := contract.Head(m.Name)
		members[head] = append(members[head], m)
	}
	for _, p := range d.get.Parameters {
		if !p.protocols() && len(members[contract.Head(p.Name)]) == 0 {
			w.names = append(w.names, p.Name)
		}
	}
	var rules []string
	done := map[string]bool{}
	for _, p := range d.get.Parameters {
		head := contract.Head(p.Name)
		switch {
		case p.protocols() || done[head]:
		case len(members[head]) == 0 || !strings.Contains(p.Name, ".") && !p.isGroup():
			rules = append(rules, w.rule(p, p.Name))
		default:
			done[head] = true
			rules = append(rules, w.members(members[head])...)
		}
	}
	return rules
}

// members gives the rules of a list or an object. A list that the page names without an index has a rule for its items, and
// at the top one of its own, for a client may send something under its bare name.
func (w ruleWriter) members(all []parameter) []string {
	var rules []string
	for _, m := range all {
		if m.style != contract.StyleRepeatList || strings.HasSuffix(m.Name, ".N") {
			rules = append(rules, w.rule(m, m.Name))
			continue
		}
		items := m
		items.Name += ".N"
		if !strings.Contains(m.Name, ".") {
			rules = append(rules, w.rule(parameter{Name: m.Name, Required: m.Required, Schema: schema{Type: "array"}, constraints: ofList(m)}, m.Name))
			items.Required, items.constraints = false, nil
		}
		if slices.ContainsFunc(all, func(o parameter) bool { return strings.HasPrefix(o.Name, items.Name+".") }) {
			items.Schema = schema{}
			if !items.Required && mostItems(items) == 0 {
				continue
			}
		}
		rules = append(rules, w.rule(items, m.Name))
	}
	return rules
}

// ofList gives the constraints that are about a list and not about its items.
func ofList(m parameter) []contract.DocumentedConstraint {
	return slices.DeleteFunc(slices.Clone(m.constraints), func(c contract.DocumentedConstraint) bool { return c.Rule != contract.RuleMaxItems })
}

// rule gives the rule of a parameter, which the page calls by the name documented.
func (w ruleWriter) rule(p parameter, documented string) string {
	if p.style == contract.StyleSimple {
		p.Schema = valueSchema(p)
	}
	fields := ruleFields(p)
	if p.Required {
		fields = append(fields, w.refusal("Missing", contract.TriggerMissing, w.rows, documented)...)
	}
	if rows := w.rows; restricts(p) {
		if !restrictsValue(p) { // that something does not exist is no answer to a gap
			rows = slices.DeleteFunc(slices.Clone(rows), func(e contract.DocumentedError) bool {
				return strings.Contains(e.Code, "NotFound") || strings.Contains(e.Code, "NotExist")
			})
		}
		fields = append(fields, w.refusal("Invalid", contract.TriggerInvalid, rows, documented)...)
	}
	return strings.Join(fields, ", ")
}

// refusal gives the field, Missing or Invalid, that holds the documented refusal of a parameter; none when rows have none.
func (w ruleWriter) refusal(field string, kind contract.TriggerKind, rows []contract.DocumentedError, documented string) []string {
	row, found := contract.RefusalOf(rows, kind, documented, w.names)
	if !found {
		return nil
	}
	name := w.errors[slices.Index(w.rows, row)].Name
	switch message := contract.FillPlaceholders(row.Message, documented); message {
	case "": // the gateway's text has to do
		return []string{fmt.Sprintf("%s: %s.WithMessage(acs.New%s(%q).Message())", field, name, field, documented)}
	case row.Message:
		return []string{field + ": " + name}
	default:
		return []string{fmt.Sprintf("%s: %s.WithMessage(%q)", field, name, message)}
	}
}

// restricts reports whether a value, or for a list a position, can break the rule of a parameter.
func restricts(p parameter) bool {
	return restrictsValue(p) || mostItems(p) > 0 || contract.HasIndex(p.Name)
}

// restrictsValue reports whether a value can break the rule of a parameter.
func restrictsValue(p parameter) bool {
	s := p.Schema
	return s.MinLength > 0 || s.MaxLength > 0 || s.Pattern != "" || len(s.Enum) > 0 || s.Minimum != nil || s.Maximum != nil ||
		limitOf(p, contract.RuleMinBytes) > 0 || limitOf(p, contract.RuleMaxBytes) > 0 ||
		s.Type == "integer" || s.Type == "number" || s.Type == "boolean" || isASCII(p)
}

// mostItems is how many items the page allows, 0 when it does not say.
func mostItems(p parameter) int {
	if p.style != contract.StyleRepeatList && p.style != contract.StyleSimple && p.Schema.Type != "array" && !contract.HasIndex(p.Name) {
		return 0
	}
	for _, c := range p.constraints {
		if n, err := strconv.Atoi(c.Value); c.Rule == contract.RuleMaxItems && err == nil {
			return n
		}
	}
	return 0
}

func ruleFields(p parameter) []string {
	fields := []string{fmt.Sprintf("Name: %q", p.Name)}
	add := func(when bool, format string, args ...any) {
		if when {
			fields = append(fields, fmt.Sprintf(format, args...))
		}
	}
	s := p.Schema
	add(p.style == contract.StyleSimple, "Separator: %q", ",")
	add(s.Type != "" && s.Type != "string", "Type: %q", s.Type)
	add(p.Required, "Required: true")
	add(mostItems(p) > 0, "MaxItems: %d", mostItems(p))
	if limitOf(p, contract.RuleMinBytes) > 0 && limitOf(p, contract.RuleMinLength) == 0 {
		s.MinLength = 0 // what the schema says of characters follows from the bytes
	}
	if limitOf(p, contract.RuleMaxBytes) > 0 && limitOf(p, contract.RuleMaxLength) == 0 {
		s.MaxLength = 0
	}
	add(s.MinLength > 0, "MinLength: %d", s.MinLength)
	add(s.MaxLength > 0, "MaxLength: %d", s.MaxLength)
	add(limitOf(p, contract.RuleMinBytes) > 0, "MinBytes: %d", limitOf(p, contract.RuleMinBytes))
	add(limitOf(p, contract.RuleMaxBytes) > 0, "MaxBytes: %d", limitOf(p, contract.RuleMaxBytes))
	add(isASCII(p), "ASCII: true")
	add(s.Pattern != "" && (s.Pattern != contract.ASCIIPattern || !isASCII(p)), "Pattern: %q", s.Pattern)
	add(len(forbidden(p, contract.RuleNotStart)) > 0, "NotStart: %#v", forbidden(p, contract.RuleNotStart))
	add(len(forbidden(p, contract.RuleNotContain)) > 0, "NotContain: %#v", forbidden(p, contract.RuleNotContain))
	add(len(s.Enum) > 0, "Enum: []string{%s}", enumValues(s))
	add(s.Minimum != nil, "Minimum: new(float64(%s))", number(s.Minimum))
	add(s.Maximum != nil, "Maximum: new(float64(%s))", number(s.Maximum))
	return fields
}

// valueSchema is what the page says of each value of a list that travels as one text: its schema speaks of the whole text.
func valueSchema(p parameter) schema {
	s := p.Schema
	for _, c := range p.constraints {
		limit, err := strconv.Atoi(c.Value)
		switch {
		case c.Rule == contract.RuleMinLength && err == nil:
			s.MinLength = limit
		case c.Rule == contract.RuleMaxLength && err == nil:
			s.MaxLength = limit
		case c.Rule == contract.RulePattern:
			s.Pattern = c.Value
		case c.Rule == contract.RuleEnum:
			for _, v := range strings.Split(c.Value, ",") {
				s.Enum = append(s.Enum, yaml.Node{Value: v})
			}
		}
	}
	return s
}

// limitOf is the whole number of the page's rule for the parameter, 0 when there is none.
func limitOf(p parameter, rule contract.Rule) int {
	for _, c := range p.constraints {
		if n, err := strconv.Atoi(c.Value); c.Rule == rule && err == nil {
			return n
		}
	}
	return 0
}

// forbidden are the texts of one of the page's rules that name what a value must not have.
func forbidden(p parameter, rule contract.Rule) []string {
	for _, c := range p.constraints {
		if c.Rule == rule {
			return contract.Forbidden(c.Value)
		}
	}
	return nil
}

// isASCII says whether the page limits the parameter to ASCII.
func isASCII(p parameter) bool {
	for _, c := range p.constraints {
		if c.Rule == contract.RuleCharset && strings.EqualFold(c.Value, "ascii") {
			return true
		}
	}
	return false
}

func enumValues(s schema) string {
	values := make([]string, len(s.Enum))
	for i := range s.Enum {
		values[i] = strconv.Quote(s.Enum[i].Value)
	}
	return strings.Join(values, ", ")
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'g', -1, 64)
}
