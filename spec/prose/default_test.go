package prose

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestReadDefault(t *testing.T) {
	check(t, readDefault, []reading{
		{name: "Chinese", text: "默认值：web。", want: "default=web"},
		{name: "is", text: "默认值为web。", want: "default=web"},
		{name: "short", text: "默认为web。", want: "default=web"},
		{name: "other words", text: "缺省值是web。", want: "default=web"},
		{name: "default value taken", text: "默认取值为web。", want: "default=web"},
		{name: "English", text: "The name. Default value: web.", want: "default=web"},
		{name: "sentence in English", text: "The default value is web.", want: "default=web"},
		{name: "defaults to", text: "It defaults to web.", want: "default=web"},
		{name: "default and a colon", text: "Default: web.", want: "default=web"},
		{name: "in quotes", text: "默认值为“web”。", want: "default=web"},
		{name: "bold", text: "默认值：**web**。", want: "default=web"},
		{name: "without a full stop", text: "默认值：web", want: "default=web"},
		{name: "a comma follows", text: "默认值：web，可修改。", want: "default=web"},
		{name: "a note follows", text: "默认值：web（网站）。", want: "default=web"},
		{name: "a note follows in English", text: "Default value: web (a site).", want: "default=web"},
		{name: "a value with a colon", text: "默认值：acs:web。", want: "default=acs:web"},

		{name: "a number", typ: "integer", text: "默认值：10。", want: "default=10"},
		{name: "a number without a colon", typ: "integer", text: "每页行数，默认10。", want: "default=10"},
		{name: "thousands", typ: "integer", text: "Default value: 1,000.", want: "default=1000"},
		{name: "a number and a comma", typ: "integer", text: "The default value is 10, which is enough.", want: "default=10"},
		{name: "a unit", typ: "integer", text: "默认值：30秒。", want: "default=30"},
		{name: "a unit in English", typ: "integer", text: "The default value is 30 seconds.", want: "default=30"},
		{name: "a unit glued", typ: "integer", text: "Default value: 30s.", want: "default=30"},
		{name: "a unit of size", typ: "integer", text: "默认值：40 GiB。", want: "default=40"},
		{name: "a number with a sign", typ: "integer", text: "默认值：-1。", want: "default=-1"},
		{name: "decimals", typ: "number", text: "默认值：0.5。", want: "default=0.5"},
		{name: "a switch", typ: "boolean", text: "默认值：false。", want: "default=false"},
		{name: "a switch in capitals", typ: "boolean", text: "Default value: True.", want: "default=true"},
		{name: "items of a list", typ: "array of integer", text: "默认值：5。", want: "default=5"},
		{name: "said twice", typ: "integer", text: "默认值：10。缺省值：10。", want: "default=10"},
		{name: "an item of a list is about it", text: "说明：\n\n-   默认值：web。", want: "default=web"},
		{name: "an item of a list is about it, in English", text: "Note:\n\n-   Default value: web.", want: "default=web"},

		{name: "a switch without a word between", typ: "boolean", text: "是否覆盖，默认false。", want: "default=false"},
		{name: "is used, in English", typ: "integer", text: "If this parameter is left empty, the default value **20** is used.", want: "default=20"},
		{name: "the value of an item, said in it", text: "取值：\n\n-   web：网站。默认值：web。\n-   app：应用。", want: "default=web"},
		{name: "several readers, one value", text: "取值：\n\n-   web（默认）：网站。\n-   app：应用。\n\n默认值：web。", want: "default=web"},

		{name: "several readers, several values", text: "取值：\n\n-   web（默认）：网站。\n-   app：应用。\n\n默认值：app。", want: ""},
		{name: "several readers of one sentence", typ: "integer", text: "没有指定该参数，则设置为5。默认值：6。", want: ""},
		{name: "several values", typ: "integer", text: "默认为0,1,3。", want: ""},
		{name: "several values, in English", typ: "integer", text: "Default value: 0, 1, or 3.", want: ""},
		{name: "of one kind", text: "For retired instances, the default value is web.", want: ""},
		{name: "of one kind, in Chinese", text: "InstanceType为系列I的规格默认值：web。", want: ""},
		{name: "of a member", typ: "integer", text: "规则：\n\n-   Weight：权重。默认值为100。\n-   Name：名称。", want: ""},
		{name: "of a member's value", text: "服务器：\n\n-   Type：类型，取值：\n    -   ecs：甲（默认）。\n    -   eni：乙。", want: ""},
		{name: "no default", text: "名称。", want: ""},
		{name: "different defaults", typ: "integer", text: "默认值：10。默认值：20。", want: ""},
		{name: "two cases in one sentence", text: "甲的默认值为a，乙的默认值为b。", want: ""},
		{name: "two cases in one sentence, in English", text: "The default value is a, or the default value is b.", want: ""},
		{name: "in a case", text: "如果类型为A，默认值为web。", want: ""},
		{name: "in a case, in English", text: "If Type is A, the default value is web.", want: ""},
		{name: "of the positions of a list", param: "Tag.N.Key", text: "N的取值默认值：5。", want: ""},
		{name: "of another parameter", param: "Size", typ: "integer", text: "Default value of Count: 10.", want: ""},
		{name: "of a parameter whose name begins alike", param: "Size", typ: "integer", text: "Default value of SizeMax: 10.", want: ""},
		{name: "an item with a label", text: "说明：\n\n-   甲类，默认值：web。", want: ""},
		{name: "nothing there", text: "默认值：无。", want: ""},
		{name: "null", text: "Default value: null.", want: ""},
		{name: "none", text: "Default value: None.", want: ""},
		{name: "empty", text: "The default value is empty.", want: ""},
		{name: "words", text: "Default value: the current region.", want: ""},
		{name: "words in Chinese", text: "默认值为当前地域。", want: ""},
		{name: "computed", typ: "integer", text: "默认值：10与规格之和。", want: ""},
		{name: "a unit and more", typ: "integer", text: "The default value is 10 minutes before now.", want: ""},
		{name: "a unit behind a word", text: "The default value is web seconds.", want: ""},
		{name: "no number", typ: "integer", text: "默认值：web。", want: ""},
		{name: "no switch", typ: "boolean", text: "默认值：1。", want: ""},
		{name: "an object", typ: "object", text: "默认值：web。", want: ""},
		{name: "the operation's name", param: "Action", text: "默认值：DoThing。", want: ""},
		{name: "a mask", text: "默认值：ab***。", want: ""},
		{name: "uses the default", text: "使用默认配置。", want: ""},
	})
	checkField(t, readDefault, "默认值：web。")
}

