package prose

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestReadEnumInOneSentence(t *testing.T) {
	check(t, readEnum, []reading{
		{name: "Chinese", text: "状态。取值：aa、bb。", want: "enum=aa,bb"},
		{name: "range of values", text: "取值范围：zh-CN, en-US, ja。", want: "enum=zh-CN,en-US,ja"},
		{name: "or", text: "取值为：aa或bb。", want: "enum=aa,bb"},
		{name: "and", text: "取值：aa和bb。", want: "enum=aa,bb"},
		{name: "English", text: "The state. Valid values: aa, bb, and cc.", want: "enum=aa,bb,cc"},
		{name: "or in English", text: "Valid values: aa or bb.", want: "enum=aa,bb"},
		{name: "a vertical bar", text: "Valid values: aa | bb.", want: "enum=aa,bb"},
		{name: "bold", text: "Valid values: **aa** and **bb**.", want: "enum=aa,bb"},
		{name: "code", text: "Valid values: `aa` and `bb`.", want: "enum=aa,bb"},
		{name: "notes", text: "Valid values: aa (the first), bb (the second).", want: "enum=aa,bb"},
		{name: "numbers", typ: "integer", text: "取值：0、1。", want: "enum=0,1"},
		{name: "a switch", typ: "boolean", text: "取值：true、false。", want: "enum=true,false"},
		{name: "values of a list", typ: "array", text: "取值：aa、bb。", want: "enum=aa,bb"},
		{name: "numbers of a list", typ: "array of integer", text: "取值：1、2。", want: "enum=1,2"},
		{name: "can be set to", text: "The version, which can be set to v4 or v6.", want: "enum=v4,v6"},
		{name: "can be set to, in Chinese", text: "版本，可以设置为v4或v6。", want: "enum=v4,v6"},
		{name: "a value twice", text: "取值：aa、bb、aa。", want: "enum=aa,bb"},
		{name: "one value, as the example shows", example: "abc", text: "取值：abc。", want: "const=abc"},
		{name: "one value without an example", text: "取值：abc。", want: "const=abc"},
		{name: "the second sentence that announces values", text: "取值：甲类。取值：aa、bb。", want: "enum=aa,bb"},

		{name: "one value, the example is another", example: "xyz", text: "取值：abc。", want: ""},
		{name: "one value of a number", typ: "integer", text: "取值：100。", want: ""},
		{name: "one value too short to tell", text: "取值：ab。", want: ""},
		{name: "one value that is a pattern", text: "取值：abc/*。", want: ""},
		{name: "words", text: "取值：任意字符。", want: ""},
		{name: "a value and words", text: "取值：aa、其他名称。", want: ""},
		{name: "a range", typ: "integer", text: "取值范围：1~100。", want: ""},
		{name: "no numbers", typ: "integer", text: "取值：aa、bb。", want: ""},
		{name: "no switch", typ: "boolean", text: "取值：0、1。", want: ""},
		{name: "an object", typ: "object", text: "取值：aa、bb。", want: ""},
		{name: "different values", text: "不同类型的取值：aa、bb。", want: ""},
		{name: "values of each", text: "分别的取值：aa、bb。", want: ""},
		{name: "the positions of a list", typ: "integer", param: "A.N.B", text: "N的取值：1、2。", want: ""},
		{name: "the positions of a list, in English", typ: "integer", param: "A.N.B", text: "Valid values of N: 1, 2.", want: ""},
		{name: "in a case", text: "如果类型为A，取值：aa、bb。", want: ""},
		{name: "in a case, in English", text: "If Type is A, valid values: aa, bb.", want: ""},
		{name: "a case behind", text: "取值：aa、bb，其他无效。", want: ""},
		{name: "the default", text: "默认取值：aa、bb。", want: ""},
		{name: "no words that announce them", text: "aa、bb。", want: ""},
	})
}

