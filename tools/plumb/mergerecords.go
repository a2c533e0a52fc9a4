package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/merge"
)

// mergeRecords makes one record of those of shards. Secrets are masked in them already.
func mergeRecords(ctx context.Context, c console, path string, paths []string) error {
	var records []merge.Record
	for _, from := range paths {
		r, err := linesOfRecord(from)
		if err != nil {
			return err
		}
		records = append(records, r)
	}
	merged, err := merge.Records(records)
	if err != nil {
		return err
	}
	set := c.files.Set()
	defer set.Discard()
	out, err := set.CreateNew(path)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("-o %s: the file is there already; expected a new one", path)
	}
	if err == nil {
		err = writeRecord(out, merged)
	}
	if err == nil {
		err = set.Commit(ctx)
	}
	if err != nil {
		return fmt.Errorf("-o: %w", err)
	}
	_, err = fmt.Fprintf(c.out, "%d exchanges of %d records\n", len(merged.Lines), len(records))
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

func writeRecord(w io.Writer, r merge.Record) error {
	as := func(text string) string { return text }
	head, err := exchange.EncodeHead(r.Head, as)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	_, _ = out.Write(head)
	for _, line := range r.Lines {
		_, _ = out.Write(line.Text)
	}
	if r.End != nil {
		end, err := exchange.EncodeEnd(*r.End, as)
		if err != nil {
			return err
		}
		_, _ = out.Write(end)
	}
	return out.Flush() //nolint:wrapcheck // it keeps the first error, and the caller names the file
}

// linesOfRecord reads a record as lines. The last of a run that was killed may be cut off, and is left out.
func linesOfRecord(path string) (merge.Record, error) {
	read, err := readRecord(path) // whatever is wrong with a line is said as plumb judge says it
	if err != nil {
		return merge.Record{}, err
	}
	if read.head == nil {
		return merge.Record{}, fmt.Errorf("%s:1: expected the first line of a record as plumb run --record writes it", path)
	}
	out := merge.Record{From: path, Head: *read.head, End: read.of.End}
	if read.of.Cut {
		out.End = nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return merge.Record{}, fmt.Errorf("record: %w", err)
	}
	place := 0
	for line := range bytes.Lines(data) {
		if place < len(read.of.Exchanges) && !exchange.IsHead(line) && !exchange.IsEnd(line) {
			out.Lines = append(out.Lines, merge.Line{Scenario: read.of.Exchanges[place].Scenario, Text: line})
			place++
		}
	}
	return out, nil
}
