package prose

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestReadPattern(t *testing.T) {
	check(t, readPattern, []reading{
		{name: "letters and digits", text: "名称只能包含字母、数字。", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "kinds of letters", text: "只能使用小写字母和数字。", want: "pattern=^[a-z0-9]*$"},
		{name: "capitals", text: "只允许使用大写英文字母或数字。", want: "pattern=^[A-Z0-9]*$"},
		{name: "both kinds", text: "仅能包含大小写英文字母以及数字。", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "consists of", text: "只能由英文字母、数字、下划线（_）组成。", want: "pattern=^[A-Za-z0-9_]*$"},
		{name: "signs in words", text: "仅支持包含数字、短横线（-）和下划线(_)。", want: "pattern=^[0-9\\-_]*$"},
		{name: "signs in quotes", text: "只能包含字母、‘.’、“/”这些字符。", want: "pattern=^[A-Za-z./]*$"},
		{name: "the word characters at the end", text: "只能包含字母、数字等字符。", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "named twice", text: "只能包含字母、英文字母、数字。", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "English", text: "The name can contain only letters and digits.", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "English, only behind the verb", text: "It can only contain lowercase letters, numbers, and hyphens (-).", want: "pattern=^[a-z0-9\\-]*$"},
		{name: "English, must", text: "It must contain only uppercase letters or digits.", want: "pattern=^[A-Z0-9]*$"},
		{name: "English, may", text: "It may contain only English letters, ASCII letters, or periods (.).", want: "pattern=^[A-Za-z.]*$"},
		{name: "both kinds, in English", text: "It can contain only uppercase and lowercase letters and digits.", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "both kinds, with a comma between", text: "It can contain only uppercase letters, lowercase letters, and digits.", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "both kinds, the small ones first", text: "It can contain only lowercase and uppercase letters.", want: "pattern=^[A-Za-z]*$"},
		{name: "both kinds, in Chinese", text: "只能包含大写和小写字母、数字。", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "letters of ASCII", text: "It can contain only ASCII letters and digits.", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "another clause behind", text: "只允许包含字母、数字，最大长度限制为64个字符。", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "another clause behind, in English", text: "It can contain only letters and digits and must start with a letter.", want: "pattern=^[A-Za-z0-9]*$"},
		{name: "in the second sentence", text: "名称。只能包含数字。", want: "pattern=^[0-9]*$"},
		{name: "the first that is understood", text: "只能包含中文。只能包含数字。", want: "pattern=^[0-9]*$"},

		{name: "a word that is not understood", text: "只能包含字母、数字、表情。", want: ""},
		{name: "a word that is not understood, in English", text: "It can contain only letters, digits, and emojis.", want: ""},
		{name: "no only", text: "可以包含字母、数字。", want: ""},
		{name: "no only, in English", text: "It can contain letters and digits.", want: ""},
		{name: "in a case", text: "如果类型为A，只能包含数字。", want: ""},
		{name: "in a case, in English", text: "If the type is A, it can contain only digits.", want: ""},
		{name: "in an item of a list", text: "要求：\n\n-   只能包含数字。", want: "pattern=^[0-9]*$"},
		{name: "several values with commas", text: "多个名称之间用逗号分隔。只能包含数字。", want: ""},
		{name: "several values with commas, in English", text: "Separate names with commas (,). It can contain only digits.", want: ""},
		{name: "a number", typ: "integer", text: "只能包含数字。", want: ""},
		{name: "a list", typ: "array", text: "只能包含数字。", want: ""},
		{name: "two signs in parentheses", text: "只能包含数字、横线（-_）。", want: ""},
		{name: "a sign without parentheses", text: "只能包含数字、-。", want: ""},
	})
}

// A sign that means something in a character class is escaped where RE2 and ECMA-262 agree; the class matches the sign and
// nothing besides.
func TestCharacterSetMatchesItsSigns(t *testing.T) {
	const signs = "!#$%&'*+,./:;<=>?@\\^_`{|}~-[]"
	rapid.Check(t, func(t *rapid.T) {
		sign := rapid.SampledFrom(strings.Split(signs, "")).Draw(t, "sign")
		other := rapid.SampledFrom(strings.Split(signs+"aZ5甲", "")).Draw(t, "other")
		set := characterSet("a sign (" + sign + ")")
		if sign == "," && set == "" {
			return
		}
		re, err := regexp.Compile("^[" + set + "]*$")
		if err != nil {
			t.Fatal(err)
		}
		if !re.MatchString(sign) || !re.MatchString("") || other != sign && re.MatchString(other) {
			t.Fatalf("%s: %q %t, %q %t", re, sign, re.MatchString(sign), other, re.MatchString(other))
		}
	})
}

func TestCharacterClass(t *testing.T) {
	tests := []struct{ want, words string }{
		{"A-Za-z", "字母|英文字母|大小写字母|大小写英文字母|letters|Letters|English letters|ASCII letters|uppercase and lowercase letters"},
		{"a-z", "小写字母|小写英文字母|lowercase letters"},
		{"A-Z", "大写字母|大写英文字母|uppercase letters"},
		{"0-9", "数字|digits|numbers|Digits"},
		{"_", "下划线（_）|underscores (_)|'_'|“_”"},
		{`\-`, "短划线（-）|hyphens (-)|'-'"},
		{`\]`, "括号（]）"}, {`\[`, "括号（[）"}, {`\^`, "carets (^)"}, {`\\`, "backslashes (\\)"},
		{"", "汉字|中文|letter|a|_|-|(甲)|()|spaces||a very long description of a sign (_)"},
	}
	for _, tt := range tests {
		for word := range strings.SplitSeq(tt.words, "|") {
			t.Run(word, func(t *testing.T) {
				if got := characterClass(word); got != tt.want {
					t.Errorf("%q, want %q", got, tt.want)
				}
			})
		}
	}
}
