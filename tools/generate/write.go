package generate

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// generatedSuffix ends the names of files that are ours to replace and to remove.
const generatedSuffix = ".gen.go"

// writePackage brings the folder of a package up to date and says whether anything had to change. New content goes to
// temporary files first: when one of them cannot be written, the old files stand as they were.
func writePackage(out string, p *Package) (bool, error) {
	folder := filepath.Join(out, p.Name)
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return false, fmt.Errorf("make the folder: %w", err)
	}
	staged := map[string]string{}
	defer func() {
		for _, temporary := range staged {
			_ = os.Remove(temporary)
		}
	}()
	for _, name := range slices.Sorted(maps.Keys(p.Files)) {
		current, err := os.ReadFile(filepath.Join(folder, name))
		if err == nil && bytes.Equal(current, p.Files[name]) {
			continue
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return false, fmt.Errorf("read the present file: %w", err)
		}
		if staged[name], err = stage(folder, p.Files[name]); err != nil {
			return false, err
		}
	}
	changed := len(staged) > 0
	for _, name := range slices.Sorted(maps.Keys(staged)) {
		if err := os.Rename(staged[name], filepath.Join(folder, name)); err != nil {
			return false, fmt.Errorf("replace a file: %w", err)
		}
		delete(staged, name)
	}
	removed, err := removeStale(folder, p)
	return changed || removed, err
}

// stage writes content to a new file beside its place, so that the rename stays within a file system.
func stage(folder string, content []byte) (string, error) {
	file, err := os.CreateTemp(folder, ".staged-*")
	if err != nil {
		return "", fmt.Errorf("stage a file: %w", err)
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Chmod(0o644), file.Close())
	if err != nil {
		_ = os.Remove(file.Name())
		return "", fmt.Errorf("stage a file: %w", err)
	}
	return file.Name(), nil
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
