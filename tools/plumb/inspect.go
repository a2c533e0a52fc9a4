package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/document"
)

func newInspect(c console) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "inspect [PAGE...]",
		Short: "Print the contract of pages as plumb reads it",
		RunE: func(_ *cobra.Command, args []string) error {
			pages, err := ownPages(args)
			if err != nil {
				return err
			}
			compiler, err := protocol()
			if err != nil {
				return err
			}
			for _, path := range pages {
				if err := inspectPage(c, compiler, path, asJSON); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	return cmd
}

func inspectPage(c console, compiler *compile.Compiler, path string, asJSON bool) error {
	result, err := contractOf(compiler, path)
	if err != nil {
		return err
	}
	inspection := document.Inspect(result.Contract, result.Diagnostics)
	inspection.Page = path
	if asJSON {
		encoder := json.NewEncoder(c.out)
		encoder.SetEscapeHTML(false)
		return encoder.Encode(inspection)
	}
	_, err = fmt.Fprint(c.out, inspectionText(inspection))
	return err
}
