package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A parameter may have the name of a group of statements: what a statement means is its subject, not the text of its id.
func TestParametersNamedLikeGroupsOfStatements(t *testing.T) {
	for _, name := range []string{"protocol", "error", "json", "xml", "response", "request", "operation", "example", "parameter"} {
		t.Run(name, func(t *testing.T) {
			op := operationOf(t, with("|"+name+"|String|Yes|warm|How it is done. It must be 2 to 64 characters in length. |"))
			list, err := scenario.Derive(op, scenario.Settings{Seed: 1})
			if err != nil {
				t.Fatal(err)
			}
			for _, rule := range []contract.Rule{contract.RuleRequired, contract.RuleType, contract.RuleMinLength, contract.RuleMaxLength} {
				id := name + "/" + string(rule)
				i := slices.IndexFunc(list, func(s scenario.Scenario) bool { return s.Statement == id })
				if i < 0 {
					t.Fatalf("no scenario of %s", id)
				}
				if !slices.Equal(list[i].Labels, []string{scenario.LabelParameter}) {
					t.Errorf("%s has the labels %v: it is another statement's scenario", list[i].ID, list[i].Labels)
				}
			}
		})
	}
}

func TestValuesThatLookAlikeHaveIDsOfTheirOwn(t *testing.T) {
	op := operationOf(t, with("|Sign|String|Yes|\\>=|Valid values:\n\n-   \\>=\n-   <=\n-   plain |"))
	list, err := scenario.Derive(op, scenario.Settings{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range list {
		if strings.HasPrefix(s.ID, "Sign/enum/value-") {
			ids = append(ids, s.ID)
		}
	}
	alike := func(id string) bool {
		return strings.HasPrefix(id, "Sign/enum/value-__-") || strings.HasPrefix(id, "Sign/enum/value-_-")
	}
	if len(ids) != 3 || ids[0] == ids[1] || !alike(ids[0]) || !alike(ids[1]) || ids[2] != "Sign/enum/value-plain" {
		t.Errorf("ids %q", ids)
	}
}
