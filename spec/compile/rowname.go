package compile

import "strings"

// cleanName takes the marks around a name off: tree marks, spaces around dots, notes in parentheses. Brackets are a position
// in a list, as N is.
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
	s = strings.NewReplacer("[]", ".N.", "{}", ".N.", "[", ".", "]", ".", "{", ".", "}", ".", ".*", ".N", ".#", ".N").Replace(s)
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '.' })
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return strings.Join(parts, "."), marks
}
