package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
	"github.com/plumb-conformance/plumb/tools/renew"
)

func newLint(c console) *cobra.Command {
	var format string
	var strict bool
	cmd := &cobra.Command{
		Use:   "lint [PAGE...]",
		Short: "Check pages: exit 1 when one cannot be compiled",
		Long: `Lint prints what is wrong with pages, for the CI of a repository of pages. Warnings are printed and do not change the
exit code: 0 without an error, 1 with one, 2 when a page cannot be read or a flag is wrong.`,
		Example: `  plumb lint other/GetWidget.md
  plumb lint --format github spec/pages/*.md`,
		RunE: func(_ *cobra.Command, args []string) error {
			write, err := diagnosticWriter(format)
			if err != nil {
				return err
			}
			pages, err := ownPages(args)
			if err != nil {
				return err
			}
			if format == "github" {
				c.out = commandsTo(c.out)
			}
			return lint(c, pages, strict, write)
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "exit 1 on warnings too")
	cmd.Flags().StringVar(&format, "format", "text", "text, json (an object a line) or github (annotations)")
	return cmd
}

// lint reports on every page before it decides.
func lint(c console, pages []string, strict bool, write func(io.Writer, page.Diagnostic) error) error {
	compiler, err := protocol()
	if err != nil {
		return err
	}
	broken := false
	for _, path := range pages {
		result, err := contractOf(compiler, path)
		if err != nil {
			return err
		}
		broken = broken || page.HasErrors(result.Diagnostics) || strict && renew.HasWarnings(result.Diagnostics)
		for _, d := range result.Diagnostics {
			if d.Severity == page.Info {
				continue
			}
			if err := write(c.out, d); err != nil {
				return err
			}
		}
	}
	if broken {
		return exit(1)
	}
	return nil
}

func diagnosticWriter(format string) (func(io.Writer, page.Diagnostic) error, error) {
	switch format {
	case "text":
		return textDiagnostic, nil
	case "json":
		return jsonDiagnostic, nil
	case "github":
		return githubDiagnostic, nil
	default:
		return nil, fmt.Errorf("--format %q: expected text, json or github", format)
	}
}

func textDiagnostic(w io.Writer, d page.Diagnostic) error {
	_, err := fmt.Fprintln(w, d)
	return err
}

func jsonDiagnostic(w io.Writer, d page.Diagnostic) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(struct {
		File     string        `json:"file"`
		Line     int           `json:"line"`
		Column   int           `json:"column"`
		Severity page.Severity `json:"severity"`
		Message  string        `json:"message"`
	}{d.File, max(d.Line, 1), max(d.Column, 1), d.Severity, d.Message})
}

// githubDiagnostic writes a workflow command, in which text has escapes for what would end it.
func githubDiagnostic(w io.Writer, d page.Diagnostic) error {
	_, err := fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d::%s\n", d.Severity, words.CommandProperty(d.File), max(d.Line, 1), max(d.Column, 1), words.CommandData(d.Message))
	return err
}
