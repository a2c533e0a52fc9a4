package acs

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParameterRule is what a page says of one parameter of an operation. A field that is zero or nil does not restrict.
type ParameterRule struct {
	// Name is the parameter's name on the wire. A segment N behind a dot stands for every position in a list, from 1 on:
	// Tag.N.Key is Tag.1.Key, Tag.2.Key and so on, Id.N is Id.1, Id.2 and so on, and A.N.B.N is A.1.B.1. A number that is
	// no position, and a list that leaves one out, are refused as Invalid{list}.
	Name string
	// Required refuses a request without the parameter, or with an empty value, as Missing{Name}. Of a list, such as Id.N,
	// one item has to be there. A name with dots is required only where something else is given that has a rule and belongs
	// to the same item or object: Tag.2.Key where Tag.2.Value is.
	Required bool
	// MaxItems bounds the items of the list whose position is the last in Name, or of the list Name itself when Name has
	// no position.
	MaxItems int
	// MinLength and MaxLength bound the value in characters.
	MinLength, MaxLength int
	// MinBytes and MaxBytes bound the value in bytes of UTF-8, for a page that counts them.
	MinBytes, MaxBytes int
	// ASCII admits the characters U+0000 to U+007F only.
	ASCII bool
	// Enum lists the values that are admitted.
	Enum []string
	// Pattern is a regular expression in RE2 syntax that has to match somewhere in the value.
	Pattern string
	// NotStart and NotContain list texts that the value must not begin with, or contain.
	NotStart, NotContain []string
	// Minimum and Maximum bound a number, both included.
	Minimum, Maximum *float64
	// Separator stands between the values of a list that travels as one text; the rules are those of each value, and
	// MaxItems bounds their number. A text without it is one value.
	Separator string
	// Type is the type in the words of OpenAPI: string, integer, number, boolean; array and object stand for a
	// group of parameters Name.1, Name.1.Key and are checked for presence only.
	Type string
	// Missing and Invalid are what the page documents for a request without the parameter and for a value that breaks a
	// rule. They are answered as they are; where they are nil, the gateway's are.
	Missing, Invalid *Error
}

// missing is the refusal of a request without the parameter, which is called name on the wire.
func (p *ParameterRule) missing(name string) *Error {
	if p.Missing != nil {
		return p.Missing
	}
	return NewMissing(name)
}

// invalid is the refusal of a value of the parameter, which is called name on the wire.
func (p *ParameterRule) invalid(name string) *Error {
	if p.Invalid != nil {
		return p.Invalid
	}
	return NewInvalid(name)
}

// rule is a ParameterRule with its pattern compiled.
type rule struct {
	ParameterRule
	pattern *regexp.Regexp
	path    []string // the segments of a name with dots; nil for a name without
}

// ruleBook is the rules of an operation, ready to be checked.
type ruleBook struct {
	rules []rule
	names *shape // of the names with dots; nil when there are none
	lists []list // outer ones before those in their items
}

// compileRules prepares the rules of an operation. Rules for common parameters are left out: the server has checks
// of its own for those, and a request signed by version 3 carries them as headers.
func compileRules(parameters []ParameterRule) (ruleBook, error) {
	book := ruleBook{rules: make([]rule, 0, len(parameters))}
	for i := range parameters {
		p := &parameters[i]
		if commonParam(p.Name) {
			continue
		}
		compiled := rule{ParameterRule: *p}
		if p.Pattern != "" {
			pattern, err := regexp.Compile(p.Pattern)
			if err != nil {
				return ruleBook{}, fmt.Errorf("acs: parameter %s: %w", p.Name, err)
			}
			compiled.pattern = pattern
		}
		if strings.Contains(p.Name, ".") {
			compiled.path = strings.Split(p.Name, ".")
		}
		book.rules = append(book.rules, compiled)
	}
	book.names, book.lists = shapeOf(book.rules), listsOf(book.rules)
	return book, nil
}

