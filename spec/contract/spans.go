package contract

import "strings"

// Spans says how a list divides the time from one parameter to another.
type Spans struct {
	To         string // the parameter that the time ends at
	Begin, End string // the members of an item that say from when to when it is
	Empty      bool   // spans in which nothing was are items, too
}

// empty is how the value says that spans without anything are items.
const empty = "empty"

// String is the value of RuleSpans.
func (s Spans) String() string {
	parts := []string{s.To, s.Begin, s.End}
	if s.Empty {
		parts = append(parts, empty)
	}
	return strings.Join(parts, ",")
}

// ReadSpans reads the value of RuleSpans.
func ReadSpans(value string) (s Spans, ok bool) {
	parts := strings.Split(value, ",")
	const least, most = 3, 4 // the last may be left out
	if len(parts) < least || len(parts) > most || len(parts) == most && parts[least] != empty {
		return Spans{}, false
	}
	return Spans{To: parts[0], Begin: parts[1], End: parts[2], Empty: len(parts) == most}, true
}
