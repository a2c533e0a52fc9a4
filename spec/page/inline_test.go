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
		{"a backslash before a letter", `C:\dir \`, `C:\dir \`},
		{"the first and last signs that a backslash escapes", `\!\/\:\@\[\{\~`, "!/:@[{~"},
		{"what stands beside these signs", `\0\9\A\Z\a\z`, `\0\9\A\Z\a\z`},
		{"code with space around", "x` a `y", "xay"},
		{"code with nothing in it", "a``b", "a``b"},
		{"code at the beginning", "`a`", "a"},
		{"two backquotes around one", "``a`b``", "a`b"},
		{"markup in code stays", "`**a** [b](c) \\_`", `**a** [b](c) \_`},
		{"bold around code", "**`a`**", "a"},
		{"stars in code pair with none", "**a `**` b**", "a ** b"},
		{"stars behind a backquote that nothing closes", "` **a**", "` a"},
		{"an escaped star is no mark", `\**a**`, "**a**"},
		{"three pairs, one open", "**a** **b", "a **b"},
		{"one star", "*a*", "*a*"},
		{"two links", "[a](b) and [c](d)", "a and c"},
		{"bold in a link", "[**a**](b)", "a"},
		{"brackets before a link", "[a] [b](c)", "[a] b"},
		{"a target that nothing closes", "[a](b", "a(b"},
		{"a target over lines", "[a](b\nc)", "a(b\nc)"},
		{"a link with the longest text", "[" + strings.Repeat("a", 399) + "](b)", strings.Repeat("a", 399)},
		{"a link with a longer text", "[" + strings.Repeat("a", 400) + "](b)", "[" + strings.Repeat("a", 400) + "](b)"},
		{"a link far behind others", strings.Repeat("x", 1000) + "[a](b)", strings.Repeat("x", 1000) + "a"},
		{"an image without a target", "![icon] text", "![icon] text"},
		{"an exclamation mark", "a! [b](c) d!", "a! b d!"},
		{"entities by number", "&#60;&#x3C;&#X3c;", "<<<"},
		{"the longest entity", "&#0000000060; &#000000060;", "&#0000000060; <"},
		{"an entity that is none", "&zorp; &; & lt;", "&zorp; &; & lt;"},
		{"an entity at the end without its sign", "a &lt", "a &lt"},
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
