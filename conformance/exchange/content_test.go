package exchange_test

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// packed is a text in a coding.
func packed(t *testing.T, text string, coder func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var out bytes.Buffer
	w := coder(&out)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func gzipped(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }
func zlibbed(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }
func deflated(w io.Writer) io.WriteCloser {
	out, _ := flate.NewWriter(w, flate.DefaultCompression)
	return out
}

// What a body says is told from how it was packed; the error says what does not fit.
func TestContent(t *testing.T) {
	text := `{"a":"b"}`
	inGzip := packed(t, text, gzipped)
	cases := []struct {
		name   string
		coding []string // values of Content-Encoding
		body   string
		want   string
		says   string // of the error
	}{
		{"none", nil, text, text, ""},
		{"the coding that is none", []string{"identity"}, text, text, ""},
		{"gzip", []string{"gzip"}, inGzip, text, ""},
		{"gzip by its old name, in capitals", []string{"X-GZIP"}, inGzip, text, ""},
		{"deflate", []string{"deflate"}, packed(t, text, zlibbed), text, ""},
		{"deflate without its frame", []string{"deflate"}, packed(t, text, deflated), text, ""},
		{"two codings", []string{"deflate, gzip"}, packed(t, packed(t, text, zlibbed), gzipped), text, ""},
		{"two codings in two headers", []string{"deflate", "gzip"}, packed(t, packed(t, text, zlibbed), gzipped), text, ""},
		{"a name alone", []string{"gzip"}, text, "", `does not fit its Content-Encoding "gzip"`},
		{"a part of it", []string{"gzip"}, inGzip[:len(inGzip)-9], "", "does not fit"},
		{"something behind it", []string{"gzip"}, inGzip + "{}", "", "does not fit"},
		{"one that nobody knows", []string{"br"}, text, "", `"br"`},
		{"a name without a body", []string{"br"}, "", "", ""},
		{"more than anybody reads", []string{"gzip"}, packed(t, strings.Repeat("a", 2<<20), gzipped), "", "longer than"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := exchange.Response{Body: exchange.Body(c.body)}
			for _, value := range c.coding {
				r.Headers = append(r.Headers, exchange.Header{Name: "content-encoding", Value: value})
			}
			got, err := r.Content()
			if string(got) != c.want || (err != nil) != (c.says != "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("%q, %v; expected %q and an error about %q", got, err, c.want, c.says)
			}
			r.Unpack()
			again, failed := r.Content()
			if string(again) != c.want || (failed == nil) != (err == nil) || r.Unpacked != (string(r.Body) != c.body) {
				t.Errorf("unpacked: %q, %v, %t", again, failed, r.Unpacked)
			}
		})
	}
}
