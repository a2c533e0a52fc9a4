package prose

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestReadRange(t *testing.T) {
	const both = "minimum=1 & maximum=100"
	tests := []reading{
		{name: "Chinese", text: "行数。取值范围：1~100。", want: both},
		{name: "wide tilde", text: "取值：1～100。", want: both},
		{name: "hyphen", text: "取值范围：1-100。", want: both},
		{name: "dash", text: "取值范围：1–100。", want: both},
		{name: "to", text: "取值范围为1到100。", want: both},
		{name: "until", text: "取值范围：1至100之间。", want: both},
		{name: "with space", text: "取值范围： 1 ~ 100 。", want: both},
		{name: "brackets", text: "取值范围：[1, 100]。", want: both},
		{name: "other brackets", text: "取值范围：【1，100】。", want: both},
		{name: "without a colon", text: "取值1~100。", want: both},
		{name: "in a sentence", text: "该值的取值范围在1~100之间。", want: both},
		{name: "a unit", text: "取值范围：1~100秒。", want: both},
		{name: "a unit behind a comma", text: "取值范围：1~100，单位：秒。", want: both},
		{name: "a percentage", text: "取值范围：1~100%。", want: both},
		{name: "a note", text: "取值范围：1~100（含）。", want: both},
		{name: "its own name", text: "P的取值范围：1~100。", want: both},
		{name: "the last segment of its name", param: "Disk.Size", text: "Size的取值范围：1~100。", want: both},
		{name: "this parameter's", text: "该参数的取值范围：1~100。", want: both},
		{name: "English", text: "Valid values: 1 to 100.", want: both},
		{name: "from", text: "Value range: from 1 to 100.", want: both},
		{name: "hyphen in English", text: "Valid values: 1-100.", want: both},
		{name: "brackets in English", text: "Valid values: [1,100].", want: both},
		{name: "a unit in English", text: "Valid values: 1 to 100 seconds.", want: both},
		{name: "Unit in English", text: "Valid values: 1 to 100. Unit: seconds.", want: both},
		{name: "a sentence in English", text: "The size must be from 1 to 100.", want: both},
		{name: "between", text: "The value is between 1 and 100.", want: both},
		{name: "ranges", text: "It ranges from 1 to 100.", want: both},
		{name: "an integer in the range", text: "It must be an integer in the range of from 1 to 100.", want: both},
		{name: "thousands", text: "Valid values: 1,000 to 10,000.", want: "minimum=1000 & maximum=10000"},
		{name: "thousands in Chinese", text: "取值范围：1~1,000,000。", want: "minimum=1 & maximum=1000000"},
		{name: "negative", text: "取值范围：-10~-1。", want: "minimum=-10 & maximum=-1"},
		{name: "decimals", typ: "number", text: "取值范围：0.1~99.99。", want: "minimum=0.1 & maximum=99.99"},
		{name: "an exponent", text: "取值范围：1~1E12。", want: "minimum=1 & maximum=1e+12"},
		{name: "one number only", text: "取值范围：5~5。", want: "minimum=5 & maximum=5"},
		{name: "at least", text: "取值范围：≥1。", want: "minimum=1"},
		{name: "at least in words", text: "取值范围：大于等于1。", want: "minimum=1"},
		{name: "at least in words and a or", text: "取值：大于或等于1。", want: "minimum=1"},
		{name: "at least in signs", text: "Valid values: >= 1.", want: "minimum=1"},
		{name: "at most", text: "取值范围：≤100。", want: "maximum=100"},
		{name: "at most in words", text: "取值范围：小于等于100。", want: "maximum=100"},
		{name: "at most in signs", text: "Valid values: <= 100.", want: "maximum=100"},
		{name: "maximum", text: "最大值：100。", want: "maximum=100"},
		{name: "maximum is", text: "最大值为100条。", want: "maximum=100"},
		{name: "maximum in English", text: "Maximum value: 100.", want: "maximum=100"},
		{name: "maximum value is", text: "The maximum value is 100.", want: "maximum=100"},
		{name: "max value", text: "Max value: 100", want: "maximum=100"},
		{name: "minimum", text: "最小值：1。", want: "minimum=1"},
		{name: "start", text: "起始值为1。", want: "minimum=1"},
		{name: "minimum in English", text: "Minimum value: 1.", want: "minimum=1"},
		{name: "min value", text: "Min value is 1.", want: "minimum=1"},
		{name: "both in two sentences", text: "最大值：100。最小值：1。", want: "maximum=100 & minimum=1"},
		{name: "both in one sentence", text: "最小值：1，最大值：100。", want: both},
		{name: "said twice", text: "取值范围：1~100。取值范围为1~100。", want: both},
		{name: "items of a list", typ: "array of integer", text: "取值范围：1~100。", want: both},
		{name: "a text whose example is a number", typ: "string", example: "80", text: "取值范围：1~100。", want: both},
		{name: "a text without an example", typ: "string", text: "取值范围：1~100。", want: both},
		{name: "an item of a list that begins with the words", text: "说明：\n\n-   取值范围：1~100。", want: both},
		{name: "an item of a list with a maximum", text: "说明：\n\n-   甲，最大值：100。", want: "maximum=100"},

		{name: "brackets, and the next sentence at once", text: "Valid value: \\[1,100\\]The default value is 10.", want: both},
		{name: "the word range alone", typ: "string", text: "端口号，范围为1~100。", want: both},
		{name: "the valid values are", text: "The valid values are 1 to 100.", want: both},
		{name: "the valid value is", text: "The valid value is 1-100 and the default is 5.", want: ""},
		{name: "the range is", text: "The range is \\[1, 100\\]. The default is 5.", want: both},
		{name: "of this parameter", text: "Valid values of N: 1 to 20. Valid values of this parameter: 1 to 100.", want: both},
		{name: "any integer", text: "It must be any integer from 1 to 100.", want: both},
		{name: "the default behind", text: "取值范围：1~100 默认值：10", want: both},
		{name: "the default behind, in English", text: "Valid values: 1 to 100 Default value: 10", want: both},
		{name: "on a line of its own", text: "The port. Valid value:\n\n1-100", want: both},
		{name: "on a line of its own, in Chinese", text: "端口。取值范围：\n\n1~100。", want: both},
		{name: "thousands with a hyphen", text: "取值范围：30-3,600。", want: "minimum=30 & maximum=3600"},
		{name: "leading zeros", text: "取值范围：00~23，表示整点。", want: "minimum=0 & maximum=23"},
		{name: "more than", text: "取值范围：大于0。", want: "minimum=1"},
		{name: "more than, of whole numbers", text: "取值：大于0的整数。", want: "minimum=1"},
		{name: "more than, and less than what a type can hold", text: "取值：大于0且不超过Integer的最大值。", want: "minimum=1"},
		{name: "more than, in English", text: "The value must be an integer that is greater than 0.", want: "minimum=1"},
		{name: "more than, of numbers that are not whole", typ: "number", text: "取值范围：大于0。", want: ""},
		{name: "this value's range", text: "该值的取值范围：1~100。", want: both},
		{name: "the same in every case", text: "取值范围：\n\n-   甲：1~100，默认为0。\n-   乙：1~100。", want: both},
		{name: "the same in every case, in English", text: "Valid values:\n\n-   Valid values when A is set to a: 1 to 100\n-   Valid values when A is set to b: 1 to 100", want: both},
		{name: "the same minimum in every case", text: "时长，取值：\n\n-   如果**A**为**month**，取值为**1~9**。\n-   如果**A**为**year**，取值为**1~3**。", want: "minimum=1"},
		{name: "the same minimum in every case, in English", text: "Valid values:\n\n-   If **A** is **month**, valid values are **1–9**.\n-   If**A**is **year**, valid values are**1–3**.", want: "minimum=1"},
		{name: "the same maximum in every case", text: "Valid values:\n\n-   a: 5 to 100\n-   b: 20 to 100", want: "maximum=100"},
		{name: "two ranges", text: "取值范围：1~100。取值范围：1~200。", want: "minimum=1"},
		{name: "in the wrong order", text: "取值范围：100~1。", want: ""},
		{name: "or another", text: "取值：0或1~100。", want: "minimum=0 & maximum=100"},
		{name: "more behind", text: "取值范围：1~100的偶数。", want: ""},
		{name: "more behind in English", text: "Valid values: 1 to 100 times the size.", want: ""},
		{name: "a unit that is not known", text: "取值范围：1~100光年。", want: ""},
		{name: "characters", text: "取值范围：1~100个字符。", want: ""},
		{name: "bytes", text: "The value must be from 1 to 100 bytes.", want: ""},
		{name: "characters in English", text: "Valid values: 1 to 100, in characters.", want: ""},
		{name: "a length", text: "长度取值范围为1~100。", want: ""},
		{name: "a greatest length", text: "长度最大值：100。", want: ""},
		{name: "a smallest length", text: "长度最小值：1。", want: ""},
		{name: "the positions of a list", param: "A.N.B", text: "N的取值范围：1~100。", want: ""},
		{name: "the positions of a list, in English", param: "A.N.B", text: "Valid values of N: 1 to 100.", want: ""},
		{name: "N is", param: "A.N.B", text: "N 为编号，取值范围：1~100。", want: ""},
		{name: "in a case", text: "如果类型为A，取值范围：1~100。", want: ""},
		{name: "in a case, in English", text: "If Type is A, valid values: 1 to 100.", want: ""},
		{name: "an example", text: "例如，取值范围：1~100。", want: ""},
		{name: "another's", text: "磁盘的取值范围：见附录1-100页。", want: ""},
		{name: "items of a list about cases", text: "取值范围：\n\n-   甲：1~100。\n-   乙：2~200。", want: ""},
		{name: "a case without a range", text: "取值范围：\n\n-   甲：1~100。\n-   乙：1~100。\n-   丙：-1。", want: ""},
		{name: "members with ranges", text: "规则：\n\n-   甲：1~100。\n-   乙：1~100。", want: ""},
		{name: "an item of a list about a case, with the words", text: "说明：\n\n-   甲，取值范围：1~100。", want: ""},
		{name: "a text", typ: "string", example: "1d", text: "取值范围：1~100。", want: ""},
		{name: "another's by its name", text: "A的取值范围为1~100。", want: ""},
		{name: "another's by its name, without a word between", text: "unit取值范围：1~100。", want: ""},
		{name: "the range of a field, in English", text: "Valid values of the Count field: 1 to 100.", want: ""},
		{name: "one of several values", text: "Valid values: -1 or 1 to 100.", want: "minimum=-1 & maximum=100 & gap=-1 to 1"},
		{name: "a union", text: "取值范围：(0, 100] U (-100, 0]。", want: ""},
		{name: "of a member", text: "规则：\n\n-   Weight：权重。取值范围：1~100。\n-   Name：名称。", want: ""},
		{name: "of a member, in English", text: "Rules:\n\n-   Weight: the weight. Valid values: 1 to 100.\n-   Name: the name.", want: ""},
		{name: "a text in a format", typ: "string", text: "周期，格式为integer[unit]。取值：7~730天。", want: ""},
		{name: "a minimum in another unit", text: "Notification period, in seconds; minimum value: 1 hour", want: ""},
		{name: "a switch", typ: "boolean", text: "取值范围：1~100。", want: ""},
		{name: "an object", typ: "object", text: "取值范围：1~100。", want: ""},
		{name: "a limit in another unit", text: "Minimum value: 1 hour of work.", want: ""},
		{name: "no numbers", text: "取值范围：见附录。", want: ""},
		{name: "a default", text: "默认值：100。", want: ""},
	}
	for i := range tests {
		if tests[i].typ == "" {
			tests[i].typ = "integer"
		}
	}
	check(t, readRange, tests)
}

