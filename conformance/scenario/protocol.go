package scenario

import "strings"

// protocol makes the scenarios of a statement of the protocol's public documents. These statements are the overlay's;
// their ids are the one thing that this package and the overlay share.
func (d *deriver) protocol(rest string) {
	group, rule, _ := strings.Cut(rest, "/")
	switch group {
	case "request-id":
		d.requestID(rule)
	case "placement":
		d.placement(rule)
	case "encoding":
		d.encoding(rule)
	case "parameter":
		d.anyParameter(rule)
	case "action", "version":
		d.dispatch(group, rule)
	case "format":
		d.formatRule(rule)
	case "body":
		d.body(rule)
	case "envelope":
		d.envelope(rule)
	case "method":
		d.otherMethods()
	case "access-key", "signature":
		d.signature(group, rule)
	case "timestamp":
		d.timestamp(rule)
	case "nonce":
		d.nonces(rule)
	case "idempotency":
		d.idempotency(rule)
	case "result":
		d.eachFormat("a result in %s has only members that the page lists", Check{Kind: OnlyMembers})
	}
}

// gatewayRefused are the checks of a refusal with a status and a code of the gateway.
func gatewayRefused(statusCode, errorCode string) []Check {
	return []Check{status(statusCode), code(errorCode)}
}

// anError is the plainest request that every target must refuse: one without Signature would not do where a target
// checks none, so that an unknown operation is asked for.
func (d *deriver) anError() Request {
	return d.base().with("Action", Literal("PlumbNoSuchOperation"))
}

func (d *deriver) idempotency(rule string) {
	switch rule {
	case "mismatch":
		d.mismatch()
	case "case":
		d.tokenCase()
	case "concurrent":
		d.concurrent()
	}
}

func (d *deriver) placement(rule string) {
	places := map[string]Placement{"query": Query, "form": Form, "split": Split}
	for _, f := range formats() {
		d.add(strings.ToLower(f), "parameters placed in the "+rule+" are understood, answered in "+f, LabelProtocol,
			d.elsewhere(rule, f), probe(d.base().placed(places[rule]).format(f), accepted(), seen(f))).Plain = true
	}
	if t, ok := d.token(); ok {
		d.add("optional", "an optional parameter placed in the "+rule+" is understood", LabelProtocol,
			control(d.base().placed(places[rule])), probe(d.base().placed(places[rule]).with(t.Name, Value{Token: "placed", Length: tokenLength(t)}), accepted()))
	}
}

// elsewhere is the control of placements: the same parameters in another place.
func (d *deriver) elsewhere(rule, f string) Step {
	if rule == string(Query) {
		return control(d.base().placed(Form).format(f))
	}
	return control(d.base().format(f))
}

// extra is a parameter that no operation has: its value reaches the target's decoding and signature check, and nothing
// else.
const extra = "PlumbExtra"

func (d *deriver) encoding(rule string) {
	values := map[string][]struct{ variant, text string }{
		"plus":  {{"space", "a b"}, {"plus-sign", "a+b"}, {"both", "a +b"}},
		"utf-8": {{"han", "中文"}, {"emoji", "😀"}, {"reserved", "a/b?c=d&e;f*~'()!"}, {"percent", "a%20b"}},
	}
	encodings := map[string][]Encoding{"plus": {EncodingPercent, EncodingPlus}, "utf-8": {EncodingPercent}}
	for _, place := range []Placement{Query, Form} {
		for _, e := range encodings[rule] {
			for _, v := range values[rule] {
				plain := d.base().placed(place).with(extra, Literal("plumb")).encoded(e)
				d.add(strings.Join(nonEmpty(v.variant, string(e), string(place)), "-"),
					"a value with "+v.variant+" in the "+string(place)+" is decoded once, as it was signed", LabelProtocol,
					d.verifies(plain), control(plain), probe(plain.with(extra, Literal(v.text)), accepted()))
			}
		}
	}
}

// verifies is the control of scenarios that rest on the target's signature check: a target that checks nothing accepts
// every spelling, and has shown nothing by it.
func (d *deriver) verifies(r Request) Step {
	return Step{
		Name: "tampered", Role: Control, Request: r.edited(Edit{EditSet, extra, "changed after signing"}),
		Checks: []Check{code("SignatureDoesNotMatch")},
	}
}

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