// check returns the first refusal: every mandatory parameter is looked for first, then the positions of lists are judged,
// then values. A value that is empty counts as absent. It takes time and memory in proportion to the parameters of the
// request, whatever numbers they have.
func (b *ruleBook) check(params Params) error {
	members := gather(params, b.names)
	for i := range b.rules {
		r := &b.rules[i]
		if name, absent := r.absent(params, members); absent {
			return r.missing(name)
		}
	}
	for i := range b.lists {
		if name, broken := b.lists[i].broken(members); broken {
			return b.lists[i].rule.invalid(name)
		}
	}
	for i := range b.rules {
		r := &b.rules[i]
		if name, refused := r.refused(params, members); refused {
			return r.invalid(name)
		}
	}
	return nil
}

// absent reports whether the request lacks the parameter though it is required, and what its name on the wire would be.
func (r *rule) absent(params Params, members *member) (name string, absent bool) {
	switch {
	case !r.Required:
		return "", false
	case r.path == nil:
		return r.Name, !r.present(params)
	default:
		return members.lacks(r.path)
	}
}

// refused reports whether a value of the parameter breaks the rule, and its name on the wire.
func (r *rule) refused(params Params, members *member) (name string, refused bool) {
	if r.path == nil {
		value, _ := params.Get(r.Name)
		return r.Name, value != "" && !r.admits(value)
	}
	return members.find(r.path, func(m *member) bool { return m.value != "" && !r.admits(m.value) })
}

// present reports whether the parameter, or for a group one of its members, has a value.
func (r *rule) present(params Params) bool {
	if value, _ := params.Get(r.Name); value != "" {
		return true
	}
	if r.Type != "array" && r.Type != "object" {
		return false
	}
	return slices.ContainsFunc(params, func(p Param) bool {
		rest, found := strings.CutPrefix(p.Name, r.Name)
		return found && strings.HasPrefix(rest, ".") && p.Value != ""
	})
}

// admits judges a value that is not empty.
func (r *rule) admits(value string) bool {
	if r.Separator == "" {
		return r.admitsOne(value)
	}
	count := strings.Count(value, r.Separator) + 1
	if r.MaxItems > 0 && count > r.MaxItems {
		return false
	}
	for one := range strings.SplitSeq(value, r.Separator) {
		if !r.admitsOne(one) {
			return false
		}
	}
	return true
}

func (r *rule) admitsOne(value string) bool {
	if length := utf8.RuneCountInString(value); length < r.MinLength || r.MaxLength > 0 && length > r.MaxLength {
		return false
	}
	if len(value) < r.MinBytes || r.MaxBytes > 0 && len(value) > r.MaxBytes {
		return false
	}
	if r.ASCII && strings.IndexFunc(value, func(c rune) bool { return c > 0x7f }) >= 0 {
		return false
	}
	if len(r.Enum) > 0 && !slices.Contains(r.Enum, value) {
		return false
	}
	if r.pattern != nil && !r.pattern.MatchString(value) {
		return false
	}
	return !r.forbids(value) && r.admitsType(value)
}

// forbids reports whether the value begins with what it must not begin with, or contains what it must not contain.
func (r *rule) forbids(value string) bool {
	return slices.ContainsFunc(r.NotStart, func(text string) bool { return strings.HasPrefix(value, text) }) ||
		slices.ContainsFunc(r.NotContain, func(text string) bool { return strings.Contains(value, text) })
}

// admitsType judges the value as its type and against its bounds. The spellings are those of JSON, which is what the
// handler will make of the value; the booleans of other languages (True, TRUE) pass too, since clients send them.
func (r *rule) admitsType(value string) bool {
	switch r.Type {
	case "integer":
		if _, err := strconv.ParseInt(value, 10, 64); err != nil || value[0] == '+' {
			return false
		}
	case "number":
		if !jsonNumber(value) {
			return false
		}
	case "boolean":
		return slices.Contains([]string{"true", "True", "TRUE", "false", "False", "FALSE"}, value)
	default:
		return true
	}
	number, err := strconv.ParseFloat(value, 64)
	return err == nil && (r.Minimum == nil || number >= *r.Minimum) && (r.Maximum == nil || number <= *r.Maximum)
}

// jsonNumber reports whether value consists of what a JSON number is made of; ParseFloat, which reads NaN, Inf and
// hexadecimal too, checks the rest.
func jsonNumber(value string) bool {
	return value[0] != '+' && strings.Trim(value, "0123456789+-.eE") == ""
}
