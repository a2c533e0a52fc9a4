package prose

import "testing"

func TestAfterIntro(t *testing.T) {
	tests := []struct{ name, text, before, after string }{
		{"values", "取值：a、b", "", "a、b"},
		{"range of values", "状态。取值范围：a", "状态。", "a"},
		{"explained", "取值说明：a", "", "a"},
		{"list", "取值列表:a", "", "a"},
		{"can be chosen", "可选值：a", "", "a"},
		{"valid", "有效值：a", "", "a"},
		{"enumerated", "枚举值：a", "", "a"},
		{"legal", "合法值：a", "", "a"},
		{"can be taken", "可取值为：a", "", "a"},
		{"options", "可选项有：a", "", "a"},
		{"parameter values", "参数值包括：a", "", "a"},
		{"as follows", "取值如下：a", "", "a"},
		{"one of the following", "取值为以下之一：a", "", "a"},
		{"space before the colon", "取值范围 ：a", "", "a"},
		{"words before", "该参数的取值：a", "该参数的", "a"},
		{"English", "Valid values: a", "", " a"},
		{"one value", "Valid value: a", "", " a"},
		{"behind a sentence", "The state. Possible values: a", "The state.", " a"},
		{"allowed", "Allowed values are: a", "", " a"},
		{"supported", "Supported values include: a", "", " a"},
		{"as follows in English", "The values are as follows: a", "The", " a"},
		{"range in English", "Value range: 1", "", " 1"},
		{"options in English", "Options: a", "", " a"},
		{"in parentheses", "(valid values: a)", "", " a)"},
		{"wide colon", "Valid values：a", "", "a"},
		{"the second one, not the default's", "默认取值：a。取值：b", "默认取值：a。", "b"},
		{"the second one in English, not the default's", "Default value: a. Valid values: b", "Default value: a.", " b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after, ok := afterIntro(tt.text)
			if !ok || before != tt.before || after != tt.after {
				t.Errorf("%q | %q, %t", before, after, ok)
			}
		})
	}
	for _, text := range []string{"", "取值a、b", "取：a", "默认取值：a", "缺省取值：a", "示例取值：a", "Default value: a", "Maximum value: 5", "Minimum value: 5", "Max value: 5", "Min value: 5",
		"Sample value: a", "Example value: a", "Initial value: a", "The default (value: a)", "invalues: a", "The value is a", "Valid values a, b"} {
		t.Run("no: "+text, func(t *testing.T) {
			if before, after, ok := afterIntro(text); ok || before+after != "" {
				t.Errorf("%q | %q, %t", before, after, ok)
			}
		})
	}
}

func TestRunning(t *testing.T) {
	tests := []struct {
		name, text, before, after string
		ok                        bool
	}{
		{"English", "It can be set to a or b.", "It ", "a or b.", true},
		{"either", "It can be either a or b.", "It ", "a or b.", true},
		{"one of", "It can be one of a, b, and c.", "It ", "a, b, and c.", true},
		{"one of the following", "It can be one of the following values: a, b.", "It ", "a, b.", true},
		{"Chinese", "可以设置为a或b。", "", "a或b。", true},
		{"short Chinese", "类型可设置为a或b。", "类型", "a或b。", true},
		{"taken", "可取值为a或b。", "", "a或b。", true},
		{"chosen", "可选为a或b。", "", "a或b。", true},
		{"one value", "It can be set to a.", "", "", false},
		{"no values", "It can be set to any name you like.", "", "", false},
		{"a range", "可以设置为1~9。", "", "", false},
		{"other words", "It is a or b.", "", "", false},
		{"nothing", "", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, ok := reading{}.subject().running(Sentence{Text: tt.text, tight: tt.text})
			if ok != tt.ok || a.before != tt.before || a.after != tt.after {
				t.Errorf("%q | %q, %t", a.before, a.after, ok)
			}
		})
	}
}
