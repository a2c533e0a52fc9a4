package scenario

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// requestID tests the identifier that every answer carries.
func (d *deriver) requestID(rule string) {
	switch rule {
	case "header":
		d.onAnswers("the header x-acs-request-id repeats the RequestId", Check{Kind: RequestIDHeader})
	case "form":
		d.onAnswers("RequestId is an upper-case UUID", Check{Kind: RequestIDForm})
	case "unique":
		d.add("successes", "two successes have different RequestIds", LabelSerialization,
			named("first", control(d.base())), probe(d.base(), Check{Kind: RequestIDUnique}))
		if t, ok := d.token(); ok {
			r := d.base().with(t.Name, Value{Token: "replayed", Length: tokenLength(t)})
			d.add("replay", "a replay of a "+t.Name+" has a RequestId of its own", LabelSerialization,
				named("first", control(r)), atOnce(probe(r, seenSuccess(), Check{Kind: RequestIDUnique})))
		}
		d.add("refusals", "two refusals have different RequestIds", LabelSerialization,
			named("first", Step{Role: Control, Request: d.anError(), Checks: []Check{seenRefusal("Action")}}),
			probe(d.anError(), Check{Kind: RequestIDUnique}))
	}
}

// onAnswers makes one scenario each for a success and a refusal in each format.
func (d *deriver) onAnswers(title string, checks ...Check) {
	for _, f := range formats() {
		d.add("success-"+strings.ToLower(f), title+" (success, "+f+")", LabelSerialization,
			probe(d.base().format(f), append([]Check{seenSuccess(), seen(f)}, checks...)...))
	}
	d.onRefusals(title, checks...)
}

// onRefusals makes one scenario for a refusal by the gateway in each format, and one for a documented error where the
// base request can bring one about.
func (d *deriver) onRefusals(title string, checks ...Check) {
	for _, f := range formats() {
		lower := strings.ToLower(f)
		d.add("refusal-"+lower, title+" (refusal, "+f+")", LabelSerialization,
			control(d.base().format(f)), probe(d.anError().format(f), append([]Check{seenRefusal("Action"), seen(f)}, checks...)...))
		for _, p := range d.required() {
			r := d.base().format(f)
			d.add("missing-"+p.Name+"-"+lower, title+" (missing "+p.Name+", "+f+")", LabelSerialization,
				control(r), probe(r.without(p.Name), append([]Check{seenRefusal(p.Name), seen(f)}, checks...)...))
			break
		}
	}
}

func (d *deriver) formatRule(rule string) {
	switch rule {
	case "json", "xml":
		f := strings.ToUpper(rule)
		d.add("success", "Format "+f+" is answered in "+f, LabelSerialization,
			probe(d.base().format(f), seenSuccess(), Check{Kind: Media, Want: rule}, inFormat(rule)))
		d.add("form", "Format "+f+" in a form body is answered in "+f, LabelSerialization,
			probe(d.base().placed(Form).format(f), seenSuccess(), Check{Kind: Media, Want: rule}, inFormat(rule)))
		d.add("refusal", "a refusal with Format "+f+" is written in "+f, LabelSerialization,
			control(d.base().format(f)),
			probe(d.anError().format(f), seenRefusal("Action"), Check{Kind: Media, Want: rule}, inFormat(rule)))
		d.documentedIn(f, rule)
	case "case":
		for _, f := range []string{"json", "xml", "Json", "xMl"} {
			d.add(f, "Format "+f+" is understood", LabelSerialization,
				alsoChecked(control(d.base().format(strings.ToUpper(f))), inFormat(f)), probe(d.base().format(f), accepted(), inFormat(f)))
		}
	case "unknown":
		d.add("yaml", "Format YAML is refused", LabelSerialization,
			control(d.base()), probe(d.base().format("YAML"), d.refusal()...))
	case "default":
		d.add("absent", "which format a request without Format gets", LabelSerialization, probe(d.base().without("Format"), Check{Kind: Answered}))
	case "accept":
		d.add("json", "a request without Format that accepts application/json gets JSON", LabelSerialization,
			probe(d.base().without("Format").header("Accept", "application/json"), accepted(), inFormat("json")))
	case "equal":
		d.equalFormats()
	}
}

