package run

import (
	"context"
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// asker gets the answer to a question of the run's own; false when there is none to be had.
type asker func(question scenario.Scenario) (exchange.Exchange, bool)

// diagnosed is why the target cannot be judged as it is asked, by its answer to the first question; the zero value when it can.
// What stops a run is confirmed by another request where a fault of the target could look the same.
func (p *Plan) diagnosed(first exchange.Exchange, ask asker) cause.Cause {
	found, again, ok := cause.Of(p.seen(first))
	if !ok || again == cause.Never {
		return found
	}
	second, answered := ask(p.confirmation(again))
	if !answered || !found.Same(p.seen(second)) {
		return cause.Cause{}
	}
	return found
}

// seen is an answer with what causes depend on.
func (p *Plan) seen(e exchange.Exchange) cause.Seen {
	of := p.reading().BaselineOf(e)
	return cause.Seen{
		Exchange: e, Refused: of.Refused, Code: of.Code, Message: of.Message, Page: of.Page,
		Unsigned: p.config.Signature == probe.None, Guessed: p.guessed(e.Request),
	}
}

// guessed are the operation's parameters in a request that have values of the page's or the suite's own making.
func (p *Plan) guessed(r exchange.Request) []string {
	var out []string
	for _, sent := range r.Sent {
		param, known := p.config.Operation.Parameter(sent.Name)
		if known && param.Role == contract.RoleBusiness && len(param.Enum) == 0 && !p.promised(sent.Name) && !p.config.Operation.States(sent.Name, contract.RuleIdempotent) {
			out = append(out, sent.Name)
		}
	}
	return out
}

// promised reports whether the profile has a value of a parameter that the target accepts.
func (p *Plan) promised(parameter string) bool {
	of := p.config.Profile
	return len(of.Parameters[parameter]) > 0 || of.Fresh[parameter] != "" || of.Send.Parameters[parameter] != ""
}

// confirmation is another question that shows the same cause.
func (p *Plan) confirmation(again cause.Again) scenario.Scenario {
	if again == cause.Otherwise && !p.config.Safe {
		return scenario.Harmless(p.config.Operation, p.settings)
	}
	question := p.question()
	question.ID += "/elsewhere"
	for i := range question.Steps {
		question.Steps[i].Request.Placement = scenario.Form
	}
	return question
}

// asks is an asker of the target itself.
func (r *Run) asks(ctx context.Context) asker {
	return func(question scenario.Scenario) (exchange.Exchange, bool) {
		asked := r.prober.Run(ctx, question)
		if len(asked) == 0 || ctx.Err() != nil {
			return exchange.Exchange{}, false
		}
		return asked[len(asked)-1], true
	}
}

// fromRecord is an asker of a record.
func fromRecord(byScenario map[string][]exchange.Exchange) asker {
	return func(question scenario.Scenario) (exchange.Exchange, bool) {
		return preflightOf(byScenario[question.ID])
	}
}

// unusable is the one line that says why a target cannot be asked anything, "" where it can.
func (p *Plan) unusable(first exchange.Exchange, why cause.Cause) string {
	switch {
	case first.Response == nil:
		return fmt.Sprintf("the target %s does not answer: %s", Address(p.config.Endpoint), first.Failure)
	case why.Stops:
		return fmt.Sprintf("the target %s cannot be judged: %s: %s", Address(p.config.Endpoint), why.Name, why.Came)
	default:
		return ""
	}
}
