package words_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/words"
)

func TestLines(t *testing.T) {
	cases := []struct {
		name, document string
		want           []string
	}{
		{"nothing", "", []string{""}},
		{"one line without an end", "a", []string{"a"}},
		{"the end of the last line", "a\nb\n", []string{"a", "b", ""}},
		{"line ends of Windows", "a\r\nb\r\n", []string{"a", "b", ""}},
		{"both kinds", "a\nb\r\nc", []string{"a", "b", "c"}},
		{"a carriage return within a line", "a\rb", []string{"a\rb"}},
		{"a byte order mark", "\ufeffa\n", []string{"a", ""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, words.Lines(c.document)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLineEndsAreNoDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		document := rapid.StringMatching(`([a-z é|]{0,5}\n){0,5}`).Draw(t, "document")
		windows := strings.ReplaceAll(document, "\n", "\r\n")
		if diff := cmp.Diff(words.Lines(document), words.Lines(windows)); diff != "" {
			t.Error(diff)
		}
	})
}
