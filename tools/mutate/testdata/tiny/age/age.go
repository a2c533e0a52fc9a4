// Package age has code that its tests hold, and code that they reach without looking.
package age

import "example.org/tiny/unit"

// Adult is held at the bound.
func Adult(years int) bool { return years >= unit.Adult() }

// Sum is held at one value.
func Sum(n int) int {
	total := 0
	for i := range n {
		total += i
	}
	return total
}

// Seen is reached; nobody looks at what it returns.
func Seen(s string) string { return s + "!" }

// Unseen is reached by nobody.
func Unseen(a, b int) bool { return a == b }
