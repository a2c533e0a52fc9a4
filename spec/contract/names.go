package contract

import "github.com/plumb-conformance/plumb/spec/words"

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
