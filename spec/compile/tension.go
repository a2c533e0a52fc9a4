package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// tensions says where a row and its own text are at odds, and takes neither for certain: what is required by the cell and in some
// case only by the text, and a text that speaks of a map where the example is a list.
func (c *compiler) tensions(params []contract.Parameter) {
	for i := range params {
		p := &params[i]
		if p.Role != contract.RoleBusiness {
			continue
		}
		if in, ok := p.Constraint(contract.RuleCondition); ok && !strings.Contains(p.Name, ".") && p.Required && p.RequiredAt.Line > 0 && !p.Omitted {
			p.Omitted = true
			c.sink.Addf(page.Warning, in.At.Line, 0, "%q is required by its cell (line %d), its text says in which case; neither is taken for certain", p.Name, p.RequiredAt.Line)
		}
		if example := strings.ReplaceAll(p.Example, "\\", ""); strings.HasPrefix(example, "[") && prose.SaysMap(p.Description) && !p.OtherType {
			p.OtherType = true
			c.sink.Addf(page.Warning, p.At.Line, 0, "%q is a map by its text, its example is a list; neither is taken for certain", p.Name)
		}
	}
}
