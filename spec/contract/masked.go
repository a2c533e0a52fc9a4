package contract

import "strings"

// mask is what an example hides a part of its value behind.
const mask = "**"

// Masked reports whether an example hides part of its value behind stars, or has the words for a value in its stead: <your ID>.
func Masked(s string) bool {
	return strings.Contains(s, mask) || strings.HasPrefix(s, "<") && strings.Index(s, ">") == len(s)-1 && !strings.Contains(s, "/>")
}

// Unmasked is an example with a digit in the place of each star, and without the spaces that only keep stars apart: a value of the same
// form. "" for an example that hides nothing.
func Unmasked(s string) string {
	if !strings.Contains(s, mask) {
		return ""
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, ". *", ".*"), "*", "0")
}
