package place_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// responseTest places rows, one a line of text: marks and name, type, and the text of the example cell. A caption
// begins a further table. Types: string, integer, object, object:X, map, json, list, list:X (of structures X),
// list=string (of scalars), - for an empty cell, ? for a table without a column of types.
type responseTest struct {
	name  string
	shown string // JSON that an example shows; empty when there is none
	xml   string // XML that another shows
	rows  string // rows and captions (# ..), one a line
	want  string // the tree, one member a line
	notes string // the diagnostics, one a line, each by a part of its text
}

func runResponse(t *testing.T, tests []responseTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sink := page.NewSink("p.md", 100)
			tree := place.Response(sink, evidence(tt.shown, tt.xml), tablesOf(t, tt.rows))
			if diff := cmp.Diff(linesOf(tt.want), drawn(tree.Result)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			checkNotes(t, sink, tt.notes)
			repeated := 0
			for _, d := range sink.Diagnostics() {
				var n int
				switch _, rest, ok := strings.Cut(d.Message, "its rows; its "); {
				case ok:
					_, _ = fmt.Sscanf(rest, "%d", &n)
					repeated += n
				case strings.Contains(d.Message, "already"):
					repeated++
				}
			}
			if len(tree.Unplaced) != repeated {
				t.Errorf("%d rows are left out, the diagnostics tell of %d", len(tree.Unplaced), repeated)
			}
		})
	}
}

// evidence is the examples of a page, as the compiler reads them.
func evidence(json, xml string) place.Evidence {
	out := place.Evidence{Action: "DescribeThings"}
	if json != "" {
		v, faults := sample.JSON(json)
		out.Examples = append(out.Examples, contract.Example{Kind: "json", Value: v, Misshapen: sample.Misshapen(faults)})
	}
	if xml != "" {
		root, faults := sample.XML(xml)
		e := contract.Example{Kind: "xml", Value: root.Value(), Misshapen: sample.Misshapen(faults)}
		if len(root.Children) == 1 {
			e.Root, e.Value = root.Children[0].Name, root.Children[0].Value()
		}
		out.Examples = append(out.Examples, e)
	}
	return out
}

// linesOf cuts a text into its lines, without the indentation of the test.
func linesOf(s string) []string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimLeft(line, "\t"); strings.TrimSpace(line) != "" {
			out = append(out, line)
		}
	}
	return out
}

// checkNotes compares the diagnostics with their expected parts, in order; all of them have to be expected.
func checkNotes(t *testing.T, sink *page.Sink, notes string) {
	t.Helper()
	want, got := linesOf(notes), sink.Diagnostics()
	if len(want) != len(got) {
		t.Errorf("%d diagnostics, want %d: %v", len(got), len(want), got)
		return
	}
	for i, d := range got {
		if !strings.Contains(d.Message, want[i]) {
			t.Errorf("diagnostic %q, want %q in it", d.Message, want[i])
		}
	}
}

func tablesOf(t *testing.T, rows string) []place.Table {
	t.Helper()
	out := []place.Table{{}}
	for i, line := range linesOf(rows) {
		if caption, ok := strings.CutPrefix(line, "# "); ok {
			out = append(out, place.Table{Caption: caption})
			continue
		}
		words := strings.Fields(line)
		if len(words) < 2 {
			t.Fatalf("row %q; expected name and type", line)
		}
		name := strings.TrimLeft(words[0], "└")
		f := &contract.Field{Name: name, Type: typeOf(t, words[1]), At: contract.Source{Line: i + 1, Quote: name}}
		if len(words) > 2 {
			f.Example = words[2]
		}
		last := &out[len(out)-1]
		last.Rows = append(last.Rows, place.ResponseRow{Field: f, Marks: strings.Count(words[0], "└"), Blank: words[1] == "-", Line: i + 1})
	}
	return out
}

