package contract

import "strings"

// When is the case in which a result has a member: the value of the rules RuleWhen and RuleOnlyWhen, about requests, and of RuleBeside
// and RuleOnlyBeside, about the members of the object that has it.
type When struct {
	Needs     []Need
	Partly    bool // the page names more cases, so that the member need not be there in this one
	ElseEmpty bool // in other cases it is there, and empty
}

// The ends of the value.
const (
	// ElseEmpty ends the value where the member is there in other cases too, and empty.
	ElseEmpty = " else empty"
	inPart    = " in part"
)

// String is the value: "Deep=true", "Lid|Cap and Mode=a|b in part".
func (w When) String() string {
	out := WriteNeeds(w.Needs, Unsaid)
	if w.Partly {
		out += inPart
	}
	if w.ElseEmpty {
		out += ElseEmpty
	}
	return out
}

// ReadWhen reads such a value; false when it is none.
func ReadWhen(value string) (When, bool) {
	var w When
	value, w.ElseEmpty = strings.CutSuffix(value, ElseEmpty)
	value, w.Partly = strings.CutSuffix(value, inPart)
	w.Needs, _ = ReadNeeds(value)
	return w, len(w.Needs) > 0
}
