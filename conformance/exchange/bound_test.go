package exchange_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

func digestOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// A body costs what its JSON has: one that fits is whole; any other is cut between characters, with a mark, and its length and
// digest are told.
func TestABodyWithinItsBound(t *testing.T) {
	cases := []struct {
		name, body string
		most       int
		want       string
	}{
		{"empty", "", 0, ""},
		{"as long as it may be", "abcd", 4, "abcd"},
		{"one more", "abcde", 4, "abcd…"},
		{"a character across the bound", "abcé", 4, "abc…"},
		{"Chinese costs its bytes", "中文", 6, "中文"},
		{"quotes cost two", `a"b"c`, 5, `a"b…`},
		{"an escape costs six", "a\x1bb", 6, "a…"},
		{"a separator of lines costs six", "\u2028b", 6, "\u2028…"},
		{"bytes that are no text cost three", "\xff\xfe", 5, "\xff…"},
		{"nothing may be kept", "abc", 0, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := exchange.Response{Status: 200, Body: exchange.Body(c.body)}
			got := r.Within(exchange.Bound{Body: c.most})
			if string(got.Body) != c.want {
				t.Errorf("%q, want %q", got.Body, c.want)
			}
			if string(r.Body) != c.body || r.Cut != nil {
				t.Error("the answer itself was changed")
			}
			var want *exchange.Cut
			if c.want != c.body {
				want = &exchange.Cut{Body: &exchange.Whole{Bytes: len(c.body), SHA256: digestOf(c.body)}}
			}
			if diff := cmp.Diff(want, got.Cut); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got.BodyBytes() != len(c.body) {
				t.Errorf("the body is said to have %d bytes", got.BodyBytes())
			}
		})
	}
}

func fields(list ...string) []exchange.Header {
	var out []exchange.Header
	for _, text := range list {
		name, value, _ := strings.Cut(text, ": ")
		out = append(out, exchange.Header{Name: name, Value: value})
	}
	return out
}

// Of header fields those that tell something are kept first, in the order in which all of them came.
func TestHeadersWithinTheirBound(t *testing.T) {
	roomy := exchange.Bound{Headers: 1 << 20, Fields: 100, Value: 100}
	few, narrow, tight := roomy, roomy, roomy
	few.Fields, narrow.Value, tight.Headers = 2, 4, 220
	cases := []struct {
		name        string
		bound       exchange.Bound
		given, want []exchange.Header
	}{
		{"none", few, nil, nil},
		{"all of them", roomy, fields("A: 1", "B: 2"), fields("A: 1", "B: 2")},
		{"the first ones", few, fields("A: 1", "B: 2", "C: 3"), fields("A: 1", "B: 2")},
		{"those that tell something", few, fields("A: 1", "B: 2", "Content-TYPE: x"), fields("A: 1", "Content-TYPE: x")},
		{"every value of those", few, fields("A: 1", "Content-Length: 1", "Transfer-Encoding: x"), fields("Content-Length: 1", "Transfer-Encoding: x")},
		{"the beginning of a value", narrow, fields("A: 12345", "B: 1234"), fields("A: 1234…", "B: 1234")},
		{"no name that is too long", narrow, fields("ABCDE: 1", "B: 2"), fields("B: 2")},
		{"as many as there is room for", tight, fields("A: 1", "B: 2", "C: 3"), fields("A: 1", "B: 2")},
		{"a short one behind one without room", tight, fields("A: 1", "B: "+strings.Repeat("b", 90), "C: 3"), fields("A: 1", "C: 3")},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			given := append([]exchange.Header{}, c.given...)
			got := exchange.Response{Headers: given}.Within(c.bound)
			if diff := cmp.Diff(c.want, got.Headers, cmp.Transformer("empty", func(h []exchange.Header) string { return fmt.Sprint(h) })); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(append([]exchange.Header{}, c.given...), given); diff != "" {
				t.Errorf("the answer itself was changed:\n%s", diff)
			}
			if wasCut := fmt.Sprint(c.want) != fmt.Sprint(c.given); wasCut != (got.Cut != nil) {
				t.Errorf("cut: %+v", got.Cut)
			}
		})
	}
	const lines = "A: 1\r\nB: 2\r\nC: 3\r\n"
	want := &exchange.Whole{Bytes: len(lines), Fields: 3, SHA256: digestOf(lines)}
	if diff := cmp.Diff(want, exchange.Response{Headers: fields("A: 1", "B: 2", "C: 3")}.Within(few).Cut.Headers); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What is kept never has more bytes in JSON than the bound allows, a second time changes nothing, and a narrower bound still knows
// the whole.
func TestBoundsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.SliceOf(rapid.SampledFrom([]byte("ab\"\\\n\x00\x1b\x7f\xff\xe4\xb8\xad\xc3\xa9"))).Draw(t, "body")
		value := rapid.StringOf(rapid.SampledFrom([]rune("ab\"中\u202e\x01"))).Draw(t, "value")
		most := rapid.IntRange(0, 60).Draw(t, "most")
		r := exchange.Response{Status: 200, Body: body, Headers: []exchange.Header{{Name: "A", Value: value}}}
		bound := exchange.Bound{Body: most, Headers: 1000, Fields: 1, Value: most}
		once := r.Within(bound)
		if diff := cmp.Diff(once, once.Within(bound)); diff != "" {
			t.Fatalf("a second time (-once +twice):\n%s", diff)
		}
		text, err := json.Marshal(strings.ToValidUTF8(string(once.Body), "\uFFFD"))
		if err != nil || len(text) > most+len(`"…"`) {
			t.Fatalf("%d bytes of %d: %s, %v", len(text), most, text, err)
		}
		if rest, cut := strings.CutSuffix(string(once.Body), exchange.CutMark); cut && !strings.HasPrefix(string(body), rest) {
			t.Fatalf("%q is no beginning of %q", rest, body)
		}
		if utf8.Valid(body) && !utf8.Valid(once.Body) {
			t.Fatalf("cut within a character: %q", once.Body)
		}
		narrow := once.Within(exchange.Bound{})
		if len(body) > 0 && (narrow.Cut == nil || narrow.Cut.Body.SHA256 != digestOf(string(body)) || narrow.BodyBytes() != len(body)) {
			t.Fatalf("the whole is forgotten: %+v", narrow.Cut)
		}
	})
}

// Cost counts what the JSON of an answer has at most.
func TestTheCostOfAnAnswer(t *testing.T) {
	r := exchange.Response{Body: exchange.Body("a\"\x01"), Headers: fields("A: 1", "B: 中")}
	if got, want := r.Cost(), 1+2+6+(90+1+1)+(90+1+3); got != want {
		t.Errorf("%d, want %d", got, want)
	}
}
