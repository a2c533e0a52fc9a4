package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// published is a schema of docs/schema, read by a validator that is not ours.
func published(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "schema", name+".schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validates(t *testing.T, schema *jsonschema.Schema, text []byte) {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err == nil {
		err = schema.Validate(document)
	}
	if err != nil {
		t.Error(err)
	}
}

// Reports and records of real runs are what the published schemas say, and what plumb reads of a report is what it wrote.
func TestReportsOfRealRunsAreAsTheirSchemasSay(t *testing.T) {
	withoutEnvironment(t)
	plain := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	secure, _ := overTLS(t, "elsewhere.example", time.Now().Add(-time.Minute), right())
	wrong, _ := servedBy(t, serveFlags{fault: "token-length-unchecked", keys: []string{testID + ":" + testSecret}})
	reports, records := published(t, "report"), published(t, "record")
	for name, c := range map[string]struct {
		code int
		args []string
	}{
		"a right target":       {0, []string{"--endpoint", plain}},
		"one with a fault":     {1, []string{"--endpoint", wrong}},
		"a part of the suite":  {0, []string{"--endpoint", plain, "--filter", "AggregatorId"}},
		"an unusable target":   {4, []string{"--endpoint", "http://127.0.0.1:1"}},
		"unchecked":            {0, []string{"--endpoint", secure, "--insecure", "--filter", "AggregatorId", "--strict"}},
		"a service, unsigned":  {0, []string{"--endpoint", unsignedAt(t), "--signature", "none"}},
		"what changes nothing": {3, []string{"--endpoint", plain, "--safe"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file, record := filepath.Join(dir, "report.json"), filepath.Join(dir, "record.jsonl")
			args := append([]string{"run", "--json", file, "--record", record}, c.args...)
			if !slices.Contains(args, "none") {
				args = append(args, keyFlags()...)
			}
			got := plumb(t, args...)
			if got.code != c.code {
				t.Fatalf("exit %d\n%s", got.code, got.stderr)
			}
			text := read(t, file)
			validates(t, reports, text)
			for line := range strings.Lines(string(read(t, record))) {
				validates(t, records, []byte(line))
			}
			back, err := report.Read(bytes.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			var again bytes.Buffer
			if err := report.JSON(&again, back, report.Redactor{}); err != nil || !bytes.Equal(again.Bytes(), text) {
				t.Errorf("read and written again it is another report, %v", err)
			}
		})
	}
}