func TestReadEnumOfItems(t *testing.T) {
	check(t, readEnum, []reading{
		{name: "Chinese", text: "状态。取值：\n\n-   aa：甲。\n-   bb：乙。", want: "enum=aa,bb"},
		{name: "English", text: "The state. Valid values:\n\n-   aa: it runs.\n-   bb: it stopped.", want: "enum=aa,bb"},
		{name: "notes in parentheses", text: "取值：\n\n-   aa（甲）\n-   bb (乙)", want: "enum=aa,bb"},
		{name: "stars and dots as marks", text: "取值：\n\n* aa：甲。\n• bb：乙。", want: "enum=aa,bb"},
		{name: "numbered", text: "取值：\n\n1.  aa：甲。\n2.  bb：乙。", want: "enum=aa,bb"},
		{name: "values alone", text: "取值：\n\n-   aa\n-   bb", want: "enum=aa,bb"},
		{name: "bold words", text: "**取值**：\n\n-   **aa**：甲。\n-   **bb**：乙。", want: "enum=aa,bb"},
		{name: "glued to the line", text: "Optional values:-   aa: it runs.\n-   bb: it stopped.", want: "enum=aa,bb"},
		{name: "items inside items", text: "取值：\n\n-   aa：甲：\n    -   x：甲\n-   bb：乙。", want: "enum=aa,bb"},
		{name: "second sentences", text: "取值：\n\n-   aa：甲。好。\n-   bb：乙。坏。", want: "enum=aa,bb"},
		{name: "one item, as the example shows", example: "abc", text: "取值：\n\n-   abc：甲。", want: "const=abc"},
		{name: "numbers", typ: "integer", text: "取值：\n\n-   1：甲。\n-   0：乙。", want: "enum=1,0"},
		{name: "the heads, by the example", example: "zh", text: "取值：\n\n-   zh: Chinese\n-   en: English", want: "enum=zh,en"},
		{name: "the tails, by the example", example: "zh", text: "取值：\n\n-   Chinese: zh\n-   English: en", want: "enum=zh,en"},
		{name: "the heads, for one has no tail", text: "取值：\n\n-   zh: Chinese\n-   en: the other one", want: "enum=zh,en"},
		{name: "numbers need no example", typ: "integer", text: "取值：\n\n-   1: on\n-   2: off", want: "enum=1,2"},
		{name: "no words that announce them, the example is one", example: "bb", text: "状态：\n\n-   aa：甲。\n-   bb：乙。", want: "enum=aa,bb"},
		{name: "no words that announce true and false", typ: "boolean", text: "开关。\n\n-   true：是。\n-   false：否。", want: "enum=true,false"},
		{name: "the list comes first", example: "bb", text: "-   aa：甲。\n-   bb：乙。", want: "enum=aa,bb"},

		{name: "heads or tails, no example", text: "取值：\n\n-   Chinese: zh\n-   English: en", want: ""},
		{name: "an open list", text: "取值：\n\n-   aa：甲。\n-   自定义的名称", want: ""},
		{name: "an open list in English", text: "Valid values:\n\n-   aa: one.\n-   Any other name", want: ""},
		{name: "one item, the example is another", example: "xyz", text: "取值：\n\n-   abc：甲。", want: ""},
		{name: "one item that no words announce", example: "abc", text: "说：\n\n-   abc：甲。", want: ""},
		{name: "no words that announce them, no example", text: "状态：\n\n-   aa：甲。\n-   bb：乙。", want: ""},
		{name: "no words that announce them, another example", example: "cc", text: "状态：\n\n-   aa：甲。\n-   bb：乙。", want: ""},
		{name: "examples", example: "bb", text: "例如\n\n-   aa：甲。\n-   bb：乙。", want: ""},
		{name: "remarks", example: "bb", text: "说明：\n\n-   aa：甲。\n-   bb：乙。", want: ""},
		{name: "values by case", text: "不同类型的取值如下：\n\n-   aa：甲。\n-   bb：乙。", want: ""},
		{name: "true alone", typ: "boolean", text: "开关。\n\n-   true：是。", want: ""},
		{name: "a text between", text: "取值：\n\n见附录。\n\n-   aa：甲。\n-   bb：乙。", want: ""},
		{name: "a second list", example: "cc", text: "说明：\n\n-   aa：甲。\n-   bb：乙。\n-   cc：丙", want: ""},
		{name: "ranges by case", typ: "integer", text: "取值：\n\n-   aa：1~9\n-   bb：1~5", want: ""},
	})
}

// A list that no words announce is inferred, and says so; one that words announce is read.
func TestReadEnumSaysWhatItInfers(t *testing.T) {
	for text, want := range map[string]contract.Inference{
		"状态：\n\n-   aa：甲。\n-   bb：乙。": contract.ByProse,
		"取值：\n\n-   aa：甲。\n-   bb：乙。": contract.NotInferred,
	} {
		found := readEnum(reading{example: "bb"}.subject(), Sentences(cellOf(text)))
		if len(found) != 1 || found[0].Inferred != want || strings.Join(found[0].Values, " ") != "aa bb" {
			t.Errorf("%q: %+v", text, found)
		}
	}
}

