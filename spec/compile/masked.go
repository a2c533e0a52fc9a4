package compile

import "strings"

func isMasked(s string) bool { return strings.Contains(s, "***") }
