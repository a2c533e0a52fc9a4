package prose

import "testing"

// What a text calls supported is a rule where its default is one of the values.
func TestReadSupported(t *testing.T) {
	check(t, constraints, []reading{
		{name: "values", text: "优先级，支持10和40，默认10。10是先，40是后。", want: "enum=10,40 & default=10"},
		{name: "three values", text: "方式，支持a1、b1和c1，默认值为b1。", want: "enum=a1,b1,c1 & default=b1"},
		{name: "in English", text: "The priority. 10 and 40 are supported. Default value: 10.", want: "enum=10,40 & default=10"},
		{name: "supports", text: "The priority, supports 10 and 40. Default value: 10.", want: "enum=10,40 & default=10"},
		{name: "no default", text: "优先级，支持HTTP和HTTPS。", want: ""},
		{name: "another default", text: "版本，支持IPv4和IPv6，默认值为auto。", want: "default=auto"},
		{name: "one value", text: "优先级，支持10，默认10。", want: "default=10"},
		{name: "values that go on", text: "优先级，支持10和40等，默认10。", want: "default=10"},
		{name: "in a case", text: "优先级，当类型为a时，支持10和40，默认10。", want: ""},
		{name: "of a member", example: `{"a":"10"}`, text: "优先级，支持10和40，默认10。", want: ""},
	})
}
