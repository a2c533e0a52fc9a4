package matrix_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/matrix"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// faults picks some by name.
func faults(t *testing.T, names ...string) []fault.Fault {
	t.Helper()
	var out []fault.Fault
	for _, name := range names {
		f, err := fault.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

func config(t *testing.T, list []fault.Fault) matrix.Config {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	return matrix.Config{Operation: op, Faults: list, Workers: 2, Seed: 1}
}

func made(t *testing.T, list []fault.Fault) matrix.Matrix {
	t.Helper()
	m, err := matrix.Make(context.Background(), config(t, list))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTwoRunsAreTheSame(t *testing.T) {
	list := faults(t, "token-65-accepted", "json-as-text-plain", "creating-code", "nonce-unchecked")
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := matrix.Markdown(b, made(t, list)); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(first.String(), second.String()); diff != "" {
		t.Error(diff)
	}
}

// A fault that claims to break what it does not break is not killed, and what it does break is unrelated then.
func TestClaimsAreChecked(t *testing.T) {
	list := faults(t, "token-65-accepted", "json-as-text-plain", "unknown-key-code")
	list[0].Statement = "AggregatorId/required"
	list[1].Also = nil
	list[2].Also = []string{"protocol/nonce/replayed"}
	m := made(t, list)
	if diff := cmp.Diff([]string{"token-65-accepted"}, m.Survivors()); diff != "" {
		t.Errorf("survivors: %s", diff)
	}
	for i, unrelated := range []string{"ClientToken/max-length", "protocol/format/json", ""} {
		if got := m.Rows[i].Unrelated; (len(got) == 0) != (unrelated == "") || len(got) > 0 && got[0].Statement != unrelated {
			t.Errorf("%s: unrelated %+v, expected some of %q", list[i].Name, got, unrelated)
		}
	}
	if diff := cmp.Diff([]string{"protocol/nonce/replayed"}, m.Rows[2].Idle); diff != "" {
		t.Errorf("declared for no reason: %s", diff)
	}
	if m.Proven() {
		t.Error("the matrix is proven")
	}
	var text bytes.Buffer
	if err := matrix.Text(&text, m); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"SURVIVED   token-65-accepted", "UNCLEAN    json-as-text-plain", "unrelated: warn protocol/format/json", "3 faults, 2 killed"} {
		if !strings.Contains(text.String(), part) {
			t.Errorf("expected %q in\n%s", part, text.String())
		}
	}
}

func TestWhatIsProven(t *testing.T) {
	killed := matrix.Row{Killers: []matrix.Notice{{Verdict: verdict.Fail}}}
	cases := []struct {
		name string
		m    matrix.Matrix
		want bool
	}{
		{"nothing", matrix.Matrix{}, false},
		{"a killed fault", matrix.Matrix{Rows: []matrix.Row{killed}}, true},
		{"a survivor", matrix.Matrix{Rows: []matrix.Row{killed, {}}}, false},
		{"an unrelated failure", matrix.Matrix{Rows: []matrix.Row{{Killers: killed.Killers, Unrelated: []matrix.Notice{{}}}}}, false},
		{"a reference that fails", matrix.Matrix{Rows: []matrix.Row{killed}, Reference: []matrix.Notice{{}}}, false},
		{"a claim for no reason", matrix.Matrix{Rows: []matrix.Row{{Killers: killed.Killers, Idle: []string{"x"}}}}, false},
	}
	for _, c := range cases {
		if got := c.m.Proven(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestMatrixAsJSON(t *testing.T) {
	var b bytes.Buffer
	if err := matrix.JSON(&b, made(t, faults(t, "creating-never-answered"))); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Proven bool
		Faults []struct {
			Fault, Statement string
			Killers          []struct{ Scenario, Reason string }
			Unrelated        []any
		}
		Idle []string
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if !got.Proven || len(got.Faults) != 1 || len(got.Faults[0].Killers) == 0 || got.Faults[0].Killers[0].Reason == "" || len(got.Idle) == 0 {
		t.Errorf("%s", b.String())
	}
}

func TestEndOfTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := matrix.Make(ctx, config(t, faults(t, "form-ignored"))); err == nil {
		t.Error("expected an error")
	}
}

// A matrix of nothing is refused before a server is asked.
func TestAMatrixNeedsAnOperation(t *testing.T) {
	if _, err := matrix.Make(t.Context(), matrix.Config{}); err == nil || !strings.Contains(err.Error(), "Operation") {
		t.Errorf("expected an error about the operation, got %v", err)
	}
}
