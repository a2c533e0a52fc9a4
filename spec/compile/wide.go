package compile

import (
	"strconv"

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
		p.Type = wide(p.Type, values...)
	}
	widenField(out.Response)
}

func widenField(f *contract.Field) {
	if f == nil {
		return
	}
	f.Type = wide(f.Type, f.Example)
	for _, member := range f.Fields {
		widenField(member)
	}
	widenField(f.Items)
	widenField(f.Values)
}

func wide(t contract.Type, values ...string) contract.Type {
	for _, v := range values {
		const base, bits = 10, 32
		_, narrow := strconv.ParseInt(v, base, bits)
		if _, whole := strconv.ParseInt(v, base, 64); narrow == nil || whole != nil {
			continue
		}
		if t.Name == "integer" && t.Format == "int32" {
			t.Format = "int64"
		}
		if t.Item == "integer" && t.ItemFormat == "int32" {
			t.ItemFormat = "int64"
		}
	}
	return t
}
