package compile_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestErrors(t *testing.T) {
	src := request("", "|GroupId|String|是|x|x |", "|Id.N|String|否|x|x |") + `
## 错误码

|错误代码|错误信息|HTTP 状态码|说明 |
|--|--|--|--|
|Invalid.GroupId.Value|The GroupId is invalid.|400|组不对。 |
|MissingGroupId|GroupId is mandatory.|400|缺组。 |
|GroupNotFound|No group \{name\}.|404|没有组。 |
|ReportCreating|The report is being created.|400|报告正在创建中。 |
|Forbidden.RAM|%s|403|无权限。 |
|InternalError|Oops.|500|内部错误。 |
|Same|one|400|一 |
|Same|two|400|二 |
|Odd|no status| |三 |
`
	p, res := compileText(t, src)
	got := []string{}
	for _, e := range res.Contract.Errors {
		got = append(got, fmt.Sprintf("%d %s %q placeholders=%t %s %s", e.Status, e.Code, e.Message, e.Placeholders, e.Trigger.Kind, e.Trigger.Parameter))
	}
	want := []string{
		`400 Invalid.GroupId.Value "The GroupId is invalid." placeholders=false invalid-value GroupId`,
		`400 MissingGroupId "GroupId is mandatory." placeholders=false missing GroupId`,
		`404 GroupNotFound "No group {name}." placeholders=true state `,
		`400 ReportCreating "The report is being created." placeholders=false in-progress `,
		`403 Forbidden.RAM "%s" placeholders=true auth `,
		`500 InternalError "Oops." placeholders=false server `,
		`400 Same "one" placeholders=false state `,
		`400 Same "two" placeholders=false state `,
		`0 Odd "no status" placeholders=false state `,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	ids := map[string]bool{}
	for _, s := range checkStatements(t, p, res.Statements).Statements {
		ids[s.ID] = true
	}
	for _, id := range []string{"error/Same", "error/Same/2", "error/Odd"} {
		if !ids[id] {
			t.Errorf("no statement %s", id)
		}
	}
	doc := validate(t, res.Description)
	for _, status := range []string{"400", "403", "404", "500"} {
		if doc.Paths.Value("/").Get.Responses.Value(status) == nil {
			t.Errorf("no response %s", status)
		}
	}
}
