package renew

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// because names the changed thing whose Go name a message of the compiler has in it; of several what is gone comes first.
func because(message string, changes []changed) string {
	var found []change
	for _, c := range changes {
		for _, t := range c.things {
			if t.isIn(message) {
				found = append(found, t)
			}
		}
	}
	if len(found) == 0 {
		return ""
	}
	i := max(slices.IndexFunc(found, func(t change) bool { return t.gone }), 0)
	return fmt.Sprintf(" (%s)", found[i].became())
}

// isIn says whether a message of the compiler has the Go name of a thing.
func (t change) isIn(message string) bool {
	if t.kind == contract.OfError {
		return hasWord(message, "Err"+letters(t.name))
	}
	path := strings.Split(t.name, ".")
	return hasWord(message, letters(path[len(path)-1]))
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
