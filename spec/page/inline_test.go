package page_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

func TestPlain(t *testing.T) {
	tests := []struct{ name, raw, want string }{
		{"escapes", `a\_b \[x\] \{\} \| \\n`, `a_b [x] {} | \n`},
		{"mask of escaped stars", `ca-1\*\*\*\*`, "ca-1****"},
		{"mask in a code span", "`ca-1****`", "ca-1****"},
		{"bold", "**Note:** text", "Note: text"},
		{"four stars are no bold", "a **** b", "a **** b"},
		{"two pairs of bold", "**a** or **b**", "a or b"},
		{"bold that nothing closes", "a **b", "a **b"},
		{"link", "see [ListThings](~~12345~~).", "see ListThings."},
		{"link with parentheses", "[a](http://x/(y)) b", "a b"},
		{"brackets that are no link", `[1, 100]`, "[1, 100]"},
		{"image", "![icon](x.png) text", "icon text"},
		{"entities", "&lt;a&gt; &amp;&#39;", "<a> &'"},
		{"an ampersand that is none", "a & b; AT&T", "a & b; AT&T"},
		{"entity in a code span stays", "`&lt;`", "&lt;"},
		{"no-break space", "a\u00a0b", "a b"},
		{"zero width, bidi and controls go", "a\u200bb\u202ec\u2066d\x1be\x00f\u2028g\ufeffh", "abcdefgh"},
		{"backquote that nothing closes", "a ` b", "a ` b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := page.Plain(tt.raw); got != tt.want {
				t.Errorf("Plain(%q) = %q, want %q", tt.raw, got, tt.want)
			}
		})
	}
}

// What a reader sees never holds a character that deceives.
func TestPlainIsClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := page.Plain(rapid.String().Draw(t, "raw"))
		if !utf8.ValidString(got) || strings.ContainsFunc(got, words.Unwanted) {
			t.Fatalf("%q", got)
		}
	})
}
