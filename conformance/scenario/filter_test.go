package scenario_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func TestSelect(t *testing.T) {
	all := []scenario.Scenario{
		{ID: "A/required/missing", Statement: "A/required", Level: verdict.Must, Labels: []string{"parameter"}},
		{ID: "A/type/text", Statement: "A/type", Level: verdict.Must, Labels: []string{"parameter"}},
		{ID: "AB/type/text", Statement: "AB/type", Level: verdict.Should, Labels: []string{"parameter"}},
		{ID: "error/X.Y/xml", Statement: "error/X.Y", Level: verdict.Must, Labels: []string{"error-code"}},
	}
	cases := []struct {
		name, filter string
		want         []string
	}{
		{"nothing asked for is everything", "", []string{"A/required/missing", "A/type/text", "AB/type/text", "error/X.Y/xml"}},
		{"an id", "A/type/text", []string{"A/type/text"}},
		{"a statement", "A/type", []string{"A/type/text"}},
		{"a subject takes no part of a longer name", "A", []string{"A/required/missing", "A/type/text"}},
		{"a label", "error-code", []string{"error/X.Y/xml"}},
		{"a level", "should", []string{"AB/type/text"}},
		{"a pattern", "*/type/*", []string{"A/type/text", "AB/type/text"}},
		{"a dot is a dot", "error/X.Y", []string{"error/X.Y/xml"}},
		{"a list keeps the order of the plan", "error, A/required", []string{"A/required/missing", "error/X.Y/xml"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := scenario.Select(all, c.filter)
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, s := range got {
				ids = append(ids, s.ID)
			}
			if diff := cmp.Diff(c.want, ids); diff != "" {
				t.Error(diff)
			}
		})
	}
	for _, nothing := range []string{"B", "error/XxY", "A/type,B", ",", "a/type"} {
		if _, err := scenario.Select(all, nothing); err == nil || !strings.Contains(err.Error(), "filter") {
			t.Errorf("filter %q: expected an error, got %v", nothing, err)
		}
	}
}
