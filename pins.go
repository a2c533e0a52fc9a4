// Package tools pins what generating needs: the generators, and the versions of all that they are built from. Its go.mod and
// go.sum go with every binary, so that plumb builds the same generator in anybody's module.
package tools

import _ "embed"

//go:embed go.mod
var mod []byte

//go:embed go.sum
var sum []byte

// Pins returns go.mod and go.sum of this module.
func Pins() (goMod, goSum []byte) { return mod, sum }
