package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A value that the page lists is refused by wrong when the refusal is about its parameter and about no other; what goes with
// another parameter, or stands for something else, says nothing of the value.
func TestRefusalsOfListedValues(t *testing.T) {
	op := widget()
	for _, name := range []string{"MinSize", "MaxSize", "Type", "ScalingRuleType", "Tag.N.Key", "Sources.N.kind", "Sources.N.content", "Lids", "Lids.N", "Filters", "Filters.N.Name", "Rules.N.Warn.Operator", "Rules.N.Info.Operator"} {
		op.Parameters = append(op.Parameters, operation.Parameter{Name: name, Role: "business"})
	}
	op.Errors = append(op.Errors,
		operation.Error{Status: 400, Code: "TooSmall", Trigger: operation.Trigger{Kind: contract.TriggerInvalid, Parameter: "MinSize"}},
		operation.Error{Status: 400, Code: "TypeNeeded", Trigger: operation.Trigger{Kind: contract.TriggerMissing, Parameter: "Type"}})
	said := func(code, message string) exchange.Exchange {
		return json("probe", 400, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"`+message+`"}`)
	}
	tests := []struct {
		name, about string
		answer      exchange.Exchange
		want        verdict.Finding
		left        string // the parameter that the request leaves out
	}{
		{name: "one that is left out, and said to be missing", about: "Type", answer: said("MissingType", "m"), want: verdict.Violated, left: "Type"},
		{name: "one that is left out, and missing by the message", about: "Type", answer: said("MissingParameter", "The parameter Type is required."), want: verdict.Violated, left: "Type"},
		{name: "one that is left out, and missing by a documented code", about: "Type", answer: said("TypeNeeded", "m"), want: verdict.Violated, left: "Type"},
		{name: "a documented code of one that is missing, and was sent", about: "Type", answer: said("TypeNeeded", "m"), want: verdict.Unprovoked},
		{name: "one that is left out, another that is missing", about: "Type", answer: said("MissingMinSize", "m"), want: verdict.Unprovoked, left: "Type"},
		{name: "accepted", about: "MinSize", answer: json("probe", 200, okJSON), want: verdict.Satisfied},
		{name: "a code that names it", about: "MinSize", answer: said("InvalidMinSize.Malformed", "m"), want: verdict.Violated},
		{name: "a code that names another", about: "MinSize", answer: said("InvalidMaxSize.Malformed", "m"), want: verdict.Unprovoked},
		{name: "a code that names two", about: "MinSize", answer: said("InvalidMinSizeMaxSize", "m"), want: verdict.Unprovoked},
		{name: "a name within a longer one", about: "Type", answer: said("InvalidScalingRuleType", "m"), want: verdict.Unprovoked},
		{name: "the longer one", about: "ScalingRuleType", answer: said("InvalidScalingRuleType", "m"), want: verdict.Violated},
		{name: "a message that names it alone", about: "MinSize", answer: said("InvalidParameter", "The value of MinSize is not valid."), want: verdict.Violated},
		{name: "a message that names two", about: "MinSize", answer: said("InvalidParameter", "MinSize is greater than MaxSize."), want: verdict.Unprovoked},
		{name: "a code that names it, a message that names two", about: "MinSize", answer: said("InvalidMinSize", "MinSize is greater than MaxSize."), want: verdict.Unprovoked},
		{name: "a documented code of it", about: "MinSize", answer: said("TooSmall", "m"), want: verdict.Violated},
		{name: "a documented code of it, a message that names two", about: "MinSize", answer: said("TooSmall", "MinSize is greater than MaxSize."), want: verdict.Unprovoked},
		{name: "a documented code of another", about: "MaxSize", answer: said("TooSmall", "m"), want: verdict.Unprovoked},
		{name: "one that is missing", about: "Type", answer: said("MissingType", "m"), want: verdict.Unprovoked},
		{name: "nothing is named", about: "MinSize", answer: said("OperationDenied", "m"), want: verdict.Unprovoked},
		{name: "a member of an item", about: "Tag.N.Key", answer: said("InvalidTagKey", "m"), want: verdict.Violated},
		{name: "a member with a small letter, in a code", about: "Sources.N.kind", answer: said("InvalidSource.Kind.Malformed", "m"), want: verdict.Violated},
		{name: "beside another one", about: "Sources.N.kind", answer: said("InvalidKindContent.Mismatch", "The kind does not match the content."), want: verdict.Unprovoked},
		{name: "the items of a list", about: "Lids.N", answer: said("InvalidLids.N", "Specified parameter Lids.N is not valid."), want: verdict.Violated},
		{name: "a list, of its items", about: "Lids.N", answer: said("InvalidLids", "m"), want: verdict.Violated},
		{name: "a member with what it is in", about: "Filters.N.Name", answer: said("InvalidFilters.N.Name", "m"), want: verdict.Violated},
		{name: "what a member is in", about: "Filters.N.Name", answer: said("InvalidFilters", "m"), want: verdict.Unprovoked},
		{name: "one of two of a name, with its path", about: "Rules.N.Info.Operator", answer: said("InvalidParameter", "Rules.1.Info.Operator is not valid."), want: verdict.Violated},
		{name: "the other one", about: "Rules.N.Info.Operator", answer: said("InvalidParameter", "Rules.1.Warn.Operator is not valid."), want: verdict.Unprovoked},
		{name: "either of them", about: "Rules.N.Info.Operator", answer: said("InvalidParameter", "The Operator is not valid."), want: verdict.Violated},
		{name: "a word that begins like it", about: "Type", answer: said("InvalidTypeface", "m"), want: verdict.Unprovoked},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := one(check(scenario.Accepted))
			s.Tentative, s.About, s.Steps[0].Role = true, tt.about, scenario.Probe
			if tt.left != "" {
				s.Steps[0].Request.Omit = []string{tt.left}
			}
			got := judge.Context{Operation: op}.Judge(s, []exchange.Exchange{tt.answer})
			if got.Finding != tt.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
			if (got.Cause == verdict.Beside) != (tt.want == verdict.Unprovoked) {
				t.Errorf("cause %s", got.Cause)
			}
		})
	}
}

// A refusal that names a JSON text is about a member of it where the text has nothing else.
func TestRefusalsOfTextsOfMembers(t *testing.T) {
	op := widget()
	op.Parameters = append(op.Parameters, operation.Parameter{Name: "Plan", Role: "business"},
		operation.Parameter{Name: "Plan.Turns", Role: "business", InText: true}, operation.Parameter{Name: "Plan.Mood", Role: "business", InText: true})
	said := func(code, message string) exchange.Exchange {
		return json("probe", 400, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"`+message+`"}`)
	}
	const alone, both = `{"Turns":0}`, `{"Turns":0,"Mood":"hot"}`
	for _, c := range []struct {
		name, text string
		answer     exchange.Exchange
		want       verdict.Finding
	}{
		{"the text, alone in it", alone, said("InvalidPlan.Malformed", "m"), verdict.Violated},
		{"the text in the message", alone, said("InvalidParameter", "Plan is not valid."), verdict.Violated},
		{"the text, with another member", both, said("InvalidPlan.Malformed", "m"), verdict.Unprovoked},
		{"the member, with another one", both, said("InvalidPlan.Turns", "m"), verdict.Violated},
		{"the other member", alone, said("InvalidPlan.Mood", "m"), verdict.Unprovoked},
		{"the text without one that has to be there", alone, said("MissingPlan", "m"), verdict.Unprovoked},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := one(check(scenario.Accepted))
			s.Tentative, s.About = true, "Plan.Turns"
			s.Steps[0].Request.Parameters = []scenario.Parameter{{Name: "Plan", Value: scenario.Literal(c.text)}}
			if got := (judge.Context{Operation: op}).Judge(s, []exchange.Exchange{c.answer}); got.Finding != c.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}

// An error that the page has for a JSON text is one for its members.
func TestErrorsOfTextsOfMembers(t *testing.T) {
	op := widget()
	op.Parameters = append(op.Parameters, operation.Parameter{Name: "Plan", Role: "business"}, operation.Parameter{Name: "Plan.Turns", Role: "business", InText: true},
		operation.Parameter{Name: "Plan.N", Role: "business"})
	op.Errors = append(op.Errors, operation.Error{Status: 400, Code: "InvalidPlan", Trigger: operation.Trigger{Kind: "invalid-value", Parameter: "Plan"}})
	for parameter, want := range map[string]verdict.Finding{"Plan": verdict.Satisfied, "Plan.Turns": verdict.Satisfied, "Plan.N": verdict.Violated, "WidgetId": verdict.Violated} {
		got := judge.Context{Operation: op}.Judge(one(check(scenario.Refused, "", parameter)), []exchange.Exchange{json("probe", 400, coded("InvalidPlan"))})
		if got.Finding != want {
			t.Errorf("%s: %s: %s", parameter, got.Finding, got.Reason)
		}
	}
}
