package renew

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What of the page a message of the compiler is about is told by whole names alone, and what is gone comes first.
func TestBecause(t *testing.T) {
	changes := []changed{{action: "StirPot", things: []change{
		{kind: contract.OfParameter, name: "PotId"},
		{kind: contract.OfResponse, name: "Pot.PotId", gone: true},
		{kind: contract.OfParameter, name: "Spoon", fresh: true},
		{kind: contract.OfError, name: "Invalid.Spoon.Value", gone: true},
		{kind: contract.OfResponse, name: "Lid-Size"},
	}}}
	for _, tt := range []struct{ name, message, want string }{
		{"an error", "undefined: api.ErrInvalidSpoonValue", " (error Invalid.Spoon.Value is gone)"},
		{"an error whose name begins alike", "undefined: api.ErrInvalidSpoonValue2", ""},
		{"a parameter and a member of one name", "unknown field PotId in struct literal", " (member Pot.PotId is gone)"},
		{"what is new", "p.Spoon undefined", " (parameter Spoon is new)"},
		{"a name with other characters", "cannot use p.LidSize (variable of type int64)", " (member Lid-Size has changed)"},
		{"a part of a name", "undefined: PotIdentity", ""},
		{"something else", "declared and not used: x", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := because(tt.message, changes); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
