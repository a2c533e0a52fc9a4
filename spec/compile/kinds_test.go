package compile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// brewing is a page in one language, in the parts that the tests put together.
type brewing struct{ request, response, columns, fields, codes string }

func languages() map[string]brewing {
	return map[string]brewing{
		"zh": {
			request:  "## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Action|String|是|BrewPot|取值：BrewPot。|\n",
			response: "\n## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|RequestId|String|请求ID。|\n",
			columns:  "|名称|类型|是否必需|描述|\n|--|--|--|--|\n", fields: "|名称|类型|描述|\n|--|--|--|\n", codes: "|错误码|错误信息|\n|--|--|\n",
		},
		"en": {
			request:  "## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|--|--|--|--|--|\n|Action|String|Yes|BrewPot|Set the value to BrewPot.|\n",
			response: "\n## Response parameters\n\n|Parameter|Type|Description|\n|--|--|--|\n|RequestId|String|The ID of the request.|\n",
			columns:  "|Name|Type|Required|Description|\n|--|--|--|--|\n", fields: "|Name|Type|Description|\n|--|--|--|\n", codes: "|Error code|Error message|\n|--|--|\n",
		},
	}
}

// call is the request example with pairs, and the answer that has only what every one has.
func call(pairs string) string {
	return "\n## Examples\n\n```\nhttps://abc.example/?Action=BrewPot\n" + pairs + "\n```\n\n```\n{\"RequestId\":\"1\"}\n```\n"
}

// captioned draws a caption in each of the ways that pages have.
func captioned(text string) map[string]string {
	return map[string]string{
		"bold": "**" + text + "**\n\n", "bold and text": "**" + text + "**\n\n:\n\n", "level 3": "### " + text + "\n\n", "level 4": "#### " + text + "\n\n",
		"underlined": text + "\n---\n\n", "a line of text": text + "：\n\n", "level 2": "## " + text + "\n\n",
	}
}

// factsOf are what a contract has: parameters with the words required and the style, members, errors.
func factsOf(c *contract.Contract) []string {
	var out []string
	for _, p := range c.Parameters {
		if p.InText {
			out = append(out, "inside "+p.Name)
			continue
		}
		fact := "param " + p.Name
		if p.Required {
			fact += " required"
		}
		out = append(out, fact)
	}
	var walk func(f *contract.Field, at string)
	walk = func(f *contract.Field, at string) {
		for _, m := range f.Members() {
			name := at + m.Name
			out = append(out, "member "+name)
			if m.Items != nil {
				name += "[]"
			}
			walk(m, name+".")
		}
	}
	walk(c.Response, "")
	for _, e := range c.Errors {
		out = append(out, fmt.Sprintf("error %d %s", e.Status, e.Code))
	}
	return out
}

// readAs fails the test when a page is not read as exactly the facts. It has to compile to documents that hold.
func readAs(t *testing.T, src string, want ...string) *compile.Result {
	t.Helper()
	p, res := compileText(t, "# BrewPot\n\n"+src)
	if page.HasErrors(res.Diagnostics) {
		t.Fatalf("%v", res.Diagnostics)
	}
	want = append([]string{"param Action required"}, want...)
	got := factsOf(res.Contract)
	slices.Sort(want)
	slices.Sort(got)
	same(t, "what is read", want, got)
	checkStatements(t, p, res.Statements)
	validate(t, res.Description)
	return res
}

func said(t *testing.T, res *compile.Result, text string) {
	t.Helper()
	if len(notes(res.Diagnostics, text)) == 0 {
		t.Errorf("no diagnostic %q in %v", text, res.Diagnostics)
	}
}

// Tables that explain the inside of a JSON text make no parameters, at any depth and below any kind of caption.
func TestTablesInsideOfTexts(t *testing.T) {
	for language, l := range languages() {
		for name, caption := range captioned("Kettle") {
			t.Run(language+"/"+name, func(t *testing.T) {
				inner := captioned("lids")[name]
				readAs(t, l.request+"|Kettle|String|No|\\{\"hot\":1,\"lids\":\\[\\]\\}|JSON.|\n\n"+
					caption+l.columns+"|hot|Integer|Yes|x|\n|lids|List|No|x|\n\n"+inner+l.columns+"|size|Integer|Yes|x|\n"+l.response+call("&Kettle={}"),
					"param Kettle", "inside Kettle.hot", "inside Kettle.lids", "inside Kettle.lids.N.size", "member RequestId")
			})
		}
	}
}

