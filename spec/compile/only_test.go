package compile_test

import (
	"strings"
	"testing"
)

// One value, a list in the middle of a sentence, marks behind values, and what a value becomes when it is not given.
func TestProseOfFewValues(t *testing.T) {
	tests := []struct {
		name, typ, example, text string
		want                     string // joined by spaces
	}{
		// one value
		{"list of one item", "String", "PayOnDemand", "The method. Valid values:\n\n-   **PayOnDemand**: Pay-As-You-Go", "const=PayOnDemand"},
		{"list of one item that is the default", "String", "a-b", "Valid values:\n\n-   a-b: by traffic \\(default value\\)", "const=a-b default=a-b"},
		{"one item that the example does not show", "String", "other", "Valid values:\n\n-   first: one.", ""},
		{"one item that is a sentence", "String", "x", "取值：\n\n-   HTTP POST URL", ""},
		{"one item of a number", "Integer", "5", "取值：\n\n-   5：五。", ""},
		{"one item without words that announce it", "String", "abc", "说明：\n\n-   abc：甲。", ""},
		{"only one, with a word before it", "String", "hostName", "字段名称目前仅支持主机名：hostName。", "const=hostName"},
		{"only one in English", "String", "OOS", "The type. Currently, only OOS is supported.", "const=OOS"},
		{"set to", "String", "on", "The switch. Set the value to **one.two**.", ""},
		{"set to the example", "String", "one.two", "Only events of the service are supported. Set the value to one.two.", "const=one.two"},
		{"fixed", "String", "share", "类型，固定取值为share。", "const=share"},
		{"only supports", "String", "OOS", "The parameter only supports OOS.", "const=OOS"},
		{"only a kind of thing", "String", "HTTP", "仅支持HTTP协议。", ""},
		{"only one, not the example", "String", "i-123", "仅支持VPC。", ""},
		{"set to what is asked for", "String", "abc", "Set the value to the ID of the instance.", ""},
		{"only in a case", "String", "vpc", "当X为A时，仅支持vpc。", ""},
		// values in the middle of a sentence
		{"can be set to", "String", "ipv4", "The IP version, which can be set to ipv4 or ipv6.", "enum=ipv4,ipv6"},
		{"can be set to, in Chinese", "String", "ipv4", "IP版本，可以设置为**ipv4**或者**ipv6**。", "enum=ipv4,ipv6"},
		{"can be set to one value among others", "String", "", "The address, which can be set to 127.0.0.1.", ""},
		{"can be set to a kind of value", "Integer", "5", "可以设置为10的倍数。", ""},
		{"can be set to, in a case", "String", "a", "If X is 1, P can be set to a or b.", ""},
		// marks behind values
		{"mark in a list of one sentence", "Boolean", "true", "Valid values: **true | false \\(default value\\)**.", "enum=true,false default=false"},
		{"mark in Chinese", "String", "bb", "取值：aa（默认值）、bb。", "enum=aa,bb default=aa"},
		{"mark behind the only value", "String", "Stop", "目前仅支持Stop（默认）直接释放。", "const=Stop default=Stop"},
		{"mark behind the explanation", "String", "aa", "取值：\n\n-   aa：甲（默认）。\n-   bb：乙。", "enum=aa,bb default=aa"},
		{"marks for two cases", "String", "aa", "取值：aa（默认）、bb（默认）。", "enum=aa,bb"},
		{"mark without a list", "String", "a", "格式为text（默认）。", ""},
		{"mark behind words", "Integer", "5", "单位：秒（默认）。取值范围：1~9。", "minimum=1 maximum=9"},
		// what stands for a missing value
		{"missing becomes", "Integer", "100", "取值范围：1~200。\n\n 如果您没有指定该参数，则带宽将自动被设置为200Mbps。", "minimum=1 maximum=200 default=200"},
		{"missing becomes, in English", "Boolean", "", "If this parameter is not specified, it is automatically set to false.", "default=false"},
		{"missing becomes, in a case", "Integer", "", "取值范围：\n\n-   甲：0~100，如果您没有指定该参数，则带宽将自动被设置为0Mbps。", ""},
		{"missing becomes a text", "String", "", "如果您没有指定该参数，则名称设置为ABC。", ""},
		{"missing becomes something computed", "Integer", "", "如果您没有指定该参数，则大小设置为100与镜像大小之和。", ""},
		// sizes
		{"list in JSON", "String", "[\"a\"]", "最多支持10个实例。", "max-items=10"},
		{"a limit that is no list's", "String", "abc", "一个账号最多支持10个实例。", ""},
		{"a limit of something else, in English", "String", "abc", "You can create up to 10 stacks.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(described(t, "P", tt.typ, tt.example, tt.text), " ")
			if got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// The number of what the parameter is named after is the size of its list; other counts are not.
func TestProseOfCounts(t *testing.T) {
	const pairs = `{"k":"v"}`
	tests := []struct{ name, param, example, text, want string }{
		{"pairs in JSON", "Tags", pairs, "标签。最多可以使用20组标签。", "max-items=20"},
		{"object in JSON that is no plural", "Address", pairs, "最多可以使用20个字段。", ""},
		{"own plural", "Tags", "", "The tags.You can specify up to 10 tags.", "max-items=10"},
		{"own plural first", "Tags", "", "A maximum of 20 tags can be specified.", "max-items=20"},
		{"another plural", "Tags", "", "You can create up to 10 stacks.", ""},
		{"no plural", "Address", "", "Up to 10 address can be used.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(described(t, tt.param, "String", tt.example, tt.text), " "); got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// A full stop inside of a name does not end a sentence, one that lost its space does.
func TestNamesWithDots(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"name of two humps", "当X为A时，必须设置SystemDisk.Size参数。", "SystemDisk.Size"},
		{"list", "If X is a, Tags.N.Key is required.", "Tags.N.Key"},
		{"name before an ideograph", "如果X为A，则Tags.Key必选。", "Tags.Key"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(described(t, tt.want, "String", "", tt.text), " "); !strings.HasPrefix(got, "condition="+tt.text) {
				t.Errorf("got %q", got)
			}
		})
	}
	t.Run("lost space", func(t *testing.T) {
		got := described(t, "P", "String", "abc", "Call the DescribeThings.The value must be 2 to 8 characters in length.")
		if strings.Join(got, " ") != "min-length=2 max-length=8" {
			t.Errorf("got %q", got)
		}
	})
}
