package place

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Evidence is what a page has to show of the result beside its tables.
type Evidence struct {
	Action   string
	Examples []contract.Example
}

// Tree is what the rows of the response tables describe.
type Tree struct {
	Result    *contract.Field
	Unplaced  []contract.Unplaced // rows that have no place
	Strangers []int               // lines of the bodies of examples that are of something else
}

// Response puts the rows of the response tables into the tree of the result.
func Response(sink *page.Sink, evidence Evidence, tables []Table) Tree {
	documented := namesOf(tables)
	shown := sample.Evidence(evidence.Examples, documented, evidence.Action)
	for _, e := range shown.Envelopes {
		beside := ""
		if len(e.Beside) > 0 {
			beside = fmt.Sprintf(" and %s beside it", words.Cut(strings.Join(e.Beside, ", "), contract.MaxQuote))
		}
		sink.Addf(page.Info, e.Line, 1, "the %s example has %q around the result%s, which no row lists; read without it", e.Format, e.Name, beside)
	}
	for _, line := range shown.Strangers {
		sink.Addf(page.Warning, line, 1, "the example shows none of the documented members; it is taken for one of something else")
	}
	p := newPlacer(sink, shown, documented)
	p.place(tables)
	p.untyped(tables)
	root := p.root.owner
	p.share(root)
	settle(root)
	return Tree{root, p.unplaced, shown.Strangers}
}

// untyped says which rows have an empty cell in the column of types, where no example shows the type of the member either.
// What such a row is taken for is a guess.
func (p *placer) untyped(tables []Table) {
	for _, t := range tables {
		for _, r := range t.Rows {
			f := r.Field
			if !r.Blank || f.Type.Name != "" {
				continue
			}
			taken := "string"
			if f.HasFields() {
				taken = "object"
			}
			f.Inferred = cmp.Or(f.Inferred, contract.ByTable)
			p.sink.Addf(page.Info, r.Line, 0, "the table gives member %q no type, nor does an example of the result; taken as %s", f.Name, taken)
		}
	}
}

// namesOf lists the names of the rows, those with dots also by their last part.
func namesOf(tables []Table) *sample.Names {
	var names []string
	for _, t := range tables {
		for _, r := range t.Rows {
			itemRow(r.Field)
			names = append(names, r.Field.Name, r.Field.Name[strings.LastIndexByte(r.Field.Name, '.')+1:])
		}
	}
	return sample.NamesOf(names...)
}
