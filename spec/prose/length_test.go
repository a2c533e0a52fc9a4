package prose

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestReadLength(t *testing.T) {
	const both, most = "min-length=2 & max-length=64", "max-length=64"
	check(t, readLength, []reading{
		{name: "characters", text: "名称。长度为2~64个字符。", want: both},
		{name: "wide tilde and space", text: "长度为2 ～ 64 个字符。", want: both},
		{name: "of the value without a part", text: "不包含前缀的字符长度为[1, 255]。", want: ""},
		{name: "of the value without a part, in English", text: "The name must be 1 to 255 characters in length, excluding the prefix.", want: ""},
		{name: "hyphen", text: "支持2-64个字符。", want: both},
		{name: "to", text: "2至64个字符。", want: both},
		{name: "until", text: "2到64个英文字符。", want: both},
		{name: "letters", text: "长度为2~64个英文或中文字符。", want: both},
		{name: "ideographs", text: "2~64个汉字。", want: both},
		{name: "range of values", text: "取值范围：2~64个字符。", want: both},
		{name: "length without a unit", text: "长度为2~64。", want: both},
		{name: "length is limited to", text: "长度限制为2~64，须唯一。", want: both},
		{name: "length, with range", text: "长度范围：2~64。", want: both},
		{name: "length must be", text: "长度必须为2至64。", want: both},
		{name: "thousands", text: "长度为1~1,024个字符。", want: "min-length=1 & max-length=1024"},
		{name: "at most", text: "不能超过64个字符。", want: most},
		{name: "at most, other words", text: "不得超过64个字符。", want: most},
		{name: "supports at most", text: "最多支持64个字符。", want: most},
		{name: "longest", text: "最长为64个字符。", want: most},
		{name: "greatest length", text: "最大长度为64个字符。", want: most},
		{name: "upper bound", text: "长度上限为64个字符。", want: most},
		{name: "no longer", text: "长度不超过64字符。", want: most},
		{name: "not greater", text: "长度不大于64个字符。", want: most},
		{name: "English", text: "The name must be 2 to 64 characters in length.", want: both},
		{name: "English with a hyphen", text: "It is 2-64 characters long.", want: both},
		{name: "between", text: "The length is between 2 and 64 characters.", want: both},
		{name: "letters in English", text: "It must be 2 to 64 English letters.", want: both},
		{name: "kinds of characters", text: "It must be 2 to 64 English or Chinese characters.", want: both},
		{name: "up to", text: "The name can be up to 64 characters in length.", want: most},
		{name: "cannot exceed", text: "The name cannot exceed 64 characters.", want: most},
		{name: "a maximum of", text: "Enter a maximum of 64 characters.", want: most},
		{name: "maximum length", text: "The maximum length is 64 characters.", want: most},
		{name: "must not exceed", text: "It must not exceed 64 ASCII characters.", want: most},
		{name: "no more than", text: "Use no more than 64 characters.", want: most},
		{name: "thousands in English", text: "It can be up to 1,024 characters in length.", want: "max-length=1024"},
		{name: "an item of a list about it", text: "要求：\n\n-   长度为2~64个字符。", want: both},
		{name: "an item of a list that begins with the numbers", text: "要求：\n\n-   2~64个字符。", want: both},
		{name: "an item of a list in English", text: "Rules:\n\n-   It must be 2 to 64 characters in length.", want: both},
		{name: "an item that begins with must", text: "Rules:\n\n-   must be 2 to 64 characters in length.", want: both},
		{name: "brackets", text: "长度为 \\[2, 64\\] 个英文或中文字符。", want: both},
		{name: "places", text: "密码，长度为2－64位。", want: both},
		{name: "no word before the numbers", text: "数字字符长度2~64。", want: both},
		{name: "the least", text: "最小长度为2个字符。", want: "min-length=2"},
		{name: "the greatest, limited", text: "最大长度限制为64个字符。", want: most},
		{name: "spaces everywhere", text: "长度 为 2 ~ 64 个 字符。", want: both},
		{name: "an item that begins with be", text: "Rules:\n\n-   Be 2 to 64 characters in length.", want: both},
		{name: "an item about what it is named after", param: "ConnectionPrefix", text: "Rules:\n\n-   The prefix can be up to 64 characters in length.", want: most},
		{name: "of an object that is sent as a text", typ: "object", text: "The value can be up to 2,048 characters in length and is in the JSON map format.", want: "max-length=2048"},
		{name: "of an object that is sent as a text, in Chinese", typ: "object", text: "长度不超过1024个字符，格式为JSON Map。", want: "max-length=1024"},
		{name: "an object whose length is the number of its members", typ: "object", text: "长度为1~64。", want: ""},
		{name: "an object whose members have lengths", typ: "object", text: "属性：\n\n-   Name：不能超过64个字符。", want: ""},
		{name: "said twice", text: "长度为2~64个字符。支持2~64个字符。", want: both},
		{name: "one character exactly", text: "长度为1~1个字符。", want: "min-length=1 & max-length=1"},

		{name: "two lengths", text: "长度为2~64个字符。长度为2~128个字符。", want: "min-length=2"},
		{name: "in the wrong order", text: "长度为64~2个字符。", want: ""},
		{name: "a number", typ: "integer", text: "长度为2~64个字符。", want: ""},
		{name: "a list", typ: "array", text: "长度为2~64个字符。", want: ""},
		{name: "a range without a unit", text: "取值范围：2~64。", want: ""},
		{name: "a range of another unit", text: "取值范围：2~64秒。", want: ""},
		{name: "a range in English", text: "Valid values: 2 to 64.", want: ""},
		{name: "items at most", text: "最多支持64个标签。", want: ""},
		{name: "in a case", text: "如果类型为A，长度为2~64个字符。", want: ""},
		{name: "in a case, in English", text: "If Type is A, the name must be 2 to 64 characters in length.", want: ""},
		{name: "each of several", text: "每个名称不超过64个字符。", want: ""},
		{name: "each of several, in English", text: "Each name can be up to 64 characters in length.", want: ""},
		{name: "a single one of several", text: "单个名称不超过64个字符。", want: ""},
		{name: "the length of a list", text: "数组长度为2~64。", want: ""},
		{name: "before it is encoded", text: "编码前不超过64个字符。", want: ""},
		{name: "an item about a part", text: "标签：\n\n-   Key最多支持64个字符。", want: ""},
		{name: "an item about a part, in English", text: "Rules:\n\n-   Keys can be up to 64 characters in length.", want: ""},
		{name: "bytes of something else", text: "模板最大为64个字节。", want: ""},
		{name: "bytes of something else, in English", text: "The template can be up to 64 bytes in length.", want: ""},
		{name: "bytes with the word length and no number of characters", text: "长度为2~64K。", want: ""},
		{name: "an item with a label", text: "名称：\n\n-   Windows实例：长度为2~15个字符。\n-   其他：长度为2~64个字符。", want: ""},
		{name: "an item with a label, in English", text: "The name:\n\n-   Windows instances: 2 to 15 characters in length.", want: ""},
		{name: "of something else by its name", text: "URL的最大长度为64个字节。", want: ""},
		{name: "of a part by its name", text: "Key和Value的长度为2~64个字符。", want: ""},
		{name: "of a part in ideographs", text: "标签键的长度为2~64个字符。", want: ""},
		{name: "of either part, in English", text: "The key or value must be 2 to 64 bytes in length.", want: ""},
		{name: "a line about one of several values", text: "域名，取值：\n\nip：地址。\n\ndomain：长度为2~64个字符。", want: ""},
		{name: "no number", text: "长度不超过若个字符。", want: ""},
	})
}

