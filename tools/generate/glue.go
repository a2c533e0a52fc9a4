package generate

import (
	"bytes"
	"fmt"
	"go/format"
	"strings"
	"text/template"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/tools/files"
)

// glue is what the template of rpc.gen.go is filled with.
type glue struct {
	Source, Package, Action string
	Product, Version        string
	Summary                 []string // comment lines
	Rules                   []string // composite literals of acs.ParameterRule without braces
	Errors                  []glueError
}

type glueError struct {
	contract.DocumentedError
	Name        string   // of the variable
	OfCode      bool     // the variable stands for all errors of the code, and is answered as the first
	Description []string // comment lines
}

// glueOf makes the source of rpc.gen.go. An error is the template's, and so ours.
func glueOf(d *description) ([]byte, error) {
	text, err := templates.ReadFile(glueTemplate)
	if err != nil {
		return nil, fmt.Errorf("read a template: %w", err)
	}
	parsed, err := template.New(glueFile).Parse(string(files.LF(text)))
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
		Product: d.api.Product,
		Version: d.api.Version,
		Summary: summaryOf(d),
		Rules:   rulesOf(d),
		Errors:  errorsOf(d.get.errors),
	}
}

// summaryOf is the comment of the package.
func summaryOf(d *description) []string {
	said := firstOf(d.get.Summary, d.get.Description, "is an operation")
	return commentLines(fmt.Sprintf("Package %s is %s of %s %s: %s", d.packageName(), d.action, d.api.Product, d.api.Version, said))
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

// errorsOf names the documented errors, and codes that are documented more than once. A row that says what an earlier one said is left out.
func errorsOf(documented []contract.DocumentedError) []glueError {
	type identity struct {
		status        int
		code, message string
	}
	seen := map[identity]bool{}
	var found []glueError
	for _, e := range documented {
		if id := (identity{e.Status, e.Code, e.Message}); !seen[id] {
			seen[id] = true
			found = append(found, glueError{DocumentedError: e, Description: commentLines(e.Description)})
		}
	}
	return named(found)
}

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
