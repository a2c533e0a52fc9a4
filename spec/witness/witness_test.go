package witness_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/witness"
)

// held holds a contract against its examples and gives what is said: line, severity and message.
func held(c *contract.Contract, requests ...witness.Request) []string {
	if c.Response == nil {
		c.Response = &contract.Field{Type: contract.Type{Name: "object"}}
	}
	sink := page.NewSink("p.md", 100)
	witness.Hold(c, witness.Examples{Requests: requests}, sink)
	var out []string
	for _, d := range sink.Diagnostics() {
		out = append(out, fmt.Sprintf("%d %s: %s", d.Line, d.Severity, d.Message))
	}
	return out
}

// asked is a request example on line 40 with parameters, as name=value.
func asked(pairs ...string) witness.Request {
	r := witness.Request{Line: 40, Given: map[string]bool{"Action": true}}
	for i, pair := range pairs {
		name, value, _ := strings.Cut(pair, "=")
		r.Own = append(r.Own, contract.Pair{Name: name, Value: value, Line: 41 + i})
		at := contract.Positions(name)
		r.Given[at], r.Given[contract.Head(at)] = true, true
	}
	return r
}

func same(t *testing.T, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// answer is an example of success with its body, at a line.
func answer(t *testing.T, kind, body string, line int) contract.Example {
	t.Helper()
	e := contract.Example{Kind: kind, BodyAt: contract.Source{Line: line, Quote: body}}
	if kind == "json" {
		e.Value, _ = sample.JSON(body)
		return e
	}
	root, faults := sample.XML(body)
	if len(faults) > 0 || len(root.Children) != 1 {
		t.Fatalf("XML %q: %v", body, faults)
	}
	e.Value = root.Children[0].Value()
	return e
}
