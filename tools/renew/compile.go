package renew

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/files"
)

func newCompile(c Console) *cobra.Command {
	out, strict := "spec", false
	cmd := &cobra.Command{
		Use:   "compile [PAGE...]",
		Short: "Compile pages into OpenAPI descriptions and statements",
		Long: `Compile writes <Action>.openapi.yaml and <Action>.statements.yaml for each page. Nothing is written when one of the
pages cannot be compiled. Without PAGE all of spec/pages is compiled.`,
		Example: `  plumb compile
  plumb compile other/GetWidget.md -o compiled`,
		RunE: func(cmd *cobra.Command, args []string) error {
			paths, err := OwnPages(args)
			if err != nil {
				return err
			}
			pages, err := readAll(paths)
			if err != nil {
				return err
			}
			documents, err := compileAll(c, pages, strict)
			if err != nil {
				return err
			}
			return writeAll(cmd.Context(), c, out, documents)
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

// source is a page that is read.
type source struct {
	path string
	text []byte
}

func readAll(paths []string) ([]source, error) {
	sources := make([]source, 0, len(paths))
	var problems []error
	for _, path := range paths {
		text, err := Read(path)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		sources = append(sources, source{path, text})
	}
	return sources, errors.Join(problems...)
}

// compileAll compiles every page before anything is written. It reports all pages that cannot be compiled.
func compileAll(c Console, pages []source, strict bool) ([]compiled, error) {
	var made []compiled
	var problems []error
	from := map[string]string{}
	for _, page := range pages {
		result, err := CompileSource(page.path, page.text, strict, c.Err)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		action := result.Contract.Action
		if earlier, twice := from[action]; twice {
			problems = append(problems, fmt.Errorf("%s: is of the operation %s, as is %s", page.path, action, earlier))
			continue
		}
		from[action] = page.path
		made = append(made,
			compiled{action + spec.DescriptionSuffix, result.Description},
			compiled{action + spec.StatementsSuffix, result.Statements})
	}
	return made, errors.Join(problems...)
}

// writeAll brings the folder up to date: all documents or none. One that is there already, however its lines end, is left
// alone.
func writeAll(ctx context.Context, c Console, folder string, documents []compiled) error {
	set := c.Files.Set()
	defer set.Discard()
	said, err := stage(set, folder, "compiled", documents)
	if err != nil {
		return err
	}
	if err := set.Commit(ctx); err != nil {
		return err
	}
	_, _ = io.WriteString(c.Out, said)
	return nil
}

// stage puts documents that are not in the folder as they should be into a set, and gives what there is to say of them
// once it is committed: verb for those that change, "unchanged" for the others.
func stage(set *files.Set, folder, verb string, documents []compiled) (said string, err error) {
	if err := set.Folder(folder); err != nil {
		return "", fmt.Errorf("output folder: %w", err)
	}
	var b strings.Builder
	for _, d := range documents {
		path := filepath.Join(folder, d.name)
		if err := set.Folder(filepath.Dir(path)); err != nil {
			return "", fmt.Errorf("output folder: %w", err)
		}
		changed, err := set.Put(path, d.content)
		if err != nil {
			return "", err
		}
		what := "unchanged"
		if changed {
			what = verb
		}
		b.WriteString(what + " " + filepath.ToSlash(path) + "\n")
	}
	return b.String(), nil
}
