package run

import (
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/shard"
)

// selected are the scenarios that a configuration asks for. A shard without any is an error, since it would test nothing.
func selected(all []scenario.Scenario, config Config) ([]scenario.Scenario, error) {
	chosen, err := scenario.Select(all, config.Filter)
	if err != nil {
		return nil, err
	}
	statement := func(s scenario.Scenario) string { return s.Statement }
	part := shard.Part(config.Shard, chosen, statement)
	if len(part) > 0 {
		return part, nil
	}
	statements := map[string]bool{}
	for _, s := range chosen {
		statements[s.Statement] = true
	}
	return nil, fmt.Errorf("shard %s: it has no statement: expected %d shards at most, for as many statements", config.Shard, len(statements))
}
