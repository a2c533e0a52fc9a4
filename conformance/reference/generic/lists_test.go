package generic_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
)

// The items of a list are of its type, and in its range, however it travels.
func TestItemsOfLists(t *testing.T) {
	rows := "|Ids|Json|No|[\"a\",\"b\"]|The IDs.|\n|Turns.N|Integer|No|3|How often.|\n|Load.N|RepeatList|No|3|The load. Valid values: 1 to 9.|\n" +
		"|Names|String|No||The names, a string of a JSON array.|\n|Cup.N.Map|String|No|{\"a\":1}|The map.|\n"
	page := strings.ReplaceAll(listPage, "Spoons=[{\"Size\":3,\"Metal\":\"tin\"}]", "Ids=[\"a\",\"b\"]")
	before, rest, _ := strings.Cut(page, "|Spoons|")
	_, behind, _ := strings.Cut(rest, "\n## Response")
	page = before + rows + "\n## Response" + behind
	handler, err := generic.New([]*operation.Operation{operationOf(t, page)}, generic.Settings{Server: []acs.Option{acs.WithoutSignatures()}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, parameter, value, says string }{
		{"texts", "Ids", `["x"]`, `"RequestId"`},
		{"something else among texts", "Ids", `["x",true]`, "InvalidIds"},
		{"no items, of which the page says nothing", "Ids", `[]`, `"RequestId"`},
		{"an object of texts", "Ids", `{"x":"x"}`, "InvalidIds"},
		{"a text alone", "Ids", `"x"`, "InvalidIds"},
		{"a number", "Turns.2", "7", `"RequestId"`},
		{"no number", "Turns.2", "plumb", "InvalidTurns.N"},
		{"a number in a range", "Load.1", "7", `"RequestId"`},
		{"no number in a range", "Load.1", "7x", "InvalidLoad.N"},
		{"beyond the range", "Load.1", "10", "InvalidLoad.N"},
		{"a list that the page only speaks of", "Names", `["x"]`, `"RequestId"`},
		{"an object in its place", "Names", `{"x":1}`, "InvalidNames"},
		{"no JSON in its place", "Names", `["x"`, "InvalidNames"},
		{"JSON in an item", "Cup.2.Map", `{"b":2}`, `"RequestId"`},
		{"a list in the place of an object in an item", "Cup.2.Map", `["b"]`, "InvalidCup.N.Map"},
		{"no JSON in an item", "Cup.2.Map", `{"b"`, "InvalidCup.N.Map"},
	} {
		t.Run(c.name, func(t *testing.T) {
			query := url.Values{"Action": {"SortSpoons"}, "Version": {"2021-03-04"}, c.parameter: {c.value}}
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?"+query.Encode(), nil))
			if !strings.Contains(w.Body.String(), c.says) {
				t.Errorf("%d %s, want %s", w.Code, w.Body, c.says)
			}
		})
	}
}
