package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// A table below a heading of its own belongs where the row stands that links to it or has its name.
func TestTablesOfStructures(t *testing.T) {
	const (
		request  = "## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Action|String|是|DoThing|x|\n|Rules|List|否|x|x|\n|Both|Object|否|x|x|\n|Size|Integer|否|1|x|\n|Text|String|否|{\"a\":1}|x|\n|Plain|String|否|a|x|\n\n"
		response = "## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|RequestId|String|x|\n|Data|[KeyMeta](#section_1)|x|\n|Items|Array of Item|x|\n|Both|Object|x|\n\n"
		fields   = "|名称|类型|描述|\n|--|--|--|\n|Origin|String|x|\n|Parts|List|x|\n\n"
		wanted   = "|名称|类型|是否必选|描述|\n|--|--|--|--|\n|Origin|String|是|x|\n\n"
	)
	tests := []struct {
		name, text string
		want       string // the section of the last table
	}{
		{"a link to the heading", request + response + "## 说明 {#section_1 .section}\n\n" + fields, "response"},
		{"a link to a line of text", request + response + "## 数据类型\n\n属性如下 {#section_1}\n\n" + fields, "response"},
		{"a link to a named place", request + response + "## 数据类型\n\n<a name=\"section_1\"></a>\n\n" + fields, "response"},
		{"a link to another place", request + response + "## 说明 {#section_2 .section}\n\n" + fields, "description"},
		{"the name of a parameter", request + response + "## Rules\n\n" + fields, "request"},
		{"the name of an item", request + response + "## Rule 结构说明\n\n" + fields, "request"},
		{"the name of the type", request + response + "## Item\n\n" + fields, "response"},
		{"the name in the heading of a higher one", request + response + "## 数据结构\n\n### Items\n\n" + fields, "response"},
		{"in bold", request + response + "## 数据结构\n\n**Rules**\n\n" + fields, "request"},
		{"in a line of text", request + response + "## 数据结构\n\nItem的属性如下：\n\n" + fields, "response"},
		{"in english", request + response + "## Data types\n\n### Fields of Item\n\n" + fields, "response"},
		{"in both sections: a member", request + response + "## Both\n\n" + fields, "response"},
		{"in both sections: a parameter, for it says what is required", request + response + "## Both\n\n" + wanted, "request"},
		{"of a structure within another, behind it", request + response + "## Item\n\n" + fields + "## Parts\n\n" + fields, "response"},
		{"of a structure within another, before it", request + response + "## Parts\n\n" + fields + "## Item\n\n" + fields, "response"},
		{"a name in the description of a row", request + strings.Replace(response, "|Array of Item|x|", "|List|元素的结构参见ItemInfo。|", 1) + "## ItemInfo\n\n" + fields, "response"},
		{"a row of that name counts more", strings.Replace(request, "|Rules|List|否|x|x|", "|Rules|List|否|x|参见ItemInfo。|", 1) + strings.Replace(response, "|Items|", "|ItemInfo|", 1) + "## ItemInfo\n\n" + wanted, "response"},
		{"a JSON text", request + response + "## Text\n\n" + fields, "request"},
		{"among the examples", request + response + "## 示例\n\n**Item 属性**\n\n" + fields, "response"},
		{"between request and response", request + "## Rules 说明\n\n" + fields, "request"},
		{"in the answer of the example", request + response + "## 其他\n\n" + fields + "## 示例\n\n```\n{\"Data\":{\"Origin\":\"x\",\"Parts\":[]}}\n```\n", "response"},
		{"of a parameter, in the section of the result", request + response + "**Rules参数说明**\n\n" + wanted, "request"},
		{"of a member, in the section of the request", response + request + "**Items**\n\n" + fields, "response"},

		{"a number has no structure", request + response + "## Size\n\n" + fields, "other"},
		{"a text has none", request + response + "## Plain\n\n" + fields, "other"},
		{"a name that nothing has", request + response + "## Zorp\n\n" + fields, "other"},
		{"words that are no names", request + response + "## Data types of items\n\n" + strings.Replace(fields, "类型", "值", 1), "other"},
		{"a table of values", request + response + "## Rules\n\n|取值|描述|\n|--|--|\n|a|甲|\n\n", "other"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n" + tt.text)
			if last := p.Tables[len(p.Tables)-1]; string(last.Section) != tt.want {
				t.Errorf("section %q, want %q; %q", last.Section, tt.want, said(p))
			}
		})
	}
}

// What happens to such a table is said.
func TestStructuresAreReported(t *testing.T) {
	const head = "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|\n|--|--|--|\n|Rules|List|否|\n\n## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|RequestId|String|x|\n\n"
	const fields = "|名称|类型|描述|\n|--|--|--|\n|Origin|String|x|\n"
	p := parse(head + "## Rule\n\n" + fields)
	same(t, "a table that is named", []string{`17:1 info: the table below "Rule" describes "Rules" on line 5; read as a part of the request`}, about(said(p), "the table below"))
	same(t, "what it is about", "Rule\nRules", p.Tables[2].About())
	p = parse(head + "## Zorp\n\n" + fields)
	same(t, "a table that is not", []string{`17:1 info: a table with names and types below "Zorp", which no parameter and no member names; not read`}, about(said(p), "not read"))
	same(t, "what it is about", "Zorp", p.Tables[2].About())
}

