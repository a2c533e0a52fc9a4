package judge_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// widgets is an operation that lists widgets.
func widgets() *operation.Operation {
	op := widget()
	op.Result.Properties = append(op.Result.Properties, operation.Field{
		Name: "Widgets", Type: "array", Items: &operation.Field{Type: "object", Properties: []operation.Field{{Name: "Id", Type: "string"}, {Name: "State", Type: "string"}}},
	}, operation.Field{Name: "Total", Type: "integer"}, operation.Field{Name: "Next", Type: "string"})
	op.Listing = operation.Listing{List: "Widgets", Size: "Size", Number: "Page", Token: "Next", Next: "Next", Total: "Total"}
	return op
}

// listed is a body that lists widgets, each written id:state, with a total and what comes next.
func listed(total int, next string, items ...string) string {
	var out []string
	for _, item := range items {
		id, state, _ := strings.Cut(item, ":")
		out = append(out, fmt.Sprintf(`{"Id":%q,"State":%q}`, id, state))
	}
	return fmt.Sprintf(`{"Total":%d,"Next":%q,"Widgets":[%s]}`, total, next, strings.Join(out, ","))
}

// sent puts parameters, written name=value, into an exchange's request.
func sent(e exchange.Exchange, parameters ...string) exchange.Exchange {
	for _, p := range parameters {
		name, value, _ := strings.Cut(p, "=")
		e.Request.Sent = append(e.Request.Sent, exchange.Parameter{Name: name, Value: value})
	}
	return e
}

func ofWidgets(kind scenario.Kind, name, want, than string) scenario.Check {
	return scenario.Check{Kind: kind, Name: name, Want: want, Than: than, List: "Widgets"}
}

