package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What is beside the list says which page it is, under another name and in an object as well.
func TestPagesThatAreRepeated(t *testing.T) {
	page := "# ListKettles\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|ListKettles|The operation. |\n" +
		"|CurrentPage|Integer|No|1|The number of the page to return. |\n|PageSize|Integer|No|10|The number of entries on each page. Valid values: 1 to 50. |\n\n" +
		"Sample success responses\n\n`JSON` format\n\n```\n{\"PageBean\":{\"PageNumber\":1,\"PageSize\":10,\"TotalCount\":2,\"Kettles\":[{\"Name\":\"a\"},{\"Name\":\"b\"}]}}\n```\n\n" +
		"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|PageBean|Struct| |The page. |\n|Kettles|Array| |The kettles. |\n|Name|String|a|The name. |\n|PageNumber|Integer|1|The number of the page. |\n|PageSize|Integer|10|The size of the page. |\n|TotalCount|Integer|2|The total. |\n"
	for id, want := range map[string]scenario.Check{
		"relation/CurrentPage/pages/repeated":  {Kind: scenario.Echo, Name: "PageBean.PageNumber", Want: "CurrentPage"},
		"relation/PageSize/page-size/repeated": {Kind: scenario.Echo, Name: "PageBean.PageSize", Want: "PageSize"},
	} {
		s, found := scenarioOf(t, page, scenario.Fixtures{}, id)
		if !found || len(s.Steps) != 2 || s.Steps[0].Checks[1] != want || s.Steps[1].Checks[1] != want {
			t.Errorf("%s: %t %+v", id, found, s.Steps)
		}
	}
}
