package renew

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// because names the changed thing whose Go name a message of the compiler has in it; of several what is gone comes first.
func because(message string, changes []changed) string {
	var found []change.Change
	for _, c := range changes {
		for _, one := range c.changes {
			if isIn(message, one.Subject.Kind, one.Subject.Name) || one.Was != "" && isIn(message, one.Subject.Kind, one.Was) {
				found = append(found, one)
			}
		}
	}
	if len(found) == 0 {
		return ""
	}
	i := max(slices.IndexFunc(found, func(c change.Change) bool { return went(c) || c.Was != "" }), 0)
	return fmt.Sprintf(" (%s)", became(found[i]))
}

// isIn says whether a message of the compiler has the Go name of a thing.
func isIn(message string, kind contract.SubjectKind, name string) bool {
	switch kind { //nolint:exhaustive // the others have no Go name
	case contract.OfError:
		return hasWord(message, "Err"+letters(name))
	case contract.OfParameter, contract.OfResponse:
		path := strings.Split(name, ".")
		return hasWord(message, letters(path[len(path)-1]))
	}
	return false
}

// letters are the letters and digits of a name, which are what its Go name has of it.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

// hasWord says whether a text has a name that no letter stands beside.
func hasWord(text, name string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return name != "" && slices.Contains(words, name)
}
