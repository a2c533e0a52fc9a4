package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What is said of signatures of either version is asked in the run's own, in the control as in the probe. What has no counterpart in
// version 3 is asked in version 1.
func TestSignaturesAreAskedInTheRunsOwnVersion(t *testing.T) {
	own := []string{
		"protocol/access-key/unknown/", "protocol/signature/wrong/", "protocol/signature/covers-", "protocol/timestamp/malformed/", "protocol/timestamp/expired/",
		"protocol/timestamp/future/", "protocol/nonce/replayed/", "protocol/nonce/only-when-signed/",
	}
	other := []string{
		"protocol/access-key/missing/", "protocol/signature/missing/", "protocol/signature/method/", "protocol/signature/version/", "protocol/timestamp/missing/", "protocol/nonce/missing/",
	}
	for _, headed := range []bool{false, true} {
		all, err := scenario.Derive(operationOf(t, with(theKettle)), scenario.Settings{ActionInHeader: headed})
		if err != nil {
			t.Fatal(err)
		}
		count := map[string]int{}
		for _, s := range all {
			for _, prefix := range append(own, other...) {
				if !strings.HasPrefix(s.ID, prefix) {
					continue
				}
				count[prefix]++
				version1 := !headed || strings.Contains(strings.Join(other, " "), prefix)
				for _, step := range s.Steps {
					if step.Request.Sign.V1 != version1 {
						t.Errorf("%s, step %s, in headers %t: signed with version 1: %t", s.ID, step.Name, headed, step.Request.Sign.V1)
					}
				}
			}
		}
		if len(count) != len(own)+len(other) {
			t.Errorf("only %v", count)
		}
	}
}
