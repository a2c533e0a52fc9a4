package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bound is the most that is kept of an answer. Bytes are those of the JSON that a text becomes, so that no text grows by being
// written down.
type Bound struct {
	Body    int // bytes of the body
	Headers int // bytes of all header fields together
	Fields  int // header fields
	Value   int // bytes of one value
}

// Cut says of an answer of which only a part is kept how long it is as a whole.
type Cut struct {
	Body    *Whole `json:"body,omitempty"`
	Headers *Whole `json:"headers,omitempty"`
}

// Whole is what was received before it was cut, as a length and a digest. Header fields count as the lines "Name: value" with
// CR and LF behind each.
type Whole struct {
	Bytes  int    `json:"bytes"`
	Fields int    `json:"fields,omitempty"`
	SHA256 string `json:"sha256"`
}

// CutMark stands behind a text that was cut.
const CutMark = "…"

// Within returns the answer with no more of it than the bound allows, and says in Cut what was cut. What an earlier bound has said
// there stays: it knew the whole. The answer itself is left alone.
func (r Response) Within(b Bound) Response {
	cut := Cut{}
	if r.Cut != nil {
		cut = *r.Cut
	}
	if body := r.Body.within(b.Body); !bytes.Equal(body, r.Body) {
		if cut.Body == nil {
			cut.Body = r.Body.whole()
		}
		r.Body = body
	}
	if kept := fieldsWithin(r.Headers, b); !slices.Equal(kept, r.Headers) {
		if cut.Headers == nil {
			cut.Headers = wholeFields(r.Headers)
		}
		r.Headers = kept
	}
	if cut != (Cut{}) {
		r.Cut = &cut
	}
	return r
}

// BodyBytes is how long the body was when it was received.
func (r Response) BodyBytes() int {
	if r.Cut != nil && r.Cut.Body != nil {
		return r.Cut.Body.Bytes
	}
	return len(r.Body)
}

// Cost is how many bytes the JSON of the answer's body and headers has at most.
func (r Response) Cost() int {
	n := cost(string(r.Body))
	for _, h := range r.Headers {
		n += h.cost()
	}
	return n
}

// within is a body that is short enough, or its beginning with a mark. A copy of it lets go of the whole.
func (b Body) within(most int) Body {
	if most >= maxCost*len(b) {
		return b
	}
	n, whole := fitting(b, most)
	switch {
	case whole:
		return b
	case n == 0:
		return nil
	}
	return Body(string(b[:n]) + CutMark)
}

func (b Body) whole() *Whole {
	sum := sha256.Sum256(b)
	return &Whole{Bytes: len(b), SHA256: hex.EncodeToString(sum[:])}
}

// telling reports whether a header field is one that judges and readers look for: it is kept before others.
func (h Header) telling() bool {
	switch strings.ToLower(h.Name) {
	case "content-type", "content-length", "content-encoding", "transfer-encoding", "date", "retry-after", "location", "server", "x-acs-request-id":
		return true
	default:
		return false
	}
}

// fieldCost is what a field has around its name and its value, in an indented report.
const fieldCost = 90

func (h Header) cost() int { return fieldCost + cost(h.Name) + cost(h.Value) }

// fieldsWithin are as many fields as a bound allows, in their order. A field whose name alone is too long is left out.
func fieldsWithin(all []Header, b Bound) []Header {
	kept := make([]bool, len(all))
	cuts := slices.Clone(all)
	left, room := b.Fields, b.Headers
	for _, telling := range []bool{true, false} {
		for i, h := range all {
			if left == 0 || h.telling() != telling || len(h.Name) > b.Value {
				continue
			}
			cuts[i].Value = string(Body(h.Value).within(b.Value))
			if n := cuts[i].cost(); n <= room {
				kept[i], room, left = true, room-n, left-1
			}
		}
	}
	var out []Header
	for i, h := range cuts {
		if kept[i] {
			out = append(out, h)
		}
	}
	return out
}

func wholeFields(fields []Header) *Whole {
	sum := sha256.New()
	out := &Whole{Fields: len(fields)}
	for _, h := range fields {
		out.Bytes += written(sum, h.Name, ": ", h.Value, "\r\n")
	}
	out.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return out
}

// written puts texts into a digest, and says how long they are. A digest takes everything.
func written(sum hash.Hash, texts ...string) int {
	n := 0
	for _, text := range texts {
		_, _ = io.WriteString(sum, text)
		n += len(text)
	}
	return n
}

const maxCost = 6 // of a byte: an escape such as \u001b

// cost is how many bytes a text has in JSON at most.
func cost(text string) int {
	n := 0
	for i := 0; i < len(text); {
		if plain(text[i]) {
			n, i = n+1, i+1
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		n += runeCost(r, size)
		i += size
	}
	return n
}

// fitting is how many bytes of a text cost no more than most, up to the end of a character, and whether these are all.
func fitting(text []byte, most int) (n int, whole bool) {
	spent := 0
	for n < len(text) {
		if plain(text[n]) && spent < most {
			spent, n = spent+1, n+1
			continue
		}
		r, size := utf8.DecodeRune(text[n:])
		if spent += runeCost(r, size); spent > most {
			return n, false
		}
		n += size
	}
	return n, true
}

// plain reports whether a byte is a character that JSON has as it is: most are, and answers may be long.
func plain(c byte) bool { return c >= ' ' && c <= '~' && c != '"' && c != '\\' }

// runeCost is that of a character, of so many bytes.
func runeCost(r rune, size int) int {
	switch {
	case r == utf8.RuneError && size == 1:
		return utf8.UTFMax - 1 // a replacement in its place
	case r == '"', r == '\\', r == '\n', r == '\r', r == '\t':
		return 2
	case !unicode.IsGraphic(r):
		return maxCost
	default:
		return size
	}
}
