package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// versionFlag gives a command the flag for pages that do not say of which version of the API they are.
func versionFlag(cmd *cobra.Command, into *string) {
	cmd.Flags().StringVar(into, "version", "", "version of the API, YYYY-MM-DD, for a page that does not say it")
}

// saidVersion is a version with where it was given.
type saidVersion struct{ where, version string }

// withVersion gives the operation of a page the version that the page does not say. The first that is given counts; one that is none,
// or contradicts the page, is an error, and so is that there is none.
func withVersion(op *operation.Operation, page string, given ...saidVersion) error {
	for _, g := range given {
		switch {
		case g.version == "":
			continue
		case !contract.ValidVersion(g.version):
			return fmt.Errorf("%s %q: expected a version of the API, YYYY-MM-DD", g.where, g.version)
		case op.Version != "" && op.Version != g.version:
			return fmt.Errorf("%s %s: %s is of version %s", g.where, g.version, page, op.Version)
		}
		op.Version = g.version
	}
	if op.Version == "" {
		return fmt.Errorf("%s: the page does not say its version of the API; expected --version YYYY-MM-DD, or `version:` in the profile", page)
	}
	return nil
}
