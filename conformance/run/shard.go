package run

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/shard"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// selected are the scenarios that a configuration asks for. A shard without any is an error, since it would test nothing.
func selected(all []scenario.Scenario, config Config) ([]scenario.Scenario, error) {
	chosen, err := scenario.Select(all, config.Filter)
	if err != nil {
		return nil, err
	}
	if config.Shard == (shard.Shard{}) {
		return chosen, nil
	}
	scored, observed := split(chosen)
	mine := map[string]bool{}
	for _, list := range [][]string{scored, observed} {
		for _, statement := range shard.Part(config.Shard, list, func(s string) string { return s }) {
			mine[statement] = true
		}
	}
	if len(mine) == 0 {
		return nil, fmt.Errorf("shard %s: it has no statement: expected %d shards at most, for as many statements", config.Shard, max(len(scored), len(observed)))
	}
	return slices.DeleteFunc(slices.Clone(chosen), func(s scenario.Scenario) bool { return !mine[s.Statement] }), nil
}

// split are the statements that are scored and those that are only observed, each in the order of the plan. Reports have them apart,
// so that they are dealt to shards apart: else what is merged of reports could not be put back into order.
func split(all []scenario.Scenario) (scored, observed []string) {
	is := map[string]bool{}
	for _, s := range all {
		is[s.Statement] = is[s.Statement] || s.Level != verdict.Observe
	}
	for _, s := range all {
		into := &observed
		if is[s.Statement] {
			into = &scored
		}
		if !slices.Contains(*into, s.Statement) {
			*into = append(*into, s.Statement)
		}
	}
	return scored, observed
}
