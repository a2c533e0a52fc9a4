package scenario

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// topic is what a statement of the protocol is about, as the overlay writes it.
type topic struct {
	about string
	rule  contract.Rule
}

// protocolRules is the table of the rules about the protocol: one row for every statement of the overlay that has no
// edits. Those with edits need no code of their own.
func protocolRules() map[topic]rule {
	return map[topic]rule{
		{"request-id", "header"}:       func(d *deriver) { d.requestID("header") },
		{"request-id", "form"}:         func(d *deriver) { d.requestID("form") },
		{"request-id", "unique"}:       func(d *deriver) { d.requestID("unique") },
		{"placement", "query"}:         func(d *deriver) { d.placement("query") },
		{"placement", "form"}:          func(d *deriver) { d.placement("form") },
		{"placement", "split"}:         func(d *deriver) { d.placement("split") },
		{"encoding", "plus"}:           func(d *deriver) { d.encoding("plus") },
		{"encoding", "utf-8"}:          func(d *deriver) { d.encoding("utf-8") },
		{"parameter", "unknown"}:       (*deriver).unknownParameter,
		{"parameter", "case"}:          (*deriver).caseChanged,
		{"parameter", "empty"}:         (*deriver).emptied,
		{"parameter", "missing-code"}:  (*deriver).missingCodes,
		{"parameter", "duplicate"}:     (*deriver).duplicated,
		{"parameter", "undecodable"}:   (*deriver).undecodable,
		{"action", "required"}:         func(d *deriver) { d.dispatch("action", "required") },
		{"action", "unknown"}:          func(d *deriver) { d.dispatch("action", "unknown") },
		{"action", "case"}:             func(d *deriver) { d.dispatch("action", "case") },
		{"version", "required"}:        func(d *deriver) { d.dispatch("version", "required") },
		{"version", "unknown"}:         func(d *deriver) { d.dispatch("version", "unknown") },
		{"format", "json"}:             func(d *deriver) { d.formatRule("json") },
		{"format", "xml"}:              func(d *deriver) { d.formatRule("xml") },
		{"format", "case"}:             func(d *deriver) { d.formatRule("case") },
		{"format", "unknown"}:          func(d *deriver) { d.formatRule("unknown") },
		{"format", "default"}:          func(d *deriver) { d.formatRule("default") },
		{"format", "accept"}:           func(d *deriver) { d.formatRule("accept") },
		{"format", "equal"}:            func(d *deriver) { d.formatRule("equal") },
		{"body", "charset"}:            func(d *deriver) { d.body("charset") },
		{"body", "escaping"}:           func(d *deriver) { d.body("escaping") },
		{"body", "ampersand"}:          func(d *deriver) { d.body("ampersand") },
		{"body", "no-code"}:            func(d *deriver) { d.body("no-code") },
		{"envelope", "members"}:        func(d *deriver) { d.envelope("members") },
		{"envelope", "host-id"}:        func(d *deriver) { d.envelope("host-id") },
		{"method", "other"}:            (*deriver).otherMethods,
		{"signature", "wrong"}:         (*deriver).wrongSignature,
		{"signature", "covers-values"}: (*deriver).coversValues,
		{"signature", "covers-names"}:  (*deriver).coversNames,
		{"signature", "covers-form"}:   (*deriver).coversForm,
		{"signature", "covers-method"}: (*deriver).coversMethod,
		{"signature", "empty-value"}:   (*deriver).signedEmpty,
		{"signature", "order"}:         (*deriver).signedOrder,
		{"timestamp", "expired"}:       (*deriver).expired,
		{"timestamp", "future"}:        (*deriver).future,
		{"nonce", "replayed"}:          (*deriver).replayed,
		{"nonce", "only-when-signed"}:  (*deriver).onlyWhenSigned,
		{"idempotency", "mismatch"}:    (*deriver).mismatch,
		{"idempotency", "case"}:        (*deriver).tokenCase,
		{"idempotency", "concurrent"}:  (*deriver).concurrent,
		{"result", "members"}:          (*deriver).onlyMembers,
	}
}

// onlyMembers: a result has no member that the page does not list.
func (d *deriver) onlyMembers() {
	d.eachFormat("a result in %s has only members that the page lists", Check{Kind: OnlyMembers})
}

// edits adds the minimal pairs that the overlay gives: a request with the edit is refused with the statement's status
// and code.
func (d *deriver) edits() {
	for _, e := range d.statement.Edits {
		r := d.base().v1()
		switch {
		case e.Strip != "":
			r = r.edited(Edit{EditRemove, e.Strip, ""})
		case e.Remove != "":
			r = r.without(e.Remove)
		default:
			r = r.with(e.Set, Literal(e.To))
		}
		d.refusedBy(e.Variant, e.Title, r)
	}
}

// refusalOf is the refusal of a statement about any parameter: its code holds the name in the place of P.
func (d *deriver) refusalOf(name string) []Check {
	return gatewayRefused(strconv.Itoa(d.statement.Refusal.Status), strings.ReplaceAll(d.statement.Refusal.Code, "{P}", name))
}

// mismatchCode is the code by which a target says that a signature is wrong: what shows that it checks signatures at all.
func (d *deriver) mismatchCode() string {
	for _, s := range d.op.Statements {
		if (keyOf(s.Subject) == key{kind: contract.OfProtocol, about: "signature", rule: "wrong"}) {
			return s.Refusal.Code
		}
	}
	return ""
}

// refusal are the checks of the refusal that the statement gives, by status and code.
func (d *deriver) refusal() []Check {
	return gatewayRefused(strconv.Itoa(d.statement.Refusal.Status), d.statement.Refusal.Code)
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
		Checks: []Check{code(d.mismatchCode())},
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

func (d *deriver) unknownParameter() {
	for _, place := range []Placement{Query, Form} {
		base := d.base().placed(place)
		d.add(string(place), "an unknown parameter in the "+string(place)+" is ignored", LabelParameter,
			control(base), probe(base.with(extra, Literal("plumb")), accepted()))
	}
}

func (d *deriver) duplicated() {
	again := "Version=" + d.op.Version
	d.observeRaw("query", again)
	d.add("query-and-form", "what a parameter in the query and in the form body does", LabelParameter,
		probe(d.base().placed(Form).edited(Edit{EditRaw, "", again}), Check{Kind: Answered}))
}

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
				control(base), probe(base.without(name), append([]Check{seenRefusal(name)}, d.refusalOf(name)...)...))
		}
	}
}

// dispatch tests how the operation is found by Action and Version.
func (d *deriver) dispatch(group, rule string) {
	base := d.base()
	name, value, unknown := "Action", d.op.Action, "PlumbNoSuchOperation"
	if group == "version" {
		name, value, unknown = "Version", d.op.Version, "1999-01-01"
	}
	switch rule {
	case "required":
		checks := []Check{refused(name)}
		if d.statement.Refusal.Code != "" {
			checks = d.refusal()
		}
		d.add("absent", "a request without "+name+" is refused", LabelProtocol, control(base), probe(base.without(name), checks...))
	case "unknown":
		for _, f := range formats() {
			d.add(strings.ToLower(f), "an unknown "+name+" is refused in "+f, LabelProtocol,
				control(base.format(f)), probe(base.format(f).with(name, Literal(unknown)), d.refusal()...))
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
