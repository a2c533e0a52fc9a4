package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// token is the parameter that makes a request idempotent, when the page has one.
func (d *deriver) token() (operation.Parameter, bool) {
	for _, s := range d.op.Statements {
		if s.Subject.Kind == contract.OfParameter && s.Subject.Rule == contract.RuleIdempotent {
			return d.op.Parameter(s.Subject.Name)
		}
	}
	return operation.Parameter{}, false
}

// Token is the name of the parameter that makes requests of an operation idempotent, "" when it has none that the usual tokens
// fit.
func Token(op *operation.Operation) string {
	d := &deriver{op: op}
	if p, ok := d.token(); ok && tokenLength(p) == usualTokenLength {
		return p.Name
	}
	return ""
}

func (d *deriver) isToken(p operation.Parameter) bool {
	t, ok := d.token()
	return ok && t.Name == p.Name
}

const usualTokenLength = 36 // of a UUID, what clients send

func tokenLength(p operation.Parameter) int {
	if p.MaxLength != nil && *p.MaxLength < usualTokenLength {
		return int(*p.MaxLength)
	}
	return usualTokenLength
}

// tokensApart: two tokens that look much alike are two tokens. The second comes with another value of a required
// parameter, so that a target which takes it for the first has to refuse it, or answers with the first one's result.
func (d *deriver) tokensApart(variant, title, label string, one, two Value) {
	p, _ := d.token()
	for _, q := range d.required() {
		if q.Name == p.Name {
			continue
		}
		first := d.baseValue(q.Name)
		other, promised, ok := d.another(q, first)
		if !ok {
			continue
		}
		second := d.base().with(q.Name, Literal(other))
		s := d.add(variant, title, label,
			acceptable(named("other value", alsoChecked(control(second), d.echoCheck(q.Name)))), named("first", control(d.base().with(p.Name, one))),
			probe(second.with(p.Name, two), accepted(), d.echoCheck(q.Name)))
		s.Tentative = !promised
		return
	}
	d.add(variant, title, label, named("first", control(d.base().with(p.Name, one))), probe(d.base().with(p.Name, two), accepted()))
}

// echoCheck is the check that the result speaks of the value that was sent, where a result says so.
func (d *deriver) echoCheck(parameter string) Check {
	for _, f := range d.op.Result.Properties {
		if f.Echo == parameter {
			return Check{Kind: Echo, Name: f.Name, Want: parameter}
		}
	}
	return Check{Kind: Answered}
}
