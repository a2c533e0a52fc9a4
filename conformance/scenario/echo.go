package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// echo: the member repeats the value that was sent, wherever it was sent.
func (d *deriver) echo() {
	path := d.statement.Subject.Name
	name := echoOf(d.op.Result, path)
	check := Check{Kind: Echo, Name: path, Want: name}
	base, tentative := d.sending(name)
	for _, f := range formats() {
		d.add(strings.ToLower(f), path+" repeats the request's "+name+" in "+f, LabelSerialization,
			probe(base.format(f), seenSuccess(), seen(f), check)).Tentative = tentative
	}
	d.add("form", path+" repeats the "+name+" of a form body", LabelSerialization,
		probe(base.placed(Form), seenSuccess(), check)).Tentative = tentative
	d.otherEcho(path, name, check)
}

// otherEcho sends another value than the first: an answer that is always the same repeats one of the two at most.
func (d *deriver) otherEcho(path, name string, check Check) {
	p, known := d.op.Parameter(name)
	if !known || d.isToken(p) {
		return
	}
	base, _ := d.sending(name)
	value, promised, ok := d.secondOf(p, base.value(instance(name)), func(v string) bool { return d.repeatable(path, v) && d.ordered(p, v, base) })
	if size, larger := d.largest(p); name == d.op.Listing.Size && larger && size != base.value(instance(name)) {
		value, promised, ok = size, true, true
	}
	if !ok {
		return
	}
	d.add("other", path+" repeats another "+name, LabelSerialization,
		probe(base.with(instance(name), Literal(value)), seenSuccess(), check)).Tentative = !promised
}

// repeatable reports whether a member may have a value, by its own rules: what breaks them can be sent, and not be repeated.
func (d *deriver) repeatable(path, value string) bool {
	i := slices.IndexFunc(d.op.Result.Properties, func(f operation.Field) bool { return f.Name == path })
	return i < 0 || d.op.Result.Properties[i].Obeys(value)
}

// ordered reports whether a value of a parameter is in order with those beside it in a request, where the page says that one comes
// before the other, or the members that repeat them do.
func (d *deriver) ordered(p operation.Parameter, value string, beside Request) bool {
	sent := beside.with(instance(p.Name), Literal(value))
	return !slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		smaller, larger, rule := s.Subject.Name, s.Value, s.Subject.Rule
		switch {
		case s.Subject.Kind == contract.OfRelation && rule == contract.RuleInOrder:
			smaller, larger, rule = echoOf(d.op.Result, s.Value), echoOf(d.op.Result, s.Subject.Name), contract.RuleNotAfter
		case s.Subject.Kind != contract.OfParameter:
			return false
		}
		return (smaller == p.Name || larger == p.Name) && !contract.Ordered(rule, sent.value(instance(smaller)), sent.value(instance(larger)))
	})
}

// sending is the plainest request with a value of the parameter, and whether nobody promised that the value is accepted.
func (d *deriver) sending(name string) (r Request, tentative bool) {
	p, known := d.op.Parameter(name)
	if !known || d.sends(name) {
		return d.showing(), false
	}
	shown := d.showing()
	if shown.holds(name) && !d.base().holds(name) {
		return shown, false
	}
	value, promised := d.good(p)
	return shown.with(instance(name), value), !promised
}

func echoOf(root operation.Field, path string) string {
	if _, f, ok := root.Locate(path); ok && f.Echo != "" {
		return f.Echo
	}
	return path
}
