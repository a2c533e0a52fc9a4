package target_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
)

func TestExampleProfileCanBeLoaded(t *testing.T) {
	op := &operation.Operation{
		Product: "Shop", Version: "2020-01-01", Action: "GetWidget",
		Parameters: []operation.Parameter{{Name: "WidgetId", Role: "business", Required: true, Type: "string", Example: "w: #1 \"é\"\n- x"}, {Name: "Action", Role: "common", Required: true}},
		Errors: []operation.Error{
			{Code: "Invalid.WidgetId", Trigger: operation.Trigger{Kind: "invalid-value", Parameter: "WidgetId"}},
			{Code: "ServiceUnavailable", Trigger: operation.Trigger{Kind: "server"}},
		},
	}
	data, err := target.Example(op)
	if err != nil {
		t.Fatal(err)
	}
	p, err := target.Load(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if got := p.Parameters["WidgetId"]; len(got) != 1 || got[0] != op.Parameters[0].Example || len(p.Parameters) != 1 {
		t.Errorf("parameters %v", p.Parameters)
	}
	for _, want := range []string{"# Profile of a target of GetWidget", "#   ServiceUnavailable:", "command: {run:"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("the profile does not show %q:\n%s", want, data)
		}
	}
	if strings.Contains(string(data), "Invalid.WidgetId") {
		t.Error("the profile asks how to bring about what a request can ask for")
	}
}
