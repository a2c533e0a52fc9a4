package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// with sets a parameter, in its place when it is there and at the end when it is not.
func (r Request) with(name string, value Value) Request {
	r.Parameters = slices.Clone(r.Parameters)
	for i, p := range r.Parameters {
		if p.Name == name {
			r.Parameters[i].Value = value
			return r
		}
	}
	r.Parameters = append(r.Parameters, Parameter{name, value})
	return r
}

// withAll sets several parameters, each of another name.
func (r Request) withAll(list []Parameter) Request {
	at := make(map[string]int, len(r.Parameters))
	for i, p := range r.Parameters {
		at[p.Name] = i
	}
	r.Parameters = slices.Clone(r.Parameters)
	for _, p := range list {
		if i, there := at[p.Name]; there {
			r.Parameters[i].Value = p.Value
			continue
		}
		r.Parameters = append(r.Parameters, p)
	}
	return r
}

// With is the request with a value of a parameter.
func (r Request) With(name string, value Value) Request { return r.with(name, value) }

// Has reports whether the request sends the parameter, or leaves it out on purpose.
func (r Request) Has(name string) bool {
	return slices.Contains(r.Omit, name) || slices.ContainsFunc(r.Parameters, func(p Parameter) bool { return p.Name == name })
}

// without leaves a parameter out, be it the operation's own or a common one.
func (r Request) without(name string) Request {
	r.Parameters = slices.DeleteFunc(slices.Clone(r.Parameters), func(p Parameter) bool { return p.Name == name })
	r.Omit = append(slices.Clip(r.Omit), name)
	return r
}

// lacking leaves a documented parameter out, in all its items and with everything that is in it.
func (r Request) lacking(documented string) Request {
	out := r.without(instance(documented))
	for _, p := range out.Parameters {
		if sent := contract.Positions(p.Name); sent == contract.Positions(documented) || strings.HasPrefix(sent, contract.Positions(documented)+".") {
			out = out.without(p.Name)
		}
	}
	return out
}

// renamed sends a parameter under another name.
func (r Request) renamed(from, to string) Request {
	value := Literal("")
	for _, p := range r.Parameters {
		if p.Name == from {
			value = p.Value
		}
	}
	return r.without(from).with(to, value)
}

func (r Request) placed(p Placement) Request { r.Placement = p; return r }

func (r Request) format(f string) Request { return r.with("Format", Literal(f)) }

func (r Request) header(name, value string) Request {
	r.Headers = append(slices.Clip(r.Headers), Header{name, value})
	return r
}

func (r Request) signed(s Signing) Request { r.Sign = s; return r }

// v1 makes the request one about version 1 of the signature, whatever version the run itself signs with.
func (r Request) v1() Request { r.Sign.V1 = true; return r }

// edited changes the request once it is signed with version 1.
func (r Request) edited(edits ...Edit) Request {
	r.Sign.V1 = true
	r.Sign.After = append(slices.Clip(r.Sign.After), edits...)
	return r
}

func (r Request) nonce(name string) Request { r.Sign.Nonce = name; return r }

func (r Request) method(m string) Request { r.Method = m; return r }

func (r Request) encoded(e Encoding) Request { r.Encoding = e; return r }

// own is a request about the signature in the run's own version.
func (d *deriver) own(r Request) Request { r.Sign.V1 = !d.settings.ActionInHeader; return r }

// tampered changes the request once it is signed in the run's own version.
func (d *deriver) tampered(r Request, edits ...Edit) Request {
	r.Sign.After = append(slices.Clip(r.Sign.After), edits...)
	return d.own(r)
}

// forged signs with another secret, in the run's own version.
func (d *deriver) forged(r Request) Request { r.Sign.WrongSecret = true; return d.own(r) }
