package relate

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The names of the moments at which a thing was made or began, and at which it ended or was changed. What stands before and behind
// the word is the same in a pair of them. What is to begin later may be changed before it does.
var (
	making    = regexp.MustCompile(`^(.*?)(?:Create|Created|Creation)(Time|Date|At|Timestamp)$`)
	beginning = regexp.MustCompile(`^(.*?)(?:Start|Begin)(Time|Date|At|Timestamp)$`)
	ending    = regexp.MustCompile(`^(.*?)(?:End|Ended|Finish|Finished|Complete|Completed)(Time|Date|At|Timestamp)$`)
	changing  = regexp.MustCompile(`^(.*?)(?:Update|Updated|Modify|Modified)(Time|Date|At|Timestamp)$`)
)

// inOrder adds the moments in an object that come one behind the other by their names, where the page's own examples do.
func (f *finder) inOrder() { f.inOrderIn(f.contract.Response, "") }

func (f *finder) inOrderIn(object *contract.Field, path string) {
	members := object.Members()
	for _, later := range members {
		name := joined(path, later.Name)
		f.inOrderIn(later, name)
		if earlier := firstBefore(members, later); earlier != nil && later.At.Line > 0 && (path != "" || f.askedInOrder(earlier, later)) {
			f.add(Relation{Name: name, Rule: contract.RuleInOrder, Value: earlier.Name, At: later.At, Inferred: contract.ByName})
		}
	}
}

// askedInOrder reports whether the page's own request has two moments in order, where both are parameters as well: what a request
// asks for, its result repeats.
func (f *finder) askedInOrder(earlier, later *contract.Field) bool {
	shown := func(name string) (string, bool) {
		i := slices.IndexFunc(f.contract.Parameters, func(p contract.Parameter) bool { return p.Name == name && p.Example != "" })
		if i < 0 {
			return "", false
		}
		return f.contract.Parameters[i].Example, true
	}
	first, one := shown(earlier.Name)
	second, two := shown(later.Name)
	return !one || !two || shownInOrder(first, second)
}

// firstBefore is the first member of an object that is the moment before another one of it; nil where there is none.
func firstBefore(members []*contract.Field, later *contract.Field) *contract.Field {
	for _, earlier := range members {
		named := follows(making, ending, earlier, later) || follows(making, changing, earlier, later) || follows(beginning, ending, earlier, later)
		if named && earlier.Type.Name == later.Type.Name && shownInOrder(earlier.Example, later.Example) {
			return earlier
		}
	}
	return nil
}

// follows reports whether two members are named after moments of two kinds, and alike else.
func follows(first, second *regexp.Regexp, earlier, later *contract.Field) bool {
	a, b := first.FindStringSubmatch(earlier.Name), second.FindStringSubmatch(later.Name)
	return a != nil && b != nil && a[1] == b[1] && a[2] == b[2]
}

// shownInOrder reports whether two examples are whole moments of one form, the first no later than the second.
func shownInOrder(earlier, later string) bool {
	shape := func(text string) string { return digits.ReplaceAllString(text, "0") }
	const whole = 10 // characters of a date, or of seconds since the epoch
	return len(earlier) >= whole && shape(earlier) == shape(later) && earlier <= later
}
