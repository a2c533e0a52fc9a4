package change

import "github.com/plumb-conformance/plumb/spec/contract"

// Kind is what became of a statement.
type Kind string

// The kinds. Changed is a value that is neither narrower nor wider than it was.
const (
	Added     Kind = "added"
	Removed   Kind = "removed"
	Tightened Kind = "tightened"
	Loosened  Kind = "loosened"
	Changed   Kind = "changed"
	Reworded  Kind = "reworded"
)

// Breaks says whom a change breaks. Clients: a client of the old page may be refused, or get what it does not expect, at a
// server that is true to the new one. Servers: a server that is true to the old page is not to the new one.
type Breaks struct{ Clients, Servers bool }

// Any reports whether it breaks anybody.
func (b Breaks) Any() bool { return b.Clients || b.Servers }

// Row is a kind of change.
type Row struct {
	ID   string
	Kind Kind
	Breaks
	Why string // a clause
}

// Subject is what a change is about. The rule is empty when it is about all that is said of the name.
type Subject struct {
	Kind contract.SubjectKind
	Name string
	Rule contract.Rule
}

// Place is a statement in one of the two versions.
type Place struct {
	File  string
	Line  int    // 1-based; 0 when no line of the page says it
	Value string // of the statement, as it stands in the statements file
	Quote string // verbatim from the line
}

// Change is one change between the versions.
type Change struct {
	Row
	Subject    Subject
	Was        string // the old name of what has another now; else empty
	Title      string // the id of the statement, or its beginning where the change is about several
	Old, New   *Place // nil where the version says nothing of it
	Statements IDs
	// OldError and NewError are the rows of the error table that the change is about; else nil.
	OldError, NewError *contract.DocumentedError
	// OAS are the rules of oasdiff that find the same in the descriptions.
	OAS []string
}

// IDs are the statements that a change is about, by their ids.
type IDs struct{ Old, New []string }

// line is where on the page the change stands.
func (c Change) line() int {
	if c.New != nil && c.New.Line > 0 {
		return c.New.Line
	}
	if c.Old != nil {
		return c.Old.Line
	}
	return 0
}
