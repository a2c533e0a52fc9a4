package witness_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What one of the examples in JSON and XML shows and the other does not.
func TestTwins(t *testing.T) {
	tests := []struct {
		name, json, xml string
		want            []string
	}{
		{"the same", `{"A":"x","L":{"I":[{"B":1},{"B":2}]}}`, `<R><A>x</A><L><I><B>1</B></I><I><B>2</B></I></L></R>`, nil},
		{"a list of one", `{"A":"x","L":[{"B":1}]}`, `<R><A>x</A><L><B>1</B></L></R>`, nil},
		{"only in JSON", `{"A":"x","C":"y"}`, `<R><A>x</A></R>`, []string{"20 warning: of the result the JSON example (line 20) shows C, the XML example (line 30) does not"}},
		{"only in XML", `{"A":"x"}`, `<R><A>x</A><C>y</C></R>`, []string{"30 warning: of the result the XML example (line 30) shows C, the JSON example (line 20) does not"}},
		{"inside", `{"A":"x","L":{"B":1}}`, `<R><A>x</A><L><B>1</B><C>2</C></L></R>`, []string{"30 warning: of L the XML example (line 30) shows C, the JSON example (line 20) does not"}},
		{"empty", `{"A":"x","C":"","D":[]}`, `<R><A>x</A></R>`, nil},
		{"an object and a text", `{"A":{"B":1}}`, `<R><A>x</A></R>`, []string{"20 warning: A has members in one of the examples in JSON (line 20) and XML (line 30), none in the other"}},
		{"an empty element", `{"A":[{"B":1}]}`, `<R><A></A></R>`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &contract.Contract{Examples: []contract.Example{answer(t, "json", tt.json, 20), answer(t, "xml", tt.xml, 30)}}
			same(t, tt.want, twinsOf(held(c)))
		})
	}
	many := strings.NewReplacer("|", `":1,"`).Replace(`{"A":1,"C1|C2|C3|C4|C5|C6|C7|C8|C9":1}`)
	c := &contract.Contract{Examples: []contract.Example{answer(t, "json", many, 20), answer(t, "xml", `<R><A>1</A></R>`, 30)}}
	same(t, []string{"20 warning: of the result the JSON example (line 20) shows C1, C2, C3, C4, C5, C6, C7, C8, …, the XML example (line 30) does not"}, twinsOf(held(c)))
}

// twinsOf are the notes about examples held against each other, without those about rows, of which there are none here.
func twinsOf(said []string) []string {
	var out []string
	for _, note := range said {
		if !strings.Contains(note, "the table does not list it there") {
			out = append(out, note)
		}
	}
	return out
}
