// Package spec carries the API itself: the source pages, what was compiled from them, and the protocol's overlay.
//
// What lives here: embedded files and the way to them. What never may: reading or compiling (packages page and compile), and
// anything that depends on which operations there are.
package spec

import (
	"embed"
	"io/fs"
)

//go:embed pages/*.md *.yaml
var files embed.FS

// The names of files are made of the operation's name and these parts.
const (
	PagesFolder       = "pages"
	PageSuffix        = ".md"
	DescriptionSuffix = ".openapi.yaml"
	StatementsSuffix  = ".statements.yaml"
	OverlayFile       = "protocol.overlay.yaml"
)

// FS returns the embedded files, read-only: pages/<Action>.md, <Action>.openapi.yaml, <Action>.statements.yaml and
// protocol.overlay.yaml.
func FS() fs.FS { return files }

// Page returns the source page of an operation. The error is an *fs.PathError when there is none.
func Page(action string) ([]byte, error) {
	return files.ReadFile(PagesFolder + "/" + action + PageSuffix)
}

// Description returns the OpenAPI description of an operation, YAML. The error is an *fs.PathError when there is none.
func Description(action string) ([]byte, error) { return files.ReadFile(action + DescriptionSuffix) }

// Statements returns the statements of an operation, YAML. The error is an *fs.PathError when there is none.
func Statements(action string) ([]byte, error) { return files.ReadFile(action + StatementsSuffix) }

// Overlay returns the protocol's share of every description, YAML.
func Overlay() ([]byte, error) { return files.ReadFile(OverlayFile) }
