package generate

import (
	"fmt"
	"go/token"
	"slices"
	"strings"
)

// renamed says which names of a description are others in Go: those that share a Go name with an earlier one get a number, those
// that every package has the name of their struct before them, and a package does not have the name of a word of Go.
func renamed(d *description) []string {
	_, renames := goTypes(d)
	if plain := strings.ToLower(d.action); plain != d.packageName() {
		renames = append(renames, fmt.Sprintf("no package can be called %s: it is %s", plain, d.packageName()))
	}
	return renames
}

// PackageName gives the name of the package of an operation and of its folder: the action in lower case. Words of Go and folders
// that the go command treats in a way of its own have "op" behind them.
func PackageName(action string) string {
	name := strings.ToLower(action)
	if token.IsKeyword(name) || slices.Contains([]string{"main", "init", "internal", "vendor", "testdata"}, name) {
		return name + "op"
	}
	return name
}
