package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// versions are the operations of one side.
type versions struct {
	folder bool
	list   []*version
}

func (v versions) kind() string {
	if v.folder {
		return "a folder"
	}
	return "a file"
}

// version is one version of an operation.
type version struct {
	action                  string
	file                    string // as the command line names it, with its revision
	path                    string // without
	page                    bool
	description, statements []byte
	document                *change.Document // nil when there are no statements
}

// tree is where files are read from: the disk, or a revision.
type tree interface {
	// isFolder fails when there is nothing at the path.
	isFolder(ctx context.Context, path string) (bool, error)
	// below lists the files below a folder, with slashes between, as paths of the tree.
	below(ctx context.Context, folder string) ([]string, error)
	read(ctx context.Context, path string) ([]byte, error)
	// name is what the command line calls a file of the tree.
	name(path string) string
}

// versionReader reads pages and descriptions.
type versionReader struct {
	compiler *compile.Compiler
	err      io.Writer
}

func newVersionReader(err io.Writer) (*versionReader, error) {
	compiler, fault := protocol()
	return &versionReader{compiler, err}, fault
}

// expectedVersion ends the errors about what is no version of an operation.
const expectedVersion = "expected a page (*" + spec.PageSuffix + "), a description (*" + spec.DescriptionSuffix + "), a folder of them, or REV:path"

// versions reads one argument of the command line.
func (r *versionReader) versions(ctx context.Context, arg string) (versions, error) {
	from, at := treeOf(arg)
	folder, err := from.isFolder(ctx, at)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return versions{}, fmt.Errorf("there is no such file; %s", expectedVersion)
	case err != nil:
		return versions{}, err
	case folder:
		list, err := r.folder(ctx, from, at)
		return versions{folder: true, list: list}, err
	}
	v, err := r.version(ctx, from, at)
	switch {
	case err != nil:
		return versions{}, err
	case v == nil:
		return versions{}, fmt.Errorf("it is no page of an operation; %s", expectedVersion)
	}
	return versions{list: []*version{v}}, nil
}

// folder reads what there is below a folder: a page, or where there is none of an operation a description. Every file that
// cannot be read is named in the error, a line each.
func (r *versionReader) folder(ctx context.Context, from tree, at string) ([]*version, error) {
	files, err := from.below(ctx, at)
	if err != nil {
		return nil, err
	}
	var out []*version
	var faults []error
	of := map[string]*version{}
	for _, suffix := range []string{spec.PageSuffix, spec.DescriptionSuffix} {
		for _, file := range files {
			if !strings.HasSuffix(file, suffix) {
				continue
			}
			v, err := r.version(ctx, from, file)
			switch {
			case err != nil:
				faults = append(faults, fmt.Errorf("%s: %w", from.name(file), err))
			case v == nil:
				_, _ = fmt.Fprintf(r.err, "plumb: %s: left out, it is no page of an operation\n", from.name(file))
			case of[v.action] != nil && of[v.action].page && !v.page: // what the page compiles to
			case of[v.action] != nil:
				faults = append(faults, fmt.Errorf("%s: is of the operation %s, as is %s", v.file, v.action, of[v.action].file))
			default:
				of[v.action] = v
				out = append(out, v)
			}
		}
	}
	if len(out) == 0 && len(faults) == 0 {
		return nil, fmt.Errorf("there is no page (*%s) and no description (*%s) below it", spec.PageSuffix, spec.DescriptionSuffix)
	}
	return out, errors.Join(faults...)
}

// version reads one file; nil without an error is a page that is of no operation.
func (r *versionReader) version(ctx context.Context, from tree, at string) (*version, error) {
	switch ext := strings.ToLower(path.Ext(at)); ext {
	case spec.PageSuffix:
		source, err := from.read(ctx, at)
		if err != nil {
			return nil, err
		}
		return r.ofPage(from.name(at), at, source)
	case ".yaml", ".yml", ".json":
		return r.ofDescription(ctx, from, at)
	}
	return nil, errors.New("it has the name of neither; " + expectedVersion)
}

func (r *versionReader) ofPage(name, at string, source []byte) (*version, error) {
	result := r.compiler.Compile(page.Parse(name, source))
	if page.HasErrors(result.Diagnostics) {
		if ofNone(result.Contract) {
			return nil, nil //nolint:nilnil // no page of an operation is no error
		}
		for _, d := range result.Diagnostics {
			if d.Severity == page.Error {
				_, _ = fmt.Fprintln(r.err, d)
			}
		}
		return nil, errors.New("the page cannot be compiled")
	}
	v := &version{action: result.Contract.Action, file: name, path: at, page: true, description: result.Description, statements: result.Statements}
	document, err := change.Read(name, v.description, v.statements)
	document.Demands(result.Contract.Demands)
	v.document = &document
	return v, err
}

// ofNone reports whether a page is of no operation: it names none, or says nothing of one.
func ofNone(c *contract.Contract) bool {
	return c == nil || c.Action == "" || len(c.Parameters)+len(c.Errors) == 0 && !c.Response.HasFields()
}

// ofDescription reads a description with the statements beside it; one of others has none.
func (*versionReader) ofDescription(ctx context.Context, from tree, at string) (*version, error) {
	v := &version{file: from.name(at), path: at}
	var err error
	if v.description, err = from.read(ctx, at); err != nil {
		return nil, err
	}
	v.action, _, _ = strings.Cut(path.Base(at), ".")
	beside, ours := strings.CutSuffix(at, spec.DescriptionSuffix)
	if !ours {
		return v, nil
	}
	v.statements, err = from.read(ctx, beside+spec.StatementsSuffix)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return v, nil
	case err != nil:
		return nil, err
	}
	document, err := change.Read("", v.description, v.statements)
	if err != nil {
		return nil, fmt.Errorf("with its statements: %w", err)
	}
	v.document, v.action = &document, document.Action
	return v, nil
}
