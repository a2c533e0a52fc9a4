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
}

// Every parameter and every documented error stands in the profile, those that need nobody's help as comments below the others.
func TestExampleProfileListsEverything(t *testing.T) {
	op := &operation.Operation{
		Product: "Shop", Version: "2020-01-01", Action: "GetWidget",
		Parameters: []operation.Parameter{
			{Name: "WidgetId", Role: "business", Required: true, Type: "string", Example: "w-1"}, {Name: "Bolt.N", Role: "business", Required: true, Type: "string", Example: "b-1"},
			{Name: "Colour", Role: "business", Type: "string", Example: "a \"red\"\none"}, {Name: "Parts", Role: "business", Type: "object"},
			{Name: "Nuts", Role: "business", Type: "array"}, {Name: "Nuts.N.Size", Role: "business", Type: "string", Example: "<1"}, {Name: "Action", Role: "common", Required: true},
		},
		Errors: []operation.Error{
			{Code: "Invalid.WidgetId", Trigger: operation.Trigger{Kind: "invalid-value", Parameter: "WidgetId"}}, {Code: "WidgetBusy", Trigger: operation.Trigger{Kind: "in-progress"}},
			{Code: "ServiceUnavailable", Trigger: operation.Trigger{Kind: "server"}}, {Code: "ServiceUnavailable", Trigger: operation.Trigger{Kind: "server"}},
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
	if len(p.Parameters) != 1 || len(p.Provocations) != 0 || len(p.Fresh) != 0 {
		t.Errorf("what is only an example is no comment:\n%s", data)
	}
	for _, want := range []string{
		"#   Bolt.N: [\"b-1\"]\n", `#   Colour: ["a \"red\"\none"]` + "\n", `#   Nuts.N.Size: ["<1"]` + "\n", "#   Parts: [\"your-value\"]\n", "#   ServiceUnavailable:   one", "#   Invalid.WidgetId: {parameters: {", "#   WidgetBusy: {parameters: {",
		"# send:", "# together:", "# fresh:",
	} {
		if strings.Count(string(data), want) != 1 {
			t.Errorf("expected %q once in:\n%s", want, data)
		}
	}
	if strings.Contains(string(data), "Nuts: ") {
		t.Error("what is given by its members is listed itself")
	}
	if strings.Contains(string(data), "Action:") {
		t.Error("the profile lists what the protocol has")
	}
}
