package scenario_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// The plainest request has every required parameter, in JSON, in the query.
func TestThePlainestRequest(t *testing.T) {
	cases := []struct {
		name     string
		page     string
		fixtures scenario.Fixtures
		want     [][2]string
		examples []string
	}{
		{"no parameter", with(), scenario.Fixtures{}, [][2]string{{"Format", "JSON"}}, nil},
		{"the page's example", with(theKettle), scenario.Fixtures{}, [][2]string{{"KettleId", "k-1"}, {"Format", "JSON"}}, []string{"KettleId"}},
		{
			"a promised value", with(theKettle), scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-8"}}},
			[][2]string{{"KettleId", "k-8"}, {"Format", "JSON"}}, nil,
		},
		{"optional ones are left out", with(theKettle, theToken), scenario.Fixtures{}, [][2]string{{"KettleId", "k-1"}, {"Format", "JSON"}}, []string{"KettleId"}},
		{
			"the first of listed values", with("|Mode|String|Yes|Slow|How. Valid values:\n\n-   Fast\n-   Slow |"), scenario.Fixtures{},
			[][2]string{{"Mode", "Fast"}, {"Format", "JSON"}}, nil,
		},
		{"members of lists are left out", with("|Spoon.N.Length|Integer|Yes|1|How long. |"), scenario.Fixtures{}, [][2]string{{"Format", "JSON"}}, nil},
		{
			"by the type where the page has no example", with("|Turns|Integer|Yes| |How often. |", "|Lid|Boolean|Yes| |A lid. |", "|Depth|String|Yes| |How deep. |"), scenario.Fixtures{},
			[][2]string{{"Turns", "1"}, {"Lid", "true"}, {"Depth", "plumb"}, {"Format", "JSON"}}, []string{"Turns", "Lid", "Depth"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := scenario.Plainest(operationOf(t, c.page), scenario.Settings{Fixtures: c.fixtures})
			want := scenario.Request{Placement: scenario.Query}
			for _, p := range c.want {
				want.Parameters = append(want.Parameters, scenario.Parameter{Name: p[0], Value: scenario.Literal(p[1])})
			}
			if diff := cmp.Diff(want, s.Steps[0].Request); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
			var guesses []string
			for _, g := range s.Steps[0].Guesses {
				guesses = append(guesses, g.Parameter)
			}
			if diff := cmp.Diff(c.examples, guesses); diff != "" {
				t.Errorf("values that nobody promised (-want +got):\n%s", diff)
			}
		})
	}
}

// Several accepted values are all used, each statement always with the same one.
func TestAcceptedValuesAreUsedInTurn(t *testing.T) {
	_, list := deriveAll(t, whole(), promising())
	used, by := map[string]int{}, map[string]string{}
	for _, s := range list {
		if s.Missing != "" {
			continue
		}
		value := s.Steps[0].Request.Parameters[0].Value.Text
		if s.Labels[0] != scenario.LabelSerialization || strings.HasSuffix(s.ID, "/echo/other") {
			continue // others change the value
		}
		used[value]++
		if before, ok := by[s.Statement]; ok && before != value {
			t.Errorf("%s uses %s and %s", s.Statement, before, value)
		}
		by[s.Statement] = value
	}
	if used["k-8"] == 0 || used["k-9"] == 0 || len(used) != 2 {
		t.Errorf("used %v", used)
	}
}
