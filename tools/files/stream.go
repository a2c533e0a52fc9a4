package files

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// stream is a path that is no regular file: it is opened as it is and gets its content in one go.
type stream struct {
	asked string // the path that was asked for
	path  string
	file  *os.File // nil while it is a FIFO that nobody reads
	held  bytes.Buffer
}

// openStream opens a device, a FIFO or a descriptor. A FIFO without a reader would keep the process: it is opened when
// there is something to write.
func openStream(asked string, there standing) (*stream, error) {
	file, err := open(there)
	if errors.Is(err, syscall.ENXIO) && there.mode&fs.ModeNamedPipe != 0 {
		return &stream{asked: asked, path: there.path}, nil
	}
	if err != nil {
		return nil, err
	}
	return &stream{asked: asked, path: there.path, file: file}, nil
}

// open opens what is no regular file for writing, without waiting for the reader of a FIFO.
func open(there standing) (*os.File, error) {
	if there.kind == descriptor {
		return duplicate(there.descriptor, there.path)
	}
	flags := os.O_WRONLY
	switch {
	case there.mode&fs.ModeNamedPipe != 0:
		flags |= syscall.O_NONBLOCK
	case there.mode.IsRegular(): // of another process, which may be writing too
		flags |= os.O_APPEND
	}
	return os.OpenFile(there.path, flags, 0) //nolint:wrapcheck // the callers name the file that was asked for
}

// Write implements io.Writer. It keeps the content for send.
func (s *stream) Write(p []byte) (int, error) { return s.held.Write(p) }

// send writes everything. A cancellation stops it while it waits for somebody to read; one that came before does not.
func (s *stream) send(ctx context.Context) error {
	if s.file == nil {
		file, err := awaitReader(ctx, s.path)
		if err != nil {
			return err
		}
		s.file = file
	}
	if ctx.Err() == nil {
		past := time.Unix(1, 0)
		stop := context.AfterFunc(ctx, func() { _ = s.file.SetWriteDeadline(past) })
		defer stop()
	}
	_, err := s.file.Write(s.held.Bytes())
	if errors.Is(err, os.ErrDeadlineExceeded) {
		err = fmt.Errorf("its reader does not read on: %w", context.Cause(ctx))
	}
	err = errors.Join(err, s.file.Close())
	s.file = nil
	return err
}

// awaitReader opens a FIFO once somebody reads it.
func awaitReader(ctx context.Context, path string) (*os.File, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("nobody reads it: %w", context.Cause(ctx))
	}
	type result struct {
		file *os.File
		err  error
	}
	opened := make(chan result, 1)
	go func() {
		file, err := os.OpenFile(path, os.O_WRONLY, 0) // returns when there is a reader
		opened <- result{file, err}
	}()
	select {
	case r := <-opened:
		return r.file, r.err
	case <-ctx.Done():
	}
	// A reader of our own lets the goroutine go.
	if reader, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0); err == nil {
		r := <-opened
		_ = r.file.Close() // nil is fine
		_ = reader.Close()
	}
	return nil, fmt.Errorf("nobody reads it: %w", context.Cause(ctx))
}

func (s *stream) discard() {
	if s.file != nil {
		_ = s.file.Close()
	}
}
