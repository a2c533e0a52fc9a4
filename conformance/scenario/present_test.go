package scenario_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A documented member is in results of both formats.
func TestPresent(t *testing.T) {
	specify(t, []specification{
		{
			name: "a member", page: whole(),
			statement: "response/KettleId/present",
			want: `
				response/KettleId/present/json: the result in JSON has KettleId (serialization)
				- probe: query => needed result, needed in-format = json, member KettleId
				response/KettleId/present/xml: the result in XML has KettleId (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member KettleId
			`,
		},
		{
			name: "a member of a list", page: kettle{parameters: []string{theKettle}, members: []string{"|Spoons|Array of Spoon| |The spoons. |", "|Length|Integer|3|How long. |"}, json: `{"RequestId":"6A-1","Spoons":[{"Length":3}]}`}.page(),
			statement: "response/Spoons[].Length/present",
			want: `
				response/Spoons[].Length/present/json: the result in JSON has Spoons[].Length (serialization, should)
				- probe: query => needed result, needed in-format = json, member Spoons[].Length, throughout Spoons[].Length
				response/Spoons[].Length/present/xml: the result in XML has Spoons[].Length (serialization, should)
				- control "json": query => accepted, needed something Spoons
				- probe: query Format=XML => needed result, needed in-format = xml, member Spoons[].Length, throughout Spoons[].Length
			`,
		},
	})
}

// What the page itself shows absent, or has no place for, is looked at only where it is there.
func TestMembersThatMayBeAbsent(t *testing.T) {
	for inferred, want := range map[contract.Inference]string{contract.ByAbsence: "needed member", contract.ByTable: "needed member", contract.ByExample: "member", "": "member"} {
		if got := checkOf(t, "response/KettleId/present", inferred); got != want {
			t.Errorf("inferred by %q: %s", inferred, got)
		}
	}
}

// checkOf is the last check of a statement's first scenario when the statement was inferred so.
func checkOf(t *testing.T, statement string, inferred contract.Inference) string {
	t.Helper()
	op := operationOf(t, whole())
	for i := range op.Statements {
		if op.Statements[i].ID == statement {
			op.Statements[i].Inferred = string(inferred)
		}
	}
	list, err := scenario.Derive(op, scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(list, func(s scenario.Scenario) bool { return s.Statement == statement })
	checks := list[i].Steps[len(list[i].Steps)-1].Checks
	return checks[len(checks)-1].String()
}
