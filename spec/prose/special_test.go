package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A number whose meaning is told is a value, whatever the range beside it says.
func TestRangesWithSpecialValues(t *testing.T) {
	const (
		around, zero = "minimum=-1 & maximum=100", "minimum=0 & maximum=100"
		gap          = " & gap=-1 to 1"
	)
	check(t, readRange, integers([]reading{
		{name: "behind a comma", text: "取值：1～100，-1表示不限制。", want: around},
		{name: "next to the range", text: "取值范围：1~100，0表示不限制。", want: zero},
		{name: "a sentence of its own", text: "取值范围：1~100。-1表示不限制。", want: around},
		{name: "set to it", text: "取值范围：1~100。\n\n如果取值为-1，表示不限制。", want: around},
		{name: "set to it, then no limit", text: "取值范围：1~100。设置为0时不限制。", want: zero},
		{name: "in parentheses", text: "取值范围：1~100（0表示不限制）。", want: zero},
		{name: "the default", text: "取值范围：1~100。默认值：0，表示不限制。", want: zero},
		{name: "beyond the other end", text: "取值范围：1~100，101表示全部。", want: "minimum=1 & maximum=101"},
		{name: "in English", text: "Valid values: 1 to 100. The value -1 indicates no limit.", want: around},
		{name: "in English, alone", text: "Valid values: 1 to 100. 0 specifies no limit.", want: zero},
		{name: "in English, set to it", text: "Valid values: 1 to 100. If you set this parameter to -1, the rate is not limited.", want: around},
		{name: "one inside", text: "取值范围：1~100，1表示关闭。", want: "minimum=1 & maximum=100"},
		{name: "one of another text", text: "取值范围：1~100。超时返回504错误码。", want: "minimum=1 & maximum=100"},
		{name: "beside the range", text: "取值范围：-1或1~100。", want: around + gap},
		{name: "behind the range", text: "取值：1~100或-1。", want: around + gap},
		{name: "with a sign", text: "取值：-1 | 1-100。", want: around + gap},
		{name: "a list in words", text: "取值范围：0、10~100。", want: zero + " & gap=0 to 10"},
		{name: "beside the range, in English", text: "Valid values: -1 and 1 to 100.", want: around + gap},
		{name: "items", text: "取值：\n\n-   -1：不限制。\n-   [1-100]：峰值。", want: around + gap},
		{name: "items in English", text: "Valid values:\n\n-   -1: no limit.\n-   1-100: the limit.", want: around + gap},
		{name: "an item beyond the sentence", text: "取值：1~100。\n\n-   -1：不限制。\n-   1~100：峰值。", want: around},

		{name: "values alone", text: "取值：1、2或3。", want: ""},
		{name: "an item of words", text: "取值：\n\n-   1~100：峰值。\n-   其他：不限制。", want: ""},
		{name: "no range", text: "0表示关闭，其他值表示开启。", want: ""},
		{name: "a range of characters beside", text: "取值：1或2~100个字符。", want: ""},
		{name: "a range the wrong way round", text: "取值：-1或100~1。", want: ""},
	}))
}

// A bound behind a gap is a guess, and so is the gap; a second one, and one beside a number whose meaning alone is told, is no rule.
func TestGapsBesideRanges(t *testing.T) {
	for text, doubts := range map[string]int{
		"取值：0或1~100。": 0, "取值：-1或1~100。": 0, "取值：1~100，-1表示不限制。": 1, "取值：1~100，0表示不限制。": 0, "取值：1~10、20~30或50。": 1,
	} {
		got := Read(reading{typ: "integer"}.subject(), Sentences(cellOf(text)))
		low, _ := contract.Find(got.Constraints, contract.RuleMinimum)
		_, gap := contract.Find(got.Constraints, contract.RuleGap)
		if len(got.Doubts) != doubts || (low.Inferred != "") != (doubts > 0 || gap) {
			t.Errorf("%s: %v, inferred %q", text, got.Doubts, low.Inferred)
		}
	}
}

func integers(tests []reading) []reading {
	for i := range tests {
		tests[i].typ = "integer"
	}
	return tests
}
