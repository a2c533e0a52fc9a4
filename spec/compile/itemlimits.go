package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// itemLimits says of which lists the rows of two members give different numbers of items: 4 for Disk.N.Name, 16 for
// Disk.N.Size. Each is taken for its own member.
func (c *compiler) itemLimits(params []contract.Parameter) {
	first := map[string]contract.Constraint{}
	for _, p := range params {
		limit, ok := p.Constraint(contract.RuleMaxItems)
		head := contract.Head(p.Name)
		if !ok || p.InText || !contract.HasIndex(p.Name) {
			continue
		}
		other, have := first[head]
		if !have {
			first[head] = limit
			continue
		}
		if other.Value != limit.Value {
			c.sink.Addf(page.Warning, p.At.Line, 0, "list %q holds up to %s items by this row, up to %s by another (line %d); each is taken for its own member",
				head, limit.Value, other.Value, other.At.Line)
			first[head] = limit
		}
	}
}
