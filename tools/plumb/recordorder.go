package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/plumb-conformance/plumb/tools/files"
)

// ordered knows where the lines of a file are and where they belong, so that they can be put into order without being kept in
// memory.
type ordered struct {
	path   string
	files  *files.Writer
	places map[string]int // of scenarios in the plan
	lines  []line
	size   int64
}

// line is a part of a file.
type line struct {
	place        int
	from, length int64
}

// What stands in the places of scenarios for the lines that are no exchanges.
const firstPlace, lastPlace = "(head)", "(end)"

// places are those of ids in their order, from 1 on: what is not among them comes before, and the head first.
func places(ids []string) map[string]int {
	out := make(map[string]int, len(ids))
	for i, id := range ids {
		out[id] = i + 1
	}
	out[firstPlace], out[lastPlace] = -1, len(ids)+1
	return out
}

// add takes note of a line that is written behind the others. A nil receiver takes none.
func (o *ordered) add(scenario string, length int) {
	if o == nil {
		return
	}
	o.lines = append(o.lines, line{o.places[scenario], o.size, int64(length)})
	o.size += int64(length)
}

// sort puts another file in the place of the one that was written, with the lines of each scenario as they came, and the scenarios
// in the order of their places. When it fails, the file is as it was.
func (o *ordered) sort(ctx context.Context) error {
	byPlace := func(a, b line) int { return cmp.Compare(a.place, b.place) }
	if o == nil || slices.IsSortedFunc(o.lines, byPlace) {
		return nil
	}
	slices.SortStableFunc(o.lines, byPlace)
	written, err := os.Open(o.path)
	if err != nil {
		return fmt.Errorf("put into order: %w", err)
	}
	defer func() { _ = written.Close() }()
	set := o.files.Set()
	defer set.Discard()
	out, err := set.Create(o.path)
	if err != nil {
		return fmt.Errorf("put into order: %w", err)
	}
	for _, l := range o.lines {
		if _, err := io.Copy(out, io.NewSectionReader(written, l.from, l.length)); err != nil {
			return fmt.Errorf("put into order: %w", err)
		}
	}
	if err := set.Commit(ctx); err != nil {
		return fmt.Errorf("put into order: %w", err)
	}
	return nil
}