// The numbers of a response field have ranges too; "the range of X" is nobody's there.
func TestReadRangeOfAField(t *testing.T) {
	s := Subject{Typ: contract.Type{Name: "integer"}}
	if got := written(readRange(s, Sentences(cellOf("取值范围：1~9。")))); got != "minimum=1 & maximum=9" {
		t.Errorf("%q", got)
	}
	if s.owns("X的", "取值") || s.owns("X", "取值") {
		t.Error("a field has no name to own a range by")
	}
	if !(Subject{Typ: contract.Type{Name: "string"}}).numeric() {
		t.Error("a field without an example may be a number")
	}
}

func TestOwns(t *testing.T) {
	s := reading{param: "Disk.Size"}.subject()
	for before, want := range map[string]bool{"": true, "大小。": true, "Size的": true, "该参数的": true, "Count的": false, "磁盘的": false, "Disk的": false} {
		if got := s.owns(before, "取值范围"); got != want {
			t.Errorf("owns(%q) = %t", before, got)
		}
	}
	if s.owns("Count的 ", "取值") {
		t.Error("space behind the words makes no difference")
	}
}

func TestLengthUnit(t *testing.T) {
	for text, want := range map[string]bool{"64个字符": true, "64字节": true, "64 Characters": true, "64 bytes": true, "汉字": true, "字母": true, "长度": true, "64 letters": true, "64 in length": true, "64秒": false, "": false} {
		if got := lengthUnit(text); got != want {
			t.Errorf("lengthUnit(%q) = %t", text, got)
		}
	}
}

