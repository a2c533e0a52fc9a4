package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// idempotentRule: the same token with the same parameters gives the result of the first call and no further effect.
// The replay is sent at once: a target that began the work anew would answer that it is in progress.
func (d *deriver) idempotentRule(p operation.Parameter) {
	token := Value{Token: "replayed", Length: tokenLength(p)}
	first := d.base().with(p.Name, token)
	same := Check{Kind: SameResult, Want: "first"}
	d.add("replay", "a replayed "+p.Name+" gives the result of the first call", LabelParameter,
		named("first", control(first)), atOnce(probe(first, accepted(), same)))
	d.add("replay-form", "a replay in a form body gives the result of the first call in the query", LabelParameter,
		named("first", control(first)), atOnce(probe(first.placed(Form), accepted(), same)))
	d.add("replay-xml", "a replay in XML gives the result of the first call in JSON", LabelParameter,
		named("first", control(first)), atOnce(probe(first.format("XML"), accepted(), seen("xml"), same)))
	d.add("replay-later", "a replay gives the result of the first call also while another call is in progress", LabelParameter,
		named("first", control(first)), named("other", control(d.base())), atOnce(probe(first, accepted(), same)))
	d.add("twice-replayed", "a second replay gives the result of the first call as well", LabelParameter,
		named("first", control(first)), atOnce(named("replay", control(first))), atOnce(probe(first, accepted(), same)))
}

// uniqueRule: two requests with different tokens are two requests, both accepted.
func (d *deriver) uniqueRule(p operation.Parameter) {
	one := d.base().with(p.Name, Value{Token: "one", Length: tokenLength(p)})
	two := d.base().with(p.Name, Value{Token: "two", Length: tokenLength(p)})
	d.add("different", "requests with different "+p.Name+" are accepted one after the other", LabelParameter,
		named("first", control(one)), probe(two, accepted()))
}

// mismatch: the same token with other parameters is refused.
func (d *deriver) mismatch() {
	p, ok := d.token()
	if !ok {
		return
	}
	for _, q := range d.required() {
		first := d.baseValue(q.Name)
		other, promised, ok := d.settings.Fixtures.second(q, first)
		if !ok {
			continue
		}
		token := Value{Token: "mismatch", Length: tokenLength(p)}
		r := d.base().with(p.Name, token)
		s := d.add("other-"+q.Name, "a replayed "+p.Name+" with another "+q.Name+" is refused", LabelProtocol,
			named("other value", control(d.base().with(q.Name, Literal(other)))),
			named("first", control(r)),
			probe(r.with(q.Name, Literal(other)), refused("")))
		s.Tentative = !promised
	}
	if len(d.scenarios) == 0 {
		d.add("other", "a replayed "+p.Name+" with other parameters is refused", LabelProtocol).Missing = "a second accepted value of a required parameter"
	}
}
