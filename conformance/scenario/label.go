package scenario

import (
	"fmt"
	"strings"
	"unicode"
)

// label makes a value fit to be a part of a scenario's id. Values that look alike once they are fit, such as >= and <=, are
// told apart by a digest of the value.
func label(value string) string {
	fit := strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r)) {
			return r
		}
		return '_'
	}, value)
	if fit == value {
		return fit
	}
	const digits = 6
	return fit + "-" + fmt.Sprintf("%016x", digest(value))[:digits]
}
