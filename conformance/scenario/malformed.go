package scenario

// duplicated: no document says which of two values counts.
func (d *deriver) duplicated() {
	again := "Version=" + d.op.Version
	d.observeRaw("query", again)
	d.add("query-and-form", "what a parameter in the query and in the form body does", LabelParameter,
		probe(d.base().placed(Form).edited(Edit{EditRaw, "", again}), Check{Kind: Answered}))
}

// undecodable: no document says what becomes of a query that cannot be decoded.
func (d *deriver) undecodable() {
	d.observeRaw("bad-escape", "Plumb=%zz")
	d.observeRaw("semicolon", "Plumb=a;b")
	d.observeRaw("bad-utf-8", "Plumb=%ff%fe")
	d.observeRaw("index-key", "Plumb%5B10000000%5D=a")
}

// observeRaw records what the target does with text put at the end of the query.
func (d *deriver) observeRaw(variant, raw string) {
	d.add(variant, "what "+raw+" at the end of the query does", LabelParameter,
		probe(d.base().edited(Edit{EditRaw, "", raw}), Check{Kind: Answered}))
}
