package page

import "strings"

// answers reports whether the answers among the examples have most of the rows of a table, as far as no other table of the
// result lists them.
func (r rows) answers(t *Table) bool {
	own, shown := 0, 0
	t.hasRow(func(name string) bool {
		if !r.listed[name] {
			own++
			if r.shown[name] {
				shown++
			}
		}
		return false
	})
	return 2*shown > own
}

// shownNames are the names that answers among the examples have: what stands in quotes in a JSON body, and the tags of an XML
// one.
func shownNames(p *Page) map[string]bool {
	const longest = 128 // no name is longer
	out := map[string]bool{}
	for _, ex := range p.Examples {
		if ex.Failure || ex.Other || ex.Kind != ExampleJSON && ex.Kind != ExampleXML {
			continue
		}
		for _, piece := range strings.FieldsFunc(ex.Body, func(r rune) bool { return r == '"' || r == '<' || r == '>' }) {
			if len(piece) <= longest {
				out[piece] = true
			}
		}
	}
	return out
}
