package prose

import (
	"strings"
	"testing"
)

// A sentence that says how many of several parameters a request may have is a choice, in both languages. One about values, or
// about a case, is none of all requests.
func TestChoices(t *testing.T) {
	tests := []struct{ name, text, want string }{
		// at most one
		{"only one of", "**Note:** You can specify only one of the Body, Url, and Id parameters.", "most: Note You Body Url Id"},
		{"not both", "You cannot specify both Body and Url.", "most: You Body Url"},
		{"not both of them", "You must specify one of the Body and Url parameters, but you cannot specify both of them.", "least most: You Body Url"},
		{"not at the same time", "The Body parameter and the Url parameter cannot be specified at the same time.", "most: The Body Url"},
		{"they exclude each other", "Body and Url are mutually exclusive.", "most: Body Url"},
		{"only one of, in Chinese", "您仅能指定Body、Url或Id其中一个参数。", "most: Body Url Id"},
		{"one of the following, in Chinese", "您只能指定以下参数之一：Body，Url。", "most: Body Url"},
		{"not at the same time, in Chinese", "Body和Url参数不能同时指定。", "most: Body Url"},
		{"not at once, in Chinese", "您可以指定Body或Url参数，但不能同时指定两者。", "most: Body Url"},
		{"only one of them in a case", "When Type is set to A, you can specify only one of the Body and Url parameters.", "most: Body Url"},
		{"only one of them in a case, in Chinese", "当Type为A时，您仅能指定Body或Url其中一个参数。", "most: Body Url"},
		// at least one
		{"at least one", "You must specify at least one of Body and Url.", "least: You Body Url"},
		{"at least one, as an order", "Set at least one of the Body and Url parameters.", "least: Set Body Url"},
		{"one of", "You must specify one of the Body and Url parameters.", "least: You Body Url"},
		{"at least one, in Chinese", "Body和Url至少需要填写一个。", "least: Body Url"},
		{"of its own row and another", "请求的路径，与Url参数至少选择一个。", "least: Url"},
		{"one or the other, in Chinese", "您必须指定Body或Url参数。", "least: Body Url"},
		{"not without both, in Chinese", "Body和Url不能同时为空。", "least: Body Url"},
		{"else an error, in Chinese", "Body和Url至少设置一个，否则创建失败。", "least: Body Url"},
		// exactly one
		{"exactly one, in Chinese", "Body、Url和Id必须且只能指定其中一个参数。", "least most: Body Url Id"},
		{"one of two, in Chinese", "主体（Body）和地址（Url）二选一。", "least most: Body Url"},
		// none
		{"at least one in a case", "If Type is set to A, you must specify at least one of Body and Url.", ""},
		{"at least one in a case, in Chinese", "指定Type后，您需要为Body和Url中至少一个参数指定数量。", ""},
		{"when one is given", "When at least one of the Body and Url parameters is specified, Id is ignored.", ""},
		{"values", "The value of Body and the value of Url cannot be set to on at the same time.", ""},
		{"one of the formats", "The value must be in one of the following formats: A and B.", ""},
		{"characters", "只能使用字母、数字和短划线（-）。", ""},
		{"a length", "至少包含大写字母和数字中的两种。", ""},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, choice := range ChoicesOf(Sentences(cellOf(c.text))) {
				kind := ""
				if choice.Least {
					kind = "least "
				}
				if choice.Most {
					kind += "most "
				}
				got = append(got, strings.TrimSpace(kind)+": "+strings.Join(choice.Names, " "))
				if choice.At.Line != 1 || !strings.Contains(c.text, choice.At.Quote) {
					t.Errorf("at %+v", choice.At)
				}
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
