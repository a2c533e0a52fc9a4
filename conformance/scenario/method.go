package scenario

import "strings"

// otherMethods: a method that the protocol does not have is refused, by whatever stands before the operation. OPTIONS asks
// what may be asked, and may be answered with a success that is no result.
func (d *deriver) otherMethods() {
	for _, m := range []string{"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"} {
		served := ""
		if m == "OPTIONS" {
			served = "result"
		}
		d.add(strings.ToLower(m), "the method "+m+" is not served", LabelProtocol,
			control(d.base()), probe(d.base().method(m), Check{Kind: NotServed, Want: served}))
	}
}
