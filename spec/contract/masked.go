package contract

import "strings"

// Masked reports whether an example hides part of its value behind stars, or has the words for a value in its stead: <your ID>.
func Masked(s string) bool {
	return strings.Contains(s, "***") || strings.HasPrefix(s, "<") && strings.Index(s, ">") == len(s)-1 && !strings.Contains(s, "/>")
}
