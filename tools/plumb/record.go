package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// record appends exchanges to a file, each on disk before the next request of its scenario is sent. At its end a file of its own
// is put into the order of the plan, whatever the order in which scenarios ran; what a device or a FIFO has got stays as it is.
// Until it is opened, and without a path, it keeps nothing. It is safe for concurrent use.
type record struct {
	mu     sync.Mutex
	file   io.WriteCloser
	redact report.Redactor
	failed error
	lines  *ordered // what is written, nil where it cannot be put into order
}

// recordFlag names the file of a record.
const recordFlag = "--record"

// open begins the record of a suite. A file that is there already is not written to: it may be the only trace of another run.
func (r *record) open(ctx context.Context, c console, path string, suite *conformance.Suite) error {
	if path == "" {
		return nil
	}
	_, there := os.Lstat(path)
	file, err := c.files.Log(ctx, path)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("--record %s: the file is there already; expected a new one", path)
	}
	if err != nil {
		return fmt.Errorf("--record: %w", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.file, r.redact = file, suite.Redactor()
	if errors.Is(there, fs.ErrNotExist) {
		r.lines = &ordered{path: path, files: c.files, places: places(suite.Order())}
	}
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
		r.lines.add(e.Scenario, len(line))
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
	err := errors.Join(r.failed, r.file.Close())
	if err == nil {
		err = r.lines.sort(context.Background()) // an interrupted run keeps what it has
	}
	if err != nil {
		return fmt.Errorf("--record: %w", err)
	}
	return nil
}
