package page_test

import (
	"fmt"
	"testing"
)

// The name is what most of the page says; of equals the more trusted place wins. A place that names another is reported.
func TestNameByMajority(t *testing.T) {
	link := func(action string) string {
		return "[x](https://api.aliyun.com/#product=Abc&api=" + action + "&version=2020-01-02)\n"
	}
	row := func(cell, prose string) string {
		return requestTable + "|Action|String|Yes|" + cell + "|" + prose + "|\n"
	}
	call := func(action string) string { return block("https://abc.example/?Action=" + action) }
	tests := []struct {
		name, src string
		want      string
		notes     []string
	}{
		{"a stale link", "# DoThing\n" + link("OtherThing") + row("DoThing", "Value: DoThing") + call("DoThing"), "DoThing", []string{
			`2:0 warning: the link to the API explorer "OtherThing"; expected "DoThing" as on line 1`,
		}},
		{"a stale link against a title alone", "# DoThing\n" + link("OtherThing") + requestTable, "DoThing", []string{
			`2:0 warning: the link to the API explorer "OtherThing"; expected "DoThing" as on line 1`,
		}},
		{"a link alone", "# 做事情\n" + link("DoThing") + requestTable, "DoThing", nil},
		{"a link against a request", "# 做事情\n" + link("OtherThing") + requestTable + call("DoThing"), "DoThing", []string{
			`2:0 warning: the link to the API explorer "OtherThing"; expected "DoThing" as on line 12`,
		}},
		{"a second link that says the same as others", "# DoThing\n" + link("OtherThing") + link("DoThing") + requestTable + call("DoThing"), "DoThing", nil},
		{"a stale request", "# DoThing\n" + row("DoThing", "") + call("OtherThing"), "DoThing", []string{
			`12:0 warning: the request example "OtherThing"; expected "DoThing" as on line 1`,
		}},
		{"a stale title", "# OtherThing\n" + link("DoThing") + row("DoThing", "取值：DoThing。") + call("DoThing"), "DoThing", []string{
			`1:3 warning: title "OtherThing"; expected "DoThing" as on line 8`,
		}},
		{"a stale row", "# DoThing\n" + row("OtherThing", "") + call("DoThing"), "DoThing", []string{
			`7:0 warning: the example of the row Action "OtherThing"; expected "DoThing" as on line 1`,
		}},
		{"a title against a row", "# DoThing\n" + row("OtherThing", ""), "DoThing", []string{
			`7:0 warning: the example of the row Action "OtherThing"; expected "DoThing" as on line 1`,
		}},
		{"a cell in the wrong case", "# DoThing\n" + row("Dothing", "取值：DoThing。") + call("Dothing"), "DoThing", []string{
			`7:0 warning: the example of the row Action "Dothing"; expected "DoThing" as on line 1`,
			`12:0 warning: the request example "Dothing"; expected "DoThing" as on line 1`,
		}},
		{"a cell in the wrong case against its own description", "# 做事情\n" + row("Dothing", "Set the value to DoThing."), "DoThing", []string{
			`7:0 warning: the example of the row Action "Dothing"; expected "DoThing" as on line 7`,
		}},
		{"a name without its capitals against one that has them", "# Dothing\n" + row("", "取值：Dothing。") + call("DoThing"), "DoThing", []string{
			`7:0 warning: the description of the row Action "Dothing"; expected "DoThing" as on line 12`,
			`1:3 warning: title "Dothing"; expected "DoThing" as on line 12`,
		}},
		{"a title in the wrong case", "# Dothing\n" + row("DoThing", "取值：DoThing。") + call("DoThing"), "DoThing", []string{
			`1:3 warning: title "Dothing"; expected "DoThing" as on line 7`,
		}},
		{"the introduction decides", "# DoThing\n\n调用DoThing做事情。\n" + row("OtherThing", "") + call("OtherThing"), "DoThing", []string{
			`9:0 warning: the example of the row Action "OtherThing"; expected "DoThing" as on line 1`,
			`14:0 warning: the request example "OtherThing"; expected "DoThing" as on line 1`,
		}},
		{"an introduction with both names", "# DoThing\n\nCall DoThing after OtherThing.\n" + row("OtherThing", "") + call("OtherThing"), "OtherThing", []string{
			`1:3 warning: title "DoThing"; expected "OtherThing" as on line 14`,
		}},
		{"a title of one word", "# Overview\n" + requestTable + call("DoThing"), "DoThing", []string{
			`1:3 warning: title "Overview"; expected "DoThing" as on line 11`,
		}},
		{"an operation of one word", "# Encrypt\n" + row("Encrypt", "") + call("Encrypt"), "Encrypt", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse(tt.src)
			same(t, "action", tt.want, p.Identity.Action.Value)
			same(t, "diagnostics", tt.notes, about(said(p), `; expected "`))
		})
	}
}

// What a link says besides the name is right even when it is a link to another operation, unless another link is better.
func TestProductOfStaleLinks(t *testing.T) {
	const (
		stale = "[x](https://api.aliyun.com/#product=Abc&api=OtherThing&version=2020-01-02)\n"
		right = "[x](https://api.aliyun.com/#product=Def&api=DoThing&version=2021-01-02)\n"
	)
	for src, want := range map[string][2]string{
		stale: {"Abc", "2020-01-02"}, stale + right: {"Def", "2021-01-02"}, right + stale: {"Def", "2021-01-02"},
	} {
		id := parse("# DoThing\n" + src + requestTable).Identity
		same(t, src, want, [2]string{id.Product.Value, id.Version.Value})
	}
}

// A page about what all operations have in common names none, although its example calls one.
func TestPagesOfNoOperation(t *testing.T) {
	for _, title := range []string{"公共参数", "公共请求参数", "Common parameters", "Common request parameters {#concept_1}"} {
		const general = "0:0 error: the page documents the parameters that all operations have, and no operation"
		page := "# " + title + "\n" + requestTable + "|Format|String|No|JSON|x|\n"
		same(t, title, []string{general}, about(said(parse(page)), "error"))
		p := parse(page + block("https://abc.example/?Action=DoThing"))
		same(t, title, []string{general + fmt.Sprintf(`; its request example (line %d) calls "DoThing", one of them`, p.Examples[0].BodyLine)}, about(said(p), "error"))
	}
}
