package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What is refused as the only item of a list is refused behind a good one as well, however the list travels.
func TestRefusedBehindAGoodItem(t *testing.T) {
	const id = "Ids/type/second-item-refused-"
	for _, c := range []struct {
		name, row         string
		accepted, refused []string
		id, want          string // "" when nothing is asked
	}{
		{"items with numbers", "|Id.N|String|No|i-1|The IDs. |", []string{"i-7"}, []string{"i-0"}, "Id.N/type/second-item-refused-i-0", "Id.1=i-7 Id.2=i-0"},
		{"JSON", `|Ids|Json|Yes|["a"]|The IDs. |`, []string{`["b","c"]`}, []string{`["x"]`}, id, `Ids=["b","x"]`},
		{"JSON of numbers", `|Ids|Json|Yes|[1]|The IDs. |`, []string{`[12345678901234567890]`}, []string{`[0]`}, id, `Ids=[12345678901234567890,0]`},
		{"JSON that refuses no item", `|Ids|Json|Yes|["a"]|The IDs. |`, []string{`["b"]`}, []string{`x`}, id, ""},
		{"several items", `|Ids|Json|Yes|["a"]|The IDs. |`, []string{`["b"]`}, []string{`["x","y"]`}, id, ""},
		{"no other item", `|Ids|Json|Yes|["a"]|The IDs. |`, []string{`["x"]`}, []string{`["x"]`}, id, ""},
		{"commas", "|Ids|String|Yes|a,b|The IDs. Separate multiple IDs with commas (,). |", []string{"b,c"}, []string{"x"}, id, "Ids=b,x"},
		{"a text", "|Ids|String|Yes|a|The ID. |", []string{"b"}, []string{"x"}, id, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			names := map[string]string{"Id.N/type/second-item-refused-i-0": "Id.N"}
			name, sent := names[c.id], "Id"
			if name == "" {
				name, sent = "Ids", "Ids"
			}
			fixtures := scenario.Fixtures{Accepted: map[string][]string{name: c.accepted}, Refused: map[string][]string{name: c.refused}}
			s, found := scenarioOf(t, with(c.row), fixtures, c.id)
			if found != (c.want != "") {
				t.Fatalf("found %t", found)
			}
			if !found {
				return
			}
			if got := sentBy(s.Steps[1].Request, sent); got != c.want || s.Level != "should" || s.Steps[1].Checks[0].Kind != scenario.RefusedAnyhow {
				t.Errorf("%s: %s, %v", got, s.Level, s.Steps[1].Checks)
			}
		})
	}
}

// An error that the profile brings about by an item comes when another item stands before it, and by its code and status.
func TestErrorsBehindAGoodItem(t *testing.T) {
	page := func(row string) string {
		return kettle{parameters: []string{theKettle, row}, errors: []string{"|404|Spoon.NotFound|The spoon %s is not there.|No such spoon. |"}}.page()
	}
	spoons, text := page("|Spoon.N|String|No|s-1|The spoons. |"), page(`|Spoons|Json|Yes|["s-1"]|The spoons. |`)
	members := kettle{
		parameters: []string{theKettle, "|Spoon.N.Id|String|No|s-1|The spoon. |", "|Spoon.N.Of|String|No|tin|What of. |"},
		errors:     []string{"|404|Spoon.NotFound|The spoon %s is not there.|No such spoon. |"},
	}.page()
	for _, c := range []struct {
		name, page, item string
		given            map[string]string
		tentative        bool
		want             string
	}{
		{"an item", spoons, "Spoon.N", map[string]string{"Spoon.1": "s-0"}, false, "KettleId=k-1 Spoon.1=s-7 Spoon.2=s-0"},
		{"with another parameter", spoons, "Spoon.N", map[string]string{"Spoon.1": "s-0", "KettleId": "k-0"}, false, "KettleId=k-0 Spoon.1=s-7 Spoon.2=s-0"},
		{"another parameter alone", spoons, "Spoon.N", map[string]string{"KettleId": "k-0"}, false, ""},
		{"several items", spoons, "Spoon.N", map[string]string{"Spoon.1": "s-0", "Spoon.2": "s-9"}, false, ""},
		{"an accepted item", spoons, "Spoon.N", map[string]string{"Spoon.1": "s-7"}, false, "KettleId=k-1 Spoon.1=s-8 Spoon.2=s-7"},
		{"that nobody promised", spoons, "Spoon.N", map[string]string{"Spoon.1": "s-0"}, true, ""},
		{"a list in JSON", text, "Spoons", map[string]string{"Spoons": `["s-0"]`}, false, `KettleId=k-1 Spoons=["s-7","s-0"]`},
		{"a member of an item", members, "Spoon.N.Id", map[string]string{"Spoon.1.Id": "s-0", "Spoon.1.Of": "gold"}, false, "KettleId=k-1 Spoon.1.Id=s-7 Spoon.1.Of=gold Spoon.2.Id=s-0 Spoon.2.Of=gold"},
	} {
		t.Run(c.name, func(t *testing.T) {
			accepted := map[string][]string{"Spoon.N": {"s-7", "s-8"}, "Spoons": {`["s-7"]`}, "Spoon.N.Id": {"s-7"}}
			fixtures := provoking("Spoon.NotFound", scenario.Provocation{Parameters: c.given, Tentative: c.tentative})
			fixtures.Accepted = accepted
			s, found := scenarioOf(t, c.page, fixtures, "error/Spoon.NotFound/second-item-"+c.item)
			if found != (c.want != "") {
				t.Fatalf("found %t", found)
			}
			if !found {
				return
			}
			if got := sentBy(s.Steps[1].Request, "Kettle", "Spoon"); got != c.want || s.Level != "should" || len(s.Steps[1].Checks) != 2 {
				t.Errorf("%s: %s, %v", got, s.Level, s.Steps[1].Checks)
			}
			for _, g := range s.Steps[1].Guesses {
				if !g.Plain && g.Parameter == "Spoon.N" {
					t.Errorf("%s of %s, which the provocation promises", g.Kind, g.Parameter)
				}
			}
		})
	}
}
