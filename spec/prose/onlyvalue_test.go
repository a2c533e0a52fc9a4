package prose

import (
	"strings"
	"testing"
)

func TestReadOnly(t *testing.T) {
	check(t, readOnly, []reading{
		{name: "Chinese", example: "Stop", text: "目前仅支持Stop。", want: "const=Stop"},
		{name: "other word", example: "Stop", text: "只支持“Stop”。", want: "const=Stop"},
		{name: "a word before", example: "hostName", text: "目前仅支持主机名：hostName。", want: "const=hostName"},
		{name: "a note behind", example: "Stop", text: "仅支持Stop（停止）这一种。", want: "const=Stop"},
		{name: "a comma behind", example: "Stop", text: "仅支持Stop，请勿修改。", want: "const=Stop"},
		{name: "English", example: "OOS", text: "Only OOS is supported.", want: "const=OOS"},
		{name: "currently", example: "OOS", text: "Currently, only OOS is currently supported.", want: "const=OOS"},
		{name: "at present", example: "OOS", text: "At present, Only OOS is supported.", want: "const=OOS"},
		{name: "only supports", example: "OOS", text: "The parameter only supports OOS.", want: "const=OOS"},
		{name: "set to", example: "one.two", text: "Set the value to one.two.", want: "const=one.two"},
		{name: "set this parameter to", example: "one.two", text: "Set this parameter to: one.two", want: "const=one.two"},
		{name: "fixed", example: "share", text: "固定为share。", want: "const=share"},
		{name: "fixed value", example: "share", text: "类型，固定值：share。", want: "const=share"},
		{name: "must be", example: "share", text: "必须为share。", want: "const=share"},
		{name: "must be set to", example: "share", text: "必须设置为share。", want: "const=share"},
		{name: "can only be", example: "share", text: "只能为share。", want: "const=share"},
		{name: "in the second sentence", example: "share", text: "类型。取值为share。", want: "const=share"},
		{name: "must take", example: "share", text: "类型，必须取值为share。", want: "const=share"},
		{name: "must be, in English", example: "share", text: "Therefore, the value must be share.", want: "const=share"},
		{name: "what it means", example: "share", text: "取值为share，表示共享。", want: "const=share"},
		{name: "what it means, in English", example: "share", text: "Set the value to share, which indicates that it is shared.", want: "const=share"},
		{name: "this parameter must be", example: "share", text: "该参数必须为share。", want: "const=share"},
		{name: "behind a sentence about a case", example: "Stop", text: "当类型为A时，仅支持Start。固定为Stop。", want: "const=Stop"},
		{name: "behind an item of a list", example: "Stop", text: "-   仅支持Start。\n\n固定为Stop。", want: "const=Stop"},
		{name: "behind another value", example: "Stop", text: "仅支持Start。固定为Stop。", want: "const=Stop"},
		{name: "values of a list", typ: "array", example: "share", text: "固定为share。", want: "const=share"},

		{name: "the example is another", example: "i-1", text: "目前仅支持Stop。", want: ""},
		{name: "the first of several", example: "Stop", text: "仅支持Stop（停止）、Start（启动）。", want: ""},
		{name: "the first of several, with a comma", example: "Stop", text: "仅支持Stop，Start。", want: ""},
		{name: "no example", text: "目前仅支持Stop。", want: ""},
		{name: "in a case", example: "Stop", text: "当类型为A时，仅支持Stop。", want: ""},
		{name: "in a case, in English", example: "OOS", text: "Only OOS is supported, unless you ask.", want: ""},
		{name: "an item of a list", example: "Stop", text: "说明：\n\n-   仅支持Stop。", want: ""},
		{name: "a kind of thing", example: "HTTP", text: "仅支持HTTP协议。", want: ""},
		{name: "a number", typ: "integer", example: "5", text: "只支持5。", want: ""},
		{name: "a value too short to tell", example: "on", text: "固定为on。", want: ""},
		{name: "must be something that words describe", example: "abc", text: "必须为已存在的abc。", want: ""},
		{name: "must not", example: "share", text: "不必须为share。", want: ""},
	})
	checkFieldOnly(t)
}

// A response field has no example to tell the value by.
func checkFieldOnly(t *testing.T) {
	t.Helper()
	if got := readOnly(Subject{Typ: reading{}.subject().Typ}, Sentences(cellOf("固定为share。"))); got != nil {
		t.Errorf("%s", written(got))
	}
}

func TestOnlyValueIn(t *testing.T) {
	longest := "a" + strings.Repeat("b", 63)
	tests := []struct{ name, text, want string }{
		{"two letters", "固定为ab。", "ab"},
		{"one letter", "固定为a。", ""},
		{"the longest", "固定为" + longest + "。", longest},
		{"one too long", "固定为" + longest + "b。", ""},
		{"a digit first", "固定为1a。", ""},
		{"signs within", "固定为a-b_c.d:e。", "a-b_c.d:e"},
		{"in backquotes", "固定为`abc`。", "abc"},
		{"in quotes", "固定为'abc'。", "abc"},
		{"sixteen characters between", "仅支持" + strings.Repeat("甲", 16) + "：abc。", "abc"},
		{"seventeen characters between", "仅支持" + strings.Repeat("甲", 17) + "：abc。", ""},
		{"forty letters before the verb", strings.Repeat("a", 40) + " only supports abc.", "abc"},
		{"forty-one letters before the verb", strings.Repeat("a", 41) + " only supports abc.", ""},
		{"none", "名称。", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := onlyValueIn(tt.text); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
