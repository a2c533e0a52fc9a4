package place

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// isUpper reports whether a name begins with a capital, as the names of RPC results do.
func isUpper(name string) bool { return name != "" && name[0] >= 'A' && name[0] <= 'Z' }

// byCase finds a name that examples write with other capitals. The example is nearer to the wire, so its spelling stands, unless
// only the table's begins with a capital.
func (p *placer) byCase(r ResponseRow) bool {
	for l := p.top; l != nil; l = l.parent {
		spelling := l.find(r.Field.Name)
		if spelling == "" || !contract.ValidName(spelling) || p.documented[spelling] {
			continue
		}
		p.sink.Addf(page.Warning, r.Line, 0, "member %q; the example writes %q", r.Field.Name, spelling)
		shown := l.value.Get(spelling)
		if isUpper(spelling) || !isUpper(r.Field.Name) {
			r.Field.Name = spelling
		}
		p.put(l, r, contract.ByExample, false)
		if p.top != l && p.top.value == nil {
			p.top.value = shown.Object()
		}
		return true
	}
	return false
}
