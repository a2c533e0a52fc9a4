package relate

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// defaults adds that a parameter left out means its default. Of a parameter that chooses items, pages call "default" also what
// is usual, and a request without it chooses nothing: of those, nothing is stated.
func (f *finder) defaults() {
	for _, p := range f.contract.Parameters {
		c, ok := p.Constraint(contract.RuleDefault)
		if !ok || p.Role != contract.RoleBusiness || p.InText || p.Required || c.Value == "" {
			continue
		}
		if _, _, filters := f.filtered(p); filters || f.namesake(p) {
			continue
		}
		f.add(Relation{Name: p.Name, Rule: contract.RuleDefaultEqual, Value: c.Value, At: c.At, Inferred: c.Inferred})
	}
}

// namesake reports whether a parameter with listed values has the name of a member of the items, with more before it: a filter
// by all that its name says.
func (f *finder) namesake(p contract.Parameter) bool {
	_, ok := f.list.member(func(n string) bool {
		return p.Type.Name != "boolean" && len(n) > 3 && strings.HasSuffix(strings.ToLower(p.Name), strings.ToLower(n))
	})
	return ok
}
