package document

import "github.com/plumb-conformance/plumb/spec/contract"

// Demands counts the sentences about request parameters that demand something by their words: those that a rule was read of, and
// the others.
type Demands struct {
	DemandCount

	By map[contract.DemandKind]DemandCount `json:"by,omitempty"` // by the kind of words
}

// DemandCount is how many sentences were read, and how many were not.
type DemandCount struct {
	Read   int `json:"read"`
	Unread int `json:"unread"`
}

func (n DemandCount) with(read bool) DemandCount {
	if read {
		n.Read++
	} else {
		n.Unread++
	}
	return n
}

// demands counts the demands of a contract.
func demands(c *contract.Contract) Demands {
	out := Demands{By: map[contract.DemandKind]DemandCount{}}
	for _, d := range c.Demands {
		out.DemandCount = out.with(d.Read)
		out.By[d.Kind] = out.By[d.Kind].with(d.Read)
	}
	return out
}
