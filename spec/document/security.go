package document

import (
	"github.com/plumb-conformance/plumb/spec/contract"
)

// split tells the parameters that a caller gives from those that carry the signature, which whoever signs adds.
func split(params []wireParameter) (given, signing []wireParameter) {
	for _, p := range params {
		if p.role() == contract.RoleSignature {
			signing = append(signing, p)
		} else {
			given = append(given, p)
		}
	}
	return given, signing
}

func (p wireParameter) role() contract.Role {
	if p.protocol != nil {
		return p.protocol.Role
	}
	return p.source.Role
}

// securitySchemes has a scheme for each parameter that carries the signature, and the other ways to sign.
func securitySchemes(signing []wireParameter, o *Overlay) *node {
	d := mapping()
	for _, s := range o.schemes {
		d.set(s.name, s.node)
	}
	for _, p := range signing {
		s := mapping().str("type", "apiKey").str("in", "query").str("name", p.name).str("description", p.description())
		s.set(contract.ExtSchema, p.schema().node)
		p.extensions(s)
		d.set(p.name, s.node)
	}
	return d.node
}

// security lists the ways to sign, each of which is enough: those that are no parameters, the required parameters, and these
// with the others. What is no parameter comes first: Prism reports what is wrong with the first way, and that is the only one
// that it cannot find missing in a form.
func security(signing []wireParameter, o *Overlay) *node {
	ways := sequence()
	for _, s := range o.schemes {
		ways.add(mapping().set(s.name, sequence()).line())
	}
	required, all := mapping(), mapping()
	for _, p := range signing {
		if p.required {
			required.set(p.name, sequence())
		}
		all.set(p.name, sequence())
	}
	if !required.empty() {
		ways.add(required.line())
	}
	if len(all.node.keys) > len(required.node.keys) {
		ways.add(all.line())
	}
	return ways
}
