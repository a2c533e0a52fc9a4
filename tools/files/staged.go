package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// staged is a file that is written beside its place and gets its name once it is complete.
type staged struct {
	asked     string   // the path that was asked for
	final     standing // what it replaces, or where nothing is yet
	temporary *os.File
	writer    *Writer
	fresh     bool // no file may be at its place
	placed    bool
}

// Write implements io.Writer.
func (f *staged) Write(p []byte) (int, error) { return f.temporary.Write(p) }

// complete brings the content to disk under the temporary name.
func (f *staged) complete() error {
	var err error
	if f.final.kind == regular {
		err = f.temporary.Chmod(f.final.mode)
	}
	if err := errors.Join(err, f.temporary.Sync(), f.temporary.Close()); err != nil {
		return fmt.Errorf("complete the file: %w", err)
	}
	return nil
}

func (f *staged) place() error {
	move := func() error { return os.Rename(f.temporary.Name(), f.final.path) }
	if f.fresh {
		move = func() error { return moveNew(f.temporary.Name(), f.final.path) }
	}
	if err := f.writer.settle(f.temporary.Name(), move); err != nil {
		return fmt.Errorf("put it into its place: %w", err)
	}
	f.placed = true
	return nil
}

// moveNew gives a file a name that no file has: a rename would take the place of one that came meanwhile, a link does not.
func moveNew(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return os.Remove(from) //nolint:wrapcheck // place wraps it
	}
	if errors.Is(err, fs.ErrExist) {
		return err //nolint:wrapcheck // place wraps it
	}
	// A file system without hard links: what is left is to look before.
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return fs.ErrExist
	}
	return os.Rename(from, to) //nolint:wrapcheck // place wraps it
}

func (f *staged) discard() {
	if f.placed {
		return
	}
	_ = f.temporary.Close()
	_ = f.writer.settle(f.temporary.Name(), func() error { return os.Remove(f.temporary.Name()) })
}
