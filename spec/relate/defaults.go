package relate

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// comesBack is how a sentence says what an answer has where the parameter is left out.
var comesBack = regexp.MustCompile(`(?i)(?:不|未|没有)(?:传|填|指定|设置).*(?:返回|查询)|(?:do not (?:specify|set)|not specified|not set|left empty).*(?:returned|queried|retrieved)`)

// defaults adds that a parameter left out means its default. Of a parameter that chooses items, pages call "default" also what
// is usual, and a request without it chooses nothing: of those, nothing is stated but where a sentence says what comes back then.
func (f *finder) defaults() {
	for _, p := range f.contract.Parameters {
		c, ok := p.Constraint(contract.RuleDefault)
		if !ok || p.Role != contract.RoleBusiness || p.InText || p.Required || c.Value == "" {
			continue
		}
		if _, _, filters := f.filtered(p); (filters || f.namesake(p)) && !comesBack.MatchString(c.At.Quote) {
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
