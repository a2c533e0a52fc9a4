// Package generated is left alone.
package generated

func larger(a, b int) bool { return a > b }

var _ = larger
