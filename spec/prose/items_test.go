package prose

import "testing"

// The positions of a list in a parameter's name are the list's limits.
func TestReadItemsOfIndexes(t *testing.T) {
	const key = "Tag.N.Key"
	check(t, readItems, []reading{
		{name: "range of N", param: key, text: "键。N的取值范围：1~20。", want: "max-items=20"},
		{name: "counted from one", param: key, text: "壶盖的大小。N 从 1 开始编号，最多 16 块。", want: "max-items=16"},
		{name: "range of N with space", param: key, text: "N 的取值范围为 1 ~ 20。", want: "max-items=20"},
		{name: "wide tilde", param: key, text: "N的取值：1～20。", want: "max-items=20"},
		{name: "to", param: key, text: "N取值范围是1至20。", want: "max-items=20"},
		{name: "N is", param: key, text: "N为标签的序号，取值范围：1-20。", want: "max-items=20"},
		{name: "maximum of N", param: key, text: "N的最大值为20。", want: "max-items=20"},
		{name: "maximum of N, short", param: key, text: "N最大取值：20。", want: "max-items=20"},
		{name: "English", param: key, text: "The key. Valid values of N: 1 to 20.", want: "max-items=20"},
		{name: "value range", param: key, text: "Value range of N: 1 to 20.", want: "max-items=20"},
		{name: "ranges from", param: key, text: "The value of N ranges from 1 to 20.", want: "max-items=20"},
		{name: "N ranges", param: key, text: "N ranges from 1 to 20.", want: "max-items=20"},
		{name: "maximum in English", param: key, text: "Maximum value of N: 20.", want: "max-items=20"},
		{name: "maximum is", param: key, text: "The maximum value of N is 20.", want: "max-items=20"},
		{name: "at the end of the name", param: "Id.N", text: "N的取值范围：1~20。", want: "max-items=20"},
		{name: "brackets", param: key, text: "`N` 的取值范围为 \\[1, 5\\]。", want: "max-items=5"},
		{name: "brackets, in English", param: key, text: "Value range of N: \\[1,2\\]", want: "max-items=2"},
		{name: "of the list itself", param: "Id.N", text: "RDS 实例 Id，单次最多支持添加 5 个 RDS 实例。", want: "max-items=5"},
		{name: "of the list itself, in English", param: "Id.N", text: "You can disassociate up to five instances from a group at a time.", want: "max-items=5"},
		{name: "values of the list itself, in English", param: "Id.N", text: "A maximum of 10 values can be entered.", want: "max-items=10"},
		{name: "four digits", param: key, text: "N的取值范围：1~1000。", want: "max-items=1000"},

		{name: "two limits", param: key, text: "N的取值范围：1~20。N的最大值：30。", want: ""},
		{name: "two lists", param: "A.N.B.N.C", text: "N的取值范围：1~20。", want: ""},
		{name: "no list", param: "Size", text: "N的取值范围：1~20。", want: ""},
		{name: "the value's own range", param: key, text: "取值范围：1~20。", want: ""},
		{name: "no number", param: key, text: "N的取值范围：见附录。", want: ""},
		{name: "at most so many, of a member", param: key, text: "最多支持20个标签。", want: ""},
	})
}

