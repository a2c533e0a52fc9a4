package operation

import (
	"math/big"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Naming are two values of each parameter that says which thing an answer is about, or what is counted, for targets that take every
// value: the likeliest and another of its form; and the time that a page shows. Parameters of which the rules of the page leave no two
// are not among them.
func (o *Operation) Naming() map[string][]string {
	out := map[string][]string{}
	for _, s := range o.Statements {
		p, known := o.Parameter(s.Subject.Name)
		if s.Subject.Kind != contract.OfRelation || !known {
			continue
		}
		if s.Subject.Rule == contract.RuleSpans {
			o.times(p, s.Value, out)
		}
		each := s.Subject.Rule == contract.RuleEachSent
		if each && p.Style == contract.StyleJSON {
			out[p.Name] = o.Values(p)
			continue
		}
		if counts := s.Subject.Rule == contract.RuleCounts && len(p.Enum) == 0; s.Subject.Rule != contract.RuleNames && !counts && !each {
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

// times adds the beginning and the end of the time that the page shows.
func (o *Operation) times(from Parameter, value string, out map[string][]string) {
	spans, _ := contract.ReadSpans(value)
	to, _ := o.Parameter(spans.To)
	if from.Example != "" && to.Example != "" && contract.Ordered(contract.RuleBefore, from.Example, to.Example) {
		out[from.Name], out[to.Name] = []string{from.Example}, []string{to.Example}
	}
}

// nextTo is another text of the same form: the next number, or one character more.
func nextTo(text string) string {
	if n, whole := new(big.Int).SetString(text, 10); whole {
		return n.Add(n, big.NewInt(1)).String()
	}
	return text + "2"
}
