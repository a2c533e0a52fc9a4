package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// answered is a page whose response has the rows and whose example shows the body. Row n of the response is on line 12+n,
// n from 1 on.
func answered(body string, rows ...string) string {
	return "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|\n|--|--|--|\n|Name|String|否|\n\n## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n" +
		strings.Join(rows, "\n") + "\n\n## 示例\n\n" + body + "\n"
}

func jsonBlock(body string) string { return "正常返回\n\n```\n" + body + "\n```\n\n" }

// What an example of success leaves out is there sometimes, and what it shows as another type is certain of neither.
func TestExamplesAgainstResponse(t *testing.T) {
	tests := []struct {
		name, body string
		rows       []string
		want       []string // each member: name, whether it is there sometimes, whether the example shows another type
	}{
		{"shown", jsonBlock(`{"A": "x"}`), []string{"|A|String|x|"}, []string{"A"}},
		{"left out", jsonBlock(`{"A": "x"}`), []string{"|A|String|x|", "|B|String|x|"}, []string{"A", "B sometimes"}},
		{"null", jsonBlock(`{"A": null}`), []string{"|A|String|x|"}, []string{"A sometimes"}},
		{"left out by the second example", jsonBlock(`{"A": "x", "B": "x"}`) + jsonBlock(`{"A": "x"}`), []string{"|A|String|x|", "|B|String|x|"}, []string{"A", "B sometimes"}},
		{"a text that is a number", jsonBlock(`{"A": 1}`), []string{"|A|String|x|"}, []string{"A other"}},
		{"a number that is a text", jsonBlock(`{"A": "1"}`), []string{"|A|Integer|x|"}, []string{"A other"}},
		{"a fraction that is a text", jsonBlock(`{"A": "1"}`), []string{"|A|Double|x|"}, []string{"A other"}},
		{"numbers", jsonBlock(`{"A": 1, "B": 1.5}`), []string{"|A|Long|x|", "|B|Double|x|"}, []string{"A", "B"}},
		{"a boolean that is a text", jsonBlock(`{"A": "true"}`), []string{"|A|Boolean|x|"}, []string{"A other"}},
		{"a boolean", jsonBlock(`{"A": true}`), []string{"|A|Boolean|x|"}, []string{"A"}},
		{"a list that is a text", jsonBlock(`{"A": "a"}`), []string{"|A|List|x|"}, []string{"A other"}},
		{"an object that is a text", jsonBlock(`{"A": "a"}`), []string{"|A|Struct|x|"}, []string{"A other"}},
		{"an object", jsonBlock(`{"A": {"B": 1}}`), []string{"|A|Struct|x|", "|B|Integer|x|"}, []string{"A", "A.B"}},
		{"left out inside of an object", jsonBlock(`{"A": {"B": 1}}`), []string{"|A|Struct|x|", "|B|Integer|x|", "|C|String|x|"}, []string{"A", "A.B", "A.C sometimes"}},
		{"left out by one item", jsonBlock(`{"A": [{"B": 1, "C": "x"}, {"B": 1}]}`), []string{"|A|Array of Thing|x|", "|B|Integer|x|", "|C|String|x|"}, []string{"A", "A.B", "A.C sometimes"}},
		{"an answer to a request that fails", "错误返回\n\n```\n{\"B\": 1}\n```\n", []string{"|A|String|x|"}, []string{"A"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, answered(tt.body, tt.rows...))
			same(t, "members", tt.want, members("", res.Contract.Response))
		})
	}
}

func members(path string, f *contract.Field) []string {
	if f == nil {
		return nil
	}
	var out []string
	for _, m := range f.Members() {
		line := path + m.Name
		if m.Sometimes {
			line += " sometimes"
		}
		if m.OtherType {
			line += " other"
		}
		out = append(append(out, line), members(path+m.Name+".", m)...)
	}
	return out
}

