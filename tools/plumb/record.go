package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// record appends exchanges to a file, each on disk before the next request of its scenario is sent. Until it is opened,
// and without a path, it keeps nothing. It is safe for concurrent use.
type record struct {
	mu     sync.Mutex
	file   io.WriteCloser
	redact report.Redactor
	failed error
}

// recordFlag names the file of a record.
const recordFlag = "--record"

// open begins the record. A file that is there already is not written to: it may be the only trace of another run.
func (r *record) open(ctx context.Context, c console, path string, redact report.Redactor) error {
	if path == "" {
		return nil
	}
	file, err := c.files.Log(ctx, path)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("--record %s: the file is there already; expected a new one", path)
	}
	if err != nil {
		return fmt.Errorf("--record: %w", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.file, r.redact = file, redact
	return nil
}

func (r *record) add(e exchange.Exchange) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file == nil || r.failed != nil {
		return
	}
	line, err := exchange.Encode(e, r.redact.Text)
	if err == nil {
		_, err = r.file.Write(line)
	}
	r.failed = err
}

// Close ends the record and says whether everything is in it.
func (r *record) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file == nil {
		return nil
	}
	if err := errors.Join(r.failed, r.file.Close()); err != nil {
		return fmt.Errorf("--record: %w", err)
	}
	return nil
}
