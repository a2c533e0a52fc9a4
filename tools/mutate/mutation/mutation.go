// Package mutation knows the small changes that a test suite should notice: it finds the places of a package where each
// kind can be made, and writes the package's code so that all chosen ones are compiled in behind a switch (mutant
// schemata; Untch, Offutt, Harrold: Mutation Analysis Using Mutant Schemata, ISSTA 1993). It starts no process, runs no
// test and writes no file.
package mutation

// Kind names a way of changing code.
type Kind string

// The kinds, in the order in which a list tells them apart.
const (
	Bound      Kind = "bound"      // < and <=, > and >=
	Equality   Kind = "equality"   // == and !=
	Condition  Kind = "condition"  // an if whose condition is negated
	Logic      Kind = "logic"      // && and ||
	Constant   Kind = "constant"   // a number off by one
	Arithmetic Kind = "arithmetic" // + and -, * and /, a sign
	Statement  Kind = "statement"  // an assignment or a call that is not made
	Return     Kind = "return"     // a zero value, a nil error or the other boolean returned
	Text       Kind = "text"       // an emptied string
	Case       Kind = "case"       // a case that never matches
	Loop       Kind = "loop"       // a loop whose body never runs
	Jump       Kind = "jump"       // break and continue
)

// Mutation is one change at one place.
type Mutation struct {
	ID      int    // the number that switches it on; 0 until it is chosen
	Package string // import path
	File    string // path from the root of the module, with slashes
	Line    int    // of the place, from 1
	Column  int    // of the place in bytes, from 1
	Kind    Kind
	Before  string // the code on one line, shortened
	After   string // what the mutation makes of it

	edits []edit
}

// span is a range of bytes.
type span struct{ from, to int }

func (s span) size() int { return s.to - s.from }

func (s span) union(other span) span { return span{min(s.from, other.from), max(s.to, other.to)} }

// layer orders the edits of one node, from the outermost to the innermost.
type layer int

const (
	around   layer = iota // a whole statement
	dropping              // the expression of a case, as a condition
	matching              // the expression of a case, compared with the tag
	wrapping              // a whole expression
	within                // an operator between its operands
)

// edit replaces a range of bytes (none: it inserts) by text, in which $ stands for the number of the mutation.
type edit struct {
	at     span
	text   string
	node   span // what is changed: it decides which of two edits at one place stands outside
	layer  layer
	closes bool // the text ends something
	shared bool // another mutation may ask for the very same edit: it is made once
}
