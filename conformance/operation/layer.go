package operation

import "github.com/plumb-conformance/plumb/spec/contract"

// OfGateway reports whether a statement is about what a gateway in front of a service does: the overlay says so, and so
// does the page of every parameter that carries a signature.
func (o *Operation) OfGateway(s Statement) bool {
	if s.Layer == contract.LayerGateway {
		return true
	}
	p, known := o.Parameter(s.Subject.Name)
	return s.Subject.Kind == contract.OfParameter && known && p.Role == contract.RoleSignature
}
