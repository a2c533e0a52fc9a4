package prose

import "testing"

func TestReadMultiple(t *testing.T) {
	const minutes = "multiple-of=60"
	check(t, readMultiple, []reading{
		{name: "in Chinese", typ: "integer", text: "周期。取值为60或60的整数倍。", want: minutes},
		{name: "with a unit before it", typ: "integer", text: "统计周期，单位是秒，取60或60的整数倍。", want: minutes},
		{name: "behind a colon", typ: "integer", text: "单位：秒，取值：60或60的整数倍。默认值：300。", want: minutes},
		{name: "with must", typ: "integer", text: "必须为60的倍数。", want: minutes},
		{name: "in English", typ: "integer", text: "Unit: seconds. The value must be 60 or a multiple of 60.", want: minutes},
		{name: "set to", typ: "integer", text: "Set the value to an integral multiple of 60. Default value: 300.", want: minutes},
		{name: "of a text that is a number", typ: "string", example: "300", text: "The value is an integral multiple of 60.", want: minutes},
		{name: "of a text that is none", typ: "string", example: "5m", text: "The value is an integral multiple of 60.", want: ""},
		{name: "another number beside it", typ: "integer", text: "取值为15或60的整数倍。", want: ""},
		{name: "in a case", typ: "integer", text: "If the lid is on, the value must be a multiple of 60.", want: ""},
		{name: "of another parameter", typ: "integer", text: "Period的取值为60的整数倍。", want: ""},
		{name: "of another parameter, in English", typ: "integer", text: "The Period parameter must be a multiple of 60.", want: ""},
		{name: "of the parameter by its name", typ: "integer", param: "Period", text: "The Period parameter must be a multiple of 60.", want: minutes},
		{name: "two numbers", typ: "integer", text: "The value must be a multiple of 60. The value must be a multiple of 5.", want: ""},
		{name: "what comes of it", typ: "integer", text: "The price is a multiple of 60 yuan.", want: ""},
	})
}
