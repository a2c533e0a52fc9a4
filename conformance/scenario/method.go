package scenario

import "strings"

// otherMethods: a method that the protocol does not have is refused, by whatever stands before the operation. OPTIONS asks
// what may be asked, and may be answered with a success that is no result.
func (d *deriver) otherMethods() {
	base := d.base()
	if p, ok := d.token(); ok {
		// A replay of what was accepted: nothing else than the method speaks against it.
		base = base.with(p.Name, Value{Token: "method", Length: tokenLength(p)})
	}
	for _, m := range []string{"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"} {
		served := ""
		if m == "OPTIONS" {
			served = "result"
		}
		d.add(strings.ToLower(m), "the method "+m+" is not served", LabelProtocol,
			control(base), probe(base.method(m), Check{Kind: NotServed, Want: served}))
	}
}