func TestLists(t *testing.T) {
	three := listed(3, "", "a:on", "b:off", "c:on")
	cases := []struct {
		name              string
		check             scenario.Check
		all, first, probe string
		sent              []string
		want              verdict.Finding
		says              string
	}{
		{"as many as were asked for", ofWidgets(scenario.ListsAtMost, "Size", "", ""), three, "{}", listed(3, "", "a:on"), []string{"Size=1"}, verdict.Satisfied, ""},
		{"more than were asked for", ofWidgets(scenario.ListsAtMost, "Size", "", ""), three, "{}", three, []string{"Size=1"}, verdict.Violated, "Size = 1, and the result has 3 items"},
		{"no number", ofWidgets(scenario.ListsAtMost, "Size", "", ""), three, "{}", three, nil, verdict.Unanswered, "no number"},

		{"all are counted", ofWidgets(scenario.ListsAsMany, "Size", "Total", ""), three, "{}", three, []string{"Size=10"}, verdict.Satisfied, ""},
		{"a full page", ofWidgets(scenario.ListsAsMany, "Size", "Total", ""), three, "{}", listed(9, "", "a:on", "b:on"), []string{"Size=2"}, verdict.Satisfied, ""},
		{"the first page is empty", ofWidgets(scenario.ListsAsMany, "Size", "Total", ""), three, "{}", listed(9, ""), []string{"Size=10"}, verdict.Violated, "Total is 9, and the first page has 0 items"},
		{"the total of several parts", ofWidgets(scenario.ListsAsMany, "", "Total", ""), three, "{}", listed(9, "more", "a:on"), nil, verdict.Satisfied, ""},
		{"less than the total, and no more parts", ofWidgets(scenario.ListsAsMany, "", "Total", ""), three, "{}", listed(9, "", "a:on"), nil, verdict.Violated, "Total is 9"},
		{"nothing to count", ofWidgets(scenario.ListsAsMany, "Size", "Total", ""), three, "{}", listed(0, ""), []string{"Size=10"}, verdict.Unanswered, "empty"},

		{"nothing", ofWidgets(scenario.ListsNothing, "", "", ""), three, "{}", listed(3, ""), nil, verdict.Satisfied, ""},
		{"null for nothing", ofWidgets(scenario.ListsNothing, "", "", ""), three, "{}", `{"Widgets":null}`, nil, verdict.Satisfied, ""},
		{"something for nothing", ofWidgets(scenario.ListsNothing, "", "", ""), three, "{}", three, nil, verdict.Violated, "has 3"},

		{"enough for a second page", ofWidgets(scenario.ListsMore, "Size", "", "all"), three, "{}", "{}", []string{"Size=1"}, verdict.Satisfied, ""},
		{"too few for a second page", ofWidgets(scenario.ListsMore, "Size", "", "all"), listed(1, "", "a:on"), "{}", "{}", []string{"Size=1"}, verdict.Unanswered, "too few"},

		{"another page", ofWidgets(scenario.ListsApart, "", "", "first"), three, listed(3, "", "a:on"), listed(3, "", "b:off"), nil, verdict.Satisfied, ""},
		{"the same page", ofWidgets(scenario.ListsApart, "", "", "first"), three, listed(3, "", "a:on"), listed(3, "", "a:on"), nil, verdict.Violated, "the item a is in"},
		{"items that cannot be told apart", ofWidgets(scenario.ListsApart, "", "", "first"), listed(2, "", "a:on", "a:on"), listed(2, "", "a:on"), listed(2, "", "a:on"), nil, verdict.Unanswered, "told apart"},

		{"the next page", ofWidgets(scenario.ListsFollow, "", "first", "all"), three, listed(3, "", "a:on"), listed(3, "", "b:off"), nil, verdict.Satisfied, ""},
		{"one is left out", ofWidgets(scenario.ListsFollow, "", "first", "all"), three, listed(3, "", "a:on"), listed(3, "", "c:on"), nil, verdict.Violated, "the item c is not among the first 2"},
		{"nothing follows", ofWidgets(scenario.ListsFollow, "", "first", "all"), three, listed(3, "", "a:on"), listed(3, ""), nil, verdict.Violated, "nothing follows"},

		{"the same again", ofWidgets(scenario.ListsSame, "", "", "all"), three, "{}", listed(3, "", "c:on", "a:on", "b:on"), nil, verdict.Satisfied, ""},
		{"one less", ofWidgets(scenario.ListsSame, "", "", "all"), three, "{}", listed(3, "", "c:on", "a:on"), nil, verdict.Violated, "expected the 3 items"},

		{"a part", ofWidgets(scenario.ListsPart, "", "", "all"), three, "{}", listed(1, "", "b:off"), nil, verdict.Satisfied, ""},
		{"not a part", ofWidgets(scenario.ListsPart, "", "", "all"), three, "{}", listed(1, "", "d:off"), nil, verdict.Violated, "the item d is not"},
		{"a part of what is not the whole", ofWidgets(scenario.ListsPart, "", "", "all"), listed(9, "more", "a:on"), "{}", listed(1, "", "d:off"), nil, verdict.Satisfied, ""},

		{"the whole has them", ofWidgets(scenario.ListsHold, "", "", "all,first"), listed(1, "", "a:on"), listed(1, "", "b:off"), three, nil, verdict.Satisfied, ""},
		{"the whole lacks one", ofWidgets(scenario.ListsHold, "", "", "all,first"), listed(1, "", "a:on"), listed(1, "", "d:off"), three, nil, verdict.Violated, "the item d of the step first"},
		{"not the whole", ofWidgets(scenario.ListsHold, "", "", "all,first"), listed(1, "", "a:on"), listed(1, "", "d:off"), listed(9, "more", "a:on"), nil, verdict.Unanswered, "whole list"},

		{"each fits", ofWidgets(scenario.ListsFit, "State", "State", ""), three, "{}", listed(2, "", "a:on", "c:on"), []string{"State=on"}, verdict.Satisfied, ""},
		{"one does not fit", ofWidgets(scenario.ListsFit, "State", "State", ""), three, "{}", three, []string{"State=on"}, verdict.Violated, `State of an item is "off"`},
		{"one of two", ofWidgets(scenario.ListsFit, "State", "State.1,State.2", ""), three, "{}", three, []string{"State.1=on", "State.2=off"}, verdict.Satisfied, ""},
		{"one of several in a text", ofWidgets(scenario.ListsFit, "State", "State", ""), three, "{}", three, []string{"State=on,off"}, verdict.Satisfied, ""},
		{"one of several in JSON", ofWidgets(scenario.ListsFit, "State", "State", ""), three, "{}", three, []string{`State=[{"s":"on"},{"s":"off"}]`}, verdict.Satisfied, ""},
		{"a part of the value", ofWidgets(scenario.ListsContain, "State", "State", ""), three, "{}", three, []string{"State=o"}, verdict.Satisfied, ""},

		{"some fit", ofWidgets(scenario.ListsTell, "State", "State", "all"), three, "{}", "{}", []string{"State=on"}, verdict.Satisfied, ""},
		{"all fit", ofWidgets(scenario.ListsTell, "State", "State", "all"), listed(2, "", "a:on", "c:on"), "{}", "{}", []string{"State=on"}, verdict.Unanswered, "2 of 2 items"},

		{"all that fit", ofWidgets(scenario.ListsAll, "State", "State", "all"), three, "{}", listed(2, "", "a:on", "c:on"), []string{"State=on"}, verdict.Satisfied, ""},
		{"one that fits is missing", ofWidgets(scenario.ListsAll, "State", "State", "all"), three, "{}", listed(1, "", "a:on"), []string{"State=on"}, verdict.Violated, "the item c of the step all"},
		{"all that fit are missing", ofWidgets(scenario.ListsAll, "State", "State", "all"), three, "{}", listed(0, ""), []string{"State=on"}, verdict.Violated, "the item a of the step all"},

		{"values that differ", ofWidgets(scenario.ListsDiffer, "State", "2", ""), "{}", "{}", three, nil, verdict.Satisfied, ""},
		{"values that do not", ofWidgets(scenario.ListsDiffer, "State", "3", ""), "{}", "{}", three, nil, verdict.Unanswered, "2 different values"},

		{"not before", ofWidgets(scenario.ListsNotBefore, "Id", "From", ""), "{}", "{}", three, []string{"From=a"}, verdict.Satisfied, ""},
		{"before", ofWidgets(scenario.ListsNotBefore, "Id", "From", ""), "{}", "{}", three, []string{"From=b"}, verdict.Violated, `Id of an item is "a"`},
		{"numbers by their value", ofWidgets(scenario.ListsNotAfter, "Id", "To", ""), "{}", "{}", listed(2, "", "9:on", "10:on"), []string{"To=10"}, verdict.Satisfied, ""},
		{"after", ofWidgets(scenario.ListsNotAfter, "Id", "To", ""), "{}", "{}", three, []string{"To=b"}, verdict.Violated, `Id of an item is "c"`},
		{"at the bound", ofWidgets(scenario.ListsAt, "Id", "To", ""), "{}", "{}", three, []string{"To=c"}, verdict.Satisfied, ""},
		{"not at the bound", ofWidgets(scenario.ListsNotAt, "Id", "To", ""), "{}", "{}", three, []string{"To=c"}, verdict.Violated, "itself"},

		{"it goes on", ofWidgets(scenario.GoesOn, "Next", "", ""), "{}", "{}", listed(3, "b", "a:on"), nil, verdict.Satisfied, ""},
		{"it does not say where", ofWidgets(scenario.GoesOn, "Next", "", ""), "{}", "{}", listed(3, "", "a:on"), nil, verdict.Violated, "no Next"},
		{"it ends", ofWidgets(scenario.Ends, "Next", "Size", ""), "{}", "{}", three, []string{"Size=10"}, verdict.Satisfied, ""},
		{"it goes on behind the end", ofWidgets(scenario.Ends, "Next", "Size", ""), "{}", "{}", listed(1, "b", "a:on"), []string{"Size=10"}, verdict.Violated, "fewer than the 10"},
		{"it may go on", ofWidgets(scenario.Ends, "Next", "Size", ""), "{}", "{}", three, []string{"Size=3"}, verdict.Unanswered, "not known"},

		{"the same value", ofWidgets(scenario.SameValue, "Total", "", "all"), three, "{}", listed(3, "", "a:on"), nil, verdict.Satisfied, ""},
		{"another value", ofWidgets(scenario.SameValue, "Total", "", "all"), three, "{}", listed(1, "", "a:on"), nil, verdict.Violated, `should be "3"`},
		{"a value that has to differ", ofWidgets(scenario.OtherValue, "Total", "", "all"), three, "{}", listed(3, "", "a:on"), nil, verdict.Violated, `is "3"`},
		{"there is something", ofWidgets(scenario.Something, "Widgets/State", "", ""), "{}", "{}", three, nil, verdict.Satisfied, ""},
		{"there is nothing", ofWidgets(scenario.Something, "Widgets", "", ""), "{}", "{}", listed(0, ""), nil, verdict.Violated, "no Widgets"},
		{"nothing that should not be", ofWidgets(scenario.NothingAt, "Widgets", "", ""), "{}", "{}", listed(0, ""), nil, verdict.Satisfied, ""},
		{"something that should not be", ofWidgets(scenario.NothingAt, "Widgets", "", ""), "{}", "{}", three, nil, verdict.Violated, "has Widgets"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := one(c.check)
			s.Steps = append([]scenario.Step{{Name: "all", Role: scenario.Control}, {Name: "first", Role: scenario.Control}}, s.Steps...)
			got := judge.Context{Operation: widgets()}.Judge(s, []exchange.Exchange{
				json("all", 200, c.all), json("first", 200, c.first), sent(json("probe", 200, c.probe), c.sent...),
			})
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q, want %s about %q", got.Finding, got.Reason, c.want, c.says)
			}
		})
	}
}

