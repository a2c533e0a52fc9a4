package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Every value that the profile says is accepted is sent, where there are several and the page lists none.
func TestAcceptedValues(t *testing.T) {
	for _, tt := range []struct {
		name, page string
		fixtures   scenario.Fixtures
		want       string
	}{
		{"two", with(theKettle), promising(), "KettleId=k-8 KettleId=k-9"},
		{"one", with(theKettle), scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-8"}}}, ""},
		{"new ones each time", with(theKettle), scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-8", "k-9"}}, Fresh: map[string]scenario.Pattern{"KettleId": "k-{8}"}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := scenario.Derive(operationOf(t, tt.page), scenario.Settings{Fixtures: tt.fixtures})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range all {
				if strings.Contains(s.ID, "/type/accepted-") {
					got = append(got, sentBy(s.Steps[0].Request, "KettleId"))
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%q", got)
			}
		})
	}
}

// A token that ends with what its form does not allow is refused, one that ends with all that it allows is accepted.
func TestFormsOfTokens(t *testing.T) {
	op := operationOf(t, with(theKettle, theToken))
	for i := range op.Statements {
		if s := &op.Statements[i]; s.Subject.Name == "ClientToken" && s.Subject.Rule == contract.RuleCharset {
			s.ID, s.Subject.Rule, s.Value = "ClientToken/pattern", contract.RulePattern, "^[A-Za-z0-9_-]*$"
		}
	}
	all, err := scenario.Derive(op, scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	ends := map[string]string{}
	for _, s := range all {
		if variant, is := strings.CutPrefix(s.ID, "ClientToken/pattern/last-"); is {
			for _, p := range s.Steps[1].Request.Parameters {
				if p.Name == "ClientToken" {
					ends[variant] = p.Value.Text
				}
			}
		}
	}
	if ends["refused"] != "." || ends["accepted"] != "-_1aA" {
		t.Errorf("%q", ends)
	}
}