// The fields of a response have lengths too, but no name that a sentence could mean.
func TestReadLengthOfAField(t *testing.T) {
	s := Subject{Typ: reading{}.subject().Typ}
	if got := written(readLength(s, Sentences(cellOf("长度为2~64个字符。")))); got != "min-length=2 & max-length=64" {
		t.Errorf("%q", got)
	}
	if got := written(readLength(s, Sentences(cellOf("The value can be up to 64 bytes in length.")))); got != "" {
		t.Errorf("%q", got)
	}
}

func TestNamed(t *testing.T) {
	s := reading{param: "Disk.UserData"}.subject()
	for phrase, want := range map[string]bool{"value": true, "the value": true, "this parameter": true, "data": true, "Data": true, "user data": true, "disk": false, "template": false, "value of it": false, "": false} {
		if got := s.named(phrase); got != want {
			t.Errorf("named(%q) = %t", phrase, got)
		}
	}
}

// Bounds are read as they are written, in each of the forms, and never as numbers of a value.
func TestLengthsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.IntRange(0, 500).Draw(t, "low")
		high := low + rapid.IntRange(0, 9999).Draw(t, "more")
		form := rapid.SampledFrom([]string{"长度为%d~%d个字符。", "长度为%d-%d。", "%d到%d个英文字符", "It must be %d to %d characters in length.", "It is %d-%d letters long."}).Draw(t, "form")
		text := fmt.Sprintf(form, low, high)
		all := Sentences(cellOf(text))
		if got, want := written(readLength(reading{}.subject(), all)), fmt.Sprintf("min-length=%d & max-length=%d", low, high); got != want {
			t.Fatalf("%q gives %s, want %s", text, got, want)
		}
		if got := readRange(reading{typ: "integer"}.subject(), Sentences(cellOf("取值范围："+text))); got != nil {
			t.Fatalf("%q gives %s", text, written(got))
		}
	})
}
