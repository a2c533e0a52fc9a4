package files_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

const (
	before = "what stood there before"
	after  = "what is written"
)

func put(t *testing.T, path, content string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil { // whatever the umask says
		t.Fatal(err)
	}
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
}

func folder(t *testing.T, path string) {
	t.Helper()
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
}

// holds fails when a file has other content.
func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s holds %q, expected %q", filepath.Base(path), got, want)
	}
}

func gone(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s is there: %v", filepath.Base(path), err)
	}
}

// names lists a folder: a temporary file that is left stands among them.
func names(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return list
}

// place is a folder of a test, for the rows of tables that prepare one.
type place struct {
	t   *testing.T
	dir string
}

func (p place) path(name string) string  { return filepath.Join(p.dir, name) }
func (p place) file(name string)         { put(p.t, p.path(name), before, 0o644) }
func (p place) link(target, name string) { link(p.t, target, p.path(name)) }
func (p place) folder(name string)       { folder(p.t, p.path(name)) }
