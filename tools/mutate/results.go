package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

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
	path string
	temp *os.File
}

// createResults makes sure that the file can be written before there is anything to write. Without a path nothing is.
func createResults(path string) (*resultsFile, error) {
	if path == "" {
		return &resultsFile{}, nil
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, fmt.Errorf("-json %s: cannot be written: %w", path, err)
	}
	return &resultsFile{path, temp}, nil
}

func (f *resultsFile) write(s summary) error {
	if f.temp == nil {
		return nil
	}
	text, err := json.MarshalIndent(toJSON(s), "", "  ")
	if err != nil {
		return fmt.Errorf("-json %s: %w", f.path, err)
	}
	const readable = 0o644
	_, err = f.temp.Write(append(text, '\n'))
	if err = errors.Join(err, f.temp.Chmod(readable), f.temp.Close()); err == nil {
		err = os.Rename(f.temp.Name(), f.path)
	}
	if err != nil {
		return fmt.Errorf("-json %s: %w", f.path, err)
	}
	f.temp = nil
	return nil
}

// discard takes away what was not completed.
func (f *resultsFile) discard() {
	if f.temp != nil {
		_ = f.temp.Close()
		_ = os.Remove(f.temp.Name())
	}
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
