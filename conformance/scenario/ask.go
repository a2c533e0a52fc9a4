package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Harmless is a request that every target refuses, for runs that must not change anything.
func Harmless(op *operation.Operation, settings Settings) Scenario {
	d := newDeriver(op, settings).of(question("harmless"))
	return d.finished(*d.add("request", "a request for no operation", LabelParameter, probe(d.anError(), Check{Kind: Answered})))
}

// Plainest is the request by which a run learns how the target answers when nothing special is asked of it.
func Plainest(op *operation.Operation, settings Settings) Scenario {
	d := newDeriver(op, settings).of(question("plainest"))
	s := d.finished(*d.add("request", "the plainest request", LabelParameter, probe(d.base(), Check{Kind: Answered})))
	d.guessed(s.Steps)
	return s
}

// question stands in the place of a statement where a run asks something of its own.
func question(id string) operation.Statement {
	return operation.Statement{Statement: contract.Statement{ID: id}}
}

// anError is the plainest request that every target must refuse: one without Signature would not do where a target
// checks none, so that an unknown operation is asked for.
func (d *deriver) anError() Request {
	return d.base().with("Action", Literal(unknownAction))
}
