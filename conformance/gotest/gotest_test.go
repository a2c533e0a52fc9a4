package gotest_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/gotest"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/spec"
)

// The reference server passes. That a wrong one fails is tried where modules are generated, for a test cannot fail here.
func TestConformance(t *testing.T) {
	key := acs.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"}
	gotest.Conformance(t, gotest.Target{Spec: spec.FS(), Handler: reference.New(reference.WithCredentials(key)), Credentials: key})
}
