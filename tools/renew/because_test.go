package renew

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// What of the page a message of the compiler is about is told by whole names alone, and what is gone comes first.
func TestBecause(t *testing.T) {
	one := func(kind change.Kind, of contract.SubjectKind, name string, rule contract.Rule) change.Change {
		return change.Change{Row: change.Row{Kind: kind}, Subject: change.Subject{Kind: of, Name: name, Rule: rule}}
	}
	renamed := one(change.Changed, contract.OfParameter, "Ladle", "")
	renamed.Was = "Scoop"
	changes := []changed{{action: "StirPot", changes: []change.Change{
		one(change.Tightened, contract.OfParameter, "PotId", contract.RuleMaxLength),
		one(change.Removed, contract.OfResponse, "Pot.PotId", ""),
		one(change.Added, contract.OfParameter, "Spoon", ""),
		one(change.Removed, contract.OfError, "Invalid.Spoon.Value", contract.RuleError),
		one(change.Changed, contract.OfResponse, "Lid-Size", contract.RuleType),
		renamed,
	}}}
	for _, tt := range []struct{ name, message, want string }{
		{"an error", "undefined: api.ErrInvalidSpoonValue", " (error Invalid.Spoon.Value is gone)"},
		{"an error whose name begins alike", "undefined: api.ErrInvalidSpoonValue2", ""},
		{"a parameter and a member of one name", "unknown field PotId in struct literal", " (member Pot.PotId is gone)"},
		{"what is new", "p.Spoon undefined", " (parameter Spoon is new)"},
		{"a name with other characters", "cannot use p.LidSize (variable of type int64)", " (member Lid-Size has changed)"},
		{"another name", "p.Scoop undefined", " (parameter Scoop is Ladle now)"},
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
