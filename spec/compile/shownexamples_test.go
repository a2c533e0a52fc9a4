package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// held is a page with one parameter, and with a request example when there is one.
func held(typ, example, text, request string) string {
	page := "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n" + fmt.Sprintf("|Pot|%s|否|%s|%s |\n", typ, example, text)
	if request != "" {
		page += "\n## 示例\n\n请求示例\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing\n" + request + "\n&<公共请求参数>\n```\n"
	}
	return page
}

// The page's own examples are held against the rules that its descriptions state: a rule that one of them breaks is left out,
// and the diagnostic names both lines.
func TestExamplesHoldRules(t *testing.T) {
	tests := []struct {
		name, typ, example, text, request string
		want, said                        string
	}{
		{name: "a value of the list", typ: "String", example: "aa", text: "取值：aa、bb。", want: "enum=aa,bb"},
		{name: "another value in the cell", typ: "String", example: "cc", text: "取值：aa、bb。", said: `(line 7) is "cc", against the rule enum`},
		{name: "another value in the cell, in English", typ: "String", example: "cc", text: "Valid values:\n\n-   aa: it is.\n-   bb: it is not.", said: `(line 7) is "cc", against the rule enum`},
		{name: "another case", typ: "String", example: "AA", text: "Valid values: aa and bb.", said: `(line 7) is "AA", against the rule enum`},
		{name: "another value in the request", typ: "String", text: "取值：aa、bb。", request: "&Pot=cc", said: `(line 15) is "cc", against the rule enum`},
		{name: "a value of the list in the request, in English", typ: "String", text: "Valid values: aa and bb.", request: "&Pot=bb", want: "enum=aa,bb"},
		{name: "another value in the description", typ: "String", example: "aa", text: "取值：aa、bb。例如：cc。", said: `(line 7) is "cc", against the rule enum`},
		{name: "another value in the description, in English", typ: "String", example: "aa", text: "Valid values: aa and bb. For example, cc.", said: `(line 7) is "cc", against the rule enum`},
		{name: "another value in a line below", typ: "String", example: "aa", text: "Valid values: aa and bb.\n\nExample: cc.", said: `(line 9) is "cc", against the rule enum`},
		{name: "a mask", typ: "String", example: "aa\\*\\*\\*\\*", text: "取值：aa、bb。", want: "enum=aa,bb"},
		{name: "its own name", typ: "String", example: "Pot", text: "取值：aa、bb。", want: "enum=aa,bb", said: "its example (line 7) is its own name, which is no value by the rule enum"},
		{name: "its own name, and another value in the request", typ: "String", example: "Pot", text: "取值：aa、bb。", request: "&Pot=cc", said: `(line 15) is "cc", against the rule enum`},
		{name: "values of a list", typ: "String", example: "aa,bb", text: "多个值之间用逗号分隔。取值：aa、bb。", want: "enum=aa,bb"},
		{name: "another value of a list", typ: "String", example: "aa,cc", text: "Separate values with commas (,). Valid values: aa and bb.", said: `(line 7) is "aa,cc", against the rule enum`},
		{name: "another sign between them", typ: "String", example: "aa，bb", text: "多个值之间用逗号分隔。取值：aa、bb。", want: "enum=aa,bb", said: `its example separates values by "，", the text by commas`},
		{name: "the only value, another example", typ: "String", example: "vpc", text: "取值：VPC。"},

		{name: "above the range", typ: "Integer", example: "223", text: "取值范围：1~180。", said: `(line 7) is "223", against the rule maximum "180"`},
		{name: "below the range, in English", typ: "Integer", example: "0", text: "Valid values: 1 to 180.", said: `(line 7) is "0", against the rule minimum "1"`},
		{name: "a number in the description", typ: "Integer", example: "5", text: "取值范围：1~180。例如：500。", said: `(line 7) is "500", against the rule maximum "180"`},
		{name: "a word in the description tells nothing of numbers", typ: "Integer", example: "5", text: "取值范围：1~180。例如：ECS。", want: "minimum=1 maximum=180"},
		{name: "too long", typ: "String", example: "abcdef", text: "长度为1~5个字符。", said: `(line 7) is "abcdef", against the rule max-length "5"`},
		{name: "too short, in English", typ: "String", example: "a", text: "It must be 2 to 5 characters in length.", said: `(line 7) is "a", against the rule min-length "2"`},
		{name: "other characters", typ: "String", example: "a_b", text: "只能包含字母、数字。", said: `(line 7) is "a_b", against the rule pattern "^[A-Za-z0-9]*$"`},
		{name: "another form", typ: "String", example: "2018-07-09T09:00:08Z", text: "格式：`YYYY-MM-DDTHH:mmZ`。", said: `(line 7) is "2018-07-09T09:00:08Z", against the rule format "YYYY-MM-DDTHH:mmZ"`},
		{name: "another form in the request, in English", typ: "String", example: "2021-03-10T06:30:00Z", text: "Use the *yyyy-MM-dd*T*HH:mm:ss*Z format.", request: "&Pot=2021-03-10T06:30Z", said: `(line 15) is "2021-03-10T06:30Z", against the rule format`},
		{name: "another form in the description", typ: "String", text: "格式：yyyy-MM-dd，例如：20171012T132456。", said: `(line 7) is "20171012T132456", against the rule format`},
		{name: "the form with a space, encoded in the request", typ: "String", text: "格式：yyyy-MM-dd HH:mm:ss。", request: "&Pot=2017-02-20+10:50:00", want: "format=yyyy-MM-dd HH:mm:ss"},
		{name: "the form to the hour", typ: "String", example: "2019-01-01T12Z", text: "格式为*yyyy-MM-dd*T*hh*Z。", want: "format=yyyy-MM-ddThhZ"},
		{name: "the form with a zone", typ: "String", example: "2019-01-01T12:10:00+08:00", text: "in the yyyy-MM-ddTHH:mm:ss+08:00 format", want: "format=yyyy-MM-ddTHH:mm:ss+08:00"},
		{name: "too many", typ: "String", example: "a,b,c", text: "最多支持2个，多个之间用逗号分隔。", said: `(line 7) is "a,b,c", against the rule max-items "2"`},
		{name: "a switch in capitals", typ: "Boolean", example: "True", text: "取值：true、false。", want: "enum=true,false"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, res := compileText(t, held(tt.typ, tt.example, tt.text, tt.request))
			checkStatements(t, p, res.Statements)
			var got []string
			for _, c := range res.Contract.Parameters[0].Constraints {
				got = append(got, string(c.Rule)+"="+c.Value)
			}
			same(t, "rules", tt.want, strings.Join(got, " "))
			said := strings.Join(notes(res.Diagnostics, `parameter "Pot": `), "\n")
			if tt.said == "" && said != "" || !strings.Contains(said, tt.said) {
				t.Errorf("said %q, want %q", said, tt.said)
			}
		})
	}
}

