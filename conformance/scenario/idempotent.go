package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// idempotentRule: the same token with the same parameters gives the result of the first call and no further effect.
// The replay is sent at once: a target that began the work anew would answer that it is in progress.
func (d *deriver) idempotentRule(p operation.Parameter) {
	token := Value{Token: "replayed", Length: tokenLength(p)}
	first := d.base().with(p.Name, token)
	same := Check{Kind: SameResult, Want: "first"}
	d.add("replay", "a replayed "+p.Name+" gives the result of the first call", LabelParameter,
		append(d.afterAnother(named("first", control(first))), atOnce(probe(first, accepted(), same)))...)
	d.add("replay-form", "a replay in a form body gives the result of the first call in the query", LabelParameter,
		acceptable(named("form", control(d.base().placed(Form)))), d.unlike("form", named("first", control(first))), atOnce(probe(first.placed(Form), accepted(), same)))
	d.add("replay-xml", "a replay in XML of a call in JSON is accepted", LabelParameter,
		acceptable(named("xml", control(d.base().format("XML")))), d.unlike("xml", named("first", control(first))), atOnce(probe(first.format("XML"), accepted())))
	d.add("replay-later", "a replay gives the result of the first call also while another call is in progress", LabelParameter,
		named("first", control(first)), d.unlike("first", named("other", control(d.base()))), atOnce(probe(first, accepted(), same)))
	d.add("twice-replayed", "a second replay gives the result of the first call as well", LabelParameter,
		append(d.afterAnother(named("first", control(first))), atOnce(named("replay", control(first))), atOnce(probe(first, accepted(), same)))...)
	for _, busy := range d.op.InProgressCodes() {
		d.effectless(p, first, busy)
		return
	}
}

// afterAnother puts another call before a step, where the results of the two must differ.
func (d *deriver) afterAnother(s Step) []Step {
	const another = "another"
	told := d.unlike(another, s)
	if len(told.Checks) == len(s.Checks) {
		return []Step{s}
	}
	return []Step{acceptable(named(another, control(d.base()))), told}
}

// unlike is a step whose result differs from that of an earlier call, where a result names what a call has made: of a target that
// answers every call with the same, it cannot be seen whether a replay does anything.
func (d *deriver) unlike(earlier string, s Step) Step {
	for _, f := range d.op.Result.Properties {
		if strings.HasSuffix(f.Name, "Id") && f.Name != "RequestId" && f.Echo == "" && f.Items == nil && len(f.Properties) == 0 {
			return alsoChecked(s, needed(Check{Kind: OtherValue, Name: f.Name, Than: earlier}))
		}
	}
	return s
}

// effectless: while a request without the token is told that the first one's work is in progress, the replay is not: it
// begins nothing. This is the one place where the lack of an effect can be seen.
func (d *deriver) effectless(p operation.Parameter, first Request, busy string) {
	fresh := atOnce(named("fresh", Step{Role: Control, Request: d.base(), Checks: []Check{code(busy)}}))
	fresh.Within = d.settings.Fixtures.Lasts
	s := d.add("replay-in-progress", "a replay is accepted while a request without the "+p.Name+" is told "+busy, LabelParameter,
		named("first", control(first)), fresh, atOnce(probe(first, accepted(), Check{Kind: SameResult, Want: "first"})))
	s.Attempts = inProgressAttempts
	if d.settings.Fixtures.Lasts == 0 { // nobody says that the work lasts until the next request
		s.Tentative = true
		exploring(s)
	}
}
