package generate

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// rulesOf gives the rules of the operation's own parameters, as fields of acs.ParameterRule in Go. The protocol's
// parameters are left out: acs checks those by itself, in an order of its own.
func rulesOf(d *description) []string {
	var rules []string
	for _, p := range d.get.Parameters {
		if p.protocols() {
			continue
		}
		rules = append(rules, strings.Join(ruleFields(p), ", "))
	}
	return rules
}

func ruleFields(p parameter) []string {
	fields := []string{fmt.Sprintf("Name: %q", p.Name)}
	add := func(when bool, format string, args ...any) {
		if when {
			fields = append(fields, fmt.Sprintf(format, args...))
		}
	}
	s := p.Schema
	add(s.Type != "" && s.Type != "string", "Type: %q", s.Type)
	add(p.Required, "Required: true")
	add(s.MinLength > 0, "MinLength: %d", s.MinLength)
	add(s.MaxLength > 0, "MaxLength: %d", s.MaxLength)
	add(isASCII(p), "ASCII: true")
	add(s.Pattern != "" && (s.Pattern != contract.ASCIIPattern || !isASCII(p)), "Pattern: %q", s.Pattern)
	add(len(s.Enum) > 0, "Enum: []string{%s}", enumValues(s))
	add(s.Minimum != nil, "Minimum: new(float64(%s))", number(s.Minimum))
	add(s.Maximum != nil, "Maximum: new(float64(%s))", number(s.Maximum))
	return fields
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
