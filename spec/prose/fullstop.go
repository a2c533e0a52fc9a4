package prose

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// insideName reports whether a full stop between two texts without a space belongs to a name such as Tag.N.Key or SystemDisk.Size, and
// does not end a sentence whose space was lost.
func insideName(before, rest string) bool {
	left := before[len(strings.TrimRightFunc(before, isNameRune)):]
	right := rest[:len(rest)-len(strings.TrimLeftFunc(rest, isNameRune))]
	if left == "" || right == "" || left[0] < 'A' || left[0] > 'Z' {
		return false
	}
	if left == "N" || words.First(rest[len(right):]) > 0x2e80 {
		return true
	}
	return hasHump(left) && !beginsSentence(right)
}

func isNameRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
}

// hasHump reports whether a capital follows a small letter, as in SystemDisk.
func hasHump(word string) bool {
	for i := 1; i < len(word); i++ {
		if word[i] >= 'A' && word[i] <= 'Z' && word[i-1] >= 'a' && word[i-1] <= 'z' {
			return true
		}
	}
	return false
}

// beginsSentence recognises the words with which the sentences of descriptions begin.
func beginsSentence(word string) bool {
	switch word {
	case "A", "An", "All", "By", "Can", "Currently", "Default", "Each", "For", "If", "In", "It", "Maximum", "Minimum", "Note", "Only", "Optional",
		"Separate", "Set", "Specify", "The", "This", "To", "Up", "Valid", "Value", "Values", "When", "You":
		return true
	}
	return false
}
