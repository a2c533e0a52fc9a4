package scenario

// coversValues changes one parameter after the other once the request is signed.
func (d *deriver) coversValues() {
	base := d.own(d.base())
	d.uncovered("Format", "a Format changed after signing", d.tampered(base, Edit{EditSet, "Format", "json"}))
	d.uncovered("SignatureNonce", "a SignatureNonce changed after signing", d.tampered(base, Edit{EditSet, "SignatureNonce", "plumb-changed"}))
	for _, p := range d.required() {
		d.uncovered(p.Name, "a "+p.Name+" changed after signing", d.tampered(base, Edit{EditSet, p.Name, d.refusedValue(p.Name)}))
	}
}

// coversNames adds a parameter once the request is signed.
func (d *deriver) coversNames() {
	d.uncovered("query", "a parameter added to the query after signing", d.tampered(d.base(), Edit{EditSet, extra, "added"}))
}

// coversForm changes the form body once the request is signed.
func (d *deriver) coversForm() {
	form := d.base().placed(Form)
	d.uncovered("added", "a parameter added to the form body after signing", d.tampered(form, Edit{EditSet, extra, "added"}))
	d.uncovered("format", "a parameter of the form body changed after signing", d.tampered(form, Edit{EditSet, "Format", "json"}))
}

// coversMethod sends with one method what was signed for the other.
func (d *deriver) coversMethod() {
	base := d.own(d.base())
	d.uncovered("get-sent-as-post", "a signature made for GET on a POST", d.signedFor("GET", base.placed(Form)))
	d.uncovered("post-sent-as-get", "a signature made for POST on a GET", d.signedFor("POST", base))
}

// signedFor is a request that is signed for another method than the one it is sent with.
func (d *deriver) signedFor(method string, r Request) Request {
	r.Sign.Method = method
	return d.own(r)
}

// uncovered adds a scenario about what a signature covers. What a target answers to a signature that is wrong in any
// case comes first: one that takes every signature for right has shown nothing here.
func (d *deriver) uncovered(variant, what string, r Request) {
	base := d.own(d.base()).placed(r.Placement)
	d.add(variant, what+" is refused", LabelProtocol,
		control(base), named("forged", Step{
			Role: Control, Request: d.forged(base), Checks: []Check{code(d.statement.Refusal.Code)},
		}), probe(r, code(d.statement.Refusal.Code)))
}
