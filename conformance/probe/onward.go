package probe

import (
	"context"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// onward sends a request for the parts of a list, one after the other. Each answer says where the next begins; one that says
// nothing, or sends the walk back to where it has been, is the last.
func (p *Prober) onward(ctx context.Context, s scenario.Scenario, step scenario.Step, names *names) []exchange.Exchange {
	on, seen := step.Onward, map[string]bool{}
	var out []exchange.Exchange
	for {
		e := p.patient(ctx, s, step, names)
		out = append(out, e)
		if sent, ok := e.Request.Parameter(on.Parameter); ok {
			seen[sent] = true
		}
		next, err := judge.Take(scenario.Value{Text: "{1}", From: scenario.Taken{Step: step.Name, Path: on.Path}}, e)
		if err != nil || seen[next] || len(out) >= on.Most || ctx.Err() != nil {
			return out
		}
		step.Request = step.Request.With(on.Parameter, scenario.Literal(next))
	}
}
