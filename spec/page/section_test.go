package page_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// Every word that names a section, in a heading as pages write it.
func TestWordsOfSections(t *testing.T) {
	words := map[page.Section][]string{
		page.SectionExamples: {
			"示例", "请求样例", "代码范例", "举例", "Examples", "Sample responses", "错误示例", "返回参数示例",
		},
		page.SectionErrors: {
			"错误码", "错误代码", "返回错误信息", "异常码", "Error codes", "Common errors", "Error messages", "返回错误码",
		},
		page.SectionDebug: {
			"调试", "Debugging", "Make the API call", "在线测试", "Try it now",
		},
		page.SectionResponse: {
			"返回数据", "响应", "出参", "输出参数", "Response", "Return parameters", "Return values", "Returned data", "Returned parameters",
			"Output parameters", "返回参数说明", "应答参数", "Return results",
		},
		page.SectionRequest: {
			"请求参数", "输入参数", "请求体", "入参", "Request parameters", "REQUEST PARAMETERS", "Input parameters", "Request body", "Request elements",
			"Parameters for requests", "请求参数说明", "请求字段", "Query 参数", "Body参数",
		},
		page.SectionDescription: {
			"描述", "接口说明", "使用限制", "前提条件", "授权", "背景信息", "简介", "注意事项", "请求方式", "请求方法",
			"Description", "Usage notes", "Limits", "Prerequisites", "Authorization", "Background", "Introduction", "Overview", "Request method",
		},
		page.SectionOther: {"相关操作", "What to do next", "请求", "参数", "Parameters", "Error", "Request"},
	}
	for want, headings := range words {
		for _, heading := range headings {
			t.Run(heading, func(t *testing.T) {
				p := parse("# DoThing\n\n## " + heading + "\n\n" + drawn("Name|Type", "A|String"))
				if got := p.Tables[0].Section; got != want {
					t.Errorf("section %q, want %q", got, want)
				}
				if reports := about(said(p), `section "`); (len(reports) > 0) != (want == page.SectionOther) {
					t.Errorf("reports of the section: %q", reports)
				}
			})
		}
	}
}

func TestUnknownSectionIsReported(t *testing.T) {
	p := parse("# DoThing\n\n  \n## **What** to do next {#next}\n\n## Request parameters\n\n" + drawn("Name|Type", "A|String"))
	same(t, "diagnostics", []string{
		`4:1 info: section "What to do next" is not known; expected request parameters, response parameters, examples or error codes`,
	}, about(said(p), "is not known"))
}

func TestHeadings(t *testing.T) {
	tests := []struct {
		name, line string
		want       page.Section // of a table below the line, which stands in a response section
	}{
		{"level 2", "## 请求参数", page.SectionRequest},
		{"a tab behind the signs", "##\t请求参数", page.SectionRequest},
		{"an anchor with classes", "## 请求参数 {#section_1 .section}", page.SectionRequest},
		{"the words of the anchor say nothing", "## 请求参数 {#example}", page.SectionRequest},
		{"closing signs", "## 请求参数 ##", page.SectionRequest},
		{"braces within the words", "## 请求参数 {x} (old)", page.SectionRequest},
		{"a second heading of level 1", "# 请求参数", page.SectionRequest},
		{"level 3 that opens a section", "### 请求参数", page.SectionRequest},
		{"level 6 that opens a section", "###### 请求参数", page.SectionRequest},
		{"level 3 with the errors", "### 错误码", page.SectionErrors},
		{"level 3 with examples", "### 示例", page.SectionExamples},
		{"level 3 that says the same section", "### 返回参数", page.SectionResponse},
		{"level 3 that opens none", "### 说明", page.SectionResponse},
		{"level 3 with words that are not known", "### Filter", page.SectionResponse},
		{"level 7 is text", "####### 请求参数", page.SectionResponse},
		{"no space behind the signs", "##请求参数", page.SectionRequest},
		{"no space, and words that are not known", "##请求参数等", page.SectionResponse},
		{"no space behind one sign", "#请求参数", page.SectionResponse},
		{"signs alone", "##", page.SectionResponse},
		{"text", "请求参数", page.SectionResponse},
		{"space before the signs", " ## 请求参数", page.SectionResponse},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n## 返回数据\n\n" + tt.line + "\n\n" + drawn("Name|Type", "A|String"))
			if got := p.Tables[0].Section; got != tt.want {
				t.Errorf("section %q, want %q", got, tt.want)
			}
		})
	}
}

// A heading of level 3 within examples or errors belongs there, whatever it says.
func TestHeadingsWithinASection(t *testing.T) {
	tests := []struct {
		name, section, heading string
		want                   page.Section
	}{
		{"the response of an example", "示例", "### 返回数据", page.SectionExamples},
		{"the request of an example", "Examples", "### Request parameters", page.SectionExamples},
		{"a remark on errors", "错误码", "### 返回数据", page.SectionErrors},
		{"level 2 ends the examples", "示例", "## 返回数据", page.SectionResponse},
		{"level 2 ends the errors", "错误码", "## 返回数据", page.SectionResponse},
		{"a response within the request", "请求参数", "### 返回数据", page.SectionResponse},
		{"a description within the request", "请求参数", "### 描述", page.SectionRequest},
		{"a link to the explorer within the request", "请求参数", "### 调试", page.SectionRequest},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n## " + tt.section + "\n\n" + tt.heading + "\n\n" + drawn("Name|Type", "A|String"))
			if got := p.Tables[0].Section; got != tt.want {
				t.Errorf("section %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	tests := []struct {
		name, src string
		want      page.Fragment
	}{
		{"the first heading of level 1", "# DoThing\n# Other\n", page.Fragment{Line: 1, Column: 3, Raw: "DoThing"}},
		{"with an anchor", "text\n\n# DoThing {#doc_1 .topic}\n", page.Fragment{Line: 3, Column: 3, Raw: "DoThing"}},
		{"an anchor alone", "# {#doc_1}\n", page.Fragment{Line: 1, Column: 3}},
		{"level 2 is none", "## DoThing\n", page.Fragment{}},
		{"in a block of code", "```\n# DoThing\n```\n", page.Fragment{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse(tt.src)
			same(t, "title", tt.want, p.Title)
			var want []string
			if tt.want.Line == 0 {
				want = []string{"1:1 warning: no title; expected a heading of level 1 with the name of the operation"}
			}
			same(t, "diagnostics", want, about(said(p), "no title"))
		})
	}
}