// A type is contradicted once, however many examples do.
func TestOtherTypeIsReported(t *testing.T) {
	_, res := compileText(t, answered(jsonBlock(`{"A": 1, "B": 2}`)+jsonBlock(`{"A": 1, "B": 2}`), "|A|String|x|", "|B|Integer|x|"))
	same(t, "diagnostics", []string{
		`13:0 warning: member "A" is of type string, the JSON example (line 21) shows it as number; neither is taken for certain`,
	}, notes(res.Diagnostics, "neither is taken"))
}

// What is read from an example block of XML, and what it says of the outcome.
func TestXMLExamples(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"the root", "<DoThingResponse>\n<A>x</A>\n</DoThingResponse>", `DoThingResponse 20 "<DoThingResponse>" failure=false`},
		{"with an attribute", "<DoThingResponse x=\"1\">\n<A>x</A>\n</DoThingResponse>", `DoThingResponse 20 "<DoThingResponse" failure=false`},
		{"behind a declaration", "<?xml version=\"1.0\"?>\n<DoThingResponse>\n<A>x</A>\n</DoThingResponse>", `DoThingResponse 21 "<DoThingResponse>" failure=false`},
		{"an error", "<Error>\n<A>x</A>\n</Error>", `Error 20 "<Error>" failure=true`},
		{"two roots", "<A>x</A>\n<B>y</B>", ` 0 "" failure=false`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, answered("XML\n\n```\n"+tt.body+"\n```\n", "|A|String|x|"))
			var got string
			for _, e := range res.Contract.Examples {
				got = fmt.Sprintf("%s %d %q failure=%t", e.Root, e.RootAt.Line, e.RootAt.Quote, e.Failure)
			}
			same(t, "example", tt.want, got)
		})
	}
}

// A status that a page gives for an error, and what is said of one that is none.
func TestErrorStatuses(t *testing.T) {
	tests := []struct {
		cell string
		want int
		note []string
	}{
		{"400", 400, nil}, {"200", 200, nil}, {"599", 599, nil},
		{" ", 0, []string{`11:2 info: error code "Bad.X" has no HTTP status; expected three digits`}},
		{"-", 0, []string{`11:2 info: error code "Bad.X" has no HTTP status; expected three digits`}},
		{"199", 0, []string{"11:2 warning: HTTP status 199; expected 200 to 599; read as if there were none"}},
		{"600", 0, []string{"11:2 warning: HTTP status 600; expected 200 to 599; read as if there were none"}},
		{"4003", 0, []string{"11:2 warning: HTTP status 4003; expected 200 to 599; read as if there were none"}},
		{"400 Bad Request", 400, nil}, {"HTTP 404", 404, nil},
		{"4xx", 0, []string{`11:2 warning: HTTP status "4xx"; expected three digits; read as if there were none`}},
	}
	for _, tt := range tests {
		t.Run(tt.cell, func(t *testing.T) {
			_, res := compileText(t, "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|\n|--|--|--|\n\n## 错误码\n|HTTP状态码|错误码|错误信息|\n|--|--|--|\n|"+tt.cell+"|Bad.X|It is bad.|\n|404|No.X|There is none.|\n")
			same(t, "status", tt.want, res.Contract.Errors[0].Status)
			same(t, "diagnostics", tt.note, notes(res.Diagnostics, "HTTP status"))
		})
	}
}

// Blanks around names in an example are taken off, and every name that had some is said.
func TestBlanksAroundNames(t *testing.T) {
	_, res := compileText(t, answered(jsonBlock(`{"A ": "x", "B": [{" C": 1}, {" C": 2}]}`), "|A|String|x|", "|B|Array of Thing|x|", "|C|Integer|x|"))
	same(t, "members", []string{"A", "B", "B.C"}, members("", res.Contract.Response))
	same(t, "diagnostics", []string{
		`22:1 warning: the JSON example has blanks around the name "A "; read without them`,
		`22:1 warning: the JSON example has blanks around the name " C"; read without them`,
	}, notes(res.Diagnostics, "blanks around"))
}
