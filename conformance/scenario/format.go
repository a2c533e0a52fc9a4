package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// answeredIn: successes, refusals and the operation's own errors are written in the format that is asked for.
func (d *deriver) answeredIn(f string) {
	base, written := d.base().format(f), writtenIn(f)
	d.add("success", "Format "+f+" is answered in "+f, LabelSerialization, probe(base, append([]Check{seenSuccess()}, written...)...))
	if format := strings.ToLower(f); !d.states(func(s contract.Subject) bool { return s.Rule == contract.RuleExample && s.Name == format }) {
		d.add("readable", "a result in "+f+" can be read", LabelSerialization, probe(base, seenSuccess(), seen(f), Check{Kind: Body, Want: format}))
	}
	if f == "XML" && !d.states(func(s contract.Subject) bool { return s.Rule == contract.RuleRoot }) {
		roots := strings.Join(d.op.Roots(), ",") // the protocol's: no example of the page has one
		d.add("root", "a result in XML is in the element "+roots, LabelSerialization, probe(base, seenAccepted(), seen(f), Check{Kind: Root, Want: roots}))
	}
	d.add("form", "Format "+f+" in a form body is answered in "+f, LabelSerialization,
		probe(base.placed(Form), append([]Check{seenSuccess()}, written...)...))
	d.add("refusal", "a refusal with Format "+f+" is written in "+f, LabelSerialization,
		control(base), probe(d.anError().format(f), append([]Check{seenRefusal("Action")}, written...)...))
	d.documentedIn(f)
}

// states reports whether the page states something of a subject; what it shows by an example is seen there.
func (d *deriver) states(wanted func(contract.Subject) bool) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool { return wanted(s.Subject) })
}

// writtenIn are the checks of an answer in a format: what it says of itself and what it is.
func writtenIn(f string) []Check {
	return []Check{{Kind: Media, Want: strings.ToLower(f)}, inFormat(f)}
}

// formatCase: the other spelling of a format is understood where the usual one is.
func (d *deriver) formatCase() {
	for _, f := range []string{"json", "xml", "Json", "xMl"} {
		d.add(f, "Format "+f+" is understood", LabelSerialization,
			alsoChecked(control(d.base().format(strings.ToUpper(f))), inFormat(f)), probe(d.base().format(f), accepted(), inFormat(f)))
	}
}

// formatUnknown: a format that nobody writes is refused with the statement's code.
func (d *deriver) formatUnknown() {
	d.add("yaml", "Format YAML is refused", LabelSerialization,
		control(d.base()), probe(d.base().format("YAML"), d.refusal()...))
}

// formatDefault: documents disagree, so that it is only recorded.
func (d *deriver) formatDefault() {
	d.add("absent", "which format a request without Format gets", LabelSerialization, probe(d.base().without("Format"), Check{Kind: Answered}))
}

// formatByAccept: without Format, the header Accept says which format is wanted.
func (d *deriver) formatByAccept() {
	d.add("json", "a request without Format that accepts application/json gets JSON", LabelSerialization,
		probe(d.base().without("Format").header("Accept", "application/json"), accepted(), inFormat("json")))
}

// documentedIn asks for an error of the operation itself, which another layer may write than the gateway's.
func (d *deriver) documentedIn(f string) {
	for _, e := range d.op.Errors {
		if e.Trigger.Kind != contract.TriggerInvalid || !d.sends(e.Trigger.Parameter) {
			continue
		}
		name, base := e.Trigger.Parameter, d.base().format(f)
		d.add("documented", "the documented error "+e.Code+" with Format "+f+" is written in "+f, LabelSerialization,
			control(base), probe(base.with(instance(name), Literal(d.refusedValue(name))), append([]Check{seenCode(e.Code)}, writtenIn(f)...)...))
		return
	}
}

// equalFormats: what a request is answered does not depend on the format.
func (d *deriver) equalFormats() {
	same := Check{Kind: SameResult, Want: "json"}
	// A second request in JSON tells which members differ from call to call, such as the id of what was created.
	d.add("success", "a success has the same members and values in both formats", LabelSerialization,
		named("json", alsoChecked(control(d.base()), seen("json"))), named("again", control(d.base())),
		probe(d.base().format("XML"), seenSuccess(), seen("xml"), Check{Kind: SameResult, Want: "json", Name: "again"}))
	inJSON := Step{Name: "json", Role: Control, Request: d.anError(), Checks: []Check{seenRefusal("Action"), seen("json")}}
	d.add("refusal", "a refusal has the same code and message in both formats", LabelSerialization,
		inJSON, probe(d.anError().format("XML"), seenRefusal("Action"), seen("xml"), same))
}
