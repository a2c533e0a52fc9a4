package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
)

// widen makes 64 bits of every whole number of which the page itself shows a value beyond 32: in a limit, a list of values, a
// default or an example.
func widen(out *contract.Contract) {
	for i := range out.Parameters {
		p := &out.Parameters[i]
		values := []string{p.Example}
		for _, c := range p.Constraints {
			values = append(append(values, c.Value), c.Values...)
		}
		p.Type = p.Type.Wide(values...)
	}
	widenField(out.Response)
}

func widenField(f *contract.Field) {
	if f == nil {
		return
	}
	f.Type = f.Type.Wide(f.Example)
	for _, member := range f.Fields {
		widenField(member)
	}
	widenField(f.Items)
	widenField(f.Values)
}
