package compile_test

import "testing"

// What is JSON by its type cell is a list where all that the page shows is one of plain values.
func TestJSONThatIsAList(t *testing.T) {
	tests := []struct{ name, row, query, want string }{
		{"a list", `|P|Json|否|["a"]|x |`, "", "array of string"},
		{"a list of numbers", `|P|Json|否|\[1,2\]|x |`, "", "array of string"},
		{"an object", `|P|Json|否|{"a":1}|x |`, "", "object/json"},
		{"a list of objects", `|P|Json|否|[{"a":1}]|x |`, "", "object/json"},
		{"no example", `|P|Json|否| |x |`, "", "object/json"},
		{"only the request shows it", `|P|JSON|否| |x |`, `&P=["a"]`, "array of string"},
		{"the request shows an object", `|P|JSON|否|["a"]|x |`, `&P={"a":1}`, "object/json"},
		{"in English", `|P|JSON|No|["a"]|x |`, "", "array of string"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n" + tt.row +
				"\n\n## 示例\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing" + tt.query + "\n```\n"
			_, res := compileText(t, src)
			same(t, "type", tt.want, typeIn(res.Contract.Parameters[0].Type))
		})
	}
}
