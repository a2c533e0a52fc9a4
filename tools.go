//go:build tools || generate

// This file pins the versions of the generators. It is never compiled into a binary: `go mod tidy` reads it under every build tag, and `plumb generate` builds the generator that go.mod pins.
//
// The tag generate makes `go generate ./...` look at this file, which the tag tools alone would hide from it.

package tools

import (
	_ "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen"
	_ "github.com/onsi/ginkgo/v2/ginkgo"
)

//go:generate go run ./tools/regenerate
