package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

// inspectionText is what a writer of pages wants to see: what was read, each with its line, and the diagnostics as a
// compiler prints them.
func inspectionText(i document.Inspection) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s %s %s (%s)\n", i.Page, i.Product, i.Version, i.Action, i.Style)
	fmt.Fprintf(&b, "  parameters\n")
	for _, p := range i.Parameters {
		fmt.Fprintf(&b, "    %s:%d: %s\n", i.Page, p.Line, parameterText(p))
	}
	for _, choice := range i.Choices {
		fmt.Fprintf(&b, "    %s:%d: %s\n", i.Page, choice.Line, choiceText(choice))
	}
	fmt.Fprintf(&b, "  result\n")
	if i.Response != nil {
		fieldText(&b, i.Page, "", *i.Response)
	}
	fmt.Fprintf(&b, "  errors\n")
	for _, e := range i.Errors {
		status := "-"
		if e.Status != nil {
			status = fmt.Sprint(*e.Status)
		}
		fmt.Fprintf(&b, "    %s:%d: %s %s %q\n", i.Page, e.Line, status, e.Code, e.Message)
	}
	fmt.Fprintf(&b, "  facts: %d read, %d inferred, %d contradicted, %d left out\n", i.Facts.Read, i.Facts.Inferred, i.Facts.Contradicted, i.Facts.LeftOut)
	fmt.Fprintf(&b, "  demands: %d read, %d not read\n", i.Demands.Read, i.Demands.Unread)
	for _, d := range i.Diagnostics {
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s\n", i.Page, d.Line, d.Column, d.Severity, d.Message)
	}
	return b.String()
}

// choiceText is how many of some parameters a request may have.
func choiceText(c contract.Choice) string {
	how := "at least one of "
	switch {
	case c.Least && c.Most:
		how = "exactly one of "
	case c.Most:
		how = "at most one of "
	}
	return how + strings.Join(c.Of, ", ")
}

// parameterText is one parameter in a line: its name and type, how it travels, and what is demanded of it. What the page
// does not state as such is marked.
func parameterText(p document.InspectedParameter) string {
	words := []string{p.Name, p.Type}
	add := func(rule contract.Rule, text string) {
		if slices.Contains(p.InferredRules, rule) {
			text += " [inferred]"
		}
		words = append(words, text)
	}
	if p.Format != "" {
		words = append(words, "("+p.Format+")")
	}
	if how := travels(contract.WireStyle(p.Style)); how != "" {
		words = append(words, how)
	}
	if p.Required {
		words = append(words, "required")
	}
	if p.Role != "" {
		words = append(words, p.Role)
	}
	for _, d := range demands(p) {
		add(d.rule, d.text)
	}
	for _, rule := range slices.Sorted(maps.Keys(p.Rules)) {
		add(rule, string(rule)+" "+p.Rules[rule])
	}
	if p.Inferred != "" {
		words = append(words, "[inferred from "+p.Inferred+"]")
	}
	return strings.Join(words, " ")
}

// travels tells how the values of a list or an object are written, "" for what is neither.
func travels(style contract.WireStyle) string {
	switch style {
	case contract.StyleRepeatList:
		return "with positions"
	case contract.StyleFlat:
		return "with dots"
	case contract.StyleJSON:
		return "as JSON text"
	case contract.StyleSimple:
		return "with commas"
	case contract.StyleNone:
	}
	return ""
}

// demand is what a rule asks for, in words.
type demand struct {
	rule contract.Rule
	text string
}

// demands are the rules of a parameter that have a key of their own, in the order in which they are printed.
func demands(p document.InspectedParameter) []demand {
	unit := cmp.Or(p.LengthUnit, "characters")
	var out []demand
	add := func(is bool, rule contract.Rule, format string, value func() any) {
		if is {
			out = append(out, demand{rule, fmt.Sprintf(format, value())})
		}
	}
	listed := contract.RuleEnum
	if slices.Contains(p.InferredRules, contract.RuleConst) {
		listed = contract.RuleConst
	}
	add(len(p.Enum) > 0, listed, "one of %v", func() any { return strings.Join(p.Enum, ", ") })
	add(p.MinLength != nil, contract.RuleMinLength, "at least %v", func() any { return fmt.Sprint(*p.MinLength, " ", unit) })
	add(p.MaxLength != nil, contract.RuleMaxLength, "at most %v", func() any { return fmt.Sprint(*p.MaxLength, " ", unit) })
	add(p.Minimum != nil, contract.RuleMinimum, "from %v", func() any { return *p.Minimum })
	add(p.Maximum != nil, contract.RuleMaximum, "up to %v", func() any { return *p.Maximum })
	add(p.MaxItems != nil, contract.RuleMaxItems, "at most %d items", func() any { return *p.MaxItems })
	add(p.Charset != "", contract.RuleCharset, "%v", func() any { return p.Charset })
	add(p.Pattern != "", contract.RulePattern, "like %v", func() any { return p.Pattern })
	add(p.DateFormat != "", contract.RuleFormat, "in the form %v", func() any { return p.DateFormat })
	add(p.Default != "", contract.RuleDefault, "default %v", func() any { return p.Default })
	add(p.Condition != "", contract.RuleCondition, "required when: %q", func() any { return p.Condition })
	add(p.Idempotent, contract.RuleIdempotent, "token of %v", func() any { return "idempotency" })
	return out
}

// ruleText is what the row of a member demands of its values.
func ruleText(f document.InspectedField) string {
	var b strings.Builder
	for _, rule := range slices.Sorted(maps.Keys(f.Rules)) {
		fmt.Fprintf(&b, " %s %s", rule, f.Rules[rule])
	}
	if f.Sometimes {
		b.WriteString(" sometimes")
	}
	return b.String()
}

func fieldText(b *strings.Builder, page, path string, f document.InspectedField) {
	if path != "" {
		inferred := ""
		if f.Inferred != "" {
			inferred = " [inferred from " + f.Inferred + "]"
		}
		fmt.Fprintf(b, "    %s:%d: %s %s%s%s\n", page, f.Line, path, f.Type, ruleText(f), inferred)
	}
	if f.Items != nil {
		fieldText(b, page, path+"[]", *f.Items)
	}
	for _, child := range f.Properties {
		fieldText(b, page, strings.TrimPrefix(path+"."+child.Name, "."), *child.Field)
	}
}
