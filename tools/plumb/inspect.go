package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/page"
)

func newInspect(c console) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "inspect [PAGE...]",
		Short: "Print the contract of pages as plumb reads it",
		Long: `Inspect prints what is read of pages: parameters, result and errors, each with its line, how many facts were read,
inferred, contradicted by the page itself and left out, how many sentences that demand something were read, and what there
is to say of the reading. Exit 1 when a page cannot be compiled, with the reasons on stderr; 2 when one cannot
be opened or a flag is wrong.`,
		Example: `  plumb inspect other/GetWidget.md
  plumb inspect --json spec/pages/*.md`,
		RunE: func(_ *cobra.Command, args []string) error {
			pages, err := ownPages(args)
			if err != nil {
				return err
			}
			compiler, err := protocol()
			if err != nil {
				return err
			}
			return inspect(c, compiler, pages, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	return cmd
}

// inspect prints every page before it decides.
func inspect(c console, compiler *compile.Compiler, pages []string, asJSON bool) error {
	broken := false
	for _, path := range pages {
		result, err := contractOf(compiler, path)
		if err != nil {
			return err
		}
		if err := inspectPage(c, result, path, asJSON); err != nil {
			return err
		}
		for _, d := range result.Diagnostics {
			if d.Severity == page.Error {
				broken = true
				_, _ = fmt.Fprintln(c.err, d)
			}
		}
	}
	if broken {
		return exit(1)
	}
	return nil
}

func inspectPage(c console, result *compile.Result, path string, asJSON bool) error {
	inspection := document.Inspect(result.Contract, result.Diagnostics)
	inspection.Page = path
	if asJSON {
		encoder := json.NewEncoder(c.out)
		encoder.SetEscapeHTML(false)
		return encoder.Encode(inspection)
	}
	_, err := fmt.Fprint(c.out, inspectionText(inspection))
	return err
}
