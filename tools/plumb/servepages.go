package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/ui"
)

// ofPages makes a server of the operations of pages. Every page that none can be made of is named in the error, a line each.
func (s *served) ofPages(c console, f serveFlags, options []acs.Option) error {
	paths, err := pagesOf(f.pages)
	if err != nil {
		return err
	}
	var faults []error
	first := map[string]string{}
	for _, path := range paths {
		op, description, err := describedOperation(path, f.version)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		key := op.Action + " " + op.Version
		if earlier, twice := first[key]; twice {
			faults = append(faults, fmt.Errorf("%s: %s is the operation of %s, too; expected one page of it", path, key, earlier))
			continue
		}
		first[key] = path
		s.operations = append(s.operations, op)
		s.shown = append(s.shown, ui.Description{Name: op.Action + "-" + op.Version, YAML: description})
	}
	if len(faults) > 0 {
		return errors.Join(faults...)
	}
	if len(s.keys) > 0 {
		options = append(options, acs.WithCredentials(s.keys...))
	}
	s.handler, err = faultyPages(c, f, s.operations, generic.Settings{Creating: f.creating, Server: options})
	return err
}

// pagesOf are the pages that paths name: themselves, and all below folders. One that is named twice is an error.
func pagesOf(paths []string) ([]string, error) {
	var out []string
	for _, path := range paths {
		found, err := pagesBelow(path)
		if err != nil {
			return nil, fmt.Errorf("--page: %w", err)
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("--page %s: there is no page (*%s) below it", path, spec.PageSuffix)
		}
		for _, p := range found {
			if slices.Contains(out, p) {
				return nil, fmt.Errorf("--page %s: the page is given twice", p)
			}
			out = append(out, p)
		}
	}
	return out, nil
}

func pagesBelow(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	if !info.IsDir() {
		return []string{filepath.Clean(path)}, nil
	}
	var out []string
	err = filepath.WalkDir(path, func(p string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(p, spec.PageSuffix) {
			out = append(out, filepath.Clean(p))
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	return out, nil
}

// operationOf is the operation of a page.
func operationOf(path, version string) (*operation.Operation, error) {
	op, _, err := describedOperation(path, version)
	return op, err
}

// describedOperation is the operation of a page, with its description. What the page's warnings are is not said: compile and lint say it.
func describedOperation(path, version string) (*operation.Operation, []byte, error) {
	var said strings.Builder
	source, err := readPage(path)
	if err != nil {
		return nil, nil, err
	}
	result, err := compileSource(path, source, false, &said)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %s", err, firstError(said.String()))
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	if version != "" && op.Version != "" {
		version = "" // it is for the pages that do not say theirs
	}
	if err := withVersion(op, path, saidVersion{"--version", version}); err != nil {
		return nil, nil, err
	}
	return op, result.Description, nil
}

// firstError is the first line of diagnostics that is an error.
func firstError(diagnostics string) string {
	for line := range strings.Lines(diagnostics) {
		if strings.Contains(line, "error") {
			return strings.TrimSpace(line)
		}
	}
	return "see plumb lint"
}
