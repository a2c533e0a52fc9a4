package generate

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/format"
	"strconv"
	"strings"
	"text/template"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/tools/files"
)

//go:embed templates/rpc.go.tmpl
var glueTemplate string

// glue is what the template of rpc.gen.go is filled with.
type glue struct {
	Source, Package, Action, Result string
	Product, Version                string
	Summary                         []string // comment lines
	Fixed                           []string // fields of the parameters that have one value, with it
	Form                            bool     // the description has the POST form
	Groups                          []group
	Rules                           []string // composite literals of acs.ParameterRule without braces
	Errors                          []glueError
}

// group is a parameter that stands for all of Name.1, Name.2.Key and the like: a map with their full names in Go.
type group struct {
	Name     string
	Field    string
	Required bool // the field is the map itself, not a pointer to it
}

type glueError struct {
	contract.DocumentedError
	Name        string   // of the variable
	Description []string // comment lines
}

// glueOf makes the source of rpc.gen.go. An error is the template's, and so ours.
func glueOf(d *description) ([]byte, error) {
	parsed, err := template.New(glueFile).Parse(string(files.LF([]byte(glueTemplate))))
	if err != nil {
		return nil, fmt.Errorf("parse the template of %s: %w", glueFile, err)
	}
	var source bytes.Buffer
	if err := parsed.Execute(&source, glueData(d)); err != nil {
		return nil, fmt.Errorf("%s: make %s: %w", d.name, glueFile, err)
	}
	formatted, err := format.Source(source.Bytes())
	if err != nil {
		return nil, &OutputError{Description: d.name, File: glueFile, Problem: err.Error()}
	}
	return formatted, nil
}

func glueData(d *description) glue {
	return glue{
		Source:  d.name,
		Package: d.packageName(),
		Action:  d.action,
		Result:  d.resultType(),
		Product: d.api.Product,
		Version: d.api.Version,
		Summary: commentLines(d.action + ": " + firstOf(d.get.Summary, d.get.Description, d.action+" of "+d.api.Product+" "+d.api.Version)),
		Fixed:   fixedOf(d),
		Form:    at(d.root, "paths", "/", "post", "requestBody", "content", formType, "schema") != nil,
		Groups:  groupsOf(d),
		Rules:   rulesOf(d),
		Errors:  errorsOf(d.get.errors),
	}
}

// fixedOf gives the required parameters of the protocol that admit one value, as fields of a composite literal.
func fixedOf(d *description) []string {
	var fields []string
	for i, name := range fieldNames(d) {
		if p := d.get.Parameters[i]; p.role == contract.RoleCommon && p.Required && len(p.Schema.Enum) == 1 {
			fields = append(fields, name+": "+strconv.Quote(p.Schema.Enum[0].Value))
		}
	}
	return fields
}

func groupsOf(d *description) []group {
	var groups []group
	for i, field := range fieldNames(d) {
		if p := d.get.Parameters[i]; p.isGroup() {
			groups = append(groups, group{Name: p.Name, Field: field, Required: p.Required})
		}
	}
	return groups
}

// fieldNames gives the Go field of each parameter.
func fieldNames(d *description) []string {
	names := make([]string, len(d.get.Parameters))
	for i, p := range d.get.Parameters {
		names[i] = p.Name
	}
	return distinct(names, goName)
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

// errorsOf names the documented errors. A row that says what an earlier one said is left out; a code with several
// messages gives numbered names in the order of the page.
func errorsOf(documented []contract.DocumentedError) []glueError {
	type identity struct {
		status        int
		code, message string
	}
	seen := map[identity]bool{}
	var found []glueError
	var codes []string
	for _, e := range documented {
		id := identity{e.Status, e.Code, e.Message}
		if seen[id] {
			continue
		}
		seen[id] = true
		found = append(found, glueError{
			DocumentedError: e,
			Description:     commentLines(e.Description),
		})
		codes = append(codes, firstOf(asciiLetters(e.Code), strconv.Itoa(e.Status)))
	}
	for i, name := range distinct(codes, errorName) {
		found[i].Name = name
	}
	return found
}

// errorName makes a name of a code's letters: Invalid.AggregatorId.Value is ErrInvalidAggregatorIdValue.
func errorName(letters string) string { return "Err" + goName(letters) }

// asciiLetters is a code with dots for all that cannot stand in a Go name; empty when nothing can.
func asciiLetters(code string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return '.'
	}, code), ".")
}

// commentLines wraps text to lines of a comment. Lines never start with a directive, for the template writes "// " first.
func commentLines(text string) []string {
	const width = 110
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len([]rune(line))+len([]rune(word)) >= width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
