package operation

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Sources are the documents that an operation's statements cite, as bytes. One that is nil was not given: what it says
// cannot be verified then.
type Sources struct {
	Page     []byte
	Protocol []byte // the overlay
	// Path is where the page was read, as somebody who looks for it has to know; "" for one that came with plumb.
	Path string
}

// Digest is the name of a document with the SHA-256 digest of its text, whose lines end with LF.
type Digest struct{ File, SHA256 string }

// Digests are those of the documents that were given.
func (o *Operation) Digests() []Digest {
	var out []Digest
	for _, d := range []struct {
		file string
		text []byte
	}{{o.Page, o.Sources.Page}, {o.Protocol, o.Sources.Protocol}} {
		if d.text == nil {
			continue
		}
		sum := sha256.Sum256(bytes.ReplaceAll(d.text, []byte("\r\n"), []byte("\n")))
		out = append(out, Digest{d.file, hex.EncodeToString(sum[:])})
	}
	return out
}

// File is the base name of the document that a statement cites.
func (o *Operation) File(s Statement) string {
	if s.Source == contract.FromProtocol {
		return o.Protocol
	}
	return o.Page
}

// Lines are the lines of the page; nil where it was not given.
func (o *Operation) Lines() []string {
	if o.Sources.Page == nil {
		return nil
	}
	return words.Lines(string(o.Sources.Page))
}

func (o *Operation) document(s Statement) []byte {
	if s.Source == contract.FromProtocol {
		return o.Sources.Protocol
	}
	return o.Sources.Page
}

// Misquotes are the statements, by their ids, whose document does not say what they quote on the line that they cite,
// each with the reason in a sentence. Statements of a document that was not given are not among them: see Unverified.
func (o *Operation) Misquotes() map[string]string {
	page, protocol := words.Lines(string(o.Sources.Page)), words.Lines(string(o.Sources.Protocol))
	out := map[string]string{}
	for _, s := range o.Statements {
		lines := page
		if s.Source == contract.FromProtocol {
			lines = protocol
		}
		if o.document(s) == nil {
			continue
		}
		if why := misquote(s, lines); why != "" {
			out[s.ID] = fmt.Sprintf("%s:%d %s", o.File(s), s.Line, why)
		}
	}
	return out
}

// Unverified names the documents that statements cite and that were not given, in the order of their names.
func (o *Operation) Unverified() []string {
	var out []string
	for _, s := range o.Statements {
		if file := o.File(s); o.document(s) == nil && !slices.Contains(out, file) {
			out = append(out, file)
		}
	}
	slices.Sort(out)
	return out
}

// misquote says why a line is not what a statement quotes, or "". What is hashed is what stands on the line.
func misquote(s Statement, lines []string) string {
	if s.Line < 1 || s.Line > len(lines) {
		return fmt.Sprintf("is cited, but the document has %d lines", len(lines))
	}
	line := lines[s.Line-1]
	at := strings.Index(line, s.Quote)
	if at < 0 || s.Quote == "" {
		return fmt.Sprintf("does not say %q%s", clip(s.Quote), instead(s, lines))
	}
	found := contract.Source{Line: s.Line, Quote: line[at : at+len(s.Quote)]}
	if hash := found.Hash(); hash != s.Hash {
		return fmt.Sprintf("says %q, whose hash is %s; the statement was made of a text with the hash %q", clip(s.Quote), hash, s.Hash)
	}
	return ""
}

// instead says where a quote stands now, or what stands in its place.
func instead(s Statement, lines []string) string {
	if s.Quote != "" {
		if i := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, s.Quote) }); i >= 0 {
			return fmt.Sprintf("; line %d does", i+1)
		}
	}
	return fmt.Sprintf("; it says %q", clip(resembling(s.Quote, lines[s.Line-1])))
}

// resembling is the part of a line that begins as a quote does, or the line.
func resembling(quote, line string) string {
	const least = 6 // bytes: less may be chance
	for n := len(quote); n >= least; n-- {
		if at := strings.Index(line, quote[:n]); at >= 0 {
			return line[at:]
		}
	}
	return line
}

// clip keeps a sentence about a long line readable.
func clip(s string) string {
	const enough = 200 // bytes
	if len(s) <= enough {
		return s
	}
	return words.Cut(s, enough) + "…"
}
