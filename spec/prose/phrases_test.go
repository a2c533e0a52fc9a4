package prose

import "testing"

func TestReadPhrasesOfCharsets(t *testing.T) {
	const ascii = "charset=ascii"
	check(t, readPhrases, []reading{
		{name: "only supports", text: "令牌只支持ASCII字符。", want: ascii},
		{name: "may hold only", text: "只能包含ASCII字符，不区分大小写。", want: ascii},
		{name: "with a space before the word", text: "仅支持 ASCII 字符。", want: ascii},
		{name: "may use only", text: "只能使用ASCII字符。", want: ascii},
		{name: "only allows", text: "只允许ASCII字符。", want: ascii},
		{name: "must be", text: "名称必须为ASCII字符。", want: ascii},
		{name: "must be, other word", text: "名称必须是ASCII字符。", want: ascii},
		{name: "limited to", text: "仅限ASCII字符。", want: ascii},
		{name: "a length that counts them", text: "长度为1~64个ASCII字符。", want: ascii},
		{name: "a count with a space behind the number", text: "不超过64 ASCII字符。", want: ascii},
		{name: "a count with spaces", text: "不超过 64 个 ASCII 字符。", want: ascii},
		{name: "a count with a space behind the measure word", text: "不超过64个 ASCII字符。", want: ascii},
		{name: "only in English", text: "The token can contain only ASCII characters.", want: ascii},
		{name: "only behind the verb", text: "The token can only contain ASCII characters.", want: ascii},
		{name: "only at the end", text: "ASCII characters only.", want: ascii},
		{name: "short", text: "ASCII only.", want: ascii},
		{name: "must be in English", text: "The value must be ASCII text.", want: ascii},
		{name: "must be an", text: "It must be an ASCII string.", want: ascii},
		{name: "a count in English", text: "The token is up to 64 ASCII characters in length.", want: ascii},
		{name: "the first of two sentences that say so", text: "只支持ASCII字符。必须为ASCII字符。", want: ascii},
		{name: "in the second sentence", text: "令牌。只支持ASCII字符。", want: ascii},

		{name: "of a member", text: "标签。\n\n-   Key：只支持ASCII字符。\n-   Value：甲。", want: ""},
		{name: "of a member, in English", text: "Tags:\n\n-   Key: only ASCII characters.\n-   Value: any text.", want: ""},
		{name: "among others", text: "支持ASCII字符和中文。", want: ""},
		{name: "among others, in English", text: "The name can contain ASCII characters and Chinese characters.", want: ""},
		{name: "sorted by them", text: "按ASCII码排序。", want: ""},
		{name: "sorted by them, in English", text: "The keys are sorted in ASCII order.", want: ""},
		{name: "another encoding", text: "只支持UTF-8字符。", want: ""},
		{name: "nothing", text: "", want: ""},
	})
}

// A field of a response has a character set as well.
func TestReadPhrasesOfAField(t *testing.T) {
	if got := written(readPhrases(Subject{}, Sentences(cellOf("Only ASCII characters are used.")))); got != "charset=ascii" {
		t.Errorf("%q", got)
	}
}
