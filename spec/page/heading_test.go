package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// sectionsOf are the sections of the tables of a page, in page order.
func sectionsOf(src string) string {
	var out []string
	for _, table := range parse(src).Tables {
		out = append(out, string(table.Section))
	}
	return strings.Join(out, " ")
}

// Whatever draws a heading, what stands below it is the same.
func TestHeadingsOfAllLevels(t *testing.T) {
	const (
		request  = "|Name|Type|Required|\n|--|--|--|\n|A|String|Yes|\n\n"
		response = "|Name|Type|Description|\n|--|--|--|\n|B|String|What it is.|\n\n"
		errors   = "|Error code|Error message|\n|--|--|\n|Bad.X|It is bad.|\n\n"
	)
	draws := map[string]func(string) string{
		"level 1":           func(s string) string { return "# " + s + "\n\n" },
		"level 2":           func(s string) string { return "## " + s + " {#x .section}\n\n" },
		"level 3":           func(s string) string { return "### " + s + "\n\n" },
		"level 4":           func(s string) string { return "#### " + s + "\n\n" },
		"double underlines": func(s string) string { return s + "\n====\n\n" },
		"underlines":        func(s string) string { return s + "\n---\n\n" },
		"bold":              func(s string) string { return "**" + s + "**\n\n" },
		"bold by lines":     func(s string) string { return "__" + s + "__\n\n" },
		"no space":          func(s string) string { return "##" + s + "\n\n" },
		"bold with a colon": func(s string) string { return "**" + s + "：**\n\n" },
		"bold before one":   func(s string) string { return "**" + s + "**:\n\n" },
	}
	for name, draw := range draws {
		for _, words := range [][5]string{
			{"描述", "请求参数", "返回数据", "示例", "错误码"},
			{"Description", "Request parameters", "Response parameters", "Examples", "Error codes"},
		} {
			t.Run(name+"/"+words[0], func(t *testing.T) {
				p := parse("# DoThing\n\n" + draw(words[0]) + "What it does.\n\n" + draw(words[1]) + request + draw(words[2]) + response +
					draw(words[3]) + "```\n{}\n```\n\n" + draw(words[4]) + errors)
				var got []page.Section
				for _, table := range p.Tables {
					got = append(got, table.Section)
				}
				same(t, "sections", []page.Section{page.SectionRequest, page.SectionResponse, page.SectionErrors}, got)
				same(t, "examples", 1, len(p.Examples))
				same(t, "title", "DoThing", p.Title.Raw)
			})
		}
	}
}

// Lines that are no headings, and where the section of one ends.
func TestWhatHeadingsAre(t *testing.T) {
	const table = "|Name|Type|\n|--|--|\n|A|String|\n\n"
	tests := []struct{ name, text, want string }{
		{"a rule below an empty line", "错误码\n\n---\n\n", "response"},
		{"an underline below two lines of text", "one\n错误码\n---\n\n", "response"},
		{"an underline below a long line", strings.Repeat("错误码", 21) + "\n---\n\n", "response"},
		{"one hyphen", "错误码\n-\n\n", "response"},
		{"an item of a list", "- 错误码\n---\n\n", "response"},
		{"bold within a line", "**错误码** and more\n\n", "response"},
		{"two pieces in bold", "**错误码** and **more**\n\n", "response"},
		{"stars alone", "****\n\n", "response"},
		{"a long line in bold", "**" + strings.Repeat("错误码", 21) + "**\n\n", "response"},
		{"a note in bold", "**说明：**\n\n", "response"},
		{"bold within a section, and another behind it", "**错误码**\n\n" + table + "**说明**\n\n", "errors response"},
		{"level 3 within a section, and another behind it", "### 错误码\n\n" + table + "### 说明\n\n", "errors response"},
		{"an example of a text in bold", "**JSON串示例及说明**\n\n", "response"},
		{"an example of a text", "### Sample JSON string\n\n", "response"},
		{"an example of an answer", "**返回示例**\n\n", "examples"},
		{"an example of a request", "### Sample requests\n\n", "examples"},
		{"a heading for all examples", "**Examples:**\n\n", "examples"},
		{"level 4 within level 3", "### 错误码\n\n#### 返回参数\n\n", "errors"},
		{"level 3 behind bold", "**错误码**\n\n" + table + "### 返回参数\n\n", "errors response"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := sectionsOf("# DoThing\n\n## 返回数据\n\n" + tt.text + table); got != tt.want {
				t.Errorf("sections %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTitlesThatAreUnderlined(t *testing.T) {
	p := parse("DoThing\n===\n\n描述\n---\n\nIt does.\n")
	same(t, "title", page.Fragment{Line: 1, Column: 1, Raw: "DoThing"}, p.Title)
	same(t, "what it does", []page.Fragment{{Line: 7, Column: 1, Raw: "It does."}}, p.Intro)
}

// A first heading of level 1 that names a part of every page is no title.
func TestPagesWithoutTitle(t *testing.T) {
	for _, heading := range []string{"请求参数", "Request parameters"} {
		p := parse("# " + heading + "\n\n" + drawn("Name|Type|Required", "Action|String|Yes"))
		same(t, heading, 0, p.Title.Line)
		same(t, heading, 1, len(p.TablesOf(page.SectionRequest)))
	}
	same(t, "an operation that is called like a part", "DescribeErrorCodes", parse("# DescribeErrorCodes\n").Title.Raw)
}
