package scenario

// tokenCase: tokens that differ in the case of letters alone.
func (d *deriver) tokenCase() {
	p, ok := d.token()
	if !ok {
		return
	}
	d.tokensApart("letters", p.Name+" that differ in the case of letters alone belong to different requests", LabelProtocol,
		Value{Token: "shared", Length: tokenLength(p), Text: "plumb"}, Value{Token: "shared", Length: tokenLength(p), Text: "PLUMB"})
}

// mismatch: the same token with other parameters is refused.
func (d *deriver) mismatch() {
	p, ok := d.token()
	if !ok {
		return
	}
	for _, q := range d.required() {
		if q.Name == p.Name {
			continue
		}
		first := d.baseValue(q.Name)
		other, promised, ok := d.another(q, first)
		if !ok {
			continue
		}
		token := Value{Token: "mismatch", Length: tokenLength(p)}
		r := d.base().with(p.Name, token)
		s := d.add("other-"+q.Name, "a replayed "+p.Name+" with another "+q.Name+" is refused", LabelProtocol,
			acceptable(named("other value", control(d.base().with(q.Name, Literal(other))))),
			named("first", control(r)), atOnce(named("replay", control(r))),
			probe(r.with(q.Name, Literal(other)), refused("")))
		s.Tentative = !promised
	}
	if len(d.scenarios) == 0 {
		d.add("other", "a replayed "+p.Name+" with other parameters is refused", LabelProtocol).Missing = "a second accepted value of a required parameter"
	}
}
