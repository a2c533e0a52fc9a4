package place_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// Members that a cell explains stand in the text that it describes, in its list, and in the lists inside of that.
func TestInside(t *testing.T) {
	tests := []struct{ name, row, rows, lists, members, want string }{
		{name: "of an object", row: "P object {\"a\":1}", members: "a b", want: "P.a in P text|P.b in P text"},
		{name: "of a text", row: "P string {\"a\":1}", members: "a", want: "P.a in P text"},
		{name: "of a list", row: "P string [{\"a\":1}]", members: "a", want: "P.N.a in P text"},
		{name: "of what is a list by its type", row: "P list", members: "a", want: "P.N.a in P text"},
		{name: "deeper", row: "P object {\"a\":1}", members: "a a.b", lists: "a", want: "P.a in P text|P.a.N.b in P.a text"},
		{name: "what a row lists", row: "P object {\"a\":1}", rows: "└a integer", members: "a b", want: "P.b in P text"},
		{name: "twice", row: "P object {\"a\":1}", members: "a a", want: "P.a in P text"},
		{name: "of a list that travels by positions", row: "P repeat", members: "a", want: "P.N.a in P"},
		{name: "inside of what travels by members", row: "P.a string {\"b\":1}", members: "b", want: ""},
		{name: "too long a name", row: "P object {\"a\":1}", members: strings.Repeat("a", contract.MaxName), want: ""},
		{name: "too deep", row: "P object {\"a\":1}", members: strings.Repeat("a.", contract.MaxDepth) + "a", want: ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows, _ := place.Request(page.NewSink("p.md", 10), requestRows(t, tt.row+"\n"+tt.rows), nil)
			var members []*place.RequestRow
			for _, name := range strings.Fields(tt.members) {
				m := &place.RequestRow{}
				m.Name = name
				members = append(members, m)
			}
			var got []string
			for _, m := range place.Inside(rows[0], rows, members, func(path string) bool { return path == tt.lists }) {
				if m.Inferred != contract.ByProse {
					t.Errorf("%s is inferred by %q", m.Name, m.Inferred)
				}
				got = append(got, described(m))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if tt.want != "" && !strings.Contains(tt.name, "positions") && rows[0].Style != contract.StyleJSON {
				t.Errorf("the text travels as %q", rows[0].Style)
			}
		})
	}
}
