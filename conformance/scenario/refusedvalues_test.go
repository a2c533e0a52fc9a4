package scenario_test

import (
	"slices"
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

// What the profile says is refused is sent, where no scenario of a documented error does.
func TestRefusedValuesWithErrors(t *testing.T) {
	page := with(theKettle, "|Lid|String|No|red|The lid. |") + "\n## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|---|---|---|---|\n|404|InvalidLid|The lid is invalid.|It is invalid.|\n"
	refused := map[string][]string{"Lid": {"gone"}}
	by := func(parameter string) map[string]scenario.Provocation {
		return map[string]scenario.Provocation{"InvalidLid": {Parameters: map[string]string{parameter: "x"}}}
	}
	for _, tt := range []struct {
		name     string
		fixtures scenario.Fixtures
		want     bool
	}{
		{"the error is brought about by it", scenario.Fixtures{Refused: refused}, false},
		{"by a value of its own", scenario.Fixtures{Refused: refused, Provocations: by("Lid")}, false},
		{"by something else", scenario.Fixtures{Refused: refused, Provocations: by("KettleId")}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := scenario.Derive(operationOf(t, page), scenario.Settings{Fixtures: tt.fixtures})
			if err != nil {
				t.Fatal(err)
			}
			if got := slices.ContainsFunc(all, func(s scenario.Scenario) bool { return s.ID == "Lid/type/refused-gone" }); got != tt.want {
				t.Errorf("sent: %t", got)
			}
		})
	}
}

// A value that the profile refuses, and of which it says which code it brings about, is refused with that code by right.
func TestRefusedValuesWithACode(t *testing.T) {
	fixtures := scenario.Fixtures{
		Refused: map[string][]string{"KettleId": {"k-no", "k-none"}},
		Provocations: map[string]scenario.Provocation{
			"NoPermission": {Parameters: map[string]string{"KettleId": "k-no"}},
			"Other":        {Parameters: map[string]string{"KettleId": "k-none", "Lid": "red"}},
		},
	}
	all, err := scenario.Derive(operationOf(t, with(theKettle)), scenario.Settings{Fixtures: fixtures})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, s := range all {
		if id, is := strings.CutPrefix(s.ID, "KettleId/type/refused-"); is {
			got[id] = s.Steps[1].Checks[0].Want
		}
	}
	if len(got) != 2 || got["k-no"] != "NoPermission" || got["k-none"] != "" {
		t.Errorf("%v", got)
	}
}
