package prose

import "testing"

func TestLimitsInRunningText(t *testing.T) {
	const most, least = "maximum=100", "minimum=10"
	check(t, readRange, integers([]reading{
		{name: "no more than", text: "每页条数，不超过100。", want: most},
		{name: "no more than, with a unit", text: "每页条数，不能超过100个。", want: most},
		{name: "within", text: "每页条数，100以内。", want: most},
		{name: "within, of the value", text: "每页行数。取值在100以内。", want: most},
		{name: "within, with a unit", text: "时长，单位：秒，须100秒以内的整数。", want: most},
		{name: "not greater", text: "该值不得大于100。", want: most},
		{name: "less", text: "取值小于101。", want: most},
		{name: "less or equal", text: "取值小于等于100。", want: most},
		{name: "between", text: "有效值：大于0，小于101。", want: "minimum=1 & maximum=100"},
		{name: "no less than", text: "该参数值不能小于10。", want: least},
		{name: "no less than and no more than", text: "不小于10且不超过100。", want: "minimum=10 & maximum=100"},
		{name: "cannot exceed", text: "The value cannot exceed 100.", want: most},
		{name: "no more than, in English", text: "It must be no more than 100.", want: most},
		{name: "less than", text: "The value must be less than 101.", want: most},
		{name: "less than or equal", text: "This parameter must be less than or equal to 100.", want: most},
		{name: "within, in English", text: "The value must be within 100.", want: most},
		{name: "at most", text: "The value must be at most 100 entries.", want: most},
		{name: "at least", text: "The value must be at least 10.", want: least},
		{name: "not less than", text: "Its value cannot be less than 10.", want: least},
		{name: "an integer between", text: "It must be an integer greater than 0 and no more than 100.", want: "minimum=1 & maximum=100"},
		{name: "a range says the same and more", text: "取值范围：1~100，不超过100。", want: "minimum=1 & maximum=100"},

		{name: "something else", text: "单次调整的实例台数都不能超过100。", want: ""},
		{name: "something else, in English", text: "The number of instances in one activity cannot exceed 100.", want: ""},
		{name: "each", text: "每个实例不超过100。", want: ""},
		{name: "characters", text: "不超过100个字符。", want: ""},
		{name: "in some case", text: "如果按天计费，不超过100。", want: ""},
		{name: "the largest of a type", text: "大于0且不超过Integer的最大值。", want: "minimum=1"},
		{name: "another number", text: "不能大于MaxSize。", want: ""},
		{name: "in an item", text: "说明：\n\n-   普通：不超过100。", want: ""},
		{name: "two limits", text: "不超过100。不超过50。", want: ""},
	}))
	check(t, readRange, []reading{{name: "less, of a fraction", typ: "number", text: "取值小于101。", want: ""}})
}

// Two numbers that are supported are all that are, for a number.
func TestNumbersThatAreSupported(t *testing.T) {
	check(t, readEnum, integers([]reading{
		{name: "two", text: "每页条数，支持20和30。", want: "enum=20,30"},
		{name: "three", text: "目前支持20、30和50。", want: "enum=20,30,50"},
		{name: "or", text: "支持20或30。", want: "enum=20,30"},
		{name: "in English", text: "20 or 30 are supported.", want: "enum=20,30"},
		{name: "in English, three", text: "Currently, the values 20, 30, and 50 are supported.", want: "enum=20,30,50"},
		{name: "not all", text: "支持20和30等。", want: ""},
		{name: "of a case", text: "如果按页查询，支持20和30。", want: ""},
		{name: "of something", text: "支持20和30个实例。", want: ""},
	}))
	check(t, readEnum, []reading{{name: "of a text", text: "支持20和30。", want: ""}})
}
