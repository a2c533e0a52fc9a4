package scenario

import "strings"

// wireVersion: the first words of an answer.
func (d *deriver) wireVersion() {
	check := Check{Kind: Version}
	d.add("success", "the status line of a success names a version of HTTP that has one", LabelProtocol, probe(d.base(), check, seenSuccess(), seen("JSON")))
	d.add("refusal", "the status line of a refusal names a version of HTTP that has one", LabelProtocol,
		control(d.base()), probe(d.anError(), check, seenRefusal("Action"), seen("JSON")))
}

// wireLength: the body of every kind of answer, and the one that has none.
func (d *deriver) wireLength() {
	d.onWire("the body is as long as its answer says", Check{Kind: Framed})
	base := d.once("method")
	d.add("head", "the answer to HEAD has no body", LabelProtocol, control(base), probe(base.method("HEAD"), Check{Kind: Framed}))
}

func (d *deriver) wireCoding() {
	d.onWire("the body has no coding that the request does not accept", Check{Kind: Uncoded})
}

// onWire looks at how a success and a refusal are sent in each format.
func (d *deriver) onWire(title string, check Check) {
	for _, f := range formats() {
		d.add("success-"+strings.ToLower(f), title+" (success, "+f+")", LabelProtocol, probe(d.base().format(f), looked([]Check{seenSuccess(), seen(f)}, []Check{check})...))
	}
	for _, f := range formats() {
		d.add("refusal-"+strings.ToLower(f), title+" (refusal, "+f+")", LabelProtocol,
			control(d.base().format(f)), probe(d.anError().format(f), looked([]Check{seenRefusal("Action"), seen(f)}, []Check{check})...))
	}
}
