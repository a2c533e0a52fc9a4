package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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
	for _, d := range i.Diagnostics {
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s\n", i.Page, d.Line, d.Column, d.Severity, d.Message)
	}
	return b.String()
}

func parameterText(p document.InspectedParameter) string {
	words := []string{p.Name, p.Type}
	if p.Format != "" {
		words = append(words, "("+p.Format+")")
	}
	if p.Required {
		words = append(words, "required")
	}
	if p.Role != "" {
		words = append(words, p.Role)
	}
	if len(p.Enum) > 0 {
		words = append(words, "one of "+strings.Join(p.Enum, ", "))
	}
	if p.MinLength != nil {
		words = append(words, fmt.Sprintf("at least %d characters", *p.MinLength))
	}
	if p.MaxLength != nil {
		words = append(words, fmt.Sprintf("at most %d characters", *p.MaxLength))
	}
	if p.Minimum != nil {
		words = append(words, fmt.Sprintf("from %v", *p.Minimum))
	}
	if p.Maximum != nil {
		words = append(words, fmt.Sprintf("up to %v", *p.Maximum))
	}
	if p.Charset != "" {
		words = append(words, p.Charset)
	}
	if p.Pattern != "" {
		words = append(words, "like "+p.Pattern)
	}
	if p.Default != "" {
		words = append(words, "default "+p.Default)
	}
	for _, rule := range slices.Sorted(maps.Keys(p.Rules)) {
		words = append(words, string(rule)+" "+p.Rules[rule])
	}
	if p.Inferred != "" {
		words = append(words, "[inferred from "+p.Inferred+"]")
	}
	return strings.Join(words, " ")
}

func fieldText(b *strings.Builder, page, path string, f document.InspectedField) {
	if path != "" {
		inferred := ""
		if f.Inferred != "" {
			inferred = " [inferred from " + f.Inferred + "]"
		}
		fmt.Fprintf(b, "    %s:%d: %s %s%s\n", page, f.Line, path, f.Type, inferred)
	}
	if f.Items != nil {
		fieldText(b, page, path+"[]", *f.Items)
	}
	for _, child := range f.Properties {
		fieldText(b, page, strings.TrimPrefix(path+"."+child.Name, "."), *child.Field)
	}
}
