package contract

import "strings"

// Masked reports whether an example hides part of its value behind stars.
func Masked(s string) bool { return strings.Contains(s, "***") }
