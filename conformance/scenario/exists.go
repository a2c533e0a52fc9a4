package scenario

// exists tests that the operation can be called at all, wherever its parameters travel.
func (d *deriver) exists() {
	d.add("accepted", "a request with every required parameter is accepted", LabelParameter, probe(d.base(), accepted())).Plain = true
}
