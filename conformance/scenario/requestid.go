package scenario

// requestIDHeader: the header repeats the identifier that every answer carries.
func (d *deriver) requestIDHeader() {
	d.onAnswers("the header x-acs-request-id repeats the RequestId", Check{Kind: RequestIDHeader})
}

func (d *deriver) requestIDForm() {
	d.onAnswers("RequestId is an upper-case UUID", Check{Kind: RequestIDForm})
}

// requestIDUnique: two answers are two, successes, refusals and replays alike.
func (d *deriver) requestIDUnique() {
	d.add("successes", "two successes have different RequestIds", LabelSerialization,
		named("first", control(d.base())), probe(d.base(), seenSuccess(), Check{Kind: RequestIDUnique}))
	if t, ok := d.token(); ok {
		r := d.base().with(t.Name, Value{Token: "replayed", Length: tokenLength(t)})
		d.add("replay", "a replay of a "+t.Name+" has a RequestId of its own", LabelSerialization,
			named("first", control(r)), atOnce(probe(r, seenSuccess(), Check{Kind: RequestIDUnique})))
	}
	d.add("refusals", "two refusals have different RequestIds", LabelSerialization,
		named("first", Step{Role: Control, Request: d.anError(), Checks: []Check{seenRefusal("Action")}}),
		probe(d.anError(), seenRefusal("Action"), Check{Kind: RequestIDUnique}))
}
