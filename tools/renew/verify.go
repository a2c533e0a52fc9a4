package renew

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/generate"
)

func newVerify(c Console) *cobra.Command {
	config := generate.Config{Files: c.Files, Stdout: c.Out, Stderr: c.Err}
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check that descriptions and generated code are what the pages give",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			stale, err := staleDescriptions(c, config.Root)
			if err != nil {
				return err
			}
			err = generate.Verify(cmd.Context(), config)
			var drift *generate.DriftError
			if errors.As(err, &drift) || err == nil && stale {
				_, _ = fmt.Fprintln(c.Err, "plumb: run `make regenerate` and commit what it writes")
				return ErrFound
			}
			return err
		},
	}
	cmd.Flags().StringVar(&config.Root, "root", ".", "folder of the module")
	versionFlag(cmd, &config.Version)
	return cmd
}

// staleDescriptions prints a line for each compiled file below root that is not what its page gives, whatever ends its
// lines, and for each that no page gives.
func staleDescriptions(c Console, root string) (bool, error) {
	folder := filepath.Join(root, "spec")
	pages, err := pagesBelow(folder)
	if err != nil {
		return false, err
	}
	documents, err := compileAll(c, pages, false)
	if err != nil {
		return false, err
	}
	stale := false
	for _, d := range documents {
		if same, err := files.Holds(filepath.Join(folder, d.name), d.content); err != nil || !same {
			_, _ = fmt.Fprintf(c.Out, "spec/%s: drifted: it is not what its page gives\n", d.name)
			stale = true
		}
	}
	return orphans(c, folder, namesOf(documents)) || stale, nil
}

// orphans prints a line for each compiled file of the folder that no page gives.
func orphans(c Console, folder string, expected map[string]bool) bool {
	found := false
	entries, _ := filepath.Glob(filepath.Join(folder, "*.yaml")) // the pattern is well-formed
	for _, path := range entries {
		name := filepath.Base(path)
		compiledFile := strings.HasSuffix(name, spec.DescriptionSuffix) || strings.HasSuffix(name, spec.StatementsSuffix)
		if compiledFile && !expected[name] {
			_, _ = fmt.Fprintf(c.Out, "spec/%s: orphaned: no page gives it\n", name)
			found = true
		}
	}
	return found
}
