package scenario_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A length in characters is tried in characters of several bytes where nothing speaks against them.
func TestCharactersOfSeveralBytes(t *testing.T) {
	for text, want := range map[string]bool{
		"How deep. The value can be up to 16 characters in length.":                                                         true,
		"How deep. The value can be up to 16 characters in length and can contain letters and digits.":                      false,
		"How deep. The value can be up to 16 characters in length and can contain letters, digits, and Chinese characters.": true,
		"How deep. The value can be up to 16 bytes in length.":                                                              false,
	} {
		all := derivedOf(t, operationOf(t, with(theKettle, "|Depth|String|No|deep|"+text+" |")), scenario.Fixtures{})
		if got := slices.ContainsFunc(all, func(s scenario.Scenario) bool { return s.ID == "Depth/max-length/at-limit-wide" }); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

// A form that does not say which letters it allows promises none of several bytes.
func TestLettersThatAreNotPromised(t *testing.T) {
	op := stating(operationOf(t, with(theKettle, theToken)), "ClientToken", contract.RulePattern, `^[^!-,./:-@]*$`)
	for _, s := range derivedOf(t, op, scenario.Fixtures{}) {
		for _, p := range s.Steps[len(s.Steps)-1].Request.Parameters {
			if s.ID == "ClientToken/pattern/last-accepted" && p.Name == "ClientToken" && p.Value.Text != "-_1aA" {
				t.Errorf("%q", p.Value.Text)
			}
		}
	}
}
