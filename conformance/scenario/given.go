package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// givenRule: the request is accepted with a good value of the parameter.
func (d *deriver) givenRule(p operation.Parameter, variant string) {
	title := "a request with " + p.Name + " is accepted"
	if p.Name == temporary && len(d.settings.Fixtures.Accepted[p.Name]) == 0 {
		d.add(variant, title, LabelParameter).Missing = "a value of " + p.Name + " that belongs to the access key"
		return
	}
	request, promised := d.sendingGood(p)
	d.add(variant, title, LabelParameter, control(d.base()), probe(request, accepted())).Tentative = !promised
}

// temporary is the one parameter of the protocol that does not go with every request: only temporary keys have it.
const temporary = "SecurityToken"
