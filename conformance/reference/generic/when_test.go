package generic_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
)

// Members are there in their cases alone.
func TestMembersThatAreThereInACase(t *testing.T) {
	op := operationOf(t, "# GetKettle\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=GetKettle&type=RPC&version=2021-03-04)\n\n"+
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|GetKettle|The operation.|\n"+
		"|LidId|String|No|l-1|The lid.|\n|Deep|String|No|Off|Valid values: On and Off. Default value: Off.|\n"+
		"\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|R-1|The id.|\n"+
		"|Color|String|red|This parameter is returned only when the LidId parameter is specified.|\n"+
		"|Depth|Integer|3|This parameter is returned when the Deep parameter is set to On.|\n"+
		"|Parts|Array of Part|N/A|The parts.|\n|└Kind|String|Big|The kind. Valid values: Big and Small.|\n"+
		"|└Size|String|much|This parameter is returned only when the Kind parameter is set to Big.|\n"+
		"\n## Examples\n\n`JSON` format\n\n```\n{\"RequestId\":\"R-1\",\"Color\":\"red\",\"Depth\":3}\n```\n")
	for _, tt := range []struct {
		name, query string
		defect      defect.Defect
		has, lacks  string
	}{
		{"out of their cases", "", defect.Defect{}, `"Parts":[{"Kind":"Big","Size":"much"},{"Kind":"Small"}]`, "Color Depth"},
		{"in their cases", "&LidId=l-1&Deep=On", defect.Defect{}, `"Color":"red","Depth":3`, ""},
		{"whatever the case is", "", defect.Defect{Kind: defect.Unchecked, Statement: "relation/Color/only-when"}, `"Color":"red"`, "Depth"},
		{"whatever is beside it", "", defect.Defect{Kind: defect.Unchecked, Statement: "relation/Parts.Size/only-beside"}, `{"Kind":"Small","Size":"much"}`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			server, err := generic.New([]*operation.Operation{op}, generic.Settings{Defect: tt.defect, Server: []acs.Option{acs.WithoutSignatures()}})
			if err != nil {
				t.Fatal(err)
			}
			w := httptest.NewRecorder()
			server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=GetKettle&Version=2021-03-04&Format=JSON"+tt.query, nil))
			body := w.Body.String()
			if !strings.Contains(body, tt.has) {
				t.Errorf("%s\nhas no %s", body, tt.has)
			}
			for _, name := range strings.Fields(tt.lacks) {
				if strings.Contains(body, name) {
					t.Errorf("%s\nhas %s", body, name)
				}
			}
		})
	}
}

// Two ids give two things; what is shown of the id is the id itself.
func TestThingsByTheirIDs(t *testing.T) {
	op := operationOf(t, "# GetKettle\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=GetKettle&type=RPC&version=2021-03-04)\n\n"+
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|GetKettle|The operation.|\n"+
		"|Id|String|No|k-1|The kettle.|\n"+
		"\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|R-1|The id.|\n|KettleId|Long|7|The id.|\n")
	ask := func(d defect.Defect, id string) string {
		server, err := generic.New([]*operation.Operation{op}, generic.Settings{Defect: d, Server: []acs.Option{acs.WithoutSignatures()}})
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=GetKettle&Version=2021-03-04&Format=JSON&Id="+id, nil))
		_, kettle, _ := strings.Cut(w.Body.String(), "KettleId")
		kettle, _, _ = strings.Cut(kettle, ",")
		return strings.Trim(kettle, `":}`)
	}
	if first, second := ask(defect.Defect{}, "k-1"), ask(defect.Defect{}, "k-2"); first != "7" || second == "7" || second == "" {
		t.Errorf("%s and %s", first, second)
	}
	if text := ask(defect.Defect{Kind: defect.Unchecked, Statement: "relation/Id/names"}, "k-2"); text != "7" {
		t.Errorf("one for all: %s", text)
	}
}
