package contract

import "strings"

// Canonical writes every index of a dotted name as N. A number stands for itself: X.1 is a parameter of its own.
func Canonical(name string) string {
	parts := strings.Split(name, ".")
	for i := 1; i < len(parts); i++ {
		if isIndex(parts[i]) {
			parts[i] = "N"
		}
	}
	return strings.Join(parts, ".")
}

// isIndex reports whether a segment stands for any position in a list: a lone letter as in Tag.N.Key.
func isIndex(segment string) bool {
	return len(segment) == 1 && strings.IndexByte("NnMmIiKkXx", segment[0]) >= 0
}

// IsPosition reports whether a segment is a position in a list.
func IsPosition(segment string) bool {
	return segment != "" && len(segment) < 4 && strings.Trim(segment, "0123456789") == ""
}

// Positions writes every number of a dotted name as N: the form in which a request example is compared with a table.
func Positions(name string) string {
	parts := strings.Split(name, ".")
	for i := 1; i < len(parts); i++ {
		if IsPosition(parts[i]) || isIndex(parts[i]) {
			parts[i] = "N"
		}
	}
	return strings.Join(parts, ".")
}

// HasIndex reports whether a canonical name goes through a list.
func HasIndex(name string) bool {
	return strings.HasSuffix(name, ".N") || strings.Contains(name, ".N.")
}

// Head is the first segment of a dotted name.
func Head(name string) string {
	h, _, _ := strings.Cut(name, ".")
	return h
}