// Of data that show no difference, the reader of the report is told what to do; and data may have changed between two answers.
func TestListsThatShowNothing(t *testing.T) {
	few := judge.Context{Operation: widgets()}.Judge(one(ofWidgets(scenario.ListsDiffer, "", "2", "")), []exchange.Exchange{json("probe", 200, listed(1, "", "a:on"))})
	if few.Cause != verdict.LittleData || few.Subject != "Widgets" {
		t.Errorf("too few items: %+v", few)
	}
	s := one(ofWidgets(scenario.ListsSame, "", "", "all"))
	s.Steps = append([]scenario.Step{{Name: "all", Role: scenario.Control}}, s.Steps...)
	moved := judge.Context{Operation: widgets()}.Judge(s, []exchange.Exchange{json("all", 200, listed(1, "", "a:on")), json("probe", 200, listed(1, "", "b:on"))})
	if moved.Finding != verdict.Violated || !moved.Again {
		t.Errorf("items that changed: %+v", moved)
	}
}

func TestTake(t *testing.T) {
	earlier := json("all", 200, `{"Total":41,"Widgets":[{"Id":"b"},{"Id":"c\"d"},{"Id":"b"},{"Id":"a"}],"Text":"[{\"Id\":7},{\"Id\":30},{\"Id\":100}]"}`)
	cases := []struct {
		name, text, path string
		json             bool
		want, problem    string
	}{
		{"the first", "{1}", "Widgets/Id", false, "b", ""},
		{"two in one text", "{1},{2}", "Widgets/Id", false, `b,c"d`, ""},
		{"inside of JSON", `["{2}"]`, "Widgets/Id", true, `["c\"d"]`, ""},
		{"the middle one", "{middle}", "Widgets/Id", false, "b", ""},
		{"the middle number, in a text", "{middle}", "Text/Id", false, "30", ""},
		{"the next number", "{next}", "Total", false, "42", ""},
		{"the next of what is no number", "{next}", "Widgets/Id", false, "", "has no value {next} at Widgets/Id"},
		{"the last", "{last}", "Widgets/Id", false, "a", ""},
		{"one that is not there", "{2}", "Total", false, "", "the answer of the step all has no value {2} at Total"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			from := scenario.Taken{Step: "all", Path: c.path, JSON: c.json, Last: c.text == "{last}"}
			got, err := judge.Take(scenario.Value{Text: strings.ReplaceAll(c.text, "{last}", "{1}"), From: from}, earlier)
			if got != c.want || (err == nil) != (c.problem == "") || err != nil && err.Error() != "" && !strings.Contains(err.Error(), c.problem) {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}
