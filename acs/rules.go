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
	// Name is the parameter's name on the wire.
	Name string
	// Required refuses a request without the parameter, or with an empty value, as Missing{Name}.
	Required bool
	// MinLength and MaxLength bound the value in characters.
	MinLength, MaxLength int
	// ASCII admits the characters U+0000 to U+007F only.
	ASCII bool
	// Enum lists the values that are admitted.
	Enum []string
	// Pattern is a regular expression in RE2 syntax that has to match somewhere in the value.
	Pattern string
	// Minimum and Maximum bound a number, both included.
	Minimum, Maximum *float64
	// Type is the type in the words of OpenAPI: string, integer, number, boolean; array and object stand for a
	// group of parameters Name.1, Name.1.Key and are checked for presence only.
	Type string
}

// rule is a ParameterRule with its pattern compiled.
type rule struct {
	ParameterRule
	pattern *regexp.Regexp
}

// compileRules prepares the rules of an operation. Rules for common parameters are left out: the server has checks
// of its own for those, and a request signed by version 3 carries them as headers.
func compileRules(parameters []ParameterRule) ([]rule, error) {
	rules := make([]rule, 0, len(parameters))
	for _, p := range parameters {
		if commonParam(p.Name) {
			continue
		}
		compiled := rule{ParameterRule: p}
		if p.Pattern != "" {
			pattern, err := regexp.Compile(p.Pattern)
			if err != nil {
				return nil, fmt.Errorf("acs: parameter %s: %w", p.Name, err)
			}
			compiled.pattern = pattern
		}
		rules = append(rules, compiled)
	}
	return rules, nil
}

// checkRules returns the first refusal: every mandatory parameter is looked for before any value is judged. A value
// that is empty counts as absent.
func checkRules(rules []rule, params Params) error {
	for i := range rules {
		if rules[i].Required && !rules[i].present(params) {
			return NewMissing(rules[i].Name)
		}
	}
	for i := range rules {
		if value, _ := params.Get(rules[i].Name); value != "" && !rules[i].admits(value) {
			return NewInvalid(rules[i].Name)
		}
	}
	return nil
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
	if length := utf8.RuneCountInString(value); length < r.MinLength || r.MaxLength > 0 && length > r.MaxLength {
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
	return r.admitsType(value)
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
