package main

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

func newGenerate(c console) *cobra.Command {
	config := generate.Config{Files: c.files, Stdout: c.out, Stderr: c.err}
	cmd := &cobra.Command{
		Use:   "generate [DESCRIPTION...]",
		Short: "Generate types, client and server stub from descriptions",
		Long: `Generate makes one Go package an operation with the oapi-codegen that go.mod pins. Without DESCRIPTION it takes all
spec/*.openapi.yaml below the root.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := absolute(args); err != nil {
				return err
			}
			config.Descriptions = args
			return generate.Run(cmd.Context(), config)
		},
	}
	cmd.Flags().StringVar(&config.Root, "root", ".", "folder of the module whose go.mod pins the generator")
	versionFlag(cmd, &config.Version)
	cmd.Flags().StringVarP(&config.Out, "output", "o", "", "folder for the packages (default generated below the root)")
	return cmd
}

// absolute turns paths of the command line, which are meant from the working directory, into absolute ones.
func absolute(paths []string) error {
	for i, p := range paths {
		a, err := filepath.Abs(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		paths[i] = a
	}
	return nil
}

func newVerify(c console) *cobra.Command {
	config := generate.Config{Files: c.files, Stdout: c.out, Stderr: c.err}
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
				_, _ = fmt.Fprintln(c.err, "plumb: run `make generate` and commit what it writes")
				return exit(1)
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
func staleDescriptions(c console, root string) (bool, error) {
	folder := filepath.Join(root, "spec")
	pages, err := filepath.Glob(filepath.Join(folder, spec.PagesFolder, "*"+spec.PageSuffix))
	if err != nil || len(pages) == 0 {
		return false, fmt.Errorf("%s: there is no page in %s", folder, spec.PagesFolder)
	}
	documents, err := compileAll(c, pages, true)
	if err != nil {
		return false, err
	}
	stale := false
	expected := map[string]bool{}
	for _, d := range documents {
		expected[d.name] = true
		if same, err := files.Holds(filepath.Join(folder, d.name), d.content); err != nil || !same {
			_, _ = fmt.Fprintf(c.out, "spec/%s: drifted: it is not what its page gives\n", d.name)
			stale = true
		}
	}
	return orphans(c, folder, expected) || stale, nil
}

func orphans(c console, folder string, expected map[string]bool) bool {
	found := false
	entries, _ := filepath.Glob(filepath.Join(folder, "*.yaml")) // the pattern is well-formed
	for _, path := range entries {
		name := filepath.Base(path)
		compiledFile := strings.HasSuffix(name, spec.DescriptionSuffix) || strings.HasSuffix(name, spec.StatementsSuffix)
		if compiledFile && !expected[name] {
			_, _ = fmt.Fprintf(c.out, "spec/%s: orphaned: no page gives it\n", name)
			found = true
		}
	}
	return found
}
