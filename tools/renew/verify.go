package renew

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
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
		Long: `Verify compiles all spec/pages below the root, generates in memory, and prints a line for each file that is not what the
pages give, with 20 lines at most of what differs. How lines end makes no difference. Exit code 1 says that something was
found; nothing is written.`,
		Example: `  plumb verify
  plumb verify --root .`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			m, err := standing(config.Root)
			if err != nil {
				return err
			}
			config.Version, config.Import = m.version(config.Version), m.generated()
			stale, err := staleFiles(c, config.Root, config.Version, m)
			if err != nil {
				return err
			}
			err = generate.Verify(cmd.Context(), config)
			var drift *generate.DriftError
			if errors.As(err, &drift) || err == nil && stale {
				_, _ = fmt.Fprintln(c.Err, "plumb: `plumb regenerate` (in plumb's own repository `make regenerate`) writes what the pages give; commit that")
				return ErrFound
			}
			return err
		},
	}
	cmd.Flags().StringVar(&config.Root, "root", ".", "folder with spec and generated")
	versionFlag(cmd, &config.Version)
	return cmd
}

// staleFiles prints a line, and what differs, for each file below root that is not what the pages give, whatever ends its
// lines, and a line for each that no page gives. Generated packages are not among them.
func staleFiles(c Console, root, version string, m *own) (bool, error) {
	folder := filepath.Join(root, "spec")
	pages, err := pagesBelow(folder)
	if err != nil {
		return false, err
	}
	documents, err := compileAll(c, pages, false)
	if err != nil {
		return false, err
	}
	around, err := m.made(operationsOf(documents), version)
	if err != nil {
		return false, err
	}
	stale := false
	for _, d := range documents {
		found, err := differs(c, filepath.Join(folder, d.name), d.content)
		if err != nil {
			return false, err
		}
		stale = stale || found
	}
	for _, d := range around {
		found, err := differs(c, filepath.Join(root, filepath.FromSlash(d.name)), d.content)
		if err != nil {
			return false, err
		}
		stale = stale || found
	}
	return orphans(c, folder, namesOf(documents)) || stale, nil
}

// differs prints what is wrong with a file.
func differs(c Console, path string, want []byte) (bool, error) {
	shown := filepath.ToSlash(path)
	have, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_, _ = fmt.Fprintf(c.Out, "%s: missing\n", shown)
		return true, nil
	case err != nil:
		return false, fmt.Errorf("verify: %w", err)
	case files.SameText(have, want):
		return false, nil
	}
	_, _ = fmt.Fprintf(c.Out, "%s: drifted: it is not what its page gives\n%s", shown, files.Diff(shown, have, want, generate.DiffLines))
	return true, nil
}

// orphans prints a line for each compiled file of the folder that no page gives.
func orphans(c Console, folder string, expected map[string]bool) bool {
	found := false
	entries, _ := filepath.Glob(filepath.Join(folder, "*.yaml")) // the pattern is well-formed
	for _, path := range entries {
		name := filepath.Base(path)
		compiledFile := strings.HasSuffix(name, spec.DescriptionSuffix) || strings.HasSuffix(name, spec.StatementsSuffix)
		if compiledFile && !expected[name] {
			_, _ = fmt.Fprintf(c.Out, "%s: orphaned: no page gives it\n", filepath.ToSlash(path))
			found = true
		}
	}
	return found
}
