package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// record appends exchanges to a file, each on disk before the next request of its scenario is sent. At its end a file of its own
// is put into the order of the plan, whatever the order in which scenarios ran; what a device or a FIFO has got stays as it is.
// Until it is opened, and without a path, it keeps nothing. It is safe for concurrent use.
type record struct {
	mu     sync.Mutex
	file   io.WriteCloser
	redact report.Redactor
	failed error
	lines  *ordered         // what is written, nil where it cannot be put into order
	asked  map[string]tally // by scenario
	report func() report.Report
}

// tally is what a record has of one scenario.
type tally struct{ exchanges, attempts int }

// recordFlag names the file of a record.
const recordFlag = "--record"

// open begins the record of a suite. A file that is there already is not written to: it may be the only trace of another run.
func (r *record) open(ctx context.Context, c console, path string, suite *conformance.Suite, head exchange.Head) error {
	if path == "" {
		return nil
	}
	first, err := exchange.EncodeHead(head, suite.Redactor().Text)
	if err != nil {
		return fmt.Errorf("--record: %w", err)
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
	r.file, r.redact, r.report, r.asked = file, suite.Redactor(), suite.Report, map[string]tally{}
	if errors.Is(there, fs.ErrNotExist) {
		r.lines = &ordered{path: path, files: c.files, places: places(suite.Order())}
	}
	r.write(first, firstPlace)
	return nil
}

// write appends a line that belongs to a place.
func (r *record) write(line []byte, scenario string) {
	if r.failed == nil {
		_, r.failed = r.file.Write(line)
		r.lines.add(scenario, len(line))
	}
}

func (r *record) add(e exchange.Exchange) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file == nil || r.failed != nil {
		return
	}
	line, err := exchange.Encode(e, r.redact.Text)
	if r.failed = err; err == nil {
		so := r.asked[e.Scenario]
		r.asked[e.Scenario] = tally{so.exchanges + 1, max(so.attempts, e.Attempt)}
		r.write(line, e.Scenario)
	}
}

// end writes the last line: that the record is whole, and what its exchanges do not say of the run.
func (r *record) end() {
	found := r.report()
	end := exchange.End{Problem: found.Problem, Notices: found.Notices, Spoilt: map[string]int{}}
	end.Unbegun = found.Outcome == verdict.Incomplete && !found.Reached && found.Plainest == nil
	for _, asked := range r.asked {
		end.Exchanges += asked.exchanges
	}
	for _, result := range slices.Concat(found.Scenarios, found.Observations) {
		asked := r.asked[result.ID]
		if n := len(result.Exchanges); n == 0 && (asked.exchanges > 0 || result.Check == "no-answer") {
			end.Left = append(end.Left, result.ID)
		} else if n > 0 && asked.attempts > result.Exchanges[n-1].Attempt {
			end.Spoilt[result.ID] = asked.attempts - result.Exchanges[n-1].Attempt
		}
	}
	line, err := exchange.EncodeEnd(end, r.redact.Text)
	if r.failed = err; err == nil {
		r.write(line, lastPlace)
	}
}

// Close ends the record and says whether everything is in it.
func (r *record) Close(ctx context.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file == nil {
		return nil
	}
	if r.failed == nil {
		r.end()
	}
	err := errors.Join(r.failed, r.file.Close())
	if err == nil {
		err = r.lines.sort(context.WithoutCancel(ctx)) // an interrupted run keeps what it has
	}
	if err != nil {
		return fmt.Errorf("--record: %w", err)
	}
	return nil
}
