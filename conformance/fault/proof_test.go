package fault_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/matrix"
)

var update = flag.Bool("update", false, "rewrite docs/kill-matrix.md")

// TestTheSuiteProvesItself is the proof: every fault is killed at its own statement, nothing else is blamed, and the
// committed matrix says so.
func TestTheSuiteProvesItself(t *testing.T) {
	m, err := matrix.Make(context.Background(), matrix.Config{
		Operation: theOperation(t), Faults: fault.All(), Workers: 2 * runtime.GOMAXPROCS(0), Seed: 1,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(matrix.Summary(m))
	if !m.Proven() {
		var text bytes.Buffer
		if err := matrix.Text(&text, m); err != nil {
			t.Fatal(err)
		}
		t.Errorf("not proven:\n%s", text.String())
	}
	var page bytes.Buffer
	if err := matrix.Markdown(&page, m); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("..", "..", "docs", "kill-matrix.md")
	if *update {
		if err := os.WriteFile(path, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	committed, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(committed), page.String()); diff != "" {
		t.Errorf("%s (-committed +now), rewrite it with -update:\n%s", path, diff)
	}
}

// Where work takes so long that replays stand for calls, the suite sees no less. A part of the faults shows it.
func TestTheSuiteProvesItselfWhereWorkIsSlow(t *testing.T) {
	const each = 4
	var faults []fault.Fault
	for i, f := range fault.All() {
		if i%each == 0 {
			faults = append(faults, f)
		}
	}
	m, err := matrix.Make(context.Background(), matrix.Config{
		Operation: theOperation(t), Faults: faults, Workers: 2 * runtime.GOMAXPROCS(0), Seed: 1, Tick: time.Second,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(matrix.Summary(m))
	if !m.Proven() {
		t.Errorf("survivors %v, unrelated %d, on the reference server %v", m.Survivors(), m.Unrelated(), m.Reference)
	}
}
