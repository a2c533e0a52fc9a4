package scenario

import "strings"

// otherMethods: a method that the protocol does not have is refused, by whatever stands before the operation. OPTIONS asks
// what may be asked, and may be answered with a success that is no result.
func (d *deriver) otherMethods() {
	for _, m := range []string{"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"} {
		base, served := d.base(), ""
		switch m {
		case "OPTIONS":
			served = "result"
		case "HEAD":
			base = d.once("method")
		}
		d.add(strings.ToLower(m), "the method "+m+" is not served", LabelProtocol,
			control(base), probe(base.method(m), Check{Kind: NotServed, Want: served}))
	}
}

// once is a request that can be repeated without another effect, where the operation has such: the answer to HEAD has no body
// that could say that something else than the method speaks against it.
func (d *deriver) once(token string) Request {
	p, ok := d.token()
	if !ok {
		return d.base()
	}
	return d.base().with(p.Name, Value{Token: token, Length: tokenLength(p)})
}
