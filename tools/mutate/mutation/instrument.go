package mutation

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// alias is the name under which instrumented files import package mutant; no hand-written name looks like it.
const alias = "mutant_"

// File is a source file in which mutations were found.
type File struct {
	Name string // path from the root of the module, with slashes
	Text []byte

	clause int // the byte behind the package clause
}

// Instrument returns the file with the given mutations compiled in, each behind its number. helper is the import path
// of package mutant. Mutations of other files are left out. Line numbers stay as they are, up to switches that are
// written anew.
func (f File) Instrument(list []Mutation, helper string) []byte {
	out, _ := f.instrument(list, helper)
	return out
}

// owned is an edit and the index of its mutation in the list.
type owned struct {
	edit
	owner int
}

// instrument also says which bytes of the result belong to which mutation, by the index in the list.
func (f File) instrument(list []Mutation, helper string) ([]byte, map[int]span) {
	var edits []owned
	seen := map[edit]bool{}
	for i, m := range list {
		if m.File != f.Name {
			continue
		}
		for _, e := range m.edits {
			e.text = strings.ReplaceAll(e.text, "$", strconv.Itoa(m.ID))
			if e.shared && seen[e] {
				continue
			}
			seen[e] = true
			edits = append(edits, owned{e, i})
		}
	}
	if len(edits) == 0 {
		return f.Text, nil
	}
	slices.SortStableFunc(edits, inOrder)
	var out bytes.Buffer
	ranges := map[int]span{}
	out.Write(f.Text[:f.clause])
	out.WriteString("; import " + alias + " " + strconv.Quote(helper))
	done := f.clause
	for _, e := range edits {
		out.Write(f.Text[done:e.at.from])
		began := out.Len()
		out.WriteString(e.text)
		done = e.at.to
		written := span{began, out.Len()}
		if before, ok := ranges[e.owner]; ok {
			written = written.union(before)
		}
		ranges[e.owner] = written
	}
	out.Write(f.Text[done:])
	return out.Bytes(), ranges
}

// inOrder sorts edits by place. At one place, what ends comes before what begins; of ends the inner is first, of
// beginnings the outer.
func inOrder(a, b owned) int {
	if a.at.from != b.at.from {
		return cmp.Compare(a.at.from, b.at.from)
	}
	if a.closes != b.closes {
		if a.closes {
			return -1
		}
		return 1
	}
	outside := cmp.Or(cmp.Compare(b.node.size(), a.node.size()), cmp.Compare(a.layer, b.layer), cmp.Compare(a.owner, b.owner))
	if a.closes {
		return -outside
	}
	return outside
}
