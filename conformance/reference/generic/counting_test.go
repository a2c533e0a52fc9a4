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

// boilsPage counts in each part of a time, and lists nothing.
const boilsPage = "# DescribeBoilHistogram\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=DescribeBoilHistogram&type=RPC&version=2021-03-04)\n\n" +
	"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
	"|Action|String|Yes|DescribeBoilHistogram|The operation. |\n|KettleName|String|No|k-1|The name of the kettle. |\n" +
	"|Level|String|No|Hot|The level. Valid values: Hot and Cold. |\n" +
	"|StartTime|String|No|1552209680000|The beginning, a UNIX timestamp in milliseconds. |\n|EndTime|String|No|1552209710000|The end, a UNIX timestamp in milliseconds. |\n\n" +
	"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n" +
	"|Boils|Array of Boil| |The boils. |\n|└Count|Integer|2|The number of boils. |\n|└StartTime|Long|1552209680000|The beginning. |\n|└EndTime|Long|1552209685000|The end. |\n\n" +
	"## Examples\n\nSample success responses\n\n`JSON` format\n\n```\n" +
	`{"Boils":[{"Count":2,"StartTime":1552209680000,"EndTime":1552209685000},{"Count":0,"StartTime":1552209685000,"EndTime":1552209695000},` +
	`{"Count":1,"StartTime":1552209695000,"EndTime":1552209705000},{"Count":1,"StartTime":1552209705000,"EndTime":1552209712000}]}` + "\n```\n"

func boils(t *testing.T, d defect.Defect, query string) string {
	t.Helper()
	op := operationOf(t, boilsPage)
	server, err := generic.New([]*operation.Operation{op}, generic.Settings{Defect: d, Server: []acs.Option{acs.WithoutSignatures()}})
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=DescribeBoilHistogram&Version=2021-03-04&Format=JSON"+query, nil))
	_, list, _ := strings.Cut(w.Body.String(), `"Boils":`)
	return strings.NewReplacer("155220", "", `"Count":`, "n", `"EndTime":`, "e", `"StartTime":`, "b").Replace(strings.SplitAfter(list, "]")[0])
}

// Things are counted by what they are, in the parts of the time that is asked for; each defect changes that in one way.
func TestCountingWithDefects(t *testing.T) {
	for _, c := range []struct {
		name   string
		defect defect.Defect
		query  string
		want   string
	}{
		{"all", defect.Defect{}, "", `[{n5,e9690000,b9680000},{n6,e9700000,b9690000},{n5,e9710000,b9700000}]`},
		{"a name", defect.Defect{}, "&KettleName=k-1", `[{n3,e9690000,b9680000},{n3,e9700000,b9690000},{n2,e9710000,b9700000}]`},
		{"a name and a level", defect.Defect{}, "&KettleName=k-1&Level=Hot", `[{n2,e9690000,b9680000},{n1,e9700000,b9690000},{n1,e9710000,b9700000}]`},
		{"nothing", defect.Defect{}, "&KettleName=no", `[{n0,e9690000,b9680000},{n0,e9700000,b9690000},{n0,e9710000,b9700000}]`},
		{"a time", defect.Defect{}, "&StartTime=1552209700000", `[{n1,e9703333,b9700000},{n2,e9706666,b9703333},{n2,e9710000,b9706666}]`},
		{"a name ignored", defect.Defect{Kind: defect.FilterIgnored, Parameter: "KettleName"}, "&KettleName=k-1", `[{n5,e9690000,b9680000},{n6,e9700000,b9690000},{n5,e9710000,b9700000}]`},
		{"one is enough", defect.Defect{Kind: defect.CountsAny}, "&KettleName=k-1&Level=Hot", `[{n4,e9690000,b9680000},{n5,e9700000,b9690000},{n3,e9710000,b9700000}]`},
		{"nothing is all", defect.Defect{Kind: defect.NoneGivesAll, Parameter: "KettleName"}, "&KettleName=no", `[{n5,e9690000,b9680000},{n6,e9700000,b9690000},{n5,e9710000,b9700000}]`},
		{"a time ignored", defect.Defect{Kind: defect.FilterIgnored, Parameter: "StartTime"}, "", `[{n3,e9700000,b9695000},{n2,e9705000,b9700000},{n3,e9710000,b9705000}]`},
		{"running", defect.Defect{Kind: defect.Running}, "", `[{n5,e9690000,b9680000},{n11,e9700000,b9690000},{n16,e9710000,b9700000}]`},
		{"without empty items", defect.Defect{Kind: defect.EmptyLeftOut}, "&KettleName=no", `[]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := boils(t, c.defect, c.query); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
