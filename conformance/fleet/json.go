package fleet

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Schema is the version of the overview in JSON, docs/schema/fleet.schema.json: it grows when a key goes or means something else.
const Schema = 1

// FileJSON is the name of the overview in JSON.
const FileJSON = "fleet.json"

// readLimit is more than an overview of some ten thousand runs has.
const readLimit = 64 << 20

type jsonOverview struct {
	Schema   int                     `json:"fleet_schema"`
	Outcome  verdict.Outcome         `json:"outcome"`
	ExitCode int                     `json:"exit_code"`
	Tool     string                  `json:"tool"`
	Shard    string                  `json:"shard,omitempty"`
	Seconds  float64                 `json:"seconds"`
	Counts   map[verdict.Outcome]int `json:"counts"`
	Runs     []Entry                 `json:"runs"`
}

// JSON writes the overview as one indented JSON document.
func JSON(w io.Writer, o Overview) error {
	var document bytes.Buffer
	encoder := json.NewEncoder(&document)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(jsonOverview{
		Schema: Schema, Outcome: o.Outcome(), ExitCode: o.Outcome().ExitCode(), Tool: o.Tool, Shard: o.Shard, Seconds: o.Seconds,
		Counts: o.Count(), Runs: append([]Entry{}, o.Runs...),
	})
	if err != nil {
		return fmt.Errorf("overview: %w", err)
	}
	_, err = w.Write(report.EscapeHarmful(document.Bytes()))
	return err
}

// Read reads an overview that JSON wrote; it has no suites. The error says in a line what was found and what was expected.
func Read(from io.Reader) (Overview, error) {
	data, err := io.ReadAll(io.LimitReader(from, readLimit+1))
	if err != nil {
		return Overview{}, fmt.Errorf("read the overview: %w", err)
	}
	if len(data) > readLimit {
		return Overview{}, fmt.Errorf("it is longer than %d bytes: expected an overview of a fleet in JSON", readLimit)
	}
	var head struct {
		Schema *int `json:"fleet_schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return Overview{}, fmt.Errorf("expected an overview of a fleet in JSON: %w", err)
	}
	if head.Schema == nil {
		return Overview{}, fmt.Errorf(`found no "fleet_schema": expected an overview of a fleet in JSON, with the schema %d`, Schema)
	}
	if *head.Schema != Schema {
		return Overview{}, fmt.Errorf("found the schema %d of a fleet: expected %d; it is of another version of plumb", *head.Schema, Schema)
	}
	var in jsonOverview
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return Overview{}, fmt.Errorf("expected an overview of a fleet with the schema %d: %w", Schema, err)
	}
	for i, e := range in.Runs {
		if err := e.check(); err != nil {
			return Overview{}, fmt.Errorf("run %d: %w", i+1, err)
		}
	}
	return Overview{Tool: in.Tool, Shard: in.Shard, Seconds: in.Seconds, Runs: in.Runs}, nil
}

// check looks at an entry of unknown origin: its folder is read from.
func (e Entry) check() error {
	switch {
	case e.Target == "" || e.Operation == "":
		return errors.New("expected a target and an operation")
	case !slices.Contains(outcomes(), e.Outcome):
		return fmt.Errorf("outcome %q: expected one of %v", e.Outcome, outcomes())
	case e.Report != "" && (path.IsAbs(e.Report) || !localPath(e.Report)):
		return fmt.Errorf("report %q: expected a folder below that of the overview", e.Report)
	}
	return nil
}
