// Package fault holds named defects of the reference server: what implementers of an operation really get wrong, one at
// a time. Each says which statement it breaks and has a witness, a request whose answer shows the defect. They are the
// suite's proof: a suite that does not fail a server with such a defect, at that statement, is too weak.
//
// A fault is deterministic and is built from outside: options of the reference server, other answers, other requests.
// Nothing of the suite's judging belongs here, for a fault must not know how it is found; package matrix puts the two
// together.
package fault