// A further table of the result without types explains values.
func TestTablesOfValues(t *testing.T) {
	const (
		typed  = "|名称|类型|描述|\n|--|--|--|\n|Status|String|x|\n|Parts|Object|x|\n\n"
		values = "|名称|描述|\n|--|--|\n|running|甲|\n\n"
	)
	for _, tt := range []struct{ name, text, want string }{
		{"behind one with types", typed + "**状态**\n\n" + values, "response other"},
		{"in english", typed + "**Values**\n\n" + strings.NewReplacer("名称", "Name", "描述", "Description").Replace(values), "response other"},
		{"alone", values, "response"},
		{"none has types", values + "**更多**\n\n" + values, "response response"},
		{"the members of one", typed + "**Parts**\n\n" + values, "response response"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n## 返回数据\n\n" + tt.text)
			if got := sectionsOf("# DoThing\n\n## 返回数据\n\n" + tt.text); got != tt.want {
				t.Errorf("sections %q, want %q", got, tt.want)
			}
			if notes := about(said(p), "explains values"); (len(notes) > 0) != strings.HasSuffix(tt.want, "other") {
				t.Errorf("diagnostics %q", notes)
			}
		})
	}
}

// Error codes are errors wherever their table stands.
func TestTablesOfErrors(t *testing.T) {
	const (
		codes = "|错误码|错误信息|HTTP 状态码|\n|--|--|--|\n|Bad.X|It is bad.|400|\n\n"
		few   = "|Error code|Description|\n|--|--|\n|Bad.X|It is bad.|\n\n"
		plain = "|名称|描述|\n|--|--|\n|Bad.X|It is bad.|\n\n"
		names = "|名称|类型|描述|\n|--|--|--|\n|ErrorCode|String|x|\n\n"
	)
	tests := []struct {
		name, text string
		want       string // of the last table
	}{
		{"by its columns", "## 返回数据\n\n" + names + codes, "errors"},
		{"by its columns, in english", "## Response parameters\n\n" + names + few, "errors"},
		{"below bold words", "## 返回数据\n\n" + names + "**错误码**\n\n" + plain, "errors"},
		{"below level 3", "## 返回数据\n\n" + names + "### Error codes\n\n" + plain, "errors"},
		{"below a line of text", "## 返回数据\n\n" + names + "错误码如下表所示：\n\n" + plain, "errors"},
		{"below a line of text, in english", "## Response parameters\n\n" + names + "The following table describes the error codes.\n\n" + plain, "errors"},
		{"in the request section", "## 请求参数\n\n" + names + codes, "errors"},
		{"among the examples", "## 示例\n\n**错误码**\n\n" + codes, "errors"},
		{"below a heading that is not known", "## 附录\n\n" + codes, "errors"},
		{"another word for it", "## 错误编码\n\n" + plain, "errors"},

		{"a member called ErrorCode", "## 返回数据\n\n" + names, "response"},
		{"a table of members below the words", "## 返回数据\n\n错误码如下：\n\n" + names, "response"},
		{"codes of something else", "## 返回数据\n\n" + names + "|Code|描述|\n|--|--|\n|cn-x|甲|\n\n", "other"},
		{"a sentence that speaks of errors", "## 返回数据\n\n如果调用失败，返回结果里会有错误码和错误信息，请您根据它们处理。\n\n" + plain, "response"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n" + tt.text)
			if last := p.Tables[len(p.Tables)-1]; string(last.Section) != tt.want {
				t.Errorf("section %q, want %q", last.Section, tt.want)
			} else if last.Section == page.SectionErrors && !last.Has(page.RoleCode) {
				t.Errorf("no column of codes: %q", last.Roles)
			}
		})
	}
}

// Where no section says so, a table of parameters and one of the result are told by what they list.
func TestTablesBelowUnknownHeadings(t *testing.T) {
	request := drawn("Name|Type|Required", "Action|String|Yes", "A|String|Yes")
	response := drawn("Name|Type|Description", "RequestId|String|x")
	for _, tt := range []struct{ name, text, want string }{
		{"both", "## Parameters\n\n" + request + "\n## Fields\n\n" + response, "request response"},
		{"in chinese", "## 参数说明\n\n" + request + "\n## 字段说明\n\n" + response, "request response"},
		{"no heading at all", request + "\n" + response, "request response"},
		{"by the request example", "## Parameters\n\n" + drawn("Name|Type|Required", "A|String|Yes") + block("https://abc.example/?Action=DoThing&A=1"), "request"},
		{"a parameter of the protocol tells nothing", "## Parameters\n\n" + drawn("Name|Type|Required", "RegionId|String|Yes") + block("https://abc.example/?Action=DoThing&RegionId=1"), "other"},
		{"there is a section", "## 请求参数\n\n" + request + "\n## Parameters\n\n" + request, "request other"},
		{"nothing tells", "## Parameters\n\n" + drawn("Name|Type|Required", "B|String|Yes"), "other"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := sectionsOf("# DoThing\n\n" + tt.text); got != tt.want {
				t.Errorf("sections %q, want %q", got, tt.want)
			}
		})
	}
}
