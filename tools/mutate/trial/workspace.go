package trial

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"
)

const (
	private = 0o700
	exact   = 0o600
)

// leftOut are folders that no test needs: history, built tools, packages of another language.
func leftOut() []string { return []string{".git", ".cache", "node_modules"} }

// workspace is a copy of the module in which one test process runs at a time.
type workspace struct {
	root    string            // the copy
	overlay string            // tells the go command which files of the copy to replace
	tools   string            // a folder with a go command that builds with the overlay, first on the path
	content map[string]marker // what the copy held when it was last clean
}

// marker tells whether a file is still the one that it was.
type marker struct {
	size     int64
	mode     fs.FileMode
	modified time.Time
}

// newWorkspace copies a module and points the go command to instrumented, which maps paths from the root of the module to
// files.
func newWorkspace(folder, module, realGo, goFlags string, instrumented map[string]string) (*workspace, error) {
	w := &workspace{root: filepath.Join(folder, "module"), overlay: filepath.Join(folder, "overlay.json"), tools: filepath.Join(folder, "bin")}
	if err := copyTree(module, w.root, leftOut()); err != nil {
		return nil, err
	}
	replace := map[string]string{}
	for path, file := range instrumented {
		place := filepath.Join(w.root, filepath.FromSlash(path))
		replace[place] = file
		if err := os.MkdirAll(filepath.Dir(place), private); err != nil { // go vet goes into each folder
			return nil, fmt.Errorf("the workspace: %w", err)
		}
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return nil, fmt.Errorf("the overlay: %w", err)
	}
	err = errors.Join(
		os.MkdirAll(w.tools, private),
		os.WriteFile(w.overlay, text, exact),
		os.WriteFile(filepath.Join(w.tools, "go"), []byte(goCommand(realGo, goFlags, w.overlay)), private),
	)
	if err != nil {
		return nil, fmt.Errorf("the workspace: %w", err)
	}
	return w, nil
}

// goCommand is a go command for tests. What builds sees the mutations; what only looks at the code (go list, go vet) sees
// the code as it is. Results of tests are never taken from the cache, which does not know of the switch.
func goCommand(realGo, flags, overlay string) string {
	return `#!/bin/sh
case "$1" in
build|install|run) GOFLAGS='` + flags + ` -overlay=` + overlay + `'; export GOFLAGS ;;
test) GOFLAGS='` + flags + ` -count=1 -overlay=` + overlay + `'; export GOFLAGS ;;
esac
exec '` + realGo + `' "$@"
`
}

// mark remembers what the copy holds.
func (w *workspace) mark() error {
	content, err := contentOf(w.root)
	w.content = content
	return err
}

// restore makes the copy what it was when it was marked, from a clean one.
func (w *workspace) restore(clean string) error {
	content, err := contentOf(w.root)
	if err == nil && maps.Equal(content, w.content) {
		return nil
	}
	if err := os.RemoveAll(w.root); err != nil {
		return fmt.Errorf("restore the workspace: %w", err)
	}
	if err := copyTree(clean, w.root, nil); err != nil {
		return err
	}
	return w.mark()
}

func contentOf(root string) (map[string]marker, error) {
	content := map[string]marker{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err //nolint:wrapcheck // it names the path
		}
		m := marker{mode: info.Mode()}
		if !entry.IsDir() {
			m.size, m.modified = info.Size(), info.ModTime()
		}
		content[path] = m
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("look at the workspace: %w", err)
	}
	return content, nil
}

// copyTree copies folders, files and symbolic links. Anything else is no part of a module.
func copyTree(from, to string, without []string) error {
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err //nolint:wrapcheck // it names both paths
		}
		target := filepath.Join(to, relative)
		switch {
		case entry.IsDir() && slices.Contains(without, entry.Name()):
			return filepath.SkipDir
		case entry.IsDir():
			return os.MkdirAll(target, private)
		case entry.Type()&fs.ModeSymlink != 0:
			return copyLink(path, target)
		case entry.Type().IsRegular():
			return copyFile(path, target)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("copy the module: %w", err)
	}
	return nil
}

func copyLink(from, to string) error {
	points, err := os.Readlink(from)
	if err != nil {
		return err //nolint:wrapcheck // it names the path
	}
	return os.Symlink(points, to) //nolint:wrapcheck // it names the paths
}

func copyFile(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err //nolint:wrapcheck // it names the path
	}
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, info.Mode().Perm()) //nolint:wrapcheck // it names the path
}
