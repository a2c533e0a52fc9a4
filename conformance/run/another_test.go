package run_test

import (
	"net/http"
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/run"
)

// A run of the same scenarios at another target asks what a run that is planned anew asks.
func TestAnotherRunOfTheSameScenarios(t *testing.T) {
	first, err := run.New(least(t))
	if err != nil {
		t.Fatal(err)
	}
	ids := func(r *run.Run) []string {
		var out []string
		for _, s := range r.Scenarios() {
			out = append(out, s.ID)
		}
		return out
	}
	for _, filter := range []string{"", "protocol/signature/*"} {
		config := least(t)
		config.Filter, config.Client = filter, doer(func(*http.Request) (*http.Response, error) { return nil, http.ErrServerClosed })
		anew, err := run.New(config)
		if err != nil {
			t.Fatal(err)
		}
		config.Seed++ // what the scenarios are made of stays that of the first
		again, err := first.Another(config)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := ids(anew), ids(again); !slices.Equal(want, got) || len(got) == 0 {
			t.Errorf("filter %q: %d scenarios, expected %d", filter, len(got), len(want))
		}
		if again.Seed() != first.Seed() {
			t.Errorf("seed %d, expected %d", again.Seed(), first.Seed())
		}
	}
	config := least(t)
	config.Filter = "nothing/*"
	if _, err := first.Another(config); err == nil {
		t.Error("a filter that matches nothing was accepted")
	}
}
