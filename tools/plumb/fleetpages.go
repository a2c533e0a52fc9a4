package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec"
)

// operations compiles every page, once.
func (r *fleetReader) operations(file fleet.File) ([]fleet.Operation, error) {
	var out []fleet.Operation
	var paths []string
	for _, given := range file.Pages {
		found, err := r.pages(given)
		if err != nil {
			return nil, err
		}
		for _, path := range found {
			if slices.Contains(paths, path) {
				return nil, atLine(given.Line, "pages: "+path+" is given twice")
			}
			paths = append(paths, path)
			op, err := compiledPage(path)
			if err != nil {
				return nil, atLine(given.Line, "pages: "+err.Error())
			}
			r.ops[path] = op
			out = append(out, fleet.Operation{Action: op.Action, Version: op.Version, Page: path})
		}
	}
	return out, nil
}

// pages are those that an entry means: a file, those below a folder, or those that a pattern matches.
func (r *fleetReader) pages(given fleet.Pages) ([]string, error) {
	path := r.path(given.Path)
	matched, err := filepath.Glob(path)
	if err != nil || len(matched) == 0 {
		return nil, atLine(given.Line, "pages: "+given.Path+": there is no such file: expected one, a folder or a pattern")
	}
	var out []string
	for _, one := range matched {
		found, err := pagesBelow(one)
		if err != nil {
			return nil, atLine(given.Line, "pages: "+err.Error())
		}
		out = append(out, found...)
	}
	if len(out) == 0 {
		return nil, atLine(given.Line, "pages: "+given.Path+": there is no page (*"+spec.PageSuffix+") below it")
	}
	return out, nil
}

// path is a path of the file, from where the command was started.
func (r *fleetReader) path(given string) string {
	if given == "" || filepath.IsAbs(given) {
		return given
	}
	return filepath.Join(r.here, filepath.FromSlash(given))
}

// compiledPage is the operation of a page with its sources, for reports that show the page.
func compiledPage(path string) (*operation.Operation, error) {
	var said strings.Builder
	source, err := readPage(path)
	if err != nil {
		return nil, err
	}
	result, err := compileSource(path, source, false, &said)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, firstError(said.String()))
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	op.Sources.Page, op.Sources.Path = source, pagePath(path)
	op.Sources.Protocol, err = spec.Overlay()
	return op, err
}
