package main

import (
	"io"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/tools/renew"
)

// compileSource compiles a page that is read already. Diagnostics go to stderr.
func compileSource(path string, source []byte, strict bool, stderr io.Writer) (*compile.Result, error) {
	return renew.CompileSource(path, source, strict, stderr)
}

func readPage(path string) ([]byte, error) { return renew.Read(path) }

// protocol reads the protocol's share of every description, once for many pages.
func protocol() (*compile.Compiler, error) { return renew.Compiler() }

// contractOf reads a page without making documents of it.
func contractOf(compiler *compile.Compiler, path string) (*compile.Result, error) {
	source, err := renew.Read(path)
	if err != nil {
		return nil, err
	}
	return compiler.Read(page.Parse(path, source)), nil
}

// ownPages are the pages in the working directory's spec/pages, for commands that are given none.
func ownPages(args []string) ([]string, error) { return renew.OwnPages(args) }