func typeOf(t *testing.T, word string) contract.Type {
	t.Helper()
	switch word {
	case "-", "?":
		return contract.Type{}
	case "string", "integer", "object":
		return contract.Type{Name: word}
	case "map":
		return contract.Type{Name: "object", Map: true}
	case "json":
		return contract.Type{Name: "object", Format: "json"}
	case "list":
		return contract.Type{Name: "array"}
	case "repeat":
		return contract.Type{Name: "array", Repeat: true}
	}
	if of, ok := strings.CutPrefix(word, "list:"); ok {
		return contract.Type{Name: "array", Item: "object", Of: of}
	}
	if item, ok := strings.CutPrefix(word, "list="); ok {
		return contract.Type{Name: "array", Item: item}
	}
	of, ok := strings.CutPrefix(word, "object:")
	if !ok {
		t.Fatalf("type %q", word)
	}
	return contract.Type{Name: "object", Of: of}
}

// drawn draws a result, one member a line, indented: its name and type, [] for a list with the type of its items, and
// how its place was found: ~ by example, ? by the order of rows, . by its name.
func drawn(root *contract.Field) []string {
	var out []string
	var walk func(f *contract.Field, indent string)
	walk = func(f *contract.Field, indent string) {
		for _, m := range f.Fields {
			typ := m.Type.Name
			for at := m.Items; at != nil; at = at.Items {
				typ = strings.TrimSuffix(typ, "array") + "[]" + at.Type.Name
			}
			if m.Type.Map {
				typ = "map"
			}
			mark := map[contract.Inference]string{contract.ByTable: "?", contract.ByExample: "~", contract.ByName: "."}[m.Inferred]
			out = append(out, indent+m.Name+":"+typ+mark)
			walk(m, indent+"  ")
			for inner := m.Items; inner != nil; inner = inner.Items {
				walk(inner, indent+"  ")
			}
			if m.Values != nil {
				walk(m.Values, indent+"  ")
			}
		}
	}
	walk(root, "")
	return out
}

func TestResponse(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "no rows"},
		{name: "a flat table needs no example", rows: `
			RequestId string
			Total integer`, want: `
			RequestId:string
			Total:integer`},
		{name: "an envelope comes off", shown: `{"code":"200","data":{"A":"x","B":{"C":1}}}`, rows: `
			A string
			B object
			C integer`, want: `
			A:string
			B:object
			  C:integer~`, notes: `
			the JSON example has "data" around the result and code beside it`},
		{name: "a type is settled by what a member holds", shown: `{"A":{"B":1}}`, rows: `
			A -
			B ?`, want: `
			A:object
			  B:integer~`, notes: `
			the table gives member "A" no type; it is shown as object`},
	})
}

// Every row stands in the tree once, or comes back beside it, whatever the example shows.
func TestResponseLosesNoRow(t *testing.T) {
	rows := `
		Xs list:X
		X -
		A string
		Deep object
		A string
		Tag.Key string
		RequestId string
		A string
		# X
		B string
		RequestId string`
	for _, shown := range []string{"", "{}", `{"Xs":[{"A":1}]}`, `{"Xs":{"X":[{"A":1,"Deep":{"A":2}}]},"A":3}`, `{"Xs":{"X":[{"A":1}]},"Tag":{"Key":1}}`} {
		tables := tablesOf(t, rows)
		tree := place.Response(page.NewSink("p.md", 100), evidence(shown, ""), tables)
		root, left := tree.Result, tree.Unplaced
		lines := map[int]int{}
		var walk func(f *contract.Field)
		walk = func(f *contract.Field) {
			if f == nil {
				return
			}
			for _, m := range f.Fields {
				lines[m.At.Line]++
				walk(m)
				walk(m.Items)
				walk(m.Values)
			}
		}
		walk(root)
		for _, u := range left {
			lines[u.Line]++
		}
		for _, table := range tables {
			for _, r := range table.Rows {
				if lines[r.Line] != 1 {
					t.Errorf("shown %s: the row of line %d stands %d times", shown, r.Line, lines[r.Line])
				}
			}
		}
	}
}
