package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A text that holds JSON in the page's example holds JSON, with the types of the example in every item and with all members in
// all items that have them in one.
func TestTextsOfJSON(t *testing.T) {
	op := widget()
	op.Result.Properties = append(op.Result.Properties, operation.Field{Name: "Points", Type: "string", Example: `[{"at":1,"who":"w","in":{"n":1}}]`})
	tests := []struct {
		name, points string
		want         verdict.Finding
	}{
		{"as in the example", `"[{\"at\":2,\"who\":\"v\",\"in\":{\"n\":3}}]"`, verdict.Satisfied},
		{"with more members than the example has", `"[{\"at\":2,\"more\":true}]"`, verdict.Satisfied},
		{"without any item", `"[]"`, verdict.Satisfied},
		{"without a value of a member", `"[{\"at\":null}]"`, verdict.Satisfied},
		{"the list itself", `[{"at":2}]`, verdict.Satisfied},
		{"no JSON", `"[{'at': 2}]"`, verdict.Violated},
		{"an object in the place of the list", `"{\"at\":2}"`, verdict.Violated},
		{"a member of another type", `"[{\"at\":\"2\"}]"`, verdict.Violated},
		{"a member of another type in the second item", `"[{\"at\":2},{\"at\":\"3\"}]"`, verdict.Violated},
		{"a member of another type further in", `"[{\"in\":{\"n\":\"3\"}}]"`, verdict.Violated},
		{"an item that is none", `"[1]"`, verdict.Violated},
		{"a member that the second item lacks", `"[{\"at\":2,\"who\":\"v\"},{\"at\":3}]"`, verdict.Violated},
		{"a member that the items of another kind lack", `"[{\"at\":2,\"Type\":\"a\",\"who\":\"v\"},{\"at\":3,\"Type\":\"b\"}]"`, verdict.Satisfied},
		{"nothing in it", `""`, verdict.Unanswered},
		{"nothing at all", `null`, verdict.Unanswered},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := one(scenario.Check{Kind: scenario.TextLike, Name: "Points"})
			got := judge.Context{Operation: op}.Judge(s, []exchange.Exchange{json("probe", 200, `{"Points":`+tt.points+`}`)})
			if got.Finding != tt.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}

// What the page's printed answer shows of a text, it may be as well.
func TestTextsOfJSONAsPrinted(t *testing.T) {
	op := widget()
	op.Result.Properties = append(op.Result.Properties, operation.Field{Name: "Points", Type: "string", Example: `[{"at":1}]`})
	op.Examples.JSON = `{"Points":"[{\"at\":\"1\"}]"}`
	s := one(scenario.Check{Kind: scenario.TextLike, Name: "Points"})
	if got := (judge.Context{Operation: op}).Judge(s, []exchange.Exchange{json("probe", 200, `{"Points":"[{\"at\":\"2\"}]"}`)}); got.Finding != verdict.Satisfied {
		t.Errorf("%s: %s", got.Finding, got.Reason)
	}
}

// A success does not say what an error says.
func TestTextsOfErrors(t *testing.T) {
	op := widget()
	op.Result.Properties = append(op.Result.Properties, operation.Field{Name: "Message", Type: "string"})
	for body, want := range map[string]verdict.Finding{
		`{"Message":"Bad."}`:     verdict.Violated,
		`{"Message":"Fine."}`:    verdict.Satisfied,
		`{"Message":"Not now "}`: verdict.Satisfied,
		`{}`:                     verdict.Satisfied,
		`{"Message":null}`:       verdict.Satisfied,
	} {
		got := judge.Context{Operation: op}.Judge(one(scenario.Check{Kind: scenario.NoErrorText, Name: "Message"}), []exchange.Exchange{json("probe", 200, body)})
		if got.Finding != want {
			t.Errorf("%s: %s: %s", body, got.Finding, got.Reason)
		}
	}
}

// A placeholder is filled in; what only looks like one may stand there.
func TestFilledMessages(t *testing.T) {
	said := func(message string) exchange.Exchange {
		return json("probe", 400, `{"Code":"c","Message":"`+message+`"}`)
	}
	judgeEach(t, []judged{
		{"filled in", check(scenario.Filled, "The widget {name} is unknown."), said("The widget w is unknown."), verdict.Satisfied, ""},
		{"as it is printed", check(scenario.Filled, "The widget {name} is unknown."), said("The widget {name} is unknown."), verdict.Violated, "{name}"},
		{"with blanks", check(scenario.Filled, "The widget { ID } is unknown."), said("The widget { ID } is unknown."), verdict.Violated, "{ ID }"},
		{"a verb of printing", check(scenario.Filled, "The widget %s is unknown."), said("The widget %s is unknown."), verdict.Violated, "%s"},
		{"another message with it", check(scenario.Filled, "The widget %s is unknown."), said("No %s."), verdict.Violated, "%s"},
		{"what hides a part", check(scenario.Filled, "The widget *** is unknown."), said("The widget *** is unknown."), verdict.Satisfied, ""},
		{"a verb of printing in the place of brackets", check(scenario.Filled, "The widget [name] is unknown."), said("The widget %s is unknown."), verdict.Violated, "%s"},
		{"a name in braces in the place of XXX", check(scenario.Filled, "The widget XXX is unknown."), said("The widget {id} is unknown."), verdict.Violated, "{id}"},
		{"words in angle brackets", check(scenario.Filled, "The parameter <parameter name> is duplicated."), said("The parameter <parameter name> is duplicated."), verdict.Violated, "<parameter name>"},
		{"a variable", check(scenario.Filled, "The parameter $name is duplicated."), said("The parameter $name is duplicated."), verdict.Violated, "$name"},
		{"angle brackets that are filled in", check(scenario.Filled, "The parameter <parameter name> is duplicated."), said("The parameter KettleName is duplicated."), verdict.Satisfied, ""},
		{"brackets", check(scenario.Filled, "The widget [name] is unknown."), said("The widget [name] is unknown."), verdict.Satisfied, ""},
	})
}
