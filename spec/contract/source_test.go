package contract_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

func TestQuote(t *testing.T) {
	tests := []struct{ name, raw, want string }{
		{"a sentence", "长度为1~64个字符。", "长度为1~64个字符。"},
		{"space around", "  a b ", "a b"},
		{"Markdown stays as written", "**a** `b` \\_", "**a** `b` \\_"},
		{"cut before a character that deceives", "abc\u200bdef", "abc"},
		{"cut before a tab", "abc\tdef", "abc"},
		{"cut before a line break", "abc\ndef", "abc"},
		{"the space before the cut goes", "abc \u202edef", "abc"},
		{"characters that deceive at the beginning", "\u200b\ufeff\tabc", "abc"},
		{"at the beginning and later", "\u200babc\u200bdef", "abc"},
		{"a line break at the beginning", "\nabc", "abc"},
		{"line breaks and characters that deceive at the beginning", "\n\u200b\n\tabc\ndef", "abc"},
		{"nothing but line breaks", "\n\n", ""},
		{"nothing but such characters", "\u200b\t", ""},
		{"nothing", "", ""},
		{"the longest", strings.Repeat("a", 400), strings.Repeat("a", 400)},
		{"one byte too long", strings.Repeat("a", 401), strings.Repeat("a", 400)},
		{"never half a character", strings.Repeat("甲", 200), strings.Repeat("甲", 133)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := contract.Quote(7, tt.raw); got != (contract.Source{Line: 7, Quote: tt.want}) {
				t.Errorf("Quote(%q) = %+v, want %q", tt.raw, got, tt.want)
			}
		})
	}
}

// A quote is a verbatim piece of its line, short, and holds no character that deceives; quoting a quote changes nothing.
func TestQuoteIsVerbatim(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.OneOf(rapid.StringMatching("[a-c甲乙 \t\u00a0\u200b\u202e\ufeff*`]{0,20}"), rapid.StringMatching(`[a甲]{130,405}`)).Draw(t, "line")
		got := contract.Quote(3, raw)
		if got.Line != 3 || !strings.Contains(raw, got.Quote) || len(got.Quote) > contract.MaxQuote || !utf8.ValidString(got.Quote) {
			t.Fatalf("%+v", got)
		}
		if strings.ContainsFunc(got.Quote, words.Unwanted) || strings.ContainsAny(got.Quote, "\t\n") || strings.TrimSpace(got.Quote) != got.Quote {
			t.Fatalf("%q", got.Quote)
		}
		if again := contract.Quote(3, got.Quote); again != got {
			t.Fatalf("%+v, then %+v", got, again)
		}
		if len(raw) <= contract.MaxQuote && !strings.ContainsFunc(raw, words.Unwanted) && !strings.Contains(raw, "\t") && got.Quote != strings.TrimSpace(raw) {
			t.Fatalf("%q is cut to %q without need", raw, got.Quote)
		}
	})
}

// The hash is the beginning of the quote's SHA-256: anybody can recompute it with sha256sum.
func TestHash(t *testing.T) {
	for quote, want := range map[string]string{"": "e3b0c44298fc1c14", "abc": "ba7816bf8f01cfea"} {
		if got := (contract.Source{Line: 1, Quote: quote}).Hash(); got != want {
			t.Errorf("hash of %q is %s, want %s", quote, got, want)
		}
	}
}

// The line is no part of the hash: a page may grow above a sentence.
func TestHashIsOfTheQuoteAlone(t *testing.T) {
	if (contract.Source{Line: 1, Quote: "a"}).Hash() != (contract.Source{Line: 2, Quote: "a"}).Hash() {
		t.Error("the hash depends on the line")
	}
}
