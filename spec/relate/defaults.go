package relate

import "github.com/plumb-conformance/plumb/spec/contract"

// defaults adds that a parameter left out means its default.
func (f *finder) defaults() {
	for _, p := range f.contract.Parameters {
		c, ok := p.Constraint(contract.RuleDefault)
		if !ok || p.Role != contract.RoleBusiness || p.InText || p.Required || c.Value == "" {
			continue
		}
		f.add(Relation{Name: p.Name, Rule: contract.RuleDefaultEqual, Value: c.Value, At: c.At, Inferred: c.Inferred})
	}
}
