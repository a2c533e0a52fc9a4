package files

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Set is a number of files that get their places together: every one is complete before the first is renamed. A set ends
// with Commit or Discard; after Commit, Discard does nothing, so that it can be deferred.
type Set struct {
	writer  *Writer
	staged  []*staged
	streams []*stream
	folders []string // that were made for it, in order
}

type createFunc func(s *Set, path string) (io.Writer, error)

// Create opens a file of the set, so that a path that cannot be written is known before any work is done. What is written
// to it appears with Commit. The error names the path.
func (s *Set) Create(path string) (io.Writer, error) { return s.create(path, false) }

// CreateNew is Create for a path at which no file may be yet: the error of one that is wraps fs.ErrExist.
func (s *Set) CreateNew(path string) (io.Writer, error) { return s.create(path, true) }

func (s *Set) create(path string, fresh bool) (io.Writer, error) {
	there, err := look(path)
	if err != nil {
		return nil, unwritable(path, err)
	}
	if there.kind == special || there.kind == descriptor {
		file, err := openStream(path, there)
		if err != nil {
			return nil, unwritable(path, err)
		}
		s.streams = append(s.streams, file)
		return file, nil
	}
	if fresh && there.kind == regular {
		return nil, unwritable(path, fs.ErrExist)
	}
	if slices.ContainsFunc(s.staged, func(f *staged) bool { return sameName(f.final.path, there.path) }) {
		return nil, fmt.Errorf("%s: is written twice at a time", path)
	}
	folder, _ := filepath.Split(there.path)
	temporary, err := s.writer.temporary(folder)
	if err != nil {
		return nil, unwritable(path, err)
	}
	file := &staged{asked: path, final: there, temporary: temporary, writer: s.writer, fresh: fresh}
	s.staged = append(s.staged, file)
	return file, nil
}

// Put adds a file with a text, unless the path holds that text already, whatever ends its lines: then it is left alone, and
// changed is false.
func (s *Set) Put(path string, text []byte) (changed bool, err error) {
	same, err := Holds(path, text)
	if err != nil || same {
		return false, err
	}
	file, err := s.Create(path)
	if err != nil {
		return false, err
	}
	if _, err := file.Write(text); err != nil {
		return false, unwritable(path, err)
	}
	return true, nil
}

// Folder makes a folder and those above it that are not there yet. Discard removes what it made.
func (s *Set) Folder(path string) error {
	const public = 0o755
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		return fmt.Errorf("%s: is a file, expected a folder", path)
	}
	if err == nil {
		return nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return unwritable(path, err)
	}
	if above := filepath.Dir(path); above != path {
		if err := s.Folder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, public); err != nil && !errors.Is(err, fs.ErrExist) {
		return unwritable(path, err)
	}
	s.folders = append(s.folders, path)
	return nil
}

// Commit completes every file and then puts all of them into their places. What is no file is written before the first is
// renamed, since that can fail and cannot be taken back. A FIFO that nobody reads is waited for until ctx is done; nothing
// else depends on ctx, so that an interrupted command can still keep what it has. The error names the path.
func (s *Set) Commit(ctx context.Context) error {
	defer s.Discard()
	for _, file := range s.staged {
		if err := file.complete(); err != nil {
			return unwritable(file.asked, err)
		}
	}
	for _, file := range s.streams {
		if err := file.send(ctx); err != nil {
			return unwritable(file.asked, err)
		}
	}
	for _, file := range s.staged {
		if err := file.place(); err != nil {
			return unwritable(file.asked, err)
		}
	}
	s.staged, s.streams, s.folders = nil, nil, nil
	return nil
}

// Discard leaves no trace of what has not been committed.
func (s *Set) Discard() {
	for _, file := range s.staged {
		file.discard()
	}
	for _, file := range s.streams {
		file.discard()
	}
	for _, folder := range slices.Backward(s.folders) {
		_ = os.Remove(folder) // one that holds somebody's files stays
	}
	s.staged, s.streams, s.folders = nil, nil, nil
}

// unwritable says of the path that the user gave what is wrong, without the names of temporary files.
func unwritable(path string, err error) error {
	reason := err
	var ofPath *fs.PathError
	var ofLink *os.LinkError
	switch {
	case errors.As(err, &ofPath):
		reason = ofPath.Err
	case errors.As(err, &ofLink):
		reason = ofLink.Err
	}
	return fmt.Errorf("%s: cannot be written: %w", path, reason)
}

func sameName(a, b string) bool { return filepath.Clean(a) == filepath.Clean(b) }