func TestReadItemsOfLists(t *testing.T) {
	const list = "array"
	check(t, readItems, []reading{
		{name: "at most", typ: list, text: "最多支持20个元素。", want: "max-items=20"},
		{name: "may be given", typ: list, text: "最多可以指定10个。", want: "max-items=10"},
		{name: "at once", typ: list, text: "一次最多支持100条。", want: "max-items=100"},
		{name: "with space", typ: list, text: "最多 50 台实例。", want: "max-items=50"},
		{name: "groups", typ: list, text: "最多设置5组。", want: "max-items=5"},
		{name: "pairs", typ: list, text: "最多添加6对。", want: "max-items=6"},
		{name: "up to", typ: list, text: "You can specify up to 20 tags.", want: "max-items=20"},
		{name: "a maximum of", typ: list, text: "A maximum of 20 tags can be specified.", want: "max-items=20"},
		{name: "at most in English", typ: list, text: "At most 20 tags are allowed.", want: "max-items=20"},
		{name: "no more than", typ: list, text: "Specify no more than 20 IDs (of instances).", want: "max-items=20"},
		{name: "four digits", typ: list, text: "最多支持1000个。", want: "max-items=1000"},
		{name: "a text with commas", text: "多个ID之间用逗号分隔。最多支持20个。", want: "max-items=20"},
		{name: "a text with commas, in English", text: "You can specify up to 20 IDs. Separate them with commas (,).", want: "max-items=20"},
		{name: "a text whose example is a list", example: `["a"]`, text: "最多支持20个。", want: "max-items=20"},
		{name: "a plural whose example is an object", param: "Tags", example: `{"k":"v"}`, text: "最多支持20个。", want: "max-items=20"},
		{name: "a plural that the sentence counts", param: "Tags", text: "Up to 20 tags can be set.", want: "max-items=20"},
		{name: "thousands", typ: list, text: "You can add up to 1,000 IP addresses to the whitelist.", want: "max-items=1000"},
		{name: "a small number in words", typ: list, text: "You can add a maximum of five entries.", want: "max-items=5"},
		{name: "the limit of one request, and another", typ: list, text: "You can add up to 100 resources each time. Up to 3,000 resources can be associated with a rule.", want: "max-items=100"},
		{name: "the limit of one request, and another, in Chinese", typ: list, text: "单次最多可以添加20个。一个规则最多支持300个。", want: "max-items=20"},
		{name: "at most of a text with commas", text: "多个实例之间用英文逗号分隔开。一次最多能够删除20个。", want: "max-items=20"},
		{name: "of a member", typ: list, text: "规则：\n\n-   Ids：实例，最多支持20个。\n-   Name：名称。", want: ""},
		{name: "said twice", typ: list, text: "最多支持20个。最多可以指定20个。", want: "max-items=20"},

		{name: "two limits", typ: list, text: "最多支持20个。最多可以指定30个。", want: ""},
		{name: "a text", text: "最多支持20个。", want: ""},
		{name: "a text, in English", text: "You can create up to 20 tags.", want: ""},
		{name: "a text whose example is an object", param: "Tag", example: `{"k":"v"}`, text: "最多支持20个。", want: ""},
		{name: "a plural that the sentence does not count", param: "Tags", text: "Up to 20 instances can be set.", want: ""},
		{name: "a name in ss", param: "Address", example: `{"k":"v"}`, text: "最多支持20个。", want: ""},
		{name: "a name in us", param: "Status", example: `{"k":"v"}`, text: "最多支持20个。", want: ""},
		{name: "characters", typ: list, text: "最多支持20个字符。", want: ""},
		{name: "characters in English", typ: list, text: "Enter up to 20 characters.", want: ""},
		{name: "in a case", typ: list, text: "如果类型为A，最多支持20个。", want: ""},
		{name: "in a case, in English", typ: list, text: "If Type is A, you can specify up to 20 tags.", want: ""},
		{name: "no number", typ: list, text: "最多支持若个。", want: ""},
		{name: "at least", typ: list, text: "至少支持20个。", want: ""},
		{name: "the positions", typ: list, text: "N的取值范围：1~20。", want: ""},
		{name: "another unit", typ: list, text: "最多支持20天。", want: ""},
	})
	checkFieldItems(t)
}

// How long the list of a response is, is the server's affair.
func checkFieldItems(t *testing.T) {
	t.Helper()
	s := reading{typ: "array"}.subject()
	s.Parameter = nil
	if got := readItems(s, Sentences(cellOf("最多支持20个元素。"))); got != nil {
		t.Errorf("%s", written(got))
	}
}

func TestSeparated(t *testing.T) {
	yes := []string{"多个ID之间用逗号分隔。", "多个ID用半角逗号（,）隔开。", "支持多个，以逗号分割。", "ID之间使用逗号间隔。", "Separate multiple IDs with commas (,).", "IDs are separated by a comma.", "名称。多个之间以逗号分隔。"}
	no := []string{"", "多个ID之间用分号分隔。", "用逗号分隔。", "多个ID，逗号可用。", "Separate multiple IDs with semicolons.", "A comma is allowed.", "多个ID。以逗号分隔。"}
	for _, text := range yes {
		if !separated(Sentences(cellOf(text))) {
			t.Errorf("%q: several values are separated by commas", text)
		}
	}
	for _, text := range no {
		if separated(Sentences(cellOf(text))) {
			t.Errorf("%q says nothing of commas between values", text)
		}
	}
}
