package contract

import "strings"

// HasPlaceholder reports whether a message has parts that the server fills in: %s, {name}, <name>, XXX.
func HasPlaceholder(m string) bool {
	for _, w := range []string{"%s", "%d", "%v", "XXX", "xxx", "***", "$"} {
		if strings.Contains(m, w) {
			return true
		}
	}
	for _, pair := range []string{"{}", "<>", "[]"} {
		if i := strings.IndexByte(m, pair[0]); i >= 0 && strings.IndexByte(m[i:], pair[1]) > 0 {
			return true
		}
	}
	return false
}
