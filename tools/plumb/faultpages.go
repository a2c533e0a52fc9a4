package main

import (
	"fmt"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/proof"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
)

// faultsFlags are the flags of faults.
type faultsFlags struct {
	page, version string
	silent        bool
}

// listPageFaults lists the faults of a page, and why statements have none when that is asked for.
func listPageFaults(cmd *cobra.Command, c console, f faultsFlags) error {
	op, err := operationOf(f.page, f.version)
	if err != nil {
		return err
	}
	shown, silent, err := proof.Shown(cmd.Context(), op)
	if err != nil {
		return fmt.Errorf("%s: %w", f.page, err)
	}
	for _, one := range shown {
		if _, err := fmt.Fprintf(c.out, "%-60s %-45s %s\n", one.Name, one.Statement, one.Title); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	if !f.silent {
		return nil
	}
	for _, s := range silent {
		if _, err := fmt.Fprintf(c.out, "no fault of %s: %s\n", s.Statement, s.Reason); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	return nil
}

// faultyPages is a server of the pages' operation with a derived fault.
func faultyPages(c console, f serveFlags, operations []*operation.Operation, settings generic.Settings) (http.Handler, error) {
	if f.fault == "" {
		return generic.New(operations, settings)
	}
	if len(operations) != 1 {
		return nil, fmt.Errorf("--fault %s: expected one page with it, there are %d", f.fault, len(operations))
	}
	found, err := proof.Find(operations[0], f.fault)
	if err != nil {
		return nil, fmt.Errorf("--fault: %w", err)
	}
	if !f.quiet {
		_, _ = fmt.Fprintf(c.err, "plumb: this server has a defect: %s It breaks %s.\n", found.Title, found.Statement)
	}
	settings.Defect = found.Defect
	return generic.New(operations, settings)
}
