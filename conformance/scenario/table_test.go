package scenario

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Every rule of the contract's table has a row here, for everything that it can be about; and no row is without a rule.
func TestEveryRuleHasScenarios(t *testing.T) {
	left := rules()
	for _, info := range contract.Rules() {
		for _, kind := range info.Of {
			k := key{kind: kind, rule: info.Rule}
			if _, ok := left[k]; !ok {
				t.Errorf("no rule makes scenarios of statements about %s %s", kind, info.Rule)
			}
			delete(left, k)
		}
	}
	for k := range left {
		if k.kind != contract.OfProtocol {
			t.Errorf("the contract knows no rule %s of %s", k.rule, k.kind)
		}
	}
}

// A subject's name tells rules of the protocol apart, and nothing else's.
func TestKeys(t *testing.T) {
	for _, c := range []struct {
		subject contract.Subject
		want    key
	}{
		{contract.Subject{Kind: contract.OfParameter, Name: "signature", Rule: "required"}, key{kind: contract.OfParameter, rule: "required"}},
		{contract.Subject{Kind: contract.OfProtocol, Name: "signature", Rule: "wrong"}, key{kind: contract.OfProtocol, about: "signature", rule: "wrong"}},
	} {
		if got := keyOf(c.subject); got != c.want {
			t.Errorf("%+v: %+v", c.subject, got)
		}
	}
}
