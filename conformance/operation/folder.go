package operation

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The names of compiled files end with these; pages are in a folder of their own.
const (
	descriptionEnd = ".openapi.yaml"
	statementsEnd  = ".statements.yaml"
)

// LoadAll reads all operations of a folder spec, in the order of their names: X.openapi.yaml, X.statements.yaml and the
// pages that they cite. Operations whose pages do not say their version get the given one. Errors name the file.
func LoadAll(folder fs.FS, version string) ([]*Operation, error) {
	names, err := fs.Glob(folder, "*"+descriptionEnd)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("expected files *%s", descriptionEnd)
	}
	out := make([]*Operation, 0, len(names))
	for _, name := range names {
		op, err := loadOne(folder, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if op.Version == "" && !contract.ValidVersion(version) {
			return nil, fmt.Errorf("%s: the page does not say its version of the API; expected one, YYYY-MM-DD", op.Page)
		}
		if op.Version == "" {
			op.Version = version
		}
		out = append(out, op)
	}
	return out, nil
}

func loadOne(folder fs.FS, name string) (*Operation, error) {
	description, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	statements, err := fs.ReadFile(folder, strings.TrimSuffix(name, descriptionEnd)+statementsEnd)
	if err != nil {
		return nil, fmt.Errorf("its statements: %w", err)
	}
	op, err := Load(description, statements)
	if err != nil {
		return nil, err
	}
	if page, err := fs.ReadFile(folder, "pages/"+op.Page); err == nil {
		op.Sources.Page = page // without it no quote is verified, and the report says so
	}
	return op, nil
}
