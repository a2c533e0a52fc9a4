package relate

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The names of the moments at which a thing began, and at which it ended or was changed. What stands before and behind the word is
// the same in a pair of them.
var (
	beginning = regexp.MustCompile(`^(.*?)(?:Create|Created|Creation|Start|Begin)(Time|Date|At|Timestamp)$`)
	ending    = regexp.MustCompile(`^(.*?)(?:End|Ended|Finish|Finished|Complete|Completed|Update|Updated|Modify|Modified)(Time|Date|At|Timestamp)$`)
)

// inOrder adds the moments in an object that come one behind the other by their names, where the page's own examples do.
func (f *finder) inOrder() { f.inOrderIn(f.contract.Response, "") }

func (f *finder) inOrderIn(object *contract.Field, path string) {
	members := object.Members()
	for _, later := range members {
		name := joined(path, later.Name)
		f.inOrderIn(later, name)
		if earlier := firstBefore(members, later); earlier != nil && later.At.Line > 0 {
			f.add(Relation{Name: name, Rule: contract.RuleInOrder, Value: earlier.Name, At: later.At, Inferred: contract.ByName})
		}
	}
}

// firstBefore is the first member of an object that is the moment before another one of it; nil where there is none.
func firstBefore(members []*contract.Field, later *contract.Field) *contract.Field {
	end := ending.FindStringSubmatch(later.Name)
	if end == nil {
		return nil
	}
	for _, earlier := range members {
		begin := beginning.FindStringSubmatch(earlier.Name)
		if begin != nil && begin[1] == end[1] && begin[2] == end[2] && earlier.Type.Name == later.Type.Name && shownInOrder(earlier.Example, later.Example) {
			return earlier
		}
	}
	return nil
}

// shownInOrder reports whether two examples are whole moments of one form, the first no later than the second.
func shownInOrder(earlier, later string) bool {
	shape := func(text string) string { return digits.ReplaceAllString(text, "0") }
	const whole = 10 // characters of a date, or of seconds since the epoch
	return len(earlier) >= whole && shape(earlier) == shape(later) && earlier <= later
}
