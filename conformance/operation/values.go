package operation

import (
	"cmp"
	"math/big"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Broken returns the first statement about a parameter that one value of it does not obey. A text that lists several
// values has to be taken apart before.
func (o *Operation) Broken(name, value string) (Statement, bool) {
	for _, s := range o.About(name) {
		if info, ok := s.Subject.Rule.Find(); ok && !info.Obeys(s.Value, value) {
			return s, true
		}
	}
	return Statement{}, false
}

// About are the statements about a parameter, in their order.
func (o *Operation) About(name string) []Statement {
	var out []Statement
	for i := range o.Statements {
		if s := &o.Statements[i]; s.isAbout(name) {
			out = append(out, *s)
		}
	}
	return out
}

// States reports whether a statement of a rule is about a parameter.
func (o *Operation) States(name string, rule contract.Rule) bool {
	return o.of(name, rule) != nil
}

// Limit is the value of the statement of a rule about a parameter, "" when there is none.
func (o *Operation) Limit(name string, rule contract.Rule) string {
	if s := o.of(name, rule); s != nil {
		return s.Value
	}
	return ""
}

// of is the first statement of a rule about a parameter, nil when there is none. It copies nothing: servers look at every request.
func (o *Operation) of(name string, rule contract.Rule) *Statement {
	for i := range o.Statements {
		if s := &o.Statements[i]; s.Subject.Rule == rule && s.isAbout(name) {
			return s
		}
	}
	return nil
}

func (s *Statement) isAbout(parameter string) bool {
	return s.Subject.Kind == contract.OfParameter && s.Subject.Name == parameter
}

// Shows reports whether the page's request example has a parameter, under any of its names on the wire.
func (o *Operation) Shows(name string) bool {
	return slices.ContainsFunc(o.Request, func(pair Pair) bool { return contract.Positions(pair.Name) == contract.Positions(name) })
}

// Values are values that a target should take by all that the page says of the parameter, the likeliest first: those that
// it lists, its example, the default, and some of our own that obey every rule. There may be none, for lists and objects
// whose members are parameters of their own.
func (o *Operation) Values(p Parameter) []string {
	var out []string
	add := func(values ...string) {
		for _, v := range values {
			if v != "" && !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	if text := o.jsonText(p.Name); p.Style == contract.StyleJSON && text != "" {
		add(p.Example, text)
		return out
	}
	if p.Style != contract.StyleJSON && p.Style != contract.StyleSimple && o.hasMembers(p.Name) {
		return nil // it is sent by its members
	}
	add(p.Enum...)
	add(o.shown(p), o.Limit(p.Name, contract.RuleDefault))
	if len(p.Enum) > 0 {
		return out
	}
	obeying := slices.DeleteFunc(o.made(p), func(v string) bool { _, broken := o.Broken(p.Name, v); return broken })
	add(obeying...)
	if len(out) == 0 {
		add(o.made(p)...)
	}
	return out
}

// shown is the page's example; of a parameter that may be left out, a value of the same form where the example hides part of it: no target
// takes stars. What every request needs may be a thing that stands for all others on a page, stars and all.
func (o *Operation) shown(p Parameter) string {
	if text := contract.Unmasked(p.Example); text != "" && !p.Required {
		if _, broken := o.Broken(p.Name, text); !broken {
			return text
		}
		return ""
	}
	return p.Example
}

// made are values of a parameter's type that some page might ask for.
func (o *Operation) made(p Parameter) []string {
	if p.Style == contract.StyleJSON {
		if o.Limit(p.Name, contract.RuleType) == "object" {
			return []string{`{"plumb":"1"}`, `{"plumb":"2"}`}
		}
		return append(listText(p.Style), "{}")
	}
	switch p.Type {
	case "integer", "number":
		return o.numbers(p)
	case "boolean":
		return []string{"true", "false"}
	case "string":
		if o.States(p.Name, contract.RuleMultiple) || o.States(p.Name, contract.RuleMinimum) || o.States(p.Name, contract.RuleMaximum) {
			return o.numbers(p)
		}
		return o.texts(p)
	case "array":
		if p.Item == "integer" || p.Item == "number" || o.States(p.Name, contract.RuleMinimum) || o.States(p.Name, contract.RuleMaximum) {
			return o.numbers(p)
		}
		return listText(p.Style)
	}
	return nil
}

// hasMembers reports whether parts of a list or an object are parameters of their own.
func (o *Operation) hasMembers(name string) bool {
	return slices.ContainsFunc(o.Parameters, func(p Parameter) bool { return strings.HasPrefix(p.Name, name+".") && !p.InText })
}

func listText(style contract.WireStyle) []string {
	switch style { //nolint:exhaustive // the items of the others are parameters of their own
	case contract.StyleJSON:
		return []string{`["plumb"]`, `["plumb","plumb-2"]`}
	case contract.StyleSimple, contract.StyleNone:
		return []string{"plumb", "plumb,plumb-2"}
	}
	return nil
}

// numbers are small whole numbers, or multiples where it has to be one, and those next to the bounds.
func (o *Operation) numbers(p Parameter) []string {
	out := []string{"1", "2"}
	if step, ok := new(big.Int).SetString(o.Limit(p.Name, contract.RuleMultiple), 10); ok {
		out = []string{step.String(), new(big.Int).Lsh(step, 1).String()}
	}
	for _, rule := range []contract.Rule{contract.RuleMinimum, contract.RuleMaximum} {
		bound, ok := new(big.Rat).SetString(o.Limit(p.Name, rule))
		if !ok {
			continue
		}
		for _, step := range []int64{0, 1, -1} {
			if n := new(big.Rat).Add(bound, new(big.Rat).SetInt64(step)); n.IsInt() {
				out = append(out, n.Num().String())
			}
		}
	}
	return out
}

// texts are words in the forms that pages ask for, in the lengths that this one allows.
func (o *Operation) texts(p Parameter) []string {
	words := []string{"plumb", "plumb-2", "Plumb_1", "plumb1", "1", "Plumb-1a", "10.0.0.1", "p"}
	if format := o.Limit(p.Name, contract.RuleFormat); format != "" {
		for _, form := range slices.Backward(contract.Forms(format)) {
			words = append([]string{Moment(form, 2020), Moment(form, 2021)}, words...)
		}
	}
	least, _ := new(big.Int).SetString(cmp.Or(o.Limit(p.Name, contract.RuleMinLength), o.Limit(p.Name, contract.RuleMinBytes)), 10)
	const longest = 1 << 10
	if least == nil || !least.IsInt64() || least.Int64() > longest {
		return words
	}
	for _, w := range slices.Clone(words) {
		if n := int(least.Int64()) - utf8.RuneCountInString(w); n > 0 {
			words = append(words, w+strings.Repeat("p", n), w+strings.Repeat("1", n))
		}
	}
	return words
}

// Moment writes a moment of a year in a form of a page.
func Moment(form string, year int) string {
	return contract.Written(form, time.Date(year, time.January, 2, 10, 20, 30, 0, time.UTC)) //nolint:mnd // any day and time that tell their parts apart
}
