package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/mutate/trial"
)

// jsonMutation is a mutation in the file of results.
type jsonMutation struct {
	File     string `json:"file"` // from the root of the module, with slashes
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Package  string `json:"package"`
	Kind     string `json:"kind"`
	Before   string `json:"before"`
	After    string `json:"after"`
	Status   string `json:"status"` // killed, timed out, survived, not reached
	KilledBy string `json:"killedBy,omitempty"`
	Test     string `json:"test,omitempty"`
}

// jsonSummary is the file of results. Share is in per cent.
type jsonSummary struct {
	Seed      uint64         `json:"seed"`
	Total     int            `json:"total"`
	Killed    int            `json:"killed"`
	Share     float64        `json:"share"`
	Packages  []packageCount `json:"packages"`
	Mutations []jsonMutation `json:"mutations"`
}

// resultsFile appears under its name once it is complete.
type resultsFile struct {
	set *files.Set
	out io.Writer // nil when there is no file
}

// createResults makes sure that the file can be written before there is anything to write. Without a path nothing is.
func createResults(path string) (resultsFile, error) {
	var writer files.Writer
	f := resultsFile{set: writer.Set()}
	if path == "" {
		return f, nil
	}
	var err error
	if f.out, err = f.set.Create(path); err != nil {
		return f, fmt.Errorf("-json %w", err)
	}
	return f, nil
}

func (f resultsFile) write(ctx context.Context, s summary) error {
	if f.out == nil {
		return nil
	}
	text := json.NewEncoder(f.out)
	text.SetEscapeHTML(false)
	text.SetIndent("", "  ")
	if err := errors.Join(text.Encode(toJSON(s)), f.set.Commit(ctx)); err != nil {
		return fmt.Errorf("-json %w", err)
	}
	return nil
}

func toJSON(s summary) jsonSummary {
	out := jsonSummary{Seed: s.Seed, Total: s.All.Total, Killed: s.All.Killed, Share: s.All.Share(), Packages: s.Packages}
	for _, r := range s.Results {
		out.Mutations = append(out.Mutations, toJSONMutation(r))
	}
	return out
}

func toJSONMutation(r trial.Result) jsonMutation {
	return jsonMutation{
		File: r.File, Line: r.Line, Column: r.Column, Package: r.Package, Kind: string(r.Kind),
		Before: r.Before, After: r.After, Status: string(r.Status), KilledBy: r.By, Test: r.Test,
	}
}
