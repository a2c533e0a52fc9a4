package sample_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/sample"
)

// Texts keep what they say: escapes are undone, line breaks stay, and what deceives a reader goes.
func TestJSONTexts(t *testing.T) {
	tests := []struct {
		name, src, want string
		faults          []string
	}{
		{"plain", `["a b"]`, `["a b"]`, nil},
		{"empty", `[""]`, `[""]`, nil},
		{"escapes", `["a\"b\\c\ndé"]`, `["a\"b\\c\ndé"]`, nil},
		{"an escaped quote at the end", `["a\\"]`, `["a\\"]`, nil},
		{"an unknown escape stands for itself", `["a\qb"]`, `["a\\qb"]`, nil},
		{"a line break", "[\"a\nb\", x]", `["a\nb" "x"]`, []string{"a line break in a string in its line 2", "a bare word in its line 2"}},
		{"a quote inside", `["a "b" c", "甲"乙"丙"]`, `["a \"b\" c" "甲\"乙\"丙"]`, []string{"a quote inside a string in its line 1"}},
		{"curly quotes inside", `["视为“合规”。", "“a”", "a”, “b"]`, `["视为“合规”。" "“a”" "a”, “b"]`, nil},
		{"a curly quote at the end", "[\"a”,\n\"b\"]", `["a" "b"]`, []string{"a curly quote in its line 1"}},
		{"a quote twice", "[\"a\"\"\n, \"b\"\"]", `["a\"" "b\""]`, []string{"a quote inside a string in its line 1"}},
		{"a quote missing in front", "[a b\",\nc\"]", `["a b" "c"]`, []string{"a string without its first quote in its line 1"}},
		{"a quote missing behind", "[\"a,\n\"b\", \"c\n]", `["a" "b" "c"]`, []string{"a string that nothing closes in its line 1"}},
		{"a quote missing behind, before a member", "{\"a\": \"x,\n \"b\": \"y\n}", `{a:"x" b:"y"}`, []string{"a string that nothing closes in its line 1"}},
		{"marks that deceive", "[\"a\u202eb\u200b\"]", `["ab"]`, nil},
		{"marks that deceive, as escapes", `["a\u202eb"]`, `["ab"]`, nil},
		{"never closed", "[\" a ", `["a"]`, []string{"a string that nothing closes in its line 1", "a bracket that nothing closes in its line 1"}},
		{"never closed behind an escape", `["a\`, `["a\\"]`, []string{"a string that nothing closes in its line 1", "a bracket that nothing closes in its line 1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, faults := sample.JSON(tt.src)
			if got := show(v); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			if diff := cmp.Diff(tt.faults, faults); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// Bare words are what JSON has, or texts that nobody quoted.
func TestJSONWords(t *testing.T) {
	tests := []struct {
		name, src, want string
		faulty          bool
	}{
		{"numbers", "[0, -1, 2.50, 1e5, 9007199254740993]", "[0 -1 2.50 1e5 9007199254740993]", false},
		{"truth values and null", "[true, false, null]", "[true false null]", false},
		{"capitals are no truth value", "[True]", `["True"]`, true},
		{"a number with a leading zero", "[007]", `["007"]`, true},
		{"a mask", "[12***]", `["12***"]`, true},
		{"ideographs", "[甲]", `["甲"]`, true},
		{"words end at space and signs", "[a b\tc\rd\ne,f]", `["a" "b" "c" "d" "e" "f"]`, true},
		{"words end at a quote", `[a"b"]`, `["a" "b"]`, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, faults := sample.JSON(tt.src)
			if got := show(v); got != tt.want || (len(faults) > 0) != tt.faulty {
				t.Errorf("%s %v, want %s", got, faults, tt.want)
			}
		})
	}
}

// What cannot be a member is passed over, and reading goes on behind it.
func TestJSONSkips(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"a word", `{x "a":1}`, "{a:1}"},
		{"a number", `{1, "a":1}`, "{a:1}"},
		{"a colon", `{: "a":1}`, "{a:1}"},
		{"a sign of several bytes", `{， "a":1}`, "{a:1}"},
		{"to the end", `{"a":1, x`, "{a:1}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, faults := sample.JSON(tt.src)
			if got := show(v); got != tt.want || len(faults) == 0 {
				t.Errorf("%s %v, want %s", got, faults, tt.want)
			}
		})
	}
}
