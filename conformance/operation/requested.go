package operation

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// withRequested gives the parameters that have no example of their own the value that the page's request example shows, where it breaks
// no rule and hides nothing. A text in JSON of which the page lists the members is made of those.
func (o *Operation) withRequested() {
	for i := range o.Parameters {
		p := &o.Parameters[i]
		if p.Example != "" || p.InText || p.Role != contract.RoleBusiness || len(p.Enum) > 0 || o.holdsMembers(p.Name) {
			continue
		}
		at := slices.IndexFunc(o.Request, func(pair Pair) bool { return contract.Positions(pair.Name) == contract.Positions(p.Name) })
		if at < 0 || contract.Masked(o.Request[at].Value) || contract.HasPlaceholder(o.Request[at].Value) {
			continue
		}
		if _, is := IsJSON(o.Request[at].Value); p.Style == contract.StyleJSON && !is {
			continue
		}
		if _, broken := o.Broken(p.Name, o.Request[at].Value); !broken {
			p.Example = o.Request[at].Value
		}
	}
}