func (d *deriver) anyParameter(rule string) {
	switch rule {
	case "unknown":
		for _, place := range []Placement{Query, Form} {
			base := d.base().placed(place)
			d.add(string(place), "an unknown parameter in the "+string(place)+" is ignored", LabelParameter,
				control(base), probe(base.with(extra, Literal("plumb")), accepted()))
		}
	case "case":
		d.caseChanged()
	case "empty":
		d.emptied()
	case "missing-code":
		d.missingCodes()
	case "duplicate":
		d.observeRaw("query", d.duplicateOf())
		d.add("query-and-form", "what a parameter in the query and in the form body does", LabelParameter,
			probe(d.base().placed(Form).edited(Edit{EditRaw, "", "Version=" + d.op.Version}), Check{Kind: Answered}))
	case "undecodable":
		d.observeRaw("bad-escape", "Plumb=%zz")
		d.observeRaw("semicolon", "Plumb=a;b")
		d.observeRaw("bad-utf-8", "Plumb=%ff%fe")
		d.observeRaw("index-key", "Plumb%5B10000000%5D=a")
	}
}

func (d *deriver) duplicateOf() string { return "Version=" + d.op.Version }

// observeRaw records what the target does with text put at the end of the query.
func (d *deriver) observeRaw(variant, raw string) {
	d.add(variant, "what "+raw+" at the end of the query does", LabelParameter,
		probe(d.base().edited(Edit{EditRaw, "", raw}), Check{Kind: Answered}))
}

func (d *deriver) caseChanged() {
	for _, name := range d.mandatoryNames() {
		other := strings.ToLower(name)
		if other == name {
			other = strings.ToUpper(name)
		}
		d.add(name, name+" under the name "+other+" does not count as "+name, LabelParameter,
			control(d.base()), named("missing", Step{Role: Control, Request: d.base().without(name), Checks: []Check{refused(name)}}),
			probe(d.base().renamed(name, other), refused(name)))
	}
}

func (d *deriver) mandatoryNames() []string {
	names := []string{}
	for _, p := range d.required() {
		names = append(names, p.Name)
	}
	if len(names) == 0 {
		names = append(names, "Action")
	}
	return names
}

func (d *deriver) emptied() {
	for _, name := range d.mandatoryNames() {
		for _, place := range []Placement{Query, Form} {
			base := d.base().placed(place)
			d.add(name+"-"+string(place), name+" with an empty value in the "+string(place)+" counts as missing", LabelParameter,
				control(base), probe(base.with(name, Literal("")), refused(name)))
		}
	}
}

func (d *deriver) missingCodes() {
	for _, name := range d.mandatoryNames() {
		for _, f := range formats() {
			base := d.base().format(f)
			d.add(name+"-"+strings.ToLower(f), "the refusal of a request without "+name+" has the code Missing"+name+" in "+f, LabelErrorCode,
				control(base), probe(base.without(name), append([]Check{seenRefusal(name)}, gatewayRefused("400", "Missing"+name)...)...))
		}
	}
}

// dispatch tests how the operation is found by Action and Version.
func (d *deriver) dispatch(group, rule string) {
	base := d.base()
	name, errorCode, statusCode, value := "Action", "InvalidAction.NotFound", "404", d.op.Action
	if group == "version" {
		name, errorCode, statusCode, value = "Version", "InvalidVersion", "400", d.op.Version
	}
	switch rule {
	case "required":
		checks := []Check{refused(name)}
		if group == "action" {
			checks = gatewayRefused(statusCode, errorCode)
		}
		d.add("absent", "a request without "+name+" is refused", LabelProtocol, control(base), probe(base.without(name), checks...))
	case "unknown":
		unknown := map[string]string{"Action": "PlumbNoSuchOperation", "Version": "1999-01-01"}[name]
		for _, f := range formats() {
			d.add(strings.ToLower(f), "an unknown "+name+" is refused in "+f, LabelProtocol,
				control(base.format(f)), probe(base.format(f).with(name, Literal(unknown)), gatewayRefused(statusCode, errorCode)...))
		}
	case "case":
		d.add("lower", name+" in lower case is not the operation", LabelProtocol,
			control(base), probe(base.with(name, Literal(strings.ToLower(value))), refused(name)))
	}
}

func (d *deriver) otherMethods() {
	for _, m := range []string{"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"} {
		d.add(strings.ToLower(m), "what the target does with the method "+m, LabelProtocol,
			probe(d.base().method(m), Check{Kind: Answered}))
	}
}