// A list that the page shows in JSON travels as JSON, whatever the text says of commas.
func TestListsInJSON(t *testing.T) {
	const commas, json = contract.StyleSimple, contract.StyleJSON
	tests := []struct {
		name, example, text, request string
		want                         contract.WireStyle
		rules                        string
	}{
		{name: "in English", example: `\["ds-1","ds-2"\]`, text: "The value can be a JSON array that consists of up to 100 IDs. Separate multiple IDs with commas \\(,\\).", want: json, rules: "max-items=100"},
		{name: "in Chinese", example: `\["ds-1","ds-2"\]`, text: "取值可以由多个ID组成一个JSON数组，最多支持100个ID，ID之间用半角逗号（,）隔开。", want: json, rules: "max-items=100"},
		{name: "numbers", example: `\[123, 234\]`, text: "多个ID之间用逗号分隔。", want: json},
		{name: "a mask in the list", example: `\["ds-\*\*\*\*"\]`, text: "多个ID之间用逗号分隔。", want: json},
		{name: "typographic quotes", example: "\\[“ds-1”, “ds-2”\\]", text: "Separate multiple IDs with commas (,).", want: json},
		{name: "objects", example: `\[\{"Id":"1"\}\]`, text: "多个之间用逗号分隔。最多支持20个。取值：aa、bb。", want: json, rules: "max-items=20"},
		{name: "in the request alone", text: "Separate multiple IDs with commas (,).", request: `&Pot=["ds-1","ds-2"]`, want: json},
		{name: "encoded in the request", text: "多个ID之间用逗号分隔。", request: `&Pot=%5B%22ds-1%22%5D`, want: json},
		{name: "the text alone says so", text: "IDs in a JSON array. Separate multiple IDs with commas (,).", want: json},
		{name: "the text alone says so, in Chinese", text: "由多个ID组成一个JSON数组，多个ID之间用逗号隔开。", want: json},
		{name: "the text alone says so, and nothing of commas", text: "由多个ID组成一个JSON数组。", want: json},
		{name: "nothing said of commas", example: `\["ds-1"\]`, text: "The IDs.", want: json},
		{name: "values of the items are none of the text", example: `\["INFO","WARN"\]`, text: "级别，取值：\n\n-   INFO\n-   WARN", want: json},
		{name: "lengths of the items are none of the text", example: `\["k1","k2"\]`, text: "标签键，长度为1~128个字节。", want: json},
		{name: "lengths of the items are none of the text, in English", example: `\["k1","k2"\]`, text: "The keys. The key must be 1 to 128 characters in length.", want: json},
		{name: "commas", example: "ds-1,ds-2", text: "多个ID之间用逗号分隔。", want: commas},
		{name: "commas, in English", example: "ds-1,ds-2", text: "Separate multiple IDs with commas (,).", want: commas},
		{name: "commas shown, a JSON array said", example: "ds-1,ds-2", text: "A JSON array. Separate multiple IDs with commas (,).", want: commas},
		{name: "an object", example: `\{"k":"v"\}`, text: "Separate multiple pairs with commas (,).", want: contract.StyleNone},
		{name: "commas in one case only", example: "1", text: "值：\n\n-   Daily：一个值。\n-   Weekly：多个值之间用逗号分隔。", want: contract.StyleNone},
		{name: "one value", example: "ds-1", text: "The ID.", want: contract.StyleNone},
		{name: "a range in brackets", example: "\\[a-z\\]", text: "The expression.", want: contract.StyleNone},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, held("String", tt.example, tt.text, tt.request))
			p := res.Contract.Parameters[0]
			same(t, "style", tt.want, p.Style)
			shown := strings.Contains(tt.example, "[") || tt.request != ""
			contradicts := tt.want == json && shown && !strings.Contains(tt.text, "JSON") && (strings.Contains(tt.text, "comma") || strings.Contains(tt.text, "逗号"))
			if said := len(notes(res.Diagnostics, "taken as JSON text")); (said == 1) != contradicts {
				t.Errorf("commas and JSON: %d diagnostics", said)
			}
			var got []string
			for _, c := range p.Constraints {
				got = append(got, string(c.Rule)+"="+c.Value)
			}
			same(t, "rules", tt.rules, strings.Join(got, " "))
		})
	}
}

