package compile_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

// insideTest is a page with one parameter, P, whose cell explains the members of its JSON text.
type insideTest struct {
	name    string
	typ     string // String when empty
	example string
	query   string // the rest of the request example
	text    string // the description
	rows    string // further rows
	want    string // statements of P and what is in it, without type and presence of P: path/rule=value, one a line
	notes   string
}

func (tt insideTest) page() string {
	return "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|P|" + cmp.Or(tt.typ, "String") + "|否|" + tt.example + "|" +
		tt.text + "\n\n |\n" + tt.rows + "\n\n## 示例\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing" + tt.query + "\n```\n"
}

// saidInside are the statements of P and of what is in it.
func saidInside(res *compile.Result) string {
	var out []string
	for _, s := range document.Statements(res.Contract) {
		name, inside := strings.CutPrefix(s.Subject.Name, "P.")
		if !inside && (s.Subject.Name != "P" || s.Subject.Rule == contract.RuleType || s.Subject.Rule == contract.RuleOptional) {
			continue
		}
		line := fmt.Sprintf("%s/%s", name, s.Subject.Rule)
		if s.Subject.Rule != contract.RuleRequired && s.Value != "" {
			line += "=" + s.Value
		}
		if inside && s.Level != contract.LevelShould {
			line += " (must)"
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func TestInside(t *testing.T) {
	const list = `[{"port":80,"kind":"a1","weight":"10"}]`
	tests := []insideTest{
		{name: "bullets", example: list, text: "后端。\n\n-   port：端口，必填，取值范围1~65535。\n-   kind：种类，取值：a1、b1。\n-   weight：权重，默认值为10。", want: `
			N.kind/enum=a1,b1
			N.kind/type=string
			N.port/maximum=65535
			N.port/minimum=1
			N.port/required
			N.port/type=integer
			N.weight/default=10`},
		{name: "bullets in English", example: list, text: "The targets.\n\n-   port: the port. This parameter is required. Valid values: 1 to 65535.\n-   kind: the kind. Valid values: a1 and b1.\n" +
			"-   weight: the weight. Default value: 10.", want: `
			N.kind/enum=a1,b1
			N.kind/type=string
			N.port/maximum=65535
			N.port/minimum=1
			N.port/required
			N.port/type=integer
			N.weight/default=10`},
		{name: "bold, code, quotes and notes", example: list, text: "后端：\n\n* **port**（Integer，必选）：端口。\n* `kind`（可选）: 种类。\n* \"weight\"：权重，String类型，非必填。", want: `
			N.kind/optional
			N.kind/type=string
			N.port/required
			N.port/type=integer
			N.weight/optional
			N.weight/type=string`},
		{name: "a dash behind the name", example: list, text: "The targets:\n\n- port - required, the port. Valid values: 1 to 99.\n- kind -- the kind.", want: `
			N.kind/type=string
			N.port/maximum=99
			N.port/minimum=1
			N.port/required
			N.port/type=integer`},
		{name: "breaks in a line", example: list, text: "后端：<br>port：端口，取值范围：1~99。<br>kind：种类，取值：a1、b1。", want: `
			N.kind/enum=a1,b1
			N.kind/type=string
			N.port/maximum=99
			N.port/minimum=1
			N.port/type=integer`},
		{name: "lines with a list of values", example: list, text: "后端。\n\nport：端口。\n\nkind：种类，取值：\n\n-   a1：一。\n-   b1：二。", want: `
			N.kind/enum=a1,b1
			N.kind/type=string
			N.port/type=integer`},
		{name: "one line may speak of anything", example: list, text: "后端。\n\nport：端口，取值范围：1~9。", want: ""},
		{name: "pieces of a sentence", example: list, text: "后端，各字段：port：端口，取值范围：1~99；kind：种类，必填；weight：权重。", want: `
			N.kind/required
			N.kind/type=string
			N.port/maximum=99
			N.port/minimum=1
			N.port/type=integer`},
		{name: "sentences", example: list, text: "后端。port取值范围为1~99。`kind`必须为a1或b1。", want: `
			N.kind/enum=a1,b1
			N.kind/type=string
			N.port/maximum=99
			N.port/minimum=1
			N.port/type=integer`},
		{name: "sentences in English", example: list, text: "The targets. The value of port must be an integer from 1 to 99. The weight field is required.", want: `
			N.port/maximum=99
			N.port/minimum=1
			N.port/type=integer
			N.weight/required`},
		{name: "names alone, with lines below", typ: "Json", example: `{"Most":1,"Least":2}`, text: "设置。可包含如下字段：\n\n-   Most\n\n    最多几个。\n\n    取值范围：1~20。\n\n" +
			"-   Least\n\n    最少几个。\n\n    取值范围：0~5。", want: `
			Least/maximum=5
			Least/minimum=0
			Least/type=integer
			Most/maximum=20
			Most/minimum=1
			Most/type=integer`},
		{name: "names alone, with lines beside", typ: "Json", example: `{"Most":1}`, text: "The settings. The following fields are supported:\n\n-   Most\n\nThe most of them.\n\nValid values: 1 to 20.\n\n" +
			"-   Least\n\nThe least of them.\n\nValid values: 0 to 5.\n\n**Note:** Valid values: 7 to 8.", want: `
			Least/maximum=5
			Least/minimum=0
			Least/optional
			Most/maximum=20
			Most/minimum=1
			Most/type=integer`, notes: `15:0 info: "Least" is explained among the members of "P", and no example shows it; taken as one`},
		{name: "names alone, with items below", example: `[{"Key":"a1","Values":["x"]}]`, text: "过滤器。\n\n-   Key\n    -   描述：属性。\n    -   类型：String。\n    -   取值：\n        -   a1：一。\n        -   b1：二。\n" +
			"-   Values\n    -   描述：值。\n    -   类型：String数组。", want: `
			N.Key/enum=a1,b1
			N.Key/type=string
			N.Values/type=array`},
		{name: "inside of a member", example: `{"rule":{"port":80}}`, text: "配置：\n\n-   rule：规则，必填。\n    -   port：端口，取值范围：1~99。", want: `
			rule.port/maximum=99
			rule.port/minimum=1
			rule.port/type=integer
			rule/required
			rule/type=object`},
		{name: "a member of a list inside, in one list", example: `{"rules":[{"port":80}]}`, text: "The settings:\n\n-   rules: the rules.\n-   port: the port. Valid values: 1 to 99.", want: `
			rules.N.port/maximum=99
			rules.N.port/minimum=1
			rules.N.port/type=integer
			rules/type=array`},
		{name: "of several members of a name", example: `{"a":{"id":1},"b":{"id":2}}`, text: "配置：\n\n-   a：甲。\n-   id：编号，取值范围：1~9。", want: `
			a/type=object`, notes: `10:0 warning: parameter "P": "id" may be any of several members of that name; it is left out`},
		{name: "what is no key stays", example: `{"port":80}`, text: "配置：\n\n-   port：端口。\n-   mode：方式。", want: `
			port/type=integer`},
		{name: "no list of members", example: `{"port":80}`, text: "标签，已有的标签名说明：\n\n-   port：端口。\n-   mode：方式。\n-   level：等级。", want: ""},
		{name: "what is said to be a member is one", example: `[{"port":80}]`, text: "规则。\n\n-   port：端口。\n-   url：String类型，可选，长度为1~80个字符。", want: `
			N.port/type=integer
			N.url/max-length=80
			N.url/min-length=1
			N.url/optional
			N.url/type=string`, notes: `10:0 info: "url" is explained among the members of "P", and no example shows it; taken as one`},
		{name: "values with the names of members", example: `{"ro":["db"],"rw":["db"]}`, text: "权限，取值：\n\n-   ro：只读。\n-   rw：读写。", want: "",
			notes: `9:0 warning: parameter "P": the items of the list are announced as values and have the names of members; they are taken for neither`},
		{name: "members announced as values", example: list, text: "The targets. Valid values:\n\n-   port: the port. This parameter is required.\n-   kind: the kind.", want: `
			N.kind/type=string
			N.port/required
			N.port/type=integer`},
		{name: "names that values are", example: `{"ro":["db"],"rw":["db"]}`, text: "The privilege can be:\n\n-   ro\n-   rw", want: ""},
		{name: "in a case", typ: "Json", example: `{"sub":"a1","id":"x"}`, text: "配置。\n\n-   当Type为甲时，需要指定P的如下参数：\n    -   sub（必填）：取值：a1、b1。\n    -   id（可选）：编号。", want: `
			P/condition=当Type为甲时，需要指定P的如下参数：
			id/optional
			id/type=string
			sub/condition=当Type为甲时，需要指定P的如下参数：
			sub/enum=a1,b1
			sub/type=string`},
		{name: "required in a case only", example: list, text: "后端：\n\n-   port：端口，当kind为a1时，必填。\n-   weight: the weight. This parameter is required if kind is a1.", want: `
			N.port/condition=端口，当kind为a1时，必填。
			N.port/type=integer
			N.weight/condition=This parameter is required if kind is a1.`},
		{name: "two words about one", example: list, text: "后端：\n\n-   port：端口，必填。可选。\n-   kind：种类。", want: `
			N.kind/type=string
			N.port/type=integer`},
		{name: "a type that the example does not have", example: list, text: "后端：\n\n-   weight：Integer类型，取值范围：1~100。\n-   port：端口。", want: `
			N.port/type=integer
			N.weight/maximum=100
			N.weight/minimum=1`, notes: `9:0 warning: member "weight" of "P": its text says integer, its example shows string; the example is followed, and nothing is stated of its type`},
		{name: "a rule against the example", example: list, text: "后端：\n\n-   port：端口，取值范围：1~9。\n-   kind：种类，取值：b1、c1。", query: `&P=[{"port":10,"kind":"b1"}]`, want: `
			N.kind/type=string
			N.port/type=integer`},
		{name: "by the request alone", text: "后端：\n\n-   port：端口，取值范围：1~9。\n-   kind：种类。", query: `&P=[{"port":8,"kind":"b1"}]`, want: `
			N.kind/type=string
			N.port/maximum=9
			N.port/minimum=1
			N.port/type=integer`},
		{name: "by the form in the text", text: "后端，格式为`{\"port\":1,\"kind\":\"x\"}`：\n\n-   port：端口，必填。\n-   kind：种类。", want: `
			port/required`},
		{name: "what is said of the whole stays with it", example: list, text: "后端，最多支持20个元素。\n\n-   port：端口，取值范围：1~65535。\n-   kind：种类，取值：a1、b1。", want: `
			N.kind/enum=a1,b1
			N.kind/type=string
			N.port/maximum=65535
			N.port/minimum=1
			N.port/type=integer
			P/max-items=20`},
		{name: "rows of the table come first", example: list, text: "后端：\n\n-   port：端口，取值范围：1~99。\n-   kind：种类。", rows: "|└port|Integer|是|80|端口。取值范围：1~97。 |\n", want: `
			N.kind/type=string
			N.port/maximum=97 (must)
			N.port/minimum=1 (must)
			N.port/required (must)
			N.port/type=integer (must)`},
		{name: "no JSON", example: "a1", text: "后端：\n\n-   port：端口，取值范围：1~9。\n-   kind：种类，取值：a1、b1。", want: ""},
		{name: "a map", typ: "Map", example: `{"port":"1"}`, text: "后端：\n\n-   port：端口，取值范围：1~9。", want: ""},
		{name: "the name of another parameter in a sentence", example: list, query: "&kind=b", text: "后端。kind必须为a1或b1。", want: ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, tt.page())
			same(t, "statements", trimmed(tt.want), saidInside(res))
			for _, p := range res.Contract.Parameters {
				if p.Inferred == contract.ByProse && !p.InText {
					t.Errorf("%s is no member of a text", p.Name)
				}
			}
			for _, note := range strings.Split(trimmed(tt.notes), "\n") {
				if note != "" && !slices.Contains(notes(res.Diagnostics, ""), note) {
					t.Errorf("nothing says %q:\n%s", note, strings.Join(notes(res.Diagnostics, ""), "\n"))
				}
			}
			validate(t, res.Description)
		})
	}
}

// trimmed are the lines of a text without the space around them.
func trimmed(text string) string {
	var out []string
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "\n")
}
