package proof

import (
	"context"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/derive"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// witnessed reports whether the answers to one of a fault's witnesses are others than a right server's.
func witnessed(ctx context.Context, config Config, f derive.Fault) (bool, error) {
	for _, requests := range f.Witness {
		right, err := answers(ctx, config, defect.Defect{}, requests)
		if err != nil {
			return false, err
		}
		faulty, err := answers(ctx, config, f.Defect, requests)
		if err != nil || right != faulty {
			return err == nil, err
		}
	}
	return false, nil
}

// answers are those of a new server to some requests, one after the other.
func answers(ctx context.Context, config Config, d defect.Defect, requests []scenario.Request) (string, error) {
	s, err := newStand(config.Operation, d, config.Seed)
	if err != nil {
		return "", err
	}
	op := config.Operation
	prober := probe.New(probe.Config{
		Endpoint: endpoint(), Action: op.Action, Version: op.Version, Credentials: map[string]acs.Credentials{"": key()}, Signature: probe.V1,
		Client: s.client, Clock: s.clock.now, Random: randomness(config.Seed), Limits: limits(), Wait: noWait, Tool: "plumb-prove",
		Business: func(name string) bool {
			p, known := op.Parameter(name)
			return !known || p.Role == contract.RoleBusiness
		},
	})
	var steps []scenario.Step
	for _, r := range requests {
		steps = append(steps, scenario.Step{Name: "witness", Role: scenario.Probe, Request: r, AtOnce: true})
	}
	var out strings.Builder
	for _, e := range prober.Run(ctx, scenario.Scenario{ID: "witness", Steps: steps}) {
		out.WriteString(answerOf(e))
	}
	return out.String(), ctx.Err()
}
