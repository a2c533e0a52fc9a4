package judge

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestCut(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"as long as may be", "abcd", "abcd"},
		{"one too long", "abcde", "abcd…"},
		{"characters of several bytes", "中文中文", "中文中文"},
		{"one too many of them", "中文中文中", "中文中文…"},
	} {
		if got := cut(c.text, 4); got != c.want {
			t.Errorf("%s: %q, expected %q", c.name, got, c.want)
		}
	}
	if got := clip(strings.Repeat("a", 201)); got != strings.Repeat("a", 200)+"…" {
		t.Errorf("what is quoted: %d bytes", len(got))
	}
	if got := short(strings.Repeat("a", 1001)); got != strings.Repeat("a", 1000)+"…" {
		t.Errorf("a reason: %d bytes", len(got))
	}
}

// A cut text is a beginning of the text with the mark behind it, and never longer than it may be.
func TestCutTextsAreBeginnings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, n := rapid.String().Draw(t, "text"), rapid.IntRange(1, 20).Draw(t, "characters")
		got := cut(text, n)
		begin, was := strings.CutSuffix(got, "…")
		switch {
		case utf8.RuneCountInString(text) <= n && got != text:
			t.Fatalf("%q became %q", text, got)
		case utf8.RuneCountInString(text) > n && (!was || utf8.RuneCountInString(begin) != n || !strings.HasPrefix(text, begin)):
			t.Fatalf("%q became %q", text, got)
		}
	})
}
