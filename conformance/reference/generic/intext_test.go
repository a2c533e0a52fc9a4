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

// listPage has a list that travels as a JSON text.
const listPage = "# SortSpoons\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
	"|Spoons|JSON Array|Yes|[{\"Size\":3,\"Metal\":\"tin\"}]|The spoons, a JSON array.|\n" +
	"|Spoons.N.Size|Integer|Yes|3|The size. Valid values: 1 to 5.|\n" +
	"|Spoons.N.Metal|String|No|tin|The metal. Valid values: tin and iron.|\n\n" +
	"## Response parameters\n\n|Parameter|Type|Example|\n|---|---|---|\n|RequestId|String|R-1|\n\n" +
	"## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=SortSpoons&Version=2021-03-04&Spoons=[{\"Size\":3,\"Metal\":\"tin\"}]\n```\n\n" +
	"Sample success responses\n\n`JSON` format\n\n```\n{\"RequestId\":\"R-1\"}\n```\n"

// What is inside a JSON text obeys the same rules as parameters of their own.
func TestMembersOfAJSONText(t *testing.T) {
	handler, err := generic.New([]*operation.Operation{operationOf(t, listPage)}, generic.Settings{Server: []acs.Option{acs.WithoutSignatures()}})
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct{ name, text, says string }{
		{"the page's own", `[{"Size":3,"Metal":"tin"}]`, `"RequestId"`},
		{"without what is optional", `[{"Size":5}]`, `"RequestId"`},
		{"a bound is broken in the second item", `[{"Size":5},{"Size":6}]`, "InvalidSpoons.N.Size"},
		{"a mandatory member is missing", `[{"Metal":"tin"}]`, "MissingSpoons.N.Size"},
		{"an item without members", `[{}]`, "MissingSpoons.N.Size"},
		{"a value that is not listed", `[{"Size":1,"Metal":"gold"}]`, "InvalidSpoons.N.Metal"},
		{"no JSON", `[{"Size":1`, "InvalidSpoons"},
		{"nothing", "", "MissingSpoons"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			query := url.Values{"Action": {"SortSpoons"}, "Version": {"2021-03-04"}, "Spoons": {c.text}}
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?"+query.Encode(), nil))
			if !strings.Contains(w.Body.String(), c.says) {
				t.Errorf("%d %s, want %s", w.Code, w.Body, c.says)
			}
		})
	}
}

// An object inside a JSON text that the page shows as an object is none in quotes.
func TestObjectsInQuotes(t *testing.T) {
	page := "# StirCup\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Cup|Json|No|{\"Lid\":{\"Size\":1}}|The cup, a JSON object.|\n|Cup.Lid|Object|No| |The lid.|\n\n" +
		"## Response parameters\n\n|Parameter|Type|Example|\n|---|---|---|\n|RequestId|String|R-1|\n\n" +
		"## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=StirCup&Version=2021-03-04&Cup={\"Lid\":{\"Size\":1}}\n```\n"
	handler, err := generic.New([]*operation.Operation{operationOf(t, page)}, generic.Settings{Server: []acs.Option{acs.WithoutSignatures()}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{`{"Lid":{"Size":1}}`: http.StatusOK, `{"Lid":{"Size":2}}`: http.StatusOK, `{"Lid":"{\"Size\":1}"}`: http.StatusBadRequest} {
		query := url.Values{"Action": {"StirCup"}, "Version": {"2021-03-04"}, "Cup": {text}}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?"+query.Encode(), nil))
		if w.Code != want {
			t.Errorf("%s: %d %s", text, w.Code, w.Body)
		}
	}
}
