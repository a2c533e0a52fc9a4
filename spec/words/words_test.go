package words_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/words"
)

func TestCut(t *testing.T) {
	tests := []struct {
		name, text string
		n          int
		want       string
	}{
		{"shorter", "abc", 4, "abc"},
		{"just as long", "abc", 3, "abc"},
		{"one byte too long", "abcd", 3, "abc"},
		{"at the boundary of a character", "甲乙", 3, "甲"},
		{"one byte into a character", "甲乙", 4, "甲"},
		{"two bytes into a character", "甲乙", 5, "甲"},
		{"within the first character", "甲乙", 2, ""},
		{"nothing is left", "abc", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.Cut(tt.text, tt.n); got != tt.want {
				t.Errorf("Cut(%q, %d) = %q, want %q", tt.text, tt.n, got, tt.want)
			}
		})
	}
}

// What Cut leaves is the longest whole-character beginning that fits.
func TestCutIsTheLongestThatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[a-c甲乙é😀]{0,8}`).Draw(t, "text")
		n := rapid.IntRange(0, 40).Draw(t, "n")
		got := words.Cut(s, n)
		if !strings.HasPrefix(s, got) || len(got) > n || !utf8.ValidString(got) {
			t.Fatalf("%q", got)
		}
		if _, next := utf8.DecodeRuneInString(s[len(got):]); next > 0 && len(got)+next <= n {
			t.Fatalf("%q could be one character longer", got)
		}
	})
}

func TestHasWord(t *testing.T) {
	tests := []struct {
		name, text, word string
		want             bool
	}{
		{"the whole text", "Size", "Size", true},
		{"at the beginning", "Size of it", "Size", true},
		{"at the end", "the Size", "Size", true},
		{"between ideographs", "指定Size的值", "Size", true},
		{"between signs", "(Size)", "Size", true},
		{"a letter before", "DiskSize", "Size", false},
		{"a letter behind", "Sizes", "Size", false},
		{"a digit before", "1Size", "Size", false},
		{"a digit behind", "Size1", "Size", false},
		{"an underscore before", "_Size", "Size", false},
		{"an underscore behind", "Size_", "Size", false},
		{"a hyphen is no letter", "max-Size", "Size", true},
		{"the second time it stands alone", "Sizes and Size", "Size", true},
		{"overlapping beginnings", "aaba aab", "aab", true},
		{"another word", "Name", "Size", false},
		{"no word", "Size", "", false},
		{"no text", "", "Size", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.HasWord(tt.text, tt.word); got != tt.want {
				t.Errorf("HasWord(%q, %q) = %t", tt.text, tt.word, got)
			}
		})
	}
}

// Each class has its first and last characters and none of their neighbours.
func TestClassesOfBytes(t *testing.T) {
	const letters, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "0123456789"
	for i := range 256 {
		c := byte(i)
		in := func(class string) bool { return strings.IndexByte(class, c) >= 0 }
		if words.IsLetter(c) != in(letters) {
			t.Errorf("IsLetter(%q) = %t", c, words.IsLetter(c))
		}
		if words.IsDigit(c) != in(digits) {
			t.Errorf("IsDigit(%q) = %t", c, words.IsDigit(c))
		}
		if words.IsWordByte(c) != in(letters+digits+"_") {
			t.Errorf("IsWordByte(%q) = %t", c, words.IsWordByte(c))
		}
	}
}

func TestOneLine(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"one line already", "a b", "a b"},
		{"runs of space", "a  b\t c", "a b c"},
		{"lines", "a\n\n b\r\nc", "a b c"},
		{"space around", " a ", "a"},
		{"space of other kinds", "a\u00a0\u3000b", "a b"},
		{"only space", " \n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.OneLine(tt.text); got != tt.want {
				t.Errorf("OneLine(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestHasAnyAndHasPrefix(t *testing.T) {
	tests := []struct {
		name, text    string
		words         []string
		any, asPrefix bool
	}{
		{"the first word begins it", "甲乙丙", []string{"甲", "丁"}, true, true},
		{"the second word begins it", "甲乙丙", []string{"丁", "甲"}, true, true},
		{"within", "甲乙丙", []string{"乙"}, true, false},
		{"none of them", "甲乙丙", []string{"丁", "戊"}, false, false},
		{"other case", "Default", []string{"default"}, false, false},
		{"no words", "甲", nil, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.HasAny(tt.text, tt.words...); got != tt.any {
				t.Errorf("HasAny = %t", got)
			}
			if got := words.HasPrefix(tt.text, tt.words...); got != tt.asPrefix {
				t.Errorf("HasPrefix = %t", got)
			}
		})
	}
}

func TestFirst(t *testing.T) {
	for text, want := range map[string]rune{"": 0, "a": 'a', "甲a": '甲', "?b": '?'} {
		if got := words.First(text); got != want {
			t.Errorf("First(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestHasSuffix(t *testing.T) {
	tests := []struct {
		name, text string
		suffixes   []string
		want       bool
	}{
		{"the first", "甲乙", []string{"乙", "丙"}, true},
		{"the second", "甲乙", []string{"丙", "甲乙"}, true},
		{"none", "甲乙", []string{"甲", "丙"}, false},
		{"no suffixes", "甲乙", nil, false},
		{"no text", "", []string{"甲"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.HasSuffix(tt.text, tt.suffixes...); got != tt.want {
				t.Errorf("%t", got)
			}
		})
	}
}

func TestHasIdeograph(t *testing.T) {
	for text, want := range map[string]bool{"壶": true, "a pot 壶": true, "a pot": false, "，。": false, "": false} {
		if got := words.HasIdeograph(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
