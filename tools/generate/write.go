package generate

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/tools/files"
)

// generatedSuffix ends the names of files that are ours to replace and to remove.
const generatedSuffix = ".gen.go"

// writePackages brings the folders of packages up to date and says by package whether anything had to change. When one file
// cannot be written, all stand as they were.
func writePackages(ctx context.Context, writer *files.Writer, out string, packages []*Package) (changed map[string]bool, err error) {
	changed = map[string]bool{}
	set := writer.Set()
	defer set.Discard()
	for _, p := range packages {
		if changed[p.Name], err = stage(set, filepath.Join(out, p.Name), p); err != nil {
			return nil, err
		}
	}
	if err := set.Commit(ctx); err != nil {
		return nil, err
	}
	for _, p := range packages {
		removed, err := removeStale(filepath.Join(out, p.Name), p)
		if err != nil {
			return nil, err
		}
		changed[p.Name] = changed[p.Name] || removed
	}
	return changed, nil
}

// stage puts the files of a package that are not what they should be into the set, and says whether there are any.
func stage(set *files.Set, folder string, p *Package) (changed bool, err error) {
	if err := set.Folder(folder); err != nil {
		return false, err
	}
	for _, name := range slices.Sorted(maps.Keys(p.Files)) {
		put, err := set.Put(filepath.Join(folder, name), p.Files[name])
		if err != nil {
			return false, err
		}
		changed = changed || put
	}
	return changed, nil
}

// removeStale deletes generated files that the package no longer has.
func removeStale(folder string, p *Package) (bool, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return false, fmt.Errorf("list the folder: %w", err)
	}
	removed := false
	for _, entry := range entries {
		if _, ours := p.Files[entry.Name()]; ours || !strings.HasSuffix(entry.Name(), generatedSuffix) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, entry.Name())); err != nil {
			return removed, fmt.Errorf("remove a stale file: %w", err)
		}
		removed = true
	}
	return removed, nil
}
