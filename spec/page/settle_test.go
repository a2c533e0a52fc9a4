package page_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// A last table below the request section that has no column for requiredness is the response, when nothing else is.
func TestStrayResponse(t *testing.T) {
	const (
		in    = "|Name|Type|Required|\n|--|--|--|\n|A|String|Yes|\n"
		out   = "|Name|Type|Description|\n|--|--|--|\n|B|String|What it is.|\n"
		plain = "|Name|Description|\n|--|--|\n|B|What it is.|\n"
	)
	request, response, errors := page.SectionRequest, page.SectionResponse, page.SectionErrors
	tests := []struct {
		name, tables string
		want         []page.Section
	}{
		{"two tables", in + "\n" + out, []page.Section{request, response}},
		{"a table of something else before", "## 描述\n\n" + plain + "\n## 请求参数\n\n" + in + "\n" + out, []page.Section{page.SectionDescription, request, response}},
		{"a heading above the last", in + "\n## 描述\n\n" + plain + "\n## 请求参数\n\n" + out, []page.Section{request, page.SectionDescription, request}},
		{"two tables with requiredness", in + "\n" + in, []page.Section{request, request}},
		{"one without requiredness in between", in + "\n" + out + "\n" + in, []page.Section{request, request, request}},
		{"no table with requiredness", out + "\n" + out, []page.Section{request, request}},
		{"only one", out, []page.Section{request}},
		{"a table without types", in + "\n" + plain, []page.Section{request, request}},
		{"text between them", in + "\nFilter\n\n" + out, []page.Section{request, request}},
		{"there is a response", in + "\n" + out + "\n## 返回数据\n\n" + out, []page.Section{request, request, response}},
		{"errors below", in + "\n" + out + "\n## 错误码\n\n" + drawn("Error code|Message", "Bad.X|It is bad."), []page.Section{request, response, errors}},
		{"no request", "## 错误码\n\n" + drawn("Error code|Message", "Bad.X|It is bad."), []page.Section{errors}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n## 请求参数\n\n" + tt.tables)
			var got []page.Section
			for _, table := range p.Tables {
				got = append(got, table.Section)
			}
			same(t, "sections", tt.want, got)
		})
	}
}

func TestStrayResponseIsReported(t *testing.T) {
	p := parse("# DoThing\n\n## 请求参数\n\n" + drawn("Name|Type|Required", "A|String|Yes") + "\n" + drawn("Name|Type", "B|String"))
	same(t, "diagnostics", []string{
		"9:1 warning: a table without a column for requiredness at the end of the request section, and no table in the response section; taken as the response",
	}, about(said(p), "requiredness"))
}
