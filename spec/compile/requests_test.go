package compile_test

import "testing"

// What the request example has and the table does not, and the other way round.
func TestRequestExampleAgainstTable(t *testing.T) {
	unlisted := func(name string) string {
		return "12:0 warning: the request example has the parameter \"" + name + "\"; the table does not list it"
	}
	left := func(name string) string {
		return "12:0 warning: the request example leaves out \"" + name + "\"; the table (line 7) says that it is required; not taken for certain"
	}
	tests := []struct {
		name, row, query string
		want             []string
	}{
		{"the same", "|Name|String|是|x|x |", "&Name=x", nil},
		{"one that the table does not list", "|Name|String|是|x|x |", "&Name=x&Zorp=1&Blip=2", []string{unlisted("Zorp"), unlisted("Blip")}},
		{"the common ones", "|Name|String|是|x|x |", "&Name=x&Version=2020-01-02&Format=JSON", nil},
		{"a required one is left out", "|Name|String|是|x|x |", "&Other=1", []string{unlisted("Other"), left("Name")}},
		{"an optional one is left out", "|Name|String|否|x|x |", "", nil},
		{"a common one is left out", "|Version|String|是|x|x |", "", nil},
		{"an item of a list", "|Id.N|String|是|x|x |", "&Id.1=x&Id.2=y", nil},
		{"a list without an index", "|Id.N|String|是|x|x |", "&Id=x", nil},
		{"a list is left out", "|Id.N|String|是|x|x |", "", []string{left("Id.N")}},
		{"a member of an item", "|Tag.N.Key|String|是|x|x |", "&Tag.1.Key=x", nil},
		{"another member of an item", "|Tag.N.Key|String|否|x|x |", "&Tag.1.Zorp=x", []string{unlisted("Tag.1.Zorp")}},
		{"a whole object", "|Filter|Object|是|x|x |", "&Filter={}", nil},
		{"nothing", "|Name|String|是|x|x |", "", []string{left("Name")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n" + tt.row +
				"\n\n## 示例\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing" + tt.query + "\n```\n"
			_, res := compileText(t, src)
			same(t, "diagnostics", tt.want, notes(res.Diagnostics, "example has the parameter", "example leaves out"))
		})
	}
}

// Only the first request is compared, and answers before it are none.
func TestFirstRequestExample(t *testing.T) {
	const head = "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Name|String|是|x|x |\n\n## 示例\n\n"
	block := func(body string) string { return "```\n" + body + "\n```\n\n" }
	_, res := compileText(t, head+block("{}")+block("http://x/?Action=DoThing&Name=x")+block("http://x/?Action=DoThing&Zorp=1"))
	same(t, "diagnostics", []string(nil), notes(res.Diagnostics, "example has the parameter", "example leaves out"))
	_, res = compileText(t, head+block("{}")+block("http://x/?Action=DoThing&Zorp=1"))
	same(t, "with one", 2, len(notes(res.Diagnostics, "example has the parameter", "example leaves out")))
	_, res = compileText(t, head+block("http://x"))
	same(t, "without a pair", []string(nil), notes(res.Diagnostics, "example has the parameter", "example leaves out"))
}