// documentedIn asks for an error of the operation itself, which another layer may write than the gateway's.
func (d *deriver) documentedIn(f, rule string) {
	for _, e := range d.op.Errors {
		if e.Trigger.Kind != contract.TriggerInvalid || !d.sends(e.Trigger.Parameter) {
			continue
		}
		p := operation.Parameter{Name: e.Trigger.Parameter}
		value := d.settings.Fixtures.refused(p, d.baseValue(p.Name))
		d.add("documented", "the documented error "+e.Code+" with Format "+f+" is written in "+f, LabelSerialization,
			control(d.base().format(f)), probe(d.base().format(f).with(p.Name, Literal(value)), seenCode(e.Code),
				Check{Kind: Media, Want: rule}, inFormat(rule)))
		return
	}
}

func (d *deriver) equalFormats() {
	same := Check{Kind: SameResult, Want: "json"}
	d.add("success", "a success has the same members and values in both formats", LabelSerialization,
		named("json", control(d.base())), probe(d.base().format("XML"), seenSuccess(), seen("xml"), same))
	inJSON := Step{Name: "json", Role: Control, Request: d.anError(), Checks: []Check{seenRefusal("Action")}}
	d.add("refusal", "a refusal has the same code and message in both formats", LabelSerialization,
		inJSON, probe(d.anError().format("XML"), seenRefusal("Action"), seen("xml"), same))
}

func (d *deriver) body(rule string) {
	switch rule {
	case "charset":
		d.onAnswers("the body is UTF-8", Check{Kind: UTF8})
		d.charsetOfEchoes()
	case "escaping":
		d.escaping()
	case "ampersand":
		r := d.base().signed(Signing{V1: true, WrongSecret: true})
		d.add("string-to-sign", "the string to sign in a JSON refusal has its ampersands as they are", LabelSerialization,
			control(d.base()), probe(r, seenCode(d.mismatchCode()), Check{Kind: RawLacks, Want: `\u0026`}))
	case "no-code":
		d.eachFormat("a success in %s has no member Code", Check{Kind: NoMember, Name: "Code"})
	}
}

// charsetOfEchoes looks at bodies that hold more than ASCII.
func (d *deriver) charsetOfEchoes() {
	for _, f := range d.op.Result.Properties {
		p, ok := d.op.Parameter(f.Echo)
		if !ok || d.baseValue(p.Name) == "" {
			continue
		}
		values, promised := d.settings.Fixtures.echoed(p, d.baseValue(p.Name))
		for i, v := range slices.DeleteFunc(slices.Clone(values), isASCII) {
			for _, format := range formats() {
				s := d.add("echo-"+f.Name+"-"+string(rune('a'+i%26))+"-"+strings.ToLower(format),
					"the body is UTF-8 when it repeats the "+p.Name+" "+v+" in "+format, LabelSerialization,
					control(d.base().format(format)), probe(d.base().with(p.Name, Literal(v)).format(format),
						seenSuccess(), seen(format), Check{Kind: UTF8}, needed(Check{Kind: Echo, Name: f.Name, Want: p.Name})))
				s.Tentative = !promised
			}
		}
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return c > unicode.MaxASCII })
}

// escaping sends values with markup and with non-ASCII text where the result repeats them.
func (d *deriver) escaping() {
	for _, f := range d.op.Result.Properties {
		p, ok := d.op.Parameter(f.Echo)
		if !ok || d.baseValue(p.Name) == "" {
			continue
		}
		values, promised := d.settings.Fixtures.echoed(p, d.baseValue(p.Name))
		for i, v := range values {
			for _, format := range formats() {
				variant := f.Name + "-" + string(rune('a'+i%26)) + "-" + strings.ToLower(format)
				echo := Check{Kind: Echo, Name: f.Name, Want: p.Name}
				s := d.add(variant, "the "+p.Name+" "+v+" comes back unchanged in "+format, LabelSerialization,
					alsoChecked(control(d.base().format(format)), echo), probe(d.base().with(p.Name, Literal(v)).format(format),
						seenSuccess(), seen(format), Check{Kind: Body, Want: strings.ToLower(format)}, echo))
				s.Tentative = !promised
			}
		}
	}
	if len(d.scenarios) == 0 {
		d.eachFormat("the body of a result in %s is well-formed UTF-8", Check{Kind: UTF8})
	}
}

func (d *deriver) envelope(rule string) {
	switch rule {
	case "members":
		d.onRefusals("the envelope has its members", Check{Kind: Envelope})
	case "host-id":
		d.onRefusals("HostId is the host that was addressed", Check{Kind: HostID})
	}
}
