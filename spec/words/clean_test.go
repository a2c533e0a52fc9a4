package words_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/words"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing to do", "a 甲\tb\nc", "a 甲\tb\nc"},
		{"no-break space", "a\u00a0b", "a b"},
		{"controls", "a\x00b\x1bc\x7fd\u0085e\rf", "abcdef"},
		{"zero width", "a\u200bb\u200dc\ufeffd", "abcd"},
		{"directions", "a\u202eb\u2066c", "abc"},
		{"separators", "a\u2028b\u2029c", "abc"},
		{"bytes that are no UTF-8", "a\xffb\xe7\x94c", "abc"},
		{"the replacement character itself stays", "a\ufffdb", "a\ufffdb"},
		{"emoji", "😀", "😀"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.Clean(tt.text); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// The bounds of each range that is dropped: its neighbours stay.
func TestUnwanted(t *testing.T) {
	ranges := []struct {
		name        string
		first, last rune
	}{
		{"C0 controls before tab", 0x00, 0x08},
		{"C0 controls behind newline", 0x0b, 0x1f},
		{"DEL and C1 controls", 0x7f, 0x9f},
		{"zero width and marks", 0x200b, 0x200f},
		{"separators, embeddings and overrides", 0x2028, 0x202e},
		{"invisible operators and isolates", 0x2060, 0x2069},
		{"byte order mark", 0xfeff, 0xfeff},
	}
	want := map[rune]bool{}
	for _, r := range ranges {
		for c := r.first; c <= r.last; c++ {
			want[c] = true
		}
	}
	for c := rune(0); c <= 0x10000; c++ {
		if words.Unwanted(c) != want[c] {
			t.Errorf("Unwanted(%U) = %t", c, words.Unwanted(c))
		}
	}
}

// Cleaning twice is cleaning once, and what is left is text without a character that deceives. Everything else stays, in order.
func TestCleanIsDone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching("[a甲\u00a0\u200b\u202e\x1b\ufeff\t\n ]{0,12}"),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		once := words.Clean(s)
		if twice := words.Clean(once); twice != once {
			t.Fatalf("%q is %q when cleaned again", once, twice)
		}
		if !utf8.ValidString(once) || strings.ContainsFunc(once, words.Unwanted) || strings.ContainsRune(once, '\u00a0') {
			t.Fatalf("%q", once)
		}
		kept := strings.Map(func(r rune) rune {
			if r == '\u00a0' {
				return ' '
			}
			if words.Unwanted(r) {
				return -1
			}
			return r
		}, strings.ToValidUTF8(s, ""))
		if once != kept {
			t.Fatalf("%q, want %q", once, kept)
		}
	})
}
