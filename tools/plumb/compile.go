package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec"
)

func newCompile(c console) *cobra.Command {
	out, strict := "spec", false
	cmd := &cobra.Command{
		Use:   "compile [PAGE...]",
		Short: "Compile pages into OpenAPI descriptions and statements",
		Long: `Compile writes <Action>.openapi.yaml and <Action>.statements.yaml for each page. Nothing is written when one of the
pages cannot be compiled. Without PAGE all of spec/pages is compiled.`,
		RunE: func(_ *cobra.Command, args []string) error {
			files, err := compileAll(c, args, strict)
			if err != nil {
				return err
			}
			return writeAll(c, out, files)
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "take warnings as errors: a cell that was guessed, a row with too few cells")
	cmd.Flags().StringVarP(&out, "output", "o", out, "folder to write to")
	return cmd
}

// compiled is a file that a page compiles to.
type compiled struct {
	name    string
	content []byte
}

// compileAll compiles every page before anything is written. It reports all pages that cannot be compiled.
func compileAll(c console, args []string, strict bool) ([]compiled, error) {
	pages, err := ownPages(args)
	if err != nil {
		return nil, err
	}
	var files []compiled
	var problems []error
	from := map[string]string{}
	for _, path := range pages {
		result, err := compilePage(path, strict, c.err)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		action := result.Contract.Action
		if earlier, twice := from[action]; twice {
			problems = append(problems, fmt.Errorf("%s: is of the operation %s, as is %s", path, action, earlier))
			continue
		}
		from[action] = path
		files = append(files,
			compiled{action + spec.DescriptionSuffix, result.Description},
			compiled{action + spec.StatementsSuffix, result.Statements})
	}
	return files, errors.Join(problems...)
}

func writeAll(c console, folder string, files []compiled) error {
	const private = 0o755
	if err := os.MkdirAll(folder, private); err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	for _, f := range files {
		path := filepath.Join(folder, f.name)
		verb := "compiled"
		if before, err := os.ReadFile(path); err == nil && bytes.Equal(before, f.content) {
			verb = "unchanged"
		} else if err := writeFile(path, f.content); err != nil {
			return err
		}
		_, _ = fmt.Fprintln(c.out, verb, filepath.ToSlash(path))
	}
	return nil
}
