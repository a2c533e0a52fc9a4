package contract

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// ValidName reports whether a name of a parameter or field may go into the documents:
// ^[A-Za-z][A-Za-z0-9_.-]{0,127}$, and not in the form of an extension, x-.. . Anything else breaks generated code or
// deceives its reader.
func ValidName(s string) bool {
	if s == "" || len(s) > MaxName || !words.IsLetter(s[0]) || len(s) > 1 && s[1] == '-' && (s[0] == 'x' || s[0] == 'X') {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !words.IsLetter(c) && !words.IsDigit(c) && c != '_' && c != '.' && c != '-' {
			return false
		}
	}
	return true
}

// ValidCode reports whether a text can be an error code: letters, digits and the signs that codes are built with.
func ValidCode(s string) bool {
	if s == "" || len(s) > MaxName {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !words.IsLetter(c) && !words.IsDigit(c) && c != '_' && c != '.' && c != '-' {
			return false
		}
	}
	return true
}

// ValidAction reports whether s can be the name of an operation: ^[A-Z][A-Za-z0-9]{0,99}$.
func ValidAction(s string) bool {
	if s == "" || len(s) > 100 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	for i := range len(s) {
		if !words.IsLetter(s[i]) && !words.IsDigit(s[i]) {
			return false
		}
	}
	return true
}

// ValidVersion reports whether s has the form of an API version, YYYY-MM-DD.
func ValidVersion(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	return strings.Trim(s[:4]+s[5:7]+s[8:], "0123456789") == ""
}
