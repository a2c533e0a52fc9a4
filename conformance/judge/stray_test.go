package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a scenario says of every result is held against the results of other scenarios; only what is wrong counts.
func TestStrays(t *testing.T) {
	const wrong = `{"RequestId":"6EC7AED1-172F-42AE-9C12-295BC2ADB751","WidgetId":"w","Count":"1"}`
	inJSON := needed(check(scenario.InFormat, "json"))
	count := scenario.Scenario{
		ID: "response/Count/type/json", Statement: "response/Count/type", Anywhere: []scenario.Check{inJSON, check(scenario.MemberType, "", "Count")},
	}
	there := scenario.Scenario{
		ID: "response/Count/present/json", Statement: "response/Count/present", Anywhere: []scenario.Check{inJSON, check(scenario.Member, "", "Count")},
	}
	asked := func(checks ...scenario.Check) scenario.Scenario {
		s := pair(checks...)
		s.ID, s.Statement = "Size/optional/given", "Size/optional"
		return s
	}
	accepted, refused := asked(check(scenario.Accepted)), asked(check(scenario.Refused, "", "Size"))
	venturing := asked(check(scenario.Accepted))
	venturing.Steps[1].Guesses = []scenario.Guess{{Parameter: "Size", Kind: scenario.MadeUp}}
	own := accepted
	own.Statement = count.Statement
	another := accepted
	another.Steps, another.Otherwise = another.Steps[:1], [][]scenario.Step{accepted.Steps[1:]}
	const without = `{"RequestId":"6EC7AED1-172F-42AE-9C12-295BC2ADB751","WidgetId":"w"}`
	cases := []struct {
		name  string
		asked scenario.Scenario
		probe exchange.Exchange
		want  string // the ids
	}{
		{"a right result", accepted, json("probe", 200, okJSON), ""},
		{"a member of another type", accepted, json("probe", 200, wrong), count.ID},
		{"in an answer of another way", another, json("probe", 200, wrong), count.ID},
		{"in the other format, where another scenario looks", accepted, xml("probe", strings.Replace(okXML, ">1<", ">x<", 1)), ""},
		{"a member that is not there", accepted, json("probe", 200, without), there.ID},
		{"not there, for a value that nobody promised", venturing, json("probe", 200, without), ""},
		{"another type, for a value that nobody promised", venturing, json("probe", 200, wrong), count.ID},
		{"a refusal", accepted, json("probe", 400, missing), ""},
		{"an error with the status of a success", accepted, json("probe", 200, missing), ""},
		{"accepted, where it should be refused", refused, json("probe", 200, wrong), ""},
		{"a scenario of the same statement", own, json("probe", 200, wrong), ""},
		{"what cannot be read", accepted, json("probe", 200, "{"), ""},
		{"a part of an answer", accepted, torn(json("probe", 200, wrong)), ""},
		{"no answer", accepted, exchange.Exchange{Step: "probe", Failure: "reset"}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			exchanges := []exchange.Exchange{json("control", 200, okJSON), c.probe}
			var got []string
			for _, s := range reading().Strays(c.asked, exchanges, []scenario.Scenario{c.asked, count, there}) {
				got = append(got, s.Scenario.ID)
				if !strings.HasPrefix(s.Reason, "in the answer to the step probe of Size/optional/given: ") || s.Check == "" || s.Exchange.Step != "probe" {
					t.Errorf("%s by %q, of %s", s.Reason, s.Check, s.Exchange.Step)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %v, want %q", got, c.want)
			}
		})
	}
}

// A request that is only checked, and one whose answer may be an error of another code than the documented ones, say nothing.
func TestResultsThatSayNothingOfOthers(t *testing.T) {
	count := scenario.Scenario{ID: "response/Count/type/json", Statement: "response/Count/type", Anywhere: []scenario.Check{check(scenario.MemberType, "", "Count")}}
	accepted := one(check(scenario.Accepted))
	venturing := one(check(scenario.Accepted))
	venturing.Steps[0].Guesses = []scenario.Guess{{Parameter: "WidgetId", Kind: scenario.MadeUp}}
	plain := one(check(scenario.Accepted))
	plain.Steps[0].Guesses = []scenario.Guess{{Parameter: "WidgetId", Kind: scenario.PageExample, Plain: true}}
	dry, coded := widget(), widget()
	dry.Statements = []operation.Statement{{Statement: contract.Statement{
		Subject: contract.Subject{Kind: contract.OfParameter, Name: "WidgetId", Rule: contract.RuleDryRun}, Value: "w",
	}}}
	coded.Result.Properties = append(coded.Result.Properties, operation.Field{Name: "Code", Type: "string"}, operation.Field{Name: "Message", Type: "string"})
	for name, c := range map[string]struct {
		op    *operation.Operation
		asked scenario.Scenario
		want  int
	}{
		"a result":                        {widget(), accepted, 1},
		"a check only":                    {dry, accepted, 0},
		"codes in results":                {coded, accepted, 1},
		"codes in results, and a guess":   {coded, venturing, 0},
		"and one that every request has":  {coded, plain, 1},
		"a guess, and errors by a status": {widget(), venturing, 1},
	} {
		t.Run(name, func(t *testing.T) {
			exchanges := []exchange.Exchange{json("probe", 200, `{"RequestId":"r","Count":null}`)}
			if got := (judge.Context{Operation: c.op}).Strays(c.asked, exchanges, []scenario.Scenario{count}); len(got) != c.want {
				t.Errorf("got %d, want %d", len(got), c.want)
			}
		})
	}
}
