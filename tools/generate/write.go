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

// Output is packages that are generated and not on disk yet.
type Output struct {
	config   Config
	packages []*Package
	changed  map[string]bool // by package
}

// Prepare generates the package of each description and writes nothing. Its errors are those of Run.
func Prepare(ctx context.Context, config Config) (*Output, error) {
	config, err := config.withDefaults()
	if err != nil {
		return nil, err
	}
	packages, err := generateAll(ctx, config)
	if err != nil {
		return nil, err
	}
	return &Output{config: config, packages: packages, changed: map[string]bool{}}, nil
}

// Packages are the generated packages in the order of their names.
func (o *Output) Packages() []*Package { return o.packages }

// Stage puts the files that are not what they should be into a set; when one cannot be written, all stand as they were.
func (o *Output) Stage(set *files.Set) (err error) {
	for _, p := range o.packages {
		if o.changed[p.Name], err = stage(set, filepath.Join(o.config.Out, p.Name), p); err != nil {
			return err
		}
	}
	return nil
}

// Finish removes, once the set is committed, what an earlier generator wrote, and says a line a package on Stdout.
func (o *Output) Finish() error {
	for _, p := range o.packages {
		removed, err := removeStale(filepath.Join(o.config.Out, p.Name), p)
		if err != nil {
			return err
		}
		for _, line := range p.Renamed {
			_, _ = fmt.Fprintf(o.config.Stderr, "%s: %s\n", p.Name, line)
		}
		verb := "unchanged"
		if removed || o.changed[p.Name] {
			verb = "generated"
		}
		_, _ = fmt.Fprintf(o.config.Stdout, "%s %s\n", verb, o.config.show(filepath.Join(o.config.Out, p.Name)))
	}
	return nil
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