// The item of a list that is the default is marked in several ways.
func TestReadDefaultOfItems(t *testing.T) {
	for _, mark := range []string{
		"b（默认值）：乙。", "b（默认）：乙。", "b(默认值)：乙。", "b(默认)：乙。", "b (default): it stops.", "b (default value): it stops.", "b（default）：乙。",
		"b (the default value): it stops.", "b：默认值", "b：乙，为默认值。", "b：乙（默认）。", "b：乙（缺省值）", "b: it stops (default).", "b: it stops (Default value)",
		"b. This is the default value.", "b: This is the default value.", "b: it stops. This is the default value.", "b: it stops. This value is the default.", "b：乙。默认值。", "b：乙。为默认值。",
		"b: the default value.", "b: default value.",
	} {
		t.Run(mark, func(t *testing.T) {
			r := reading{text: "类型。取值：\n\n-   a：甲。\n-   " + mark}
			if got := written(readDefault(r.subject(), Sentences(cellOf(r.text)))); got != "default=b" {
				t.Errorf("%q", got)
			}
		})
	}
	check(t, readDefault, []reading{
		{name: "no mark", text: "取值：\n\n-   a：甲。\n-   b：乙。", want: ""},
		{name: "two marks", text: "取值：\n\n-   a（默认）：甲。\n-   b（默认）：乙。", want: ""},
		{name: "a mark outside of a list", text: "b（默认）：乙。", want: ""},
		{name: "an item that is no value", text: "取值：\n\n-   甲类（默认）：甲。", want: ""},
		{name: "an item about another default", text: "取值：\n\n-   b：使用默认值的大小。", want: ""},
		{name: "the head of the item, not of the one before", text: "取值：\n\n-   a：甲。\n-   b：乙。This is the default value.", want: "default=b"},
		{name: "behind the list, no item", text: "取值：\n\n-   a：甲。\n\nThis is the default value.", want: ""},
	})
}

