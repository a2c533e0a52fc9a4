package prose

import (
	"regexp"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a text says of the characters of a name is one pattern. Each row has values that it allows and values that it does not; without
// either, nothing is read.
func TestReadNaming(t *testing.T) {
	tests := []struct {
		name, param, text string
		good, bad         []string
		guess             bool
	}{
		{"a list and a start", "", "必须以数字或英文字母开头，可包含数字、英文字母、短划线（-）和下划线（_）。", []string{"a-1_", "1", "a"}, []string{"-a", "a.b", "中", "a中"}, true},
		{"a start that adds to the list", "", "长度为2~64个英文或中文字符，以数字、大小写字母或中文开头，可包含数字、下划线（_）或点号（.）。", []string{"a.b", "名.1", "1名"}, []string{".a", "a-b", "a b"}, true},
		{"a list alone", "", "长度不超过64个字符，可包含英文字母、数字、短划线（-）和下划线（_）。", []string{"a-1_", "-"}, []string{"a.b", "a b", "中"}, true},
		{"words for signs", "StackName", "资源栈名称可以包含数字、字母（大小写敏感）、连字符、下划线。", []string{"a-1_"}, []string{"a.b"}, true},
		{"ideographs in the list", "", "只支持中文、字母、数字和半角句号（.）、短划线（-）。", []string{"名a.1-"}, []string{"a_b", "a b"}, false},
		{"ideographs elsewhere", "", "允许包含英文字母、数字、短划线（-），支持中文描述。", []string{"名a-1"}, []string{"a_b"}, true},
		{"signs in a row", "", "可包含英文字母、数字和特殊字符_/+=.@-。", []string{"a/b+1"}, []string{"a!b", "a b"}, true},
		{"consists of, in items", "", "要求：\n\n-   以字母开头；\n-   由小写字母，数字、下划线组成；", []string{"ab_1"}, []string{"1a", "Ab", "a-b", "_a"}, false},
		{"the first letter in short", "", "由小写字母、数字、中划线组成，字母开头。", []string{"a-1"}, []string{"-a", "A"}, false},
		{"a start alone", "", "必须以英文字母开头。", []string{"a!", "Z"}, []string{"1a", "_a", "中"}, false},
		{"a start alone that may be beyond ASCII", "", "以中文、英文字母开头。", []string{"a", "中"}, []string{"1a", "-a"}, false},
		{"English", "StackName", "The name can be up to 255 characters in length and can contain digits, letters, hyphens (-), and underscores (_). It must start with a digit or letter.",
			[]string{"a-1_", "1a", "名"}, []string{"-a", "a.b", "a b"}, true},
		{"English, English letters", "", "It can contain English letters, digits, and hyphens (-).", []string{"a-1"}, []string{"名", "a_b"}, true},
		{"English, a small letter first", "", "It must start with a lowercase letter and can contain lowercase letters, numbers, and underscores (_).", []string{"a_1"}, []string{"A", "1a"}, true},
		{"English, a start and what it cannot start with", "", "The value must start with a letter and cannot start with http://.", []string{"a"}, []string{"1", "/"}, true},
		{"English, a slash first", "HealthCheckURL", "The URL must start with a forward slash (/).", []string{"/a", "/"}, []string{"a", "http://a"}, false},
		{"English, one of three kinds first", "", "It must begin with a number, an upper/lower-case letter or a Chinese character and may contain numbers, and hyphens (-).", []string{"a-1", "1", "中"}, []string{"-a", "!"}, true},
		{"English, all in one sentence", "", "The value must be 2 to 128 characters in length, must start with Chinese characters or English letters, and can contain numbers, underscores (_), and hyphens (-).",
			[]string{"a-1_", "名1"}, []string{"1a", "a.b"}, true},
		{"English, the start behind the list", "", "It can contain lowercase letters, digits, and hyphens (-) and must start with a lowercase letter.", []string{"a-1"}, []string{"1a", "A"}, true},
		{"said twice over", "", "可包含英文字母、数字和下划线（_）。以字母开头。", []string{"a_1"}, []string{"_a", "1a"}, true},

		{"a full stop in curly quotes, one of them wrong", "", "It must begin with a number, a letter (case-insensitive) or a Chinese character and can contain numbers, “_”, “-“ or “.”.", []string{"a-1_.", "1", "中"}, []string{"_a", "-a", ".a", "a b", "a/b"}, true},
		{"a full stop in parentheses", "StackName", "The name must be 2 to 64 characters in length and can contain letters, digits, underscores (_), hyphens (-), and periods (.).", []string{"a-1_.", "名"}, []string{"a b", "a/b"}, true},
		{"a full stop in the middle", "", "It can contain English letters, digits, periods (.), underscores (_), and hyphens (-).", []string{"a-1_."}, []string{"a b", "名"}, true},
		{"a blank in the quotes, which is none of the list", "", "可以包含中文、英文字符、“_”、“ -”、数字。", []string{"a-1_", "名"}, []string{"a b", "a.b"}, true},

		{"letters and digits may be some", "", "可以包含字母、数字。", nil, nil, false},
		{"signs alone may be some", "", "可包含下划线（_）和短划线（-）。", nil, nil, false},
		{"and so on", "", "可包含字母、数字、下划线（_）等。", nil, nil, false},
		{"and such signs", "", "可包含字母、数字、下划线（_）等字符。", nil, nil, false},
		{"a word that is not understood", "", "可包含字母、数字、下划线（_）和表情。", nil, nil, false},
		{"a password", "", "长度为8至30个字符，必须同时包含大小写字母、数字和特殊符号（_）。", nil, nil, false},
		{"kinds of which there must be some", "", "由大写字母、小写字母、数字、特殊字符中的至少三种组成。", nil, nil, false},
		{"wildcards", "", "The value can contain wildcard characters, digits, and hyphens (-).", nil, nil, false},
		{"each part", "", "每段可以包含大小写字母、数字和连字符（-）。", nil, nil, false},
		{"keys and values", "", "Key和Value的取值可包含英文字母、数字、短划线（-）。", nil, nil, false},
		{"keys and values, in English", "", "The key and value can contain letters, digits, and hyphens (-).", nil, nil, false},
		{"not the start", "", "不能以字母开头。", nil, nil, false},
		{"not the start, in English", "", "It cannot start with a letter.", nil, nil, false},
		{"a start in letters", "", "必须以acs:开头。", nil, nil, false},
		{"two lists", "", "可包含英文字母、数字、短划线（-）。可包含英文字母、数字、下划线（_）。", nil, nil, false},
		{"of a case", "", "如果类型为A，可包含英文字母、数字、短划线（-）。", nil, nil, false},
		{"of a case, in an item", "", "要求：\n\n-   Windows：可以包含大小写字母、数字和连字符（-）。", nil, nil, false},
		{"something else, in English", "", "The bucket can contain English letters, digits, and hyphens (-).", nil, nil, false},
		{"a list of names", "", "多个名称之间用逗号分隔。可包含英文字母、数字、短划线（-）。", nil, nil, false},
		{"languages", "", "支持中文、英文。", nil, nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := readPattern(reading{param: tt.param}.subject(), Sentences(cellOf(tt.text)))
			if len(found) != min(len(tt.good), 1) {
				t.Fatalf("%s\n got %q", tt.text, written(found))
			}
			if len(found) == 0 {
				return
			}
			if (found[0].Inferred == contract.ByProse) != tt.guess {
				t.Errorf("inferred %q", found[0].Inferred)
			}
			pattern := regexp.MustCompile(found[0].Value)
			for _, v := range tt.good {
				if !pattern.MatchString(v) {
					t.Errorf("%s refuses %q", pattern, v)
				}
			}
			for _, v := range tt.bad {
				if pattern.MatchString(v) {
					t.Errorf("%s allows %q", pattern, v)
				}
			}
		})
	}
}

// A class is written so that it means the same in RE2 and ECMA-262.
func TestAlphabetClass(t *testing.T) {
	for list, want := range map[string]string{
		"英文字母、数字、短划线（-）和下划线（_）":            `[\-0-9A-Z_a-z]`,
		"数字、“[”、“]”、“^”、“\\”":              `[0-9\[-\^]`,
		"lowercase letters and digits":     `[0-9a-z]`,
		"letters, digits, and periods (.)": `[^\x00-\-/:-@\[-` + "`" + `{-\x7F]`,
	} {
		set, ok := alphabetOf(list)
		if got := set.class(); !ok || got != want {
			t.Errorf("%s: %s, want %s", list, got, want)
		}
	}
}
