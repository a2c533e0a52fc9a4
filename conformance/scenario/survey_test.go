package scenario_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// surveyed is an operation with a mandatory parameter that its result repeats, and a listed one.
func surveyed(action string) *operation.Operation {
	return &operation.Operation{
		Product: "Shop", Version: "2020-01-01", Action: action,
		Parameters: []operation.Parameter{
			{Name: "WidgetId", Role: contract.RoleBusiness, Required: true, Type: "string", Example: "w-1"},
			{Name: "Colour", Role: contract.RoleBusiness, Type: "string", Enum: []string{"red", "blue"}},
		},
		Result: operation.Field{Type: "object", Properties: []operation.Field{{Name: "WidgetId", Type: "string", Echo: "WidgetId"}}},
	}
}

// An operation that only reads is asked everything; another one nothing that a target could act on.
func TestInquiries(t *testing.T) {
	all := func(op *operation.Operation) []scenario.Inquiry {
		first, forged := scenario.FirstInquiries(op, scenario.Settings{})
		return append([]scenario.Inquiry{first, forged}, scenario.Inquiries(op, scenario.Settings{})...)
	}
	var asked []string
	for _, i := range all(surveyed("GetWidget")) {
		asked = append(asked, string(i.About)+" "+i.Parameter+" "+i.Value)
	}
	for _, want := range []string{
		"first  ", "forged  ", "unknown Action PlumbNoSuchOperation", "without WidgetId ", "value WidgetId w-1", "value Colour red", "value Colour blue",
		"made-up WidgetId w-1-unknown-to-everybody", "echo WidgetId w-1&<>\"'",
	} {
		if !slices.Contains(asked, want) {
			t.Errorf("%q is not among %q", want, asked)
		}
	}
	for _, action := range []string{"DropWidget", "GenerateWidget"} {
		for _, i := range all(surveyed(action)) {
			request := i.Scenario.Steps[0].Request
			unknown := slices.ContainsFunc(request.Parameters, func(p scenario.Parameter) bool { return p.Name == "Action" && p.Value.Text != action })
			if len(i.Scenario.Steps) != 1 || !unknown && request.Has("WidgetId") && !slices.Contains(request.Omit, "WidgetId") {
				t.Errorf("%s: %s: %+v", action, i.Sent, request)
			}
		}
	}
}

// What a survey compares a code with is the page's, else the protocol's with those of its family.
func TestCodesOfInquiries(t *testing.T) {
	op := surveyed("GetWidget")
	op.Statements = []operation.Statement{{Statement: contract.Statement{
		ID: "protocol/parameter/missing-code", Subject: contract.Subject{Kind: contract.OfProtocol, Name: "parameter", Rule: "missing-code"},
		Refusal: contract.Refusal{Code: "Missing{P}", Also: []string{"MissingParameter.{P}"}, Or: []contract.Answer{{Status: 403, Code: "Absent"}}},
	}}}
	asked := scenario.Inquiry{About: scenario.AskedWithout, Parameter: "WidgetId"}
	if code, also := asked.CodesOf(op); code != "MissingWidgetId" || !slices.Equal(also, []string{"MissingParameter.WidgetId", "Absent"}) {
		t.Errorf("%s, %v", code, also)
	}
	op.Errors = []operation.Error{{Code: "NoWidget", Trigger: operation.Trigger{Kind: contract.TriggerMissing, Parameter: "WidgetId"}}}
	if code, also := asked.CodesOf(op); code != "NoWidget" || also != nil {
		t.Errorf("%s, %v", code, also)
	}
	for _, about := range []scenario.Topic{scenario.AskedUnknown, scenario.AskedValue} {
		if code, also := (scenario.Inquiry{About: about}).CodesOf(op); code != "" || also != nil {
			t.Errorf("%s: %s, %v", about, code, also)
		}
	}
}
