package main

import (
	"fmt"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

func newFaults(c console) *cobra.Command {
	return &cobra.Command{
		Use:   "faults",
		Short: "List the named defects of the reference server",
		Long: `Faults lists the defects that "plumb serve --fault NAME" serves and "plumb prove" runs the suite against: name, group, the
statement that is broken, and the defect in a sentence.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listFaults(c) },
	}
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
