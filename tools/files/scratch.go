package files

import (
	"fmt"
	"os"
	"path/filepath"
)

// Scratch is a folder for what other programs read and write, gone when it is no longer needed. Only its owner can look
// into it.
type Scratch struct {
	folder string
	writer *Writer
}

// Scratch makes such a folder below parent, which is made too; empty means the system's folder for temporary files.
func (w *Writer) Scratch(parent string) (*Scratch, error) {
	const public = 0o755
	if parent != "" {
		if err := os.MkdirAll(parent, public); err != nil {
			return nil, unwritable(parent, err)
		}
	}
	folder, err := tracked(w, func() (folder, path string, err error) {
		folder, err = os.MkdirTemp(parent, ".plumb-*")
		return folder, folder, err //nolint:wrapcheck // it is below
	})
	if err != nil {
		return nil, fmt.Errorf("make a temporary folder: %w", err)
	}
	return &Scratch{folder: folder, writer: w}, nil
}

// Path gives the path of a file in the folder, whether it is there or not.
func (s *Scratch) Path(name string) string { return filepath.Join(s.folder, name) }

// Put writes a file into the folder and gives its path.
func (s *Scratch) Put(name string, content []byte) (path string, err error) {
	const private = 0o600
	if err := os.WriteFile(s.Path(name), content, private); err != nil {
		return "", fmt.Errorf("write a temporary file: %w", err)
	}
	return s.Path(name), nil
}

// Keep moves a file of the folder to a path of the same file system, in the place of what is there.
func (s *Scratch) Keep(name, path string) error {
	if err := os.Rename(s.Path(name), path); err != nil {
		return unwritable(path, err)
	}
	return nil
}

// Remove removes the folder with everything in it.
func (s *Scratch) Remove() {
	_ = s.writer.settle(s.folder, func() error { return os.RemoveAll(s.folder) })
}