// A structure that no parameter and no member has is nowhere, and said.
func TestTablesOfUnknownStructures(t *testing.T) {
	for language, l := range languages() {
		for name, caption := range captioned("TeaSpoon") {
			t.Run(language+"/"+name, func(t *testing.T) {
				request := readAs(t, l.request+"|Kettle|Object|No|x|x|\n\n"+caption+l.columns+"|size|Integer|Yes|x|\n"+l.response+call("&Kettle={}"), "param Kettle", "member RequestId")
				response := readAs(t, l.request+l.response+"|Pots|List|x|\n\n"+caption+l.fields+"|Size|Integer|x|\n"+call(""), "member RequestId", "member Pots")
				if name == "level 2" || name == "underlined" {
					said(t, request, "which no parameter and no member names")
					said(t, response, "which no parameter and no member names")
					return
				}
				said(t, request, "describes no known parameter")
				said(t, response, "describes no known member")
			})
		}
	}
}

// The fields of a callback message are neither parameters nor members.
func TestCallbacksAreNoResults(t *testing.T) {
	captions := map[string][]string{"zh": {"煮好后的回调", "回调消息", "推送消息"}, "en": {"Callback when the pot is ready", "Callback message", "Notification messages"}}
	for language, l := range languages() {
		for _, words := range captions[language] {
			for name, caption := range captioned(words) {
				t.Run(language+"/"+words+"/"+name, func(t *testing.T) {
					if name == "a line of text" && words == "煮好后的回调" {
						caption = "煮好后会向您的地址发送回调，内容如下表所示。\n\n"
					}
					said(t, readAs(t, l.request+l.response+"\n"+caption+l.fields+"|PotId|String|x|\n|Event|String|x|\n"+call(""), "member RequestId"), "callback message")
					said(t, readAs(t, l.request+"|NotifyUrl|String|No|x|x|\n\n"+caption+l.columns+"|PotId|String|Yes|x|\n"+l.response+call("&NotifyUrl=x"), "param NotifyUrl", "member RequestId"), "callback message")
				})
			}
		}
	}
}

// Error tables wherever they stand, with any status or none: what is read compiles.
func TestErrorTablesAnywhere(t *testing.T) {
	captions := map[string]string{"zh": "错误码", "en": "Error codes"}
	for language, l := range languages() {
		for name, caption := range captioned(captions[language]) {
			t.Run(language+"/"+name, func(t *testing.T) {
				readAs(t, l.request+l.response+"\n"+caption+l.codes+"|Pot.Cold|It is cold.|\n"+call(""), "member RequestId", "error 0 Pot.Cold")
				readAs(t, l.request+"\n"+caption+l.codes+"|Pot.Cold|It is cold.|\n"+l.response+call(""), "member RequestId", "error 0 Pot.Cold")
				readAs(t, l.request+l.response+call("")+"\n"+caption+"|HttpCode|Error code|Message|\n|400|Pot.Cold|It is cold.|\n|4003|Pot.Hot|It is hot.|\n| |Pot.Dry|It is dry.|\n|2000|Pot.Odd|It is odd.|\n",
					"member RequestId", "error 400 Pot.Cold", "error 0 Pot.Hot", "error 0 Pot.Dry", "error 0 Pot.Odd")
			})
		}
	}
}

// An impossible status is no sign of what brings the error about.
func TestTriggerOfImpossibleStatus(t *testing.T) {
	l := languages()["en"]
	res := readAs(t, l.request+"|PotId|String|Yes|x|x|\n"+l.response+"\n## Errors\n\n|HttpCode|Error code|Message|\n|--|--|--|\n|4003|InvalidPotId|x y|\n",
		"param PotId required", "member RequestId", "error 0 InvalidPotId")
	same(t, "trigger", contract.Trigger{Kind: contract.TriggerInvalid, Parameter: "PotId", Inferred: "code"}, res.Contract.Errors[0].Trigger)
}

// Tables without the line of hyphens, drawn in one line or with a cell a line, in all sections.
func TestTablesWithoutHyphens(t *testing.T) {
	explode := func(s string) string {
		var out []string
		for _, line := range strings.Split(s, "\n") {
			if strings.HasPrefix(line, "|") {
				line = strings.ReplaceAll(strings.TrimSuffix(line, "|"), "|", "\n\n|")
				line = strings.TrimPrefix(line, "\n\n") + " |"
			}
			out = append(out, line)
		}
		return strings.Join(out, "\n")
	}
	for language, l := range languages() {
		src := l.request + "|PotId|String|Yes|p-1|x|\n" + l.response + "\n## Error codes\n\n" + l.codes + "|Pot.Cold|It is cold.|\n" + call("&PotId=p-1")
		bare := strings.NewReplacer("|--|--|--|--|--|\n", "", "|--|--|--|\n", "", "|--|--|\n", "").Replace(src)
		for name, text := range map[string]string{"with": src, "without": bare, "with, a cell a line": strings.ReplaceAll(explode(src), "\n\n|--", "|--"), "without, a cell a line": explode(bare)} {
			t.Run(language+"/"+name, func(t *testing.T) {
				readAs(t, text, "param PotId required", "member RequestId", "error 0 Pot.Cold")
			})
		}
	}
}

