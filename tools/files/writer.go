package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
)

// errAbandoned is what everything after Abandon gets.
var errAbandoned = errors.New("the writing of files has been abandoned")

// Writer makes sets, logs and scratch folders and remembers what of them is temporary. The zero value is ready. It may be
// used by several goroutines, each Set by one.
type Writer struct {
	mu          sync.Mutex
	temporaries map[string]struct{} // paths of files and folders
	count       int                 // of temporary files so far
	abandoned   bool
}

// Set begins a set of files.
func (w *Writer) Set() *Set { return &Set{writer: w} }

// Write writes one whole file, or leaves what is there as it is. It waits for the reader of a FIFO until ctx is done.
func (w *Writer) Write(ctx context.Context, path string, content []byte) error {
	return w.one(ctx, (*Set).Create, path, content)
}

// WriteNew is Write for a path at which no file may be yet: the error of one that is wraps fs.ErrExist.
func (w *Writer) WriteNew(ctx context.Context, path string, content []byte) error {
	return w.one(ctx, (*Set).CreateNew, path, content)
}

func (w *Writer) one(ctx context.Context, create createFunc, path string, content []byte) error {
	set := w.Set()
	defer set.Discard()
	file, err := create(set, path)
	if err != nil {
		return err
	}
	if _, err := file.Write(content); err != nil {
		return unwritable(path, err)
	}
	return set.Commit(ctx)
}

// Abandon removes every temporary file and folder. Nothing can be created or put into its place afterwards: it is for the
// end of a process that does not wait for its goroutines.
func (w *Writer) Abandon() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.abandoned = true
	for path := range w.temporaries {
		_ = os.RemoveAll(path)
	}
	w.temporaries = nil
}

// temporary creates a file in a folder, given as a prefix: "folder/", or empty for the working directory. Its mode is
// that of a new file. The name says whose it is and is short, so that every name that fits leaves room for it.
func (w *Writer) temporary(folder string) (*os.File, error) {
	const readable, attempts = 0o644, 10000
	return tracked(w, func() (*os.File, string, error) {
		for range attempts {
			w.count++
			path := fmt.Sprintf("%s.plumb-%d-%d.tmp", folder, os.Getpid(), w.count)
			file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, readable)
			if !errors.Is(err, fs.ErrExist) {
				return file, path, err //nolint:wrapcheck // the callers name the file that was asked for
			}
		}
		return nil, "", fs.ErrExist
	})
}

// tracked makes something temporary and notes its path in one step, so that Abandon misses none.
func tracked[T any](w *Writer, create func() (thing T, path string, err error)) (thing T, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.abandoned {
		return thing, errAbandoned
	}
	made, path, err := create()
	if err != nil {
		return thing, err
	}
	if w.temporaries == nil {
		w.temporaries = map[string]struct{}{}
	}
	w.temporaries[path] = struct{}{}
	return made, nil
}

// settle does what makes a temporary file a lasting one, or removes it, and forgets it when that worked.
func (w *Writer) settle(path string, do func() error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.abandoned {
		return errAbandoned
	}
	if err := do(); err != nil {
		return err
	}
	delete(w.temporaries, path)
	return nil
}
