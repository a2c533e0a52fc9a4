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
		named("form", control(d.base().placed(Form))), named("first", control(first)), atOnce(probe(first.placed(Form), accepted(), same)))
	d.add("replay-xml", "a replay in XML of a call in JSON is accepted", LabelParameter,
		named("xml", control(d.base().format("XML"))), named("first", control(first)), atOnce(probe(first.format("XML"), accepted())))
	d.add("replay-later", "a replay gives the result of the first call also while another call is in progress", LabelParameter,
		named("first", control(first)), named("other", control(d.base())), atOnce(probe(first, accepted(), same)))
	d.add("twice-replayed", "a second replay gives the result of the first call as well", LabelParameter,
		named("first", control(first)), atOnce(named("replay", control(first))), atOnce(probe(first, accepted(), same)))
	for _, busy := range d.op.InProgressCodes() {
		d.effectless(p, first, busy)
		return
	}
}

// effectless: while a request without the token is told that the first one's work is in progress, the replay is not: it
// begins nothing. This is the one place where the lack of an effect can be seen.
func (d *deriver) effectless(p operation.Parameter, first Request, busy string) {
	fresh := atOnce(named("fresh", Step{Role: Control, Request: d.base(), Checks: []Check{code(busy)}}))
	fresh.Within = d.settings.Fixtures.Lasts
	s := d.add("replay-in-progress", "a replay is accepted while a request without the "+p.Name+" is told "+busy, LabelParameter,
		named("first", control(first)), fresh, atOnce(probe(first, accepted(), Check{Kind: SameResult, Want: "first"})))
	s.Attempts = inProgressAttempts
	s.Tentative = d.settings.Fixtures.Lasts == 0
}

// uniqueRule: two requests with different tokens are two requests, both accepted.
func (d *deriver) uniqueRule(p operation.Parameter) {
	one := d.base().with(p.Name, Value{Token: "one", Length: tokenLength(p)})
	two := d.base().with(p.Name, Value{Token: "two", Length: tokenLength(p)})
	d.add("different", "requests with different "+p.Name+" are accepted one after the other", LabelParameter,
		named("first", control(one)), probe(two, accepted()))
	length := tokenLength(p)
	if p.MaxLength != nil {
		length = int(*p.MaxLength)
	}
	d.tokensApart("last-character", p.Name+" of the longest length that differ in the last character belong to different requests", LabelParameter,
		Value{Token: "shared", Length: length, Text: "a"}, Value{Token: "shared", Length: length, Text: "b"})
}

// tokensApart: two tokens that look much alike are two tokens. The second comes with another value of a required
// parameter, so that a target which takes it for the first has to refuse it, or answers with the first one's result.
func (d *deriver) tokensApart(variant, title, label string, one, two Value) {
	p, _ := d.token()
	for _, q := range d.required() {
		first := d.baseValue(q.Name)
		other, promised, ok := d.settings.Fixtures.second(q, first)
		if !ok {
			continue
		}
		second := d.base().with(q.Name, Literal(other))
		s := d.add(variant, title, label,
			named("other value", alsoChecked(control(second), d.echoOf(q.Name))), named("first", control(d.base().with(p.Name, one))),
			probe(second.with(p.Name, two), accepted(), d.echoOf(q.Name)))
		s.Tentative = !promised
		return
	}
	d.add(variant, title, label, named("first", control(d.base().with(p.Name, one))), probe(d.base().with(p.Name, two), accepted()))
}

// echoOf is the check that the result speaks of the value that was sent, where a result says so.
func (d *deriver) echoOf(parameter string) Check {
	for _, f := range d.op.Result.Properties {
		if f.Echo == parameter {
			return Check{Kind: Echo, Name: f.Name, Want: parameter}
		}
	}
	return Check{Kind: Answered}
}

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
		first := d.baseValue(q.Name)
		other, promised, ok := d.settings.Fixtures.second(q, first)
		if !ok {
			continue
		}
		token := Value{Token: "mismatch", Length: tokenLength(p)}
		r := d.base().with(p.Name, token)
		s := d.add("other-"+q.Name, "a replayed "+p.Name+" with another "+q.Name+" is refused", LabelProtocol,
			named("other value", control(d.base().with(q.Name, Literal(other)))),
			named("first", control(r)), atOnce(named("replay", control(r))),
			probe(r.with(q.Name, Literal(other)), refused("")))
		s.Tentative = !promised
	}
	if len(d.scenarios) == 0 {
		d.add("other", "a replayed "+p.Name+" with other parameters is refused", LabelProtocol).Missing = "a second accepted value of a required parameter"
	}
}