// The row Action has one value: the operation's name.
func TestReadAction(t *testing.T) {
	for text, quote := range map[string]string{
		"要执行的操作。取值：DoThing。":                           "取值：DoThing。",
		"The operation. Set the value to **DoThing**.": "Set the value to **DoThing**.",
		"取值：DoThingAgain。":                             "the row",
		"取值：aa、bb。":                                    "the row",
	} {
		s := reading{param: "Action"}.subject()
		s.Action, s.Parameter.At = "DoThing", contract.Source{Line: 9, Quote: "the row"}
		found := readEnum(s, Sentences(cellOf(text)))
		if written(found) != "const=DoThing" || found[0].At.Quote != quote || strings.Join(found[0].Values, " ") != "DoThing" {
			t.Errorf("%q: %+v", text, found)
		}
		s.Action = ""
		if found := readEnum(s, Sentences(cellOf(text))); found != nil {
			t.Errorf("%q, the operation not known: %s", text, written(found))
		}
	}
	other := reading{param: "Operation"}.subject()
	other.Action = "DoThing"
	if found := readEnum(other, Sentences(cellOf("名称：DoThing。"))); found != nil {
		t.Errorf("another parameter: %s", written(found))
	}
}

func TestEnumOf(t *testing.T) {
	numbers := make([]string, contract.MaxEnum+1)
	for i := range numbers {
		numbers[i] = "v" + strconv.Itoa(i)
	}
	s := reading{}.subject()
	if got := enumOf(s, numbers[:contract.MaxEnum], contract.Source{}); len(got) != 1 || len(got[0].Values) != contract.MaxEnum {
		t.Error("the longest list is refused")
	}
	if enumOf(s, numbers, contract.Source{}) != nil || enumOf(s, nil, contract.Source{}) != nil {
		t.Error("a list too long, or none, is an enum")
	}
	given := []string{"abc", "abc"}
	if got := enumOf(s, given, contract.Source{}); written(got) != "const=abc" || len(got[0].Values) != 1 {
		t.Errorf("%s", written(got))
	}
	if enumOf(reading{typ: "integer"}.subject(), []string{"1", "x"}, contract.Source{}) != nil {
		t.Error("one of the values is no number")
	}
}

func TestFixed(t *testing.T) {
	tests := []struct {
		name, typ, example, value string
		want                      bool
	}{
		{"three letters", "string", "", "abc", true},
		{"as the example", "string", "abc", "abc", true},
		{"another example", "string", "abd", "abc", false},
		{"two letters", "string", "", "ab", false},
		{"a digit first", "string", "", "1abc", false},
		{"a star", "string", "", "abc*", false},
		{"a slash", "string", "", "a/bc", false},
		{"a number", "integer", "", "abc", false},
		{"a list", "array", "", "abc", true},
		{"a list of numbers", "array of integer", "", "abc", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := (reading{typ: tt.typ, example: tt.example}).subject().fixed(tt.value); got != tt.want {
				t.Errorf("%t", got)
			}
		})
	}
}

func TestFits(t *testing.T) {
	tests := []struct {
		typ, value string
		want       bool
	}{{"string", "a", true}, {"", "a", true}, {"integer", "1", true}, {"integer", "a", false}, {"number", "0.5", true}, {"number", "a", false}, {"boolean", "true", true}, {"boolean", "1", false},
		{"object", "a", false}, {"array", "a", false}}
	for _, tt := range tests {
		if got := fits(contract.Type{Name: tt.typ}, tt.value); got != tt.want {
			t.Errorf("%q fits %q: %t", tt.value, tt.typ, got)
		}
	}
}

func TestItemValue(t *testing.T) {
	tests := []struct {
		name, text, value, rest string
		ok                      bool
	}{
		{"alone", "aa", "aa", "", true},
		{"a wide colon", "aa：甲", "aa", "：甲", true},
		{"a colon and space", "aa: it runs", "aa", ": it runs", true},
		{"a colon within the value", "a:b: it runs", "a:b", ": it runs", true},
		{"a colon before an ideograph", "aa:甲", "aa", ":甲", true},
		{"a colon without space, then words", "aa:it runs", "aa", ":it runs", true},
		{"a colon at the end", "aa:", "aa", ":", true},
		{"a note", "aa (default): it runs", "aa", " (default): it runs", true},
		{"a wide note", "aa（默认）", "aa", "（默认）", true},
		{"a note without space", "aa(默认)", "aa", "(默认)", true},
		{"a full stop", "aa. It runs", "aa", ". It runs", true},
		{"a full stop at the end", "aa.", "aa", ".", true},
		{"a full stop within", "a.b", "a.b", "", true},
		{"a comma", "aa, it runs", "aa", ", it runs", true},
		{"a wide comma", "aa，甲", "aa", "，甲", true},
		{"a semicolon", "aa;", "aa", ";", true},
		{"a semicolon and space", "aa; bb", "aa", "; bb", true},
		{"a hyphen", "aa - it runs", "aa", " - it runs", true},
		{"an enumeration comma", "aa、bb", "aa", "、bb", true},
		{"ideographs go on", "HTTP请求的方法", "", "", false},
		{"words", "Any other name", "Any other name", "", false},
		{"words before a colon", "the name: x", "the name", ": x", false},
		{"ideographs", "名称：x", "", "", false},
		{"nothing", "", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			value, rest, ok := itemValue(tt.text)
			if ok != tt.ok || ok && (value != tt.value || rest != tt.rest) {
				t.Errorf("%q | %q, %t", value, rest, ok)
			}
		})
	}
}