func TestTrimToken(t *testing.T) {
	tests := []struct{ name, value, rest, token, behind string }{
		{"nothing to do", "web", "。", "web", "。"},
		{"a full stop", "web.", "", "web", "."},
		{"several signs", "10.,", " x", "10", "., x"},
		{"a colon and a hyphen", "a:-", "", "a", ":-"},
		{"signs within", "a.b", "", "a.b", ""},
		{"a unit", "30s", ".", "30", "s."},
		{"a unit of two letters", "30ms", "", "30", "ms"},
		{"thousands and a unit", "1,000s", "", "1,000", "s"},
		{"letters that are no unit", "30x", "", "30x", ""},
		{"a unit of more letters", "30min", "", "30min", ""},
		{"a word", "s", "", "s", ""},
		{"a number", "30", "", "30", ""},
		{"only signs", ".", "x", "", ".x"},
		{"nothing", "", "x", "", "x"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if token, behind := trimToken(tt.value, tt.rest); token != tt.token || behind != tt.behind {
				t.Errorf("%q and %q", token, behind)
			}
		})
	}
}

func TestEndsClause(t *testing.T) {
	for rest, want := range map[string]bool{
		"": true, "。": true, "，": true, "；": true, "、": true, "）": true, ")": true, "（": true, "(": true, ";": true, ".": true, ",": true, "**": true, "* (x": true,
		"x": false, "：": false, "至": false, "-": false, "* x": false,
	} {
		if got := endsClause(rest); got != want {
			t.Errorf("endsClause(%q) = %t", rest, got)
		}
	}
}

func TestTypedDefault(t *testing.T) {
	tests := []struct {
		typ, value, want string
		ok               bool
	}{
		{"integer", "1,000", "1000", true}, {"integer", "web", "web", false}, {"integer", "0.5", "0.5", false}, {"number", "1,000.5", "1000.5", true},
		{"boolean", "TRUE", "true", true}, {"boolean", "yes", "yes", false}, {"string", "Web", "Web", true}, {"string", "NULL", "", false},
		{"string", "value", "", false}, {"string", "The", "", false}, {"string", "empty", "", false}, {"string", "none", "", false}, {"string", "a b", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.typ+" "+tt.value, func(t *testing.T) {
			if got, ok := typedDefault(reading{typ: tt.typ}.subject(), tt.value); got != tt.want || ok != tt.ok {
				t.Errorf("%q, %t", got, ok)
			}
		})
	}
}

// A default that is stated in any of the forms is read as it was written.
func TestDefaultsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := strconv.Itoa(rapid.IntRange(-1000, 100000).Draw(t, "n"))
		intro := rapid.SampledFrom([]string{"默认值：", "默认值为", "默认为", "缺省值：", "默认值 ", "Default value: ", "The default value is ", "It defaults to "}).Draw(t, "intro")
		end := rapid.SampledFrom([]string{"", "。", "，单位：个。", " (all).", ".", "; see below."}).Draw(t, "end")
		got := readDefault(reading{typ: "integer"}.subject(), Sentences(cellOf(intro+n+end)))
		if want := (contract.RuleDefault); len(got) != 1 || got[0].Rule != want || got[0].Value != n {
			t.Fatalf("%q gives %s", intro+n+end, written(got))
		}
	})
}
