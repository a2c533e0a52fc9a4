package keys

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns at most n of some names, those first that need the fewest changed letters to become the given one.
func Nearest(name string, names []string, n int) []string {
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(distance(name, a), distance(name, b)) })
	return sorted[:min(n, len(sorted))]
}

// meant is the one of some names that was probably meant by another: at least half of its letters are right. It is "" for none.
func meant(name string, names []string) string {
	for _, near := range Nearest(name, names, 1) {
		if distance(name, near) <= max(len(name), len(near))/2 {
			return near
		}
	}
	return ""
}

// distance is Levenshtein's, with a bonus for names that hold the whole text: a part is what people type.
func distance(a, b string) int {
	if a != "" && strings.Contains(b, a) {
		return 0
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0]++
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, corner+1)
		}
	}
	return row[len(b)]
}
