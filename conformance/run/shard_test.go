package run_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/shard"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// partsOf are the ids that each shard of a plan asks for, of scenarios that are scored or of those that are observed: reports have them
// apart.
func partsOf(t *testing.T, filter string, observed bool, of int) (all []string, parts [][]string) {
	t.Helper()
	ids := func(part shard.Shard) []string {
		config := least(t)
		config.Clock, config.Filter, config.Shard = time.Now, filter, part
		plan, err := run.NewPlan(config)
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		var out []string
		for _, s := range plan.Scenarios() {
			if (s.Level == verdict.Observe) == observed {
				out = append(out, s.Statement+" "+s.ID)
			}
		}
		return out
	}
	for number := 1; number <= of; number++ {
		parts = append(parts, ids(shard.Shard{Number: number, Of: of}))
	}
	return ids(shard.Shard{}), parts
}

// statementOf is the statement of a line of partsOf.
func statementOf(line string) string { name, _, _ := strings.Cut(line, " "); return name }

// The shards of a plan have all of its scenarios, each once, whole statements together, and are dealt back into its order.
func TestShardsAreThePlan(t *testing.T) {
	for _, c := range []struct {
		filter   string
		observed bool
	}{{"", false}, {"", true}, {"ClientToken,AggregatorId", false}} {
		filter := c.filter
		for _, of := range []int{1, 2, 3} {
			all, parts := partsOf(t, filter, c.observed, of)
			if got := shard.Dealt(parts, statementOf); !slices.Equal(got, all) {
				t.Errorf("%q in %d shards: the parts are dealt into %d scenarios, want %d in the order of the plan", filter, of, len(got), len(all))
			}
			owner := map[string]int{}
			for number, part := range parts {
				for _, line := range part {
					if first := cmp.Or(owner[statementOf(line)], number+1); first != number+1 {
						t.Errorf("%s is in the shards %d and %d", statementOf(line), first, number+1)
					}
					owner[statementOf(line)] = number + 1
				}
			}
		}
	}
}

// A shard that would ask nothing is an error, which says how many there may be.
func TestAShardWithoutStatements(t *testing.T) {
	config := least(t)
	config.Filter, config.Shard = "AggregatorId/required", shard.Shard{Number: 2, Of: 2}
	_, err := run.NewPlan(config)
	if err == nil || err.Error() != "shard 2/2: it has no statement: expected 1 shards at most, for as many statements" {
		t.Errorf("%v", err)
	}
}

// A shard counts as a filter: the report says what it left out, and is partial at best.
func TestTheReportOfAShard(t *testing.T) {
	config := least(t)
	config.Shard = shard.Shard{Number: 2, Of: 5}
	plan, err := run.NewPlan(config)
	if err != nil {
		t.Fatal(err)
	}
	found := plan.Left(nil)
	if found.Filter.Shard != "2/5" || !found.Filter.LeftOut() || found.Filter.Selected != len(plan.Scenarios()) || found.Outcome != verdict.Incomplete {
		t.Errorf("%+v, %s", found.Filter, found.Outcome)
	}
}
