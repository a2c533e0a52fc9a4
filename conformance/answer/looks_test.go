package answer_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

func TestLooks(t *testing.T) {
	cases := []struct{ name, body, want string }{
		{"nothing", "", ""},
		{"JSON", `{"a":1}`, answer.JSON},
		{"JSON that ends early", " \r\n\t{", answer.JSON},
		{"JSON behind a byte order mark", "\ufeff{}", answer.JSON},
		{"a JSON list", "[]", ""},
		{"XML", "<?xml version='1.0'?><a/>", answer.XML},
		{"XML that ends early", "<a", answer.XML},
		{"HTML", "\n<!DOCTYPE HTML><html/>", ""},
		{"HTML without a document type", "<HTML><body>", ""},
		{"a text", "OK", ""},
	}
	for _, c := range cases {
		if got := answer.Looks([]byte(c.body)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	if doc, err := answer.Read([]byte("\ufeff{\"a\":\"b\"}")); err != nil || doc.Node.Text("a") != "b" {
		t.Errorf("a byte order mark: %+v, %v", doc, err)
	}
}
