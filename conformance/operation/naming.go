package operation

import (
	"math/big"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Naming are two values of each parameter that says which thing an answer is about, for targets that take every value: the likeliest
// and another of its form. Parameters of which the rules of the page leave no two are not among them.
func (o *Operation) Naming() map[string][]string {
	out := map[string][]string{}
	for _, s := range o.Statements {
		p, known := o.Parameter(s.Subject.Name)
		if s.Subject.Kind != contract.OfRelation || s.Subject.Rule != contract.RuleNames || !known {
			continue
		}
		for _, first := range o.Values(p) {
			second := nextTo(first)
			_, broken := o.Broken(p.Name, first)
			_, brokenToo := o.Broken(p.Name, second)
			if !broken && !brokenToo {
				out[p.Name] = []string{first, second}
				break
			}
		}
	}
	return out
}

// nextTo is another text of the same form: the next number, or one character more.
func nextTo(text string) string {
	if n, whole := new(big.Int).SetString(text, 10); whole {
		return n.Add(n, big.NewInt(1)).String()
	}
	return text + "2"
}
