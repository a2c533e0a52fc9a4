package words

import "strings"

// Lines are the lines of a document without their ends. Line endings of either kind and a byte order mark make no
// difference. Line n of the document is element n-1.
func Lines(document string) []string {
	document = strings.TrimPrefix(document, "\ufeff")
	return strings.Split(strings.ReplaceAll(document, "\r\n", "\n"), "\n")
}