func TestPlainNumber(t *testing.T) {
	for in, want := range map[string]string{"5": "5", "1,000": "1000", "1,000,000": "1000000", "-1": "-1", "0.5": "0.5", "1E12": "1e+12"} {
		if got := plainNumber(in); got != want {
			t.Errorf("plainNumber(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOrdered(t *testing.T) {
	tests := []struct {
		low, high string
		want      bool
	}{
		{"1", "2", true}, {"2", "2", true}, {"3", "2", false}, {"9", "10", true}, {"-2", "-1", true}, {"-1", "-2", false}, {"0.1", "0.2", true},
		{"1", "1e+12", true}, {"a", "2", false}, {"1", "b", false}, {"", "", false},
	}
	for _, tt := range tests {
		if got := ordered(tt.low, tt.high); got != tt.want {
			t.Errorf("ordered(%q, %q) = %t", tt.low, tt.high, got)
		}
	}
}

// A rule that sentences state with different values is none; the others keep their order and their first place.
func TestSingle(t *testing.T) {
	c := func(rule contract.Rule, value string, line int) contract.Constraint {
		return contract.Constraint{Rule: rule, Value: value, At: contract.Source{Line: line}}
	}
	in := []contract.Constraint{c("a", "1", 1), c("b", "2", 2), c("a", "1", 3), c("c", "5", 4), c("b", "3", 5), c("b", "2", 6)}
	out := single(in)
	if written(out) != "a=1 & c=5" || out[0].At.Line != 1 {
		t.Errorf("%s, the first of line %d", written(out), out[0].At.Line)
	}
	if single(nil) != nil {
		t.Error("nothing is nothing")
	}
}

// Bounds are read as they are written, in each of the forms.
func TestRangesAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.IntRange(-500, 500).Draw(t, "low")
		high := low + rapid.IntRange(0, 99999).Draw(t, "more")
		form := rapid.SampledFrom([]string{"取值范围：%d~%d。", "取值范围为%d到%d。", "取值：[%d,%d]，单位：秒。", "Valid values: %d to %d.", "Valid values: %d to %d seconds.", "The size ranges from %d to %d.",
			"It must be between %d and %d.", "最小值：%d，最大值：%d。"}).Draw(t, "form")
		text := fmt.Sprintf(form, low, high)
		got := written(readRange(reading{typ: "integer"}.subject(), Sentences(cellOf(text))))
		if want := fmt.Sprintf("minimum=%d & maximum=%d", low, high); got != want {
			t.Fatalf("%q gives %s, want %s", text, got, want)
		}
		if length := readLength(reading{}.subject(), Sentences(cellOf(text))); length != nil {
			t.Fatalf("%q gives %s", text, written(length))
		}
	})
}