// Lists of structures that the request example sends under the name of their items.
func TestListsByTheirItems(t *testing.T) {
	for language, l := range languages() {
		for _, kind := range []string{"List<Tea\\>", "Array of Tea", "Tea[]", "List", "Array"} {
			t.Run(language+"/"+kind, func(t *testing.T) {
				res := readAs(t, l.request+"|Teas|"+kind+"|No| |x|\n|Cups|"+strings.ReplaceAll(kind, "Tea", "Cup")+"|No| |x|\n\n"+
					l.columns+"|Name|String|Yes|x|\n|Kind|String|No|x|\n\n"+l.columns+"|Name|String|Yes|x|\n"+l.response+call("&Tea.1.Name=a\n&Tea.1.Kind=b\n&Cup.1.Name=c"),
					"param Tea", "param Tea.N.Name required", "param Tea.N.Kind", "param Cup", "param Cup.N.Name required", "member RequestId")
				said(t, res, `the request example sends the list "Teas" as "Tea.1"`)
			})
		}
	}
}

// A table that names the items of a list again gives them no member.
func TestItemsNamedAgain(t *testing.T) {
	for language, l := range languages() {
		for name, caption := range map[string]string{"nothing": "", "bold": "**TeaListType** {#tea}\n\n", "level 3": "### TeaListType {#tea}\n\n", "level 2": "## Data types {#tea}\n\n"} {
			t.Run(language+"/"+name, func(t *testing.T) {
				readAs(t, l.request+"|Tea|[TeaListType](#tea)|Yes| |x|\n\n"+caption+l.fields+"|Tea|String|x|\n"+l.response+call("&Tea.1=a\n&Tea.2=b"), "param Tea required", "member RequestId")
			})
		}
	}
}

// Structures of the result, by link, by type and by name, one within the other.
func TestStructuresOfResults(t *testing.T) {
	for language, l := range languages() {
		for name, captions := range map[string][2]string{
			"links":    {"## One {#one}\n\n", "## Two {#two}\n\n"},
			"types":    {"**Pot**\n\n", "**Lid**\n\n"},
			"names":    {"### Data\n\n", "### Lids\n\n"},
			"reversed": {"## Lid\n\n", "## Pot\n\n"},
		} {
			t.Run(language+"/"+name, func(t *testing.T) {
				first, second := l.fields+"|Size|String|x|\n|Lids|[Array of Lid](#two)|x|\n\n", l.fields+"|Colour|String|x|\n\n"
				if name == "reversed" {
					first, second = second, first
				}
				readAs(t, l.request+l.response+"|Data|[Pot](#one)|x|\n\n"+captions[0]+first+captions[1]+second+call(""),
					"member RequestId", "member Data", "member Data.Size", "member Data.Lids", "member Data.Lids[].Colour")
			})
		}
	}
}

// A cell of requiredness that says nothing is said, and the request example decides.
func TestEmptyRequiredness(t *testing.T) {
	for language, l := range languages() {
		for _, cell := range []string{" ", "-", "--", "—", "/", "N/A", "无"} {
			t.Run(language+"/"+cell, func(t *testing.T) {
				res := readAs(t, l.request+"|PotId|String|"+cell+"|x|x|\n|Lid.N.Id|String|"+cell+"|x|x|\n|Size|String|"+cell+"|x|x|\n"+l.response+call("&PotId=x\n&Lid.1.Id=x"),
					"param PotId required", "param Lid.N.Id required", "param Size", "member RequestId")
				said(t, res, `nothing says whether "PotId" is required; expected yes or no; the request example sends it; taken as required`)
				said(t, res, `nothing says whether "Size" is required; expected yes or no; the request example does not send it; taken as optional`)
				if strings.Contains(string(res.Statements), "PotId/required") {
					t.Error("a statement rests on it")
				}
			})
		}
	}
}

// An operation without parameters of its own.
func TestNoParameters(t *testing.T) {
	res := readAs(t, "## 请求参数\n\n|名称|类型|是否必选|\n|--|--|--|\n|Action|String|是|\n\n## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|RequestId|String|x|\n", "member RequestId")
	if len(res.Description) == 0 {
		t.Error("no description")
	}
	_, none := compileText(t, "# BrewPot\n\n## 请求参数\n\n无。\n\n## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|RequestId|String|x|\n")
	if page.HasErrors(none.Diagnostics) {
		t.Errorf("%v", none.Diagnostics)
	}
	validate(t, none.Description)
}
