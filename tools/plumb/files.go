package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// output is a file that appears under its name only once it is complete.
type output struct {
	path string
	temp *os.File
}

// createOutput opens a file for writing beside its final place, so that a path that cannot be written is known before
// any work is done.
func createOutput(path string) (*output, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: is a folder, expected a file to write", path)
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be written: %w", path, err)
	}
	return &output{path, temp}, nil
}

// Write writes to the file that is not yet in its place.
func (o *output) Write(p []byte) (int, error) { return o.temp.Write(p) }

// commit puts the complete file into its place.
func (o *output) commit() error {
	const readable = 0o644
	if err := o.temp.Chmod(readable); err != nil {
		o.discard()
		return fmt.Errorf("%s: %w", o.path, err)
	}
	if err := o.temp.Close(); err != nil {
		o.discard()
		return fmt.Errorf("%s: %w", o.path, err)
	}
	if err := os.Rename(o.temp.Name(), o.path); err != nil {
		o.discard()
		return fmt.Errorf("%s: %w", o.path, err)
	}
	return nil
}

// discard leaves no trace of an unfinished file.
func (o *output) discard() {
	_ = o.temp.Close()
	_ = os.Remove(o.temp.Name())
}

// writeFile writes a whole file at once or not at all.
func writeFile(path string, content []byte) error {
	o, err := createOutput(path)
	if err != nil {
		return err
	}
	if _, err := o.Write(content); err != nil {
		o.discard()
		return fmt.Errorf("%s: %w", path, err)
	}
	return o.commit()
}

// distinct makes sure that no two flags name the same file: the later would take the place of the earlier.
func distinct(paths map[string]string) error {
	taken := map[string]string{}
	for _, flag := range slices.Sorted(maps.Keys(paths)) {
		if paths[flag] == "" {
			continue
		}
		path := filepath.Clean(paths[flag])
		if earlier, ok := taken[path]; ok {
			return fmt.Errorf("%s and %s both name %s: expected different files", earlier, flag, path)
		}
		taken[path] = flag
	}
	return nil
}
