package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A value that the page lists is refused by wrong when the refusal is about its parameter and about no other; what goes with
// another parameter, or stands for something else, says nothing of the value.
func TestRefusalsOfListedValues(t *testing.T) {
	op := widget()
	for _, name := range []string{"MinSize", "MaxSize", "Type", "ScalingRuleType", "Tag.N.Key", "Sources.N.kind", "Sources.N.content", "Lids", "Lids.N", "Filters", "Filters.N.Name", "Rules.N.Warn.Operator", "Rules.N.Info.Operator"} {
		op.Parameters = append(op.Parameters, operation.Parameter{Name: name, Role: "business"})
	}
	op.Errors = append(op.Errors, operation.Error{Status: 400, Code: "TooSmall", Trigger: operation.Trigger{Kind: "invalid-value", Parameter: "MinSize"}})
	said := func(code, message string) exchange.Exchange {
		return json("probe", 400, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"`+message+`"}`)
	}
	tests := []struct {
		name, about string
		answer      exchange.Exchange
		want        verdict.Finding
	}{
		{"accepted", "MinSize", json("probe", 200, okJSON), verdict.Satisfied},
		{"a code that names it", "MinSize", said("InvalidMinSize.Malformed", "m"), verdict.Violated},
		{"a code that names another", "MinSize", said("InvalidMaxSize.Malformed", "m"), verdict.Unprovoked},
		{"a code that names two", "MinSize", said("InvalidMinSizeMaxSize", "m"), verdict.Unprovoked},
		{"a name within a longer one", "Type", said("InvalidScalingRuleType", "m"), verdict.Unprovoked},
		{"the longer one", "ScalingRuleType", said("InvalidScalingRuleType", "m"), verdict.Violated},
		{"a message that names it alone", "MinSize", said("InvalidParameter", "The value of MinSize is not valid."), verdict.Violated},
		{"a message that names two", "MinSize", said("InvalidParameter", "MinSize is greater than MaxSize."), verdict.Unprovoked},
		{"a code that names it, a message that names two", "MinSize", said("InvalidMinSize", "MinSize is greater than MaxSize."), verdict.Unprovoked},
		{"a documented code of it", "MinSize", said("TooSmall", "m"), verdict.Violated},
		{"a documented code of it, a message that names two", "MinSize", said("TooSmall", "MinSize is greater than MaxSize."), verdict.Unprovoked},
		{"a documented code of another", "MaxSize", said("TooSmall", "m"), verdict.Unprovoked},
		{"one that is missing", "Type", said("MissingType", "m"), verdict.Unprovoked},
		{"nothing is named", "MinSize", said("OperationDenied", "m"), verdict.Unprovoked},
		{"a member of an item", "Tag.N.Key", said("InvalidTagKey", "m"), verdict.Violated},
		{"a member with a small letter, in a code", "Sources.N.kind", said("InvalidSource.Kind.Malformed", "m"), verdict.Violated},
		{"beside another one", "Sources.N.kind", said("InvalidKindContent.Mismatch", "The kind does not match the content."), verdict.Unprovoked},
		{"the items of a list", "Lids.N", said("InvalidLids.N", "Specified parameter Lids.N is not valid."), verdict.Violated},
		{"a list, of its items", "Lids.N", said("InvalidLids", "m"), verdict.Violated},
		{"a member with what it is in", "Filters.N.Name", said("InvalidFilters.N.Name", "m"), verdict.Violated},
		{"what a member is in", "Filters.N.Name", said("InvalidFilters", "m"), verdict.Unprovoked},
		{"one of two of a name, with its path", "Rules.N.Info.Operator", said("InvalidParameter", "Rules.1.Info.Operator is not valid."), verdict.Violated},
		{"the other one", "Rules.N.Info.Operator", said("InvalidParameter", "Rules.1.Warn.Operator is not valid."), verdict.Unprovoked},
		{"either of them", "Rules.N.Info.Operator", said("InvalidParameter", "The Operator is not valid."), verdict.Violated},
		{"a word that begins like it", "Type", said("InvalidTypeface", "m"), verdict.Unprovoked},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := one(check(scenario.Accepted))
			s.Tentative, s.About, s.Steps[0].Role = true, tt.about, scenario.Probe
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