// What the request example shows tells what a value is, where the row has no example.
func TestRequestExamplesAreWitnesses(t *testing.T) {
	tests := []struct{ name, text, request, want string }{
		{"members of a JSON text", "配置。\n\n-   Size：大小，取值范围：1~5。", `&Pot={"Size":"3"}`, ""},
		{"members of a JSON text, in English", "The settings. Valid values: 1 to 5.", `&Pot={"Size":"3"}`, ""},
		{"values behind the colons", "Valid values:\n\n-   Chinese: zh\n-   English: en", "&Pot=en", "enum=zh,en"},
		{"the only value", "目前仅支持Stop。", "&Pot=Stop", "const=Stop"},
		{"a list that nothing announces", "状态：\n\n-   aa：甲。\n-   bb：乙。", "&Pot=bb", "enum=aa,bb"},
		{"numbers with commas", "取值：60,300,900。", "&Pot=300", "enum=60,300,900"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, held("String", "", tt.text, tt.request))
			var got []string
			for _, c := range res.Contract.Parameters[0].Constraints {
				got = append(got, string(c.Rule)+"="+c.Value)
			}
			same(t, "rules", tt.want, strings.Join(got, " "))
		})
	}
}

// The members of a JSON text are held against the JSON that examples show.
func TestExamplesInsideOfJSONHoldRules(t *testing.T) {
	const head = "# DoThing\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|--|--|--|--|--|\n"
	rows := func(example string) string {
		return head + "|Steps|Array|Yes|" + example + "|The steps. |\n|Verb|String|No| |The verb. Valid values: pour and stir. |\n|Seconds|Integer|No| |Valid values: 1 to 600. |\n"
	}
	request := "\n## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing\n&Steps=[{\"Verb\":\"wait\",\"Seconds\":5}]\n```\n"
	tests := []struct{ name, page, want, said string }{
		{"as it should be", rows(`\[\{"Verb":"pour","Seconds":5\}\]`), "enum=pour,stir minimum=1 maximum=600", ""},
		{"another value", rows(`\[\{"Verb":"pour","Seconds":5\},\{"Verb":"wait"\}\]`), "minimum=1 maximum=600", `"Steps.N.Verb": its example (line 7) is "wait"`},
		{"a number outside", rows(`\[\{"Verb":"pour","Seconds":700\}\]`), "enum=pour,stir", `"Steps.N.Seconds": its example (line 7) is "700"`},
		{"another value in the request", rows(`\[\{"Verb":"pour","Seconds":5\}\]`) + request, "minimum=1 maximum=600", `"Steps.N.Verb": the request example (line 17) is "wait"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, tt.page)
			var got []string
			for _, p := range res.Contract.Parameters {
				for _, c := range p.Constraints {
					got = append(got, string(c.Rule)+"="+c.Value)
				}
			}
			same(t, "rules", tt.want, strings.Join(got, " "))
			said := strings.Join(notes(res.Diagnostics, " example (line "), "\n")
			if tt.said == "" && said != "" || !strings.Contains(said, tt.said) {
				t.Errorf("said %q, want %q", said, tt.said)
			}
		})
	}
}
