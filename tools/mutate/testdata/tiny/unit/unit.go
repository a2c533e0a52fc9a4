// Package unit has no tests of its own.
package unit

// Adult is 18.
func Adult() int { return 18 }
