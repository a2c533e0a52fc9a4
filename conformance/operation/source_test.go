package operation_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// quoting is an operation with one statement of its page and one of the protocol.
func quoting(line int, quote string, page []byte) *operation.Operation {
	return &operation.Operation{
		Page: "GetA.md", Protocol: "overlay.yaml", Sources: operation.Sources{Page: page, Protocol: []byte("text: An answer has a code.\n")},
		Statements: []operation.Statement{
			{Statement: contract.Statement{ID: "A/required", Source: contract.FromPage, Line: line, Quote: quote, Hash: contract.Source{Quote: quote}.Hash()}},
			{Statement: contract.Statement{
				ID: "protocol/code", Source: contract.FromProtocol, Line: 1, Quote: "An answer has a code.", Hash: contract.Source{Quote: "An answer has a code."}.Hash(),
			}},
		},
	}
}

func TestMisquotes(t *testing.T) {
	const page = "# GetA\n\n|A|String|Yes|\n"
	cases := []struct {
		name  string
		line  int
		quote string
		page  string
		want  string // "" when the page says so
	}{
		{"the line says so", 3, "A|String|Yes", page, ""},
		{"a part of the line says so", 3, "A|String", page, ""},
		{"with line ends of Windows", 3, "A|String|Yes", strings.ReplaceAll(page, "\n", "\r\n"), ""},
		{"with a byte order mark", 1, "GetA", "\ufeff" + page, ""},
		{"another word", 3, "A|String|No", page, `GetA.md:3 does not say "A|String|No"; it says "A|String|Yes|"`},
		{"nothing alike", 3, "B|Integer", page, `GetA.md:3 does not say "B|Integer"; it says "|A|String|Yes|"`},
		{"another line", 2, "A|String|Yes", page, `GetA.md:2 does not say "A|String|Yes"; line 3 does`},
		{"the first line", 3, "# GetA", page, `GetA.md:3 does not say "# GetA"; line 1 does`},
		{"what begins alike", 3, "|A|String|No|", page, `GetA.md:3 does not say "|A|String|No|"; it says "|A|String|Yes|"`},
		{"six bytes that are alike", 1, "in all", "say in a line\n", `GetA.md:1 does not say "in all"; it says "say in a line"`},
		{"six bytes of a longer quote", 1, "in a linen", "say in a lie\n", `GetA.md:1 does not say "in a linen"; it says "in a lie"`},
		{"exactly six bytes", 1, "in a lx", "say in a ly\n", `GetA.md:1 does not say "in a lx"; it says "in a ly"`},
		{"five bytes may be chance", 1, "in a x", "say in a y\n", `GetA.md:1 does not say "in a x"; it says "say in a y"`},
		{"a line beyond the end", 5, "A|String|Yes", page, "GetA.md:5 is cited, but the document has 4 lines"},
		{"no line", 0, "A|String|Yes", page, "GetA.md:0 is cited, but the document has 4 lines"},
		{"no quote", 3, "", page, `GetA.md:3 does not say ""; it says "|A|String|Yes|"`},
		{"a quote over two lines", 1, "GetA\n", page, `GetA.md:1 does not say "GetA\n"; it says "# GetA"`},
		{"a page of nothing", 1, "GetA", "", `GetA.md:1 does not say "GetA"; it says ""`},
		{"a line that is long", 1, "other", strings.Repeat("a", 1000), `GetA.md:1 does not say "other"; it says "` + strings.Repeat("a", 200) + `…"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := quoting(c.line, c.quote, []byte(c.page)).Misquotes()
			if why := got["A/required"]; why != c.want || got["protocol/code"] != "" {
				t.Errorf("got %v, want %q", got, c.want)
			}
		})
	}
}

// The hash says what the statement was made of: a quote that was edited with its page is found.
func TestAQuoteThatWasEditedWithItsPage(t *testing.T) {
	op := quoting(1, "at most 64", []byte("at most 46\n"))
	op.Statements[0].Quote = "at most 46"
	if why := op.Misquotes()["A/required"]; !strings.Contains(why, "hash") || !strings.Contains(why, op.Statements[0].Hash) {
		t.Errorf("%q", why)
	}
}

func TestDocumentsThatWereNotGiven(t *testing.T) {
	op := quoting(1, "GetA", nil)
	if got := op.Misquotes(); len(got) != 0 {
		t.Errorf("misquotes %v", got)
	}
	if got := op.Unverified(); len(got) != 1 || got[0] != "GetA.md" {
		t.Errorf("not verified: %q", got)
	}
	op.Sources = operation.Sources{}
	if got := op.Unverified(); len(got) != 2 || got[1] != "overlay.yaml" {
		t.Errorf("not verified: %q", got)
	}
	op.Sources = operation.Sources{Page: []byte{}, Protocol: []byte{}}
	if got := op.Unverified(); len(got) != 0 {
		t.Errorf("not verified: %q", got)
	}
}

// Whatever is quoted of a page is found in it, and is missed once the page says something else there.
func TestWhatIsQuotedIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.StringMatching(`[a-c中|]{0,8}`), 1, 6).Draw(t, "lines")
		n := rapid.IntRange(1, len(lines)).Draw(t, "line")
		source := contract.Quote(n, lines[n-1])
		if source.Quote == "" {
			return
		}
		if got := quoting(n, source.Quote, []byte(strings.Join(lines, "\n"))).Misquotes(); len(got) != 0 {
			t.Fatalf("%v", got)
		}
		lines[n-1] = strings.ToUpper(strings.ReplaceAll(lines[n-1], source.Quote, "x"))
		if got := quoting(n, source.Quote, []byte(strings.Join(lines, "\n"))).Misquotes(); len(got) != 1 {
			t.Fatalf("%q is not missed", source.Quote)
		}
	})
}

// The digest of a document is that of its text with LF, and there is none of what was not given.
func TestDigests(t *testing.T) {
	const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	digests := func(page, protocol []byte) []operation.Digest {
		return (&operation.Operation{Page: "A.md", Protocol: "p.yaml", Sources: operation.Sources{Page: page, Protocol: protocol}}).Digests()
	}
	if got := digests(nil, nil); len(got) != 0 {
		t.Errorf("digests of nothing: %v", got)
	}
	if got := digests(nil, []byte{}); len(got) != 1 || got[0] != (operation.Digest{File: "p.yaml", SHA256: empty}) {
		t.Errorf("%v", got)
	}
	lf, crlf := digests([]byte("a\nb\n"), nil), digests([]byte("a\r\nb\r\n"), nil)
	if len(lf) != 1 || lf[0].File != "A.md" || len(crlf) != 1 || lf[0] != crlf[0] || lf[0].SHA256 == empty {
		t.Errorf("%v, with CRLF %v", lf, crlf)
	}
}
