package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/page"
)

func TestSections(t *testing.T) {
	tests := []struct {
		heading string
		want    page.Section
	}{
		{"## 请求参数", page.SectionRequest},
		{"## 输入参数 { .section}", page.SectionRequest},
		{"## Request Parameters {#section_x .section}", page.SectionRequest},
		{"## Request parameters:", page.SectionRequest},
		{"## 返回数据", page.SectionResponse},
		{"## 返回参数（新版本）", page.SectionResponse},
		{"## Response elements", page.SectionResponse},
		{"## 错误码", page.SectionErrors},
		{"## 接口错误码", page.SectionErrors},
		{"## Error codes.", page.SectionErrors},
		{"## Common errors", page.SectionErrors},
	}
	for _, tt := range tests {
		t.Run(tt.heading, func(t *testing.T) {
			p := page.Parse("p.md", []byte("# DoThing\n\n"+tt.heading+"\n\n|Name|Type|\n|--|--|\n|A|String|\n"))
			if got := p.Tables[0].Section; got != tt.want {
				t.Errorf("section %q, want %q", got, tt.want)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	tests := []struct {
		name, section, header, row string
		want                       []page.Role
	}{
		{"chinese request", "请求参数", "名称|类型|是否必选|示例值|描述", "A|String|是|x|说明", []page.Role{page.RoleName, page.RoleType, page.RoleRequired, page.RoleExample, page.RoleDescription}},
		{"position between", "请求参数", "名称|位置|类型|是否必选|示例值|描述", "A|Query|String|是|x|说明", []page.Role{page.RoleName, page.RolePosition, page.RoleType, page.RoleRequired, page.RoleExample, page.RoleDescription}},
		{"english old", "Request parameters", "Name|Type|Required or not|Description", "A|String|Yes|What it does.", []page.Role{page.RoleName, page.RoleType, page.RoleRequired, page.RoleDescription}},
		{"the name column twice", "Request parameters", "Parameters|Parameters|Required|Description", "A|String|Yes|What it does.", []page.Role{page.RoleName, page.RoleType, page.RoleRequired, page.RoleDescription}},
		{"a description called required", "Response parameters", "Name|Type|Required", "A|String|What it does and why.", []page.Role{page.RoleName, page.RoleType, page.RoleDescription}},
		{"errors, status first", "错误码", "HttpCode|错误码|错误信息|描述", "400|Bad.X|It is bad.|坏了。", []page.Role{page.RoleStatus, page.RoleCode, page.RoleMessage, page.RoleDescription}},
		{"errors, code first", "错误码", "错误代码|错误信息|HTTP 状态码|说明", "Bad.X|It is bad.|400|坏了。", []page.Role{page.RoleCode, page.RoleMessage, page.RoleStatus, page.RoleDescription}},
		{"errors, description is the message", "错误码", "错误代码|描述|HTTP状态码|语义", "Bad.X|It is bad.|400|坏了。", []page.Role{page.RoleCode, page.RoleMessage, page.RoleStatus, page.RoleDescription}},
		{"errors, scrambled", "Error codes", "Error message|Error code|Description|HTTP sta", "Bad.X|It is bad.|What is bad.|400", []page.Role{page.RoleCode, page.RoleMessage, page.RoleDescription, page.RoleStatus}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := strings.Count(tt.header, "|") + 1
			src := "# DoThing\n\n## " + tt.section + "\n\n|" + tt.header + "|\n|" + strings.Repeat("--|", n) + "\n|" + tt.row + "|\n"
			p := page.Parse("p.md", []byte(src))
			if diff := cmp.Diff(tt.want, p.Tables[0].Roles); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestIdentity(t *testing.T) {
	const request = "\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n"
	tests := []struct {
		name, src string
		want      [3]string // product, version, action
	}{
		{"link", "# DoThing\n\n## Debugging\n\n[x](https://api.aliyun.com/#product=Abc&api=DoThing&type=RPC&version=2020-01-02)\n" + request, [3]string{"Abc", "2020-01-02", "DoThing"}},
		{"link of the new explorer", "# 标题\n\n## 调试\n\n[x](https://api.aliyun.com/api/Abc/2020-01-02/DoThing)\n" + request, [3]string{"Abc", "2020-01-02", "DoThing"}},
		{"row Action", "# 做事情\n" + request + "|Action|String|Yes|Value: DoThing|\n", [3]string{"", "", "DoThing"}},
		{"title with a note", "# DoThing（做事情）\n" + request, [3]string{"", "", "DoThing"}},
		{"request example", "# Do a thing\n" + request + "\n## Examples\n\n```\nhttps://abc.aliyuncs.com/?Action=DoThing\n&Version=2020-01-02\n```\n", [3]string{"abc", "2020-01-02", "DoThing"}},
		{"error centre", "# DoThing\n" + request + "\n## Error codes\n\n[x](https://error-center.aliyun.com/status/product/Abc)\n", [3]string{"Abc", "", "DoThing"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			id := page.Parse("p.md", []byte(tt.src)).Identity
			if got := [3]string{id.Product.Value, id.Version.Value, id.Action.Value}; got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"path-based style", "# ListThings\n\n## Debugging\n\n[x](https://api.aliyun.com/#product=Abc&api=ListThings&type=ROA&version=2020-01-02)\n", "style ROA; only operations of style RPC"},
		{"path in the request", "# ListThings\n\n## Request syntax\n\n## Examples\n\n```\nGET /things/1 HTTP/1.1\n```\n", "path-based (ROA) operation; only operations of style RPC"},
		{"no request table", "# DoThing\n", "no table of request parameters"},
		{"not text", "# DoThing\n\xff\xfe", "not UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, d := range page.Parse("p.md", []byte(tt.src)).Diagnostics {
				if d.Severity == page.Error && strings.Contains(d.Message, tt.want) {
					return
				}
			}
			t.Errorf("no error %q", tt.want)
		})
	}
}

func TestExamples(t *testing.T) {
	src := "# DoThing\n\n## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing\n&Name=a%20b\n&Rules=[{\"x\":1},\n {\"x\":2}]\n&<Common request parameters>\n```\n\n" +
		"-   XML format\n\n    ``` {#x}\n    HTTP/1.1 200 OK\n    Content-Type:application/xml; charset=utf-8\n\n    <DoThingResponse>\n    </DoThingResponse>\n    ```\n\nSample error responses\n\nJSON\n\n```\n{\"Code\": \"x\"}\n```\n"
	p := page.Parse("p.md", []byte(src))
	if len(p.Examples) != 3 {
		t.Fatalf("%d examples", len(p.Examples))
	}
	pairs := page.RequestPairs(p.Examples[0])
	want := []page.Pair{{Name: "Action", Value: "DoThing", Line: 8}, {Name: "Name", Value: "a b", Line: 9}, {Name: "Rules", Value: "[{\"x\":1},\n{\"x\":2}]", Line: 10}}
	if diff := cmp.Diff(want, pairs); diff != "" {
		t.Errorf("request (-want +got):\n%s", diff)
	}
	xml := p.Examples[1]
	if xml.Kind != page.ExampleXML || xml.Status != 200 || xml.ContentType != "application/xml" || xml.Body != "<DoThingResponse>\n</DoThingResponse>" || xml.BodyLine != 21 {
		t.Errorf("xml example: %+v", xml)
	}
	if json := p.Examples[2]; json.Kind != page.ExampleJSON || !json.Failure {
		t.Errorf("error example: %+v", json)
	}
}
