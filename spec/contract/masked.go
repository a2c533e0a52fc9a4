package contract

import "strings"

func Masked(s string) bool { return strings.Contains(s, "***") }
