package prose

import "testing"

// A value of a list in one sentence that is marked as the default.
func TestMarkedDefault(t *testing.T) {
	check(t, readDefault, []reading{
		{name: "Chinese", text: "取值：aa（默认值）、bb。", want: "default=aa"},
		{name: "short", text: "取值：aa、bb（默认）。", want: "default=bb"},
		{name: "other word", text: "取值：aa、bb（缺省）。", want: "default=bb"},
		{name: "English", text: "Valid values: aa and bb (default).", want: "default=bb"},
		{name: "longer", text: "Valid values: aa and bb (the default value).", want: "default=bb"},
		{name: "in quotes", text: "Valid values: \"aa\"(Default) and \"bb\".", want: "default=aa"},
		{name: "with a vertical bar", typ: "boolean", text: "Valid values: **true | false (default)**.", want: "default=false"},
		{name: "can be set to", text: "The version, which can be set to v4 (default) or v6.", want: "default=v4"},
		{name: "can be set to, in Chinese", text: "版本，可以设置为v4（默认）或v6。", want: "default=v4"},
		{name: "the only value", text: "仅支持Stop（默认）。", want: "default=Stop"},
		{name: "numbers", typ: "integer", text: "取值：10（默认）、20。", want: "default=10"},

		{name: "two marks", text: "取值：aa（默认）、bb（默认）。", want: ""},
		{name: "in a case", text: "如果类型为A，取值：aa（默认）、bb。", want: ""},
		{name: "no list", text: "格式为text（默认）。", want: ""},
		{name: "before the words that announce the values", text: "text（默认）格式的取值：aa、bb。", want: ""},
		{name: "behind ideographs", text: "取值：甲（默认）、乙。", want: ""},
		{name: "no value of the type", typ: "integer", text: "取值：aa（默认）、bb。", want: ""},
	})
}

// What a number or a switch becomes when it is not given.
func TestAbsentDefault(t *testing.T) {
	check(t, readDefault, []reading{
		{name: "is set to", typ: "integer", text: "如果没有指定该参数，将自动设置为200。", want: "default=200"},
		{name: "not set", typ: "integer", text: "未设置此参数，则取值为200。", want: "default=200"},
		{name: "not passed", typ: "number", text: "不传入本参数，则设为0.5。", want: "default=0.5"},
		{name: "takes", typ: "integer", text: "不设置该参数，则取为5。", want: "default=5"},
		{name: "the value is", typ: "integer", text: "不传该参数，其值为5。", want: "default=5"},
		{name: "then is", typ: "integer", text: "未指定该参数，则为5。", want: "default=5"},
		{name: "a unit", typ: "integer", text: "没有指定该参数，则设置为200Mbps。", want: "default=200"},
		{name: "thousands", typ: "integer", text: "没有指定该参数，则设置为1,000。", want: "default=1000"},
		{name: "a switch", typ: "boolean", text: "不设置该参数，则设置为true。", want: "default=true"},
		{name: "English", typ: "integer", text: "If you do not specify this parameter, the size is set to 20.", want: "default=20"},
		{name: "do not set", typ: "integer", text: "If you do not set this parameter, it is set to 1,000.", want: "default=1000"},
		{name: "left empty", typ: "boolean", text: "If this parameter is left empty, it is automatically set to true.", want: "default=true"},
		{name: "is empty", typ: "boolean", text: "If this parameter is empty, all are set to false.", want: "default=false"},
		{name: "a unit in English", typ: "integer", text: "If this parameter is not set, it is set to 30 seconds.", want: "default=30"},
		{name: "items of a list", typ: "array of integer", text: "没有指定该参数，则设置为5。", want: "default=5"},

		{name: "a text", text: "没有指定该参数，则设置为5。", want: ""},
		{name: "an object", typ: "object", text: "没有指定该参数，则设置为5。", want: ""},
		{name: "an item of a list", typ: "integer", text: "说明：\n\n-   甲：没有指定该参数，则设置为5。", want: ""},
		{name: "computed", typ: "integer", text: "没有指定该参数，则设置为100与规格之和。", want: ""},
		{name: "computed, in English", typ: "integer", text: "If this parameter is not set, it is set to 10 times the size.", want: ""},
		{name: "another parameter", typ: "integer", text: "没有指定Size，则设置为5。", want: ""},
		{name: "a clause between", typ: "integer", text: "没有指定该参数，系统计算，设置为5。", want: ""},
		{name: "too far away", typ: "integer", text: "没有指定该参数，系统会在创建该资源的同时把实例的大小设置为5。", want: ""},
		{name: "no switch", typ: "boolean", text: "没有指定该参数，则设置为5。", want: ""},
		{name: "several values", typ: "integer", text: "没有指定该参数，则设置为5。没有指定该参数，则设置为6。", want: ""},
	})
}
