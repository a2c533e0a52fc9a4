package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Two things that are made have two ids, also in two places, and neither is by the id of the place.
func TestWhatIsMade(t *testing.T) {
	of := kettle{parameters: []string{"|ShelfId|String|Yes|s-1|The shelf. |"}, members: []string{theEcho}, json: kettleJSON}
	specify(t, []specification{{
		name: "on a shelf", page: strings.ReplaceAll(of.page(), "StirKettle", "CreateKettle"), statement: "relation/KettleId/made-each",
		fixtures: scenario.Fixtures{Accepted: map[string][]string{"ShelfId": {"s-1", "s-2"}}},
		want: `
			relation/KettleId/made-each/two: two requests give two values of KettleId (relation, should)
			- control "first": query ShelfId=s-2 => accepted
			- probe: query ShelfId=s-2 => needed accepted, other-value KettleId
			relation/KettleId/made-each/elsewhere-ShelfId: two requests with different values of ShelfId give two values of KettleId (relation, should)
			- control "first": query ShelfId=s-2 => accepted
			- probe: query => needed accepted, other-value KettleId
			relation/KettleId/made-each/not-ShelfId: KettleId is not by the ShelfId that was sent (relation, should)
			- probe: query ShelfId=s-2 => needed accepted, not-sent KettleId = ShelfId
		`,
	}})
}

// A moment that is not before another one is looked for in both formats.
func TestMomentsInOrder(t *testing.T) {
	of := kettle{members: []string{"|CreateTime|String|2020-01-01T10:00:00Z|When it was filled. |", "|EndTime|String|2020-01-01T11:00:00Z|When it was empty. |"}}
	specify(t, []specification{{
		name: "two moments", page: strings.ReplaceAll(of.page(), "StirKettle", "DescribeKettle"), statement: "relation/EndTime/in-order",
		want: `
			relation/EndTime/in-order/json: EndTime is not before CreateTime in JSON (relation, should)
			- probe: query => needed result, needed in-format = json, in-order EndTime = CreateTime
			relation/EndTime/in-order/xml: EndTime is not before CreateTime in XML (relation, should)
			- probe: query Format=XML => needed result, needed in-format = xml, in-order EndTime = CreateTime
		`,
	}})
}

// Where the list has no items, another value of what is mandatory may give some: each way has steps of its own.
func TestOtherPlacesToLook(t *testing.T) {
	page := shelf("|PageSize|Integer|No|10|The number of entries per page. |", "|PageNumber|Integer|No|1|The number of the page. |", "|RoomId|String|Yes|r-1|The room. |")
	all, err := scenario.Derive(operationOf(t, page), scenario.Settings{Fixtures: scenario.Fixtures{Accepted: map[string][]string{"RoomId": {"r-1", "r-2"}}}})
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, s := range all {
		if s.ID != "relation/PageNumber/pages/second" {
			continue
		}
		looked++
		for _, way := range s.Ways() {
			names := map[string]bool{}
			for _, step := range way.Steps {
				names[step.Name] = true
			}
			for _, step := range way.Steps {
				for _, c := range step.Checks {
					if c.Than != "" && !names[c.Than] || c.Kind == scenario.ListsFollow && !names[c.Want] {
						t.Errorf("%s compares with a step of another way: %+v", step.Name, c)
					}
				}
			}
		}
		if len(s.Ways()) != 2 {
			t.Errorf("%d ways, for two rooms", len(s.Ways()))
		}
	}
	if looked != 1 {
		t.Errorf("no second page is looked at")
	}
}

// A target that knows no made-up name shows the limit of names by what it refuses them with.
func TestLimitsOfNamesThatNameNothing(t *testing.T) {
	all, err := scenario.Derive(operationOf(t, with("|LidName|String|Yes|red|The name of the lid. It can be up to 8 characters in length. |")), scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.ID != "LidName/max-length/at-limit" {
			continue
		}
		var sizes []int
		for _, step := range s.Ways()[len(s.Ways())-1].Steps {
			for _, p := range step.Request.Parameters {
				if p.Name == "LidName" {
					sizes = append(sizes, len(p.Value.Text))
				}
			}
		}
		if !slices.Equal(sizes, []int{6, 9, 8}) {
			t.Errorf("names of %v characters, want one within, one beyond and one at the limit of 8", sizes)
		}
		return
	}
	t.Error("the limit is not looked at")
}