// Whatever the item, a value is its beginning and has no space, and nothing but space is lost of the rest.
func FuzzItemValue(f *testing.F) {
	for _, text := range []string{"true（默认）：是。", "a:b: it runs", "aa:it runs", "Any other name", "HTTP请求", "x - y", "", ":", "a:\xff", "10,000: many"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		value, rest, ok := itemValue(text)
		if !ok {
			return
		}
		if whole := strings.Join(strings.Fields(text), ""); !isValue(value) || strings.Join(strings.Fields(value+rest), "") != whole || !strings.HasPrefix(whole, value) {
			t.Fatalf("%q is %q and %q", text, value, rest)
		}
	})
}

func TestIsValue(t *testing.T) {
	for s, want := range map[string]bool{
		"a": true, "0": true, "a_b": true, "a-b.c": true, "*": true, "a/b": true, "<a>": true, "a=b": true, "!a": true, "+1": true, "a:b": true, "a@b": true, "5%": true, "#a": true, "a**": true,
		strings.Repeat("a", 64): true, strings.Repeat("a", 65): false, "": false, "-": false, ".": false, ":": false, "~": false, "-.:~": false, "a b": false, "甲": false, "a甲": false,
		"a,b": false, "a(b)": false, "a***": false, "a&b": false, `"a"`: false, "a\n": false,
	} {
		if got := isValue(s); got != want {
			t.Errorf("isValue(%q) = %t", s, got)
		}
	}
}

func TestInline(t *testing.T) {
	tests := []struct {
		name, after string
		want        []string
	}{
		{"commas", " a, b, and c.", []string{"a", "b", "c"}},
		{"or behind a comma", "a, or b", []string{"a", "b"}},
		{"Chinese", "a、b，c和d及e与f或g或者h。", []string{"a", "b", "c", "d", "e", "f", "g", "h"}},
		{"bars", "a|b", []string{"a", "b"}},
		{"quotes", `"a" and “b”、‘c’、「d」`, []string{"a", "b", "c", "d"}},
		{"notes", "a (x, y), b（甲、乙）", []string{"a", "b"}},
		{"notes in notes", "a ((x) y), b", []string{"a", "b"}},
		{"what stands behind a semicolon is another sentence", "a, b; the others", []string{"a", "b"}},
		{"behind a wide semicolon", "a、b；其余", []string{"a", "b"}},
		{"one value", "a", []string{"a"}},
		{"the same value twice", "a, a", nil},
		{"the same value three times", "a, a, a", []string{"a", "a", "a"}},
		{"a range", "1~100", nil},
		{"a range with a hyphen", "1-100", nil},
		{"a date", "2020.01", nil},
		{"two numbers", "1, 100", []string{"1", "100"}},
		{"words", "a, the name", nil},
		{"ideographs", "a、名称", nil},
		{"nothing", " 。", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, reading{}.subject().inline(tt.after)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestDropParentheses(t *testing.T) {
	for in, want := range map[string]string{"a(b)c": "ac", "a（b）c": "ac", "a(b（c)d）e": "ae", "a)b": "a)b", "a(b": "a", "a（b)c": "ac", "": ""} {
		if got := dropParentheses(in); got != want {
			t.Errorf("dropParentheses(%q) = %q, want %q", in, got, want)
		}
	}
}

// Values are read as they were written, whether in one sentence or in items, in their order.
func TestValuesAreReadBack(t *testing.T) {
	value := rapid.StringMatching(`[A-Za-z][A-Za-z0-9_-]{2,6}[a-z]`)
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfNDistinct(value, 2, 6, rapid.ID[string]).Draw(t, "values")
		text := rapid.SampledFrom([]string{
			"状态。取值：" + strings.Join(values, "、") + "。",
			"The state. Valid values: " + strings.Join(values, ", ") + ".",
			"取值：\n\n-   " + strings.Join(values, "：甲。\n-   ") + "：乙。",
			"Valid values:\n\n-   `" + strings.Join(values, "`: it is so.\n-   `") + "`: it is not.",
		}).Draw(t, "text")
		found := readEnum(reading{}.subject(), Sentences(cellOf(text)))
		if len(found) != 1 {
			t.Fatalf("%q gives %s", text, written(found))
		}
		if diff := cmp.Diff(values, found[0].Values); diff != "" {
			t.Fatalf("-want +got:\n%s", diff)
		}
	})
}
