package page_test

import "testing"

// A page without a table of parameters is refused for what is wrong with it, or is of an operation without parameters.
func TestPagesWithoutParameters(t *testing.T) {
	const (
		none    = "5:0 warning: no table in the section of the request parameters; the operation is taken to have none of its own"
		refused = `5:0 error: the section of the request parameters has no table that can be read; expected one with a header such as "|Parameter|Type|Required|Description|"`
		absent  = `0:0 error: no table of request parameters; expected one in a section like "请求参数" or "Request parameters"`
	)
	tests := []struct{ name, text, want string }{
		{"the word for none", "## 请求参数\n\n无。\n", none},
		{"in english", "## Request parameters\n\nThis operation has no request parameters.\n", none},
		{"the common ones", "## Request parameters\n\nOnly the common request parameters.\n", none},
		{"nothing", "## 请求参数\n\n## 返回数据\n", none},
		{"an example without any", "## 请求参数\n\n无\n" + block("https://abc.example/?Action=DoThing&Version=2020-01-02"), none},
		{"an example with one", "## 请求参数\n\n无\n" + block("https://abc.example/?Action=DoThing&Name=x"), refused},
		{"rows without a header", "## 请求参数\n\n|A|String|\n", refused},
		{"a list", "## 请求参数\n\n-   Name: 公共名称\n", refused},
		{"other text", "## 请求参数\n\n请参见下文。\n", refused},
		{"no section", "## 返回数据\n", absent},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, "diagnostics", []string{tt.want}, about(said(parse("# DoThing\n\nIt does.\n\n"+tt.text)), "request parameters"))
		})
	}
}
