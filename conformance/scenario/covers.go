package scenario

// coversValues changes one parameter after the other once the request is signed.
func (d *deriver) coversValues() {
	base := d.base().v1()
	d.uncovered("Format", "a Format changed after signing", base.edited(Edit{EditSet, "Format", "json"}))
	d.uncovered("SignatureNonce", "a SignatureNonce changed after signing", base.edited(Edit{EditSet, "SignatureNonce", "plumb-changed"}))
	for _, p := range d.required() {
		d.uncovered(p.Name, "a "+p.Name+" changed after signing", base.edited(Edit{EditSet, p.Name, d.refusedValue(p.Name)}))
	}
}

// coversNames adds a parameter once the request is signed.
func (d *deriver) coversNames() {
	d.uncovered("query", "a parameter added to the query after signing", d.base().v1().edited(Edit{EditSet, extra, "added"}))
}

// coversForm changes the form body once the request is signed.
func (d *deriver) coversForm() {
	form := d.base().v1().placed(Form)
	d.uncovered("added", "a parameter added to the form body after signing", form.edited(Edit{EditSet, extra, "added"}))
	d.uncovered("format", "a parameter of the form body changed after signing", form.edited(Edit{EditSet, "Format", "json"}))
}

// coversMethod sends with one method what was signed for the other.
func (d *deriver) coversMethod() {
	base := d.base().v1()
	d.uncovered("get-sent-as-post", "a signature made for GET on a POST", base.placed(Form).signed(Signing{V1: true, Method: "GET"}))
	d.uncovered("post-sent-as-get", "a signature made for POST on a GET", base.signed(Signing{V1: true, Method: "POST"}))
}

// uncovered adds a scenario about what a signature covers. What a target answers to a signature that is wrong in any
// case comes first: one that takes every signature for right has shown nothing here.
func (d *deriver) uncovered(variant, what string, r Request) {
	base := d.base().v1().placed(r.Placement)
	d.add(variant, what+" is refused", LabelProtocol,
		control(base), named("forged", Step{
			Role: Control, Request: base.signed(Signing{V1: true, WrongSecret: true}), Checks: []Check{code(d.statement.Refusal.Code)},
		}), probe(r, code(d.statement.Refusal.Code)))
}
