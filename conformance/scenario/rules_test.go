package scenario_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// operationOf compiles a page and loads what comes of it.
func operationOf(t *testing.T, text string) *operation.Operation {
	t.Helper()
	overlay, err := os.ReadFile(filepath.Join("..", "..", "spec", "protocol.overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	result, err := compile.Compile(page.Parse("Sample.md", []byte(text)), overlay)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics {
		if d.Severity == page.Error {
			t.Fatal(d)
		}
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		t.Fatal(err)
	}
	return op
}

// withParameters is a page whose operation has the given rows of its request table.
func withParameters(rows ...string) string {
	return "# StirKettle\n\nStirs a kettle.\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|StirKettle|The operation. Set the value to StirKettle. |\n" + strings.Join(rows, "\n") +
		"\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|6A-1|The ID of the request. |\n\n" +
		"## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=StirKettle\n&<Common request parameters>\n```\n\n" +
		"Sample success responses\n\n`JSON` format\n\n```\n{\"RequestId\":\"6A-1\"}\n```\n"
}

// A parameter may have the name of a group of statements: what a statement means is its subject, not the text of its id.
func TestParametersNamedLikeGroupsOfStatements(t *testing.T) {
	for _, name := range []string{"protocol", "error", "json", "xml", "response", "request", "operation", "example", "parameter"} {
		t.Run(name, func(t *testing.T) {
			op := operationOf(t, withParameters("|"+name+"|String|Yes|warm|How it is done. It must be 2 to 64 characters in length. |"))
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

// Every rule of the contract's table has scenarios, for everything that it can be about.
func TestEveryRuleHasScenarios(t *testing.T) {
	known := scenario.Subjects()
	for _, info := range contract.Rules() {
		for _, kind := range info.Of {
			want := fmt.Sprintf("%s %s", kind, info.Rule)
			if !slices.Contains(known, want) {
				t.Errorf("no rule makes scenarios of statements about %q", want)
			}
		}
	}
}

func TestValuesThatLookAlikeHaveIDsOfTheirOwn(t *testing.T) {
	op := operationOf(t, withParameters("|Sign|String|Yes|\\>=|Valid values:\n\n-   \\>=\n-   <=\n-   plain |"))
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
