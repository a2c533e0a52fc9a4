package renew

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/generate"
)

// generateFlags are the flags of generate.
type generateFlags struct{ root, out, version, module, name string }

func newGenerate(c Console) *cobra.Command {
	var f generateFlags
	cmd := &cobra.Command{
		Use:   "generate [PAGE... | DESCRIPTION...]",
		Short: "Generate a module of pages, or packages of descriptions",
		Long: `Of pages (*.md), generate makes all that a module of your own needs, in the folder of -o: the pages and what they compile
to, a Go package an operation, a service with a method each to write, a command that serves it, a test that runs the suite
against it, and go.mod where there is none, then of the path of --module. What is yours to edit is written once; the rest
is made anew when pages are added or changed.

Of descriptions (*.openapi.yaml), it makes the packages alone, by default of all in spec below the root.`,
		Example: `  plumb generate other/GetWidget.md -o widget --module example.org/widget`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if slices.ContainsFunc(args, isPage) {
				return f.anywhere(cmd, c, args)
			}
			return f.packages(cmd, c, args)
		},
	}
	cmd.Flags().StringVar(&f.root, "root", ".", "of descriptions: folder with spec and generated")
	versionFlag(cmd, &f.version)
	cmd.Flags().StringVarP(&f.out, "output", "o", "",
		"of pages: folder for everything (default the working directory); of descriptions: for the packages (default generated below the root)")
	cmd.Flags().StringVar(&f.module, "module", "", "of pages: path of the new module, such as example.org/widget")
	cmd.Flags().StringVar(&f.name, "package", "", "of pages: name of the service's package (default the product's)")
	return cmd
}

func isPage(path string) bool { return strings.HasSuffix(path, spec.PageSuffix) }

func (f generateFlags) anywhere(cmd *cobra.Command, c Console, pages []string) error {
	if i := slices.IndexFunc(pages, func(p string) bool { return !isPage(p) }); i >= 0 {
		return fmt.Errorf("%s: expected a page, *%s, as the others are", pages[i], spec.PageSuffix)
	}
	if cmd.Flags().Changed("root") {
		return fmt.Errorf("--root %s: is for descriptions; expected -o with the folder for what pages give", f.root)
	}
	folder := f.out
	if folder == "" {
		folder = "."
	}
	return Anywhere(cmd.Context(), c, pages, Place{Folder: folder, Module: f.module, Package: f.name, Version: f.version, Plumb: c.Plumb})
}

func (f generateFlags) packages(cmd *cobra.Command, c Console, descriptions []string) (err error) {
	if f.module != "" || f.name != "" {
		return errors.New("--module and --package: expected a page, *" + spec.PageSuffix + ", to generate a module of")
	}
	config := generate.Config{Root: f.root, Out: f.out, Version: f.version, Files: c.Files, Stdout: c.Out, Stderr: c.Err}
	if config.Descriptions, err = absolute(descriptions); err != nil {
		return err
	}
	if f.out != "" { // it is meant from the working directory, as all paths of a command line
		if config.Out, err = filepath.Abs(f.out); err != nil {
			return fmt.Errorf("--output %s: %w", f.out, err)
		}
	}
	return generate.Run(cmd.Context(), config)
}

func versionFlag(cmd *cobra.Command, into *string) {
	cmd.Flags().StringVar(into, "version", "", "version of the API, YYYY-MM-DD, for a page that does not say it")
}

// absolute are paths of the command line, which are meant from the working directory, as absolute ones.
func absolute(paths []string) ([]string, error) {
	out := make([]string, len(paths))
	for i, p := range paths {
		a, err := filepath.Abs(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		out[i] = a
	}
	return out, nil
}
