package run

import (
	"context"
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// restart lets the session's requests start from the other request that the page gives, when the target refuses the first and
// accepts that one. The error is that of the context, which ended before the target answered.
func (s *Session) restart(ctx context.Context) error {
	question, ok := s.plan.otherQuestion(s.judge.Baseline)
	if !ok {
		return nil
	}
	asked := s.prober.Run(ctx, question)
	if ctx.Err() != nil {
		return ended(ctx)
	}
	if plan, baseline, ok := s.plan.restarted(s.judge.Baseline, asked); ok {
		s.plan, s.judge.Baseline, s.cause, s.plainest = plan, baseline, cause.Cause{}, asked[len(asked)-1]
	}
	return nil
}

// otherQuestion is the other request that the page gives to start from, where a target that refused the first may be asked it.
func (p *Plan) otherQuestion(first judge.Baseline) (scenario.Scenario, bool) {
	start, differs := scenario.OtherStart(p.config.Operation, p.settings)
	if p.config.Safe || !differs || !first.OfRequest() {
		return scenario.Scenario{}, false
	}
	settings := p.settings
	settings.Start = start
	question := scenario.Plainest(p.config.Operation, settings)
	question.ID = "plainest/other-start"
	return question, true
}

// restarted is the plan with requests that start from the other request, and how the target answered it, when it accepted it.
func (p *Plan) restarted(first judge.Baseline, asked []exchange.Exchange) (*Plan, judge.Baseline, bool) {
	if len(asked) == 0 || asked[len(asked)-1].Response == nil {
		return nil, first, false
	}
	baseline := p.reading().BaselineOf(asked[len(asked)-1])
	if baseline.Refused {
		return nil, first, false
	}
	other := *p
	other.settings.Start, _ = scenario.OtherStart(p.config.Operation, p.settings)
	all, err := scenario.Derive(p.config.Operation, other.settings)
	if err != nil {
		return nil, first, false // it has been derived before, so that there is no such error
	}
	byID := map[string]scenario.Scenario{}
	for _, s := range all {
		byID[s.ID] = s
	}
	other.scenarios = make([]scenario.Scenario, 0, len(p.scenarios))
	for _, s := range p.scenarios {
		if own, ok := byID[s.ID]; ok {
			s = own
		}
		other.scenarios = append(other.scenarios, s)
	}
	if other.forms, err = formsOf(p.config.Operation, other.settings, other.scenarios); err != nil {
		return nil, first, false
	}
	other.start = startedFrom(other.settings.Start, first)
	return &other, baseline, true
}

// startedFrom says what requests start from, and why.
func startedFrom(start scenario.Start, first judge.Baseline) string {
	from, refused := "the required parameters alone", "the page's request example"
	if start == scenario.StartExample {
		from, refused = refused, from
	}
	return fmt.Sprintf("requests start from %s: the target refuses %s with %d %s", from, refused, first.Status, first.Code)
}

// own is the plan's scenario of an id.
func (p *Plan) own(sc scenario.Scenario) scenario.Scenario {
	for _, s := range p.scenarios {
		if s.ID == sc.ID {
			return s
		}
	}
	return sc
}
