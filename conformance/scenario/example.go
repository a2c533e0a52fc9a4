package scenario

func (d *deriver) requestExample() {
	d.add("query", "the request that the page prints, a GET with everything in the query, is accepted", LabelParameter,
		named("form", control(d.base().placed(Form))), probe(d.base(), accepted())).Plain = true
}
