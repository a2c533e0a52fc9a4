package renew

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// CompileSource compiles a page. Diagnostics go to stderr; an error among them is an error of the page, and when it is to be
// strict a warning is one too.
func CompileSource(path string, source []byte, strict bool, stderr io.Writer) (*compile.Result, error) {
	compiler, err := Compiler()
	if err != nil {
		return nil, err
	}
	result := compiler.Compile(page.Parse(path, source))
	for _, d := range result.Diagnostics {
		if d.Severity != page.Info {
			_, _ = fmt.Fprintln(stderr, d)
		}
	}
	if page.HasErrors(result.Diagnostics) {
		return nil, fmt.Errorf("%s: the page cannot be compiled", path)
	}
	if strict && HasWarnings(result.Diagnostics) {
		return nil, fmt.Errorf("%s: the page has warnings, and --strict takes them as errors", path)
	}
	return result, nil
}

// HasWarnings says whether a warning is among diagnostics.
func HasWarnings(diagnostics []page.Diagnostic) bool {
	return slices.ContainsFunc(diagnostics, func(d page.Diagnostic) bool { return d.Severity == page.Warning })
}

// Read reads the text of a page.
func Read(path string) ([]byte, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	return source, nil
}

// Compiler reads the protocol's share of every description, once for many pages.
func Compiler() (*compile.Compiler, error) {
	overlay, err := spec.Overlay()
	if err != nil {
		return nil, fmt.Errorf("overlay: %w", err)
	}
	return compile.New(overlay)
}

// OwnPages are the pages in the working directory's spec/pages, for commands that are given none.
func OwnPages(args []string) ([]string, error) {
	if len(args) > 0 {
		return args, nil
	}
	pages, err := filepath.Glob(filepath.Join("spec", spec.PagesFolder, "*"+spec.PageSuffix))
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no PAGE is given and there is none in spec/%s", spec.PagesFolder)
	}
	return pages, nil
}
