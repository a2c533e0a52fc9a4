// Command digest prints what becomes of every page below the given folders, one line a page: digests of its description,
// of its statements, of its diagnostics and of its scenarios. Two lists made before and after a change show, page by
// page, what the change did. It judges nothing and writes nothing but its lines.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(folders []string, stdout, stderr io.Writer) int {
	if len(folders) == 0 {
		_, _ = fmt.Fprintln(stderr, "usage: digest FOLDER...: prints a line for each page (*.md) below the folders")
		return 2
	}
	source, err := spec.Overlay()
	if err == nil {
		var overlay *compile.Compiler
		if overlay, err = compile.New(source); err == nil {
			err = walk(folders, func(path string) error { return digest(stdout, overlay, path) })
		}
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "digest:", err)
		return 2
	}
	return 0
}

func walk(folders []string, each func(path string) error) error {
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, spec.PageSuffix) {
				return err
			}
			return each(path)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", folder, err)
		}
	}
	return nil
}

func digest(w io.Writer, overlay *compile.Compiler, path string) error {
	source, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	result := overlay.Compile(page.Parse(filepath.Base(path), source))
	var said strings.Builder
	for _, d := range result.Diagnostics {
		said.WriteString(d.String() + "\n")
	}
	_, err = fmt.Fprintf(w, "%s description=%s statements=%s diagnostics=%s scenarios=%s\n", filepath.ToSlash(path),
		short(result.Description), short(result.Statements), short([]byte(said.String())), scenarios(result))
	return err
}

// scenarios is the digest of what a page gives to ask, or why there is nothing.
func scenarios(result *compile.Result) string {
	if page.HasErrors(result.Diagnostics) {
		return "refused"
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		return fmt.Sprintf("%q", err)
	}
	list, err := scenario.Derive(op, scenario.Settings{Fixtures: target.Default().Fixtures(), Seed: 1})
	if err != nil {
		return fmt.Sprintf("%q", err)
	}
	text, err := json.Marshal(list) //nolint:musttag // any stable form does: it is only compared with itself
	if err != nil {
		return fmt.Sprintf("%q", err)
	}
	return short(text)
}

func short(b []byte) string {
	const digits = 12
	sum := sha256.Sum256(b)
	return fmt.Sprintf("%x", sum)[:digits]
}
