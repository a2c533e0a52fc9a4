package fault

import (
	"cmp"
	"slices"
	"strings"
)

const nearestNames = 3 // as many as fit on a line

// nearest returns the names that need the fewest changed letters to become the given one.
func nearest(name string, names []string) []string {
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(distance(name, a), distance(name, b)) })
	return sorted[:min(nearestNames, len(sorted))]
}

func listed(names []string) string { return strings.Join(names, ", ") }

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
