package compile

import "strings"

// cleanName takes the marks around a name off: tree marks, spaces around dots, notes in parentheses, index brackets.
func cleanName(cell string) (name string, marks int) {
	s := strings.TrimSpace(cell)
	for {
		rest := strings.TrimLeft(s, " └├─│>-+\u2014")
		if rest == s {
			break
		}
		marks += strings.Count(s[:len(s)-len(rest)], "└") + strings.Count(s[:len(s)-len(rest)], "├")
		s = rest
	}
	if i := strings.IndexAny(s, "（(\n"); i > 0 {
		s = s[:i]
	}
	s = strings.TrimRight(strings.TrimSpace(s), "：:。.,，*")
	s = strings.NewReplacer(". ", ".", " .", ".", "[", ".", "]", "", "{", ".", "}", "", "..", ".").Replace(s)
	return strings.TrimSpace(s), marks
}
