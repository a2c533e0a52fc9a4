package words_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/words"
)

func TestMarkdownCode(t *testing.T) {
	if got := words.MarkdownCode("a|`b`"); got != "`a|'b'`" {
		t.Errorf("%q", got)
	}
	for text, want := range map[string]string{
		"":                  "",
		"a b":               "`a b`",
		"`a` [b](c) @d #1 ": "`'a' [b](c) @d #1 `",
		"a|b":               "`a\\|b`",
		`a\|b`:              "`a\\ \\|b`",
		"<img> &amp;":       "`<img> &amp;`",
	} {
		if got := words.MarkdownCell(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWorkflowCommands(t *testing.T) {
	for text, want := range map[string][2]string{
		"":                 {"", ""},
		"a, b: c":          {"a, b: c", "a%2C b%3A c"},
		"100%\r\n::x::%0A": {"100%25%0D%0A::x::%250A", "100%25%0D%0A%3A%3Ax%3A%3A%250A"},
	} {
		if got := [2]string{words.CommandData(text), words.CommandProperty(text)}; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// No text gets out of its place, and a reader of commands gets back what was written.
func TestNothingGetsOutOfItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab`|\\ %:,\r\n0AD23C5"))).Draw(t, "text")
		property := words.CommandProperty(text)
		if strings.ContainsAny(property, "\r\n:,") {
			t.Fatalf("%q", property)
		}
		back := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",").Replace(property)
		if back != text {
			t.Fatalf("%q came back as %q", text, back)
		}
		code := words.MarkdownCell(text)
		if text == "" {
			return
		}
		if inner := code[1 : len(code)-1]; strings.Contains(inner, "`") || strings.Count(inner, "|") != strings.Count(inner, `\|`) || strings.Contains(inner, `\\|`) {
			t.Fatalf("%q", code)
		}
	})
}
