package main

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

func newFaults(c console) *cobra.Command {
	var f faultsFlags
	cmd := &cobra.Command{
		Use:   "faults",
		Short: "List the named defects of the reference server",
		Long: `Faults lists the defects that "plumb serve --fault NAME" serves and "plumb prove" runs the suite against: name, group, the
statement that is broken, and the defect in a sentence.

With --page it lists the faults that are derived from the statements of a page: name, statement and the defect in a sentence.
One that no request shows on a server of that page is none. --silent says which statements have no fault, and why.`,
		Example: `  plumb faults
  plumb faults --page other/GetWidget.md --silent`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case f.page != "":
				return listPageFaults(cmd, c, f)
			case f.silent || f.version != "":
				return errors.New("--silent and --version: expected them with --page")
			}
			return listFaults(c)
		},
	}
	cmd.Flags().StringVar(&f.page, "page", "", "page of another operation")
	cmd.Flags().BoolVar(&f.silent, "silent", false, "with --page: say which statements have no fault, and why")
	versionFlag(cmd, &f.version)
	return cmd
}

func listFaults(c console) error {
	for _, f := range fault.All() {
		if _, err := fmt.Fprintf(c.out, "%-42s %-12s %-38s %s\n", f.Name, f.Group, f.Statement, f.Title); err != nil {
			return err
		}
	}
	return nil
}

// faultyServer is the reference server, with a defect when one is named.
func faultyServer(c console, f serveFlags, options []reference.Option) (http.Handler, error) {
	if f.fault == "" {
		return reference.New(options...), nil
	}
	found, err := fault.Find(f.fault)
	if err != nil {
		return nil, fmt.Errorf("--fault: %w", err)
	}
	if !f.quiet {
		_, _ = fmt.Fprintf(c.err, "plumb: this server has a defect: %s It breaks %s.\n", found.Title, found.Statement)
	}
	return found.Server(options...), nil
}
