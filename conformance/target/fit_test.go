package target_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// kettles and cup are two operations of one target, with a parameter and an error in common.
func kettles() *operation.Operation {
	return &operation.Operation{
		Action: "BoilKettle", Parameters: taking("Region", "KettleId", "Tag.N"),
		Errors:     []operation.Error{{Code: "TooHot"}, {Code: "Throttled"}},
		Statements: stated("KettleId/required", "protocol/nonce/replayed"),
	}
}

func cup() *operation.Operation {
	return &operation.Operation{
		Action: "FillCup", Parameters: taking("Region", "CupId", "CupName"),
		Errors:     []operation.Error{{Code: "Throttled"}},
		Statements: stated("CupId/required", "protocol/nonce/replayed"),
	}
}

// taking are parameters by their names.
func taking(names ...string) []operation.Parameter {
	var out []operation.Parameter
	for _, name := range names {
		out = append(out, operation.Parameter{Name: name, Role: contract.RoleBusiness})
	}
	return out
}

// stated are statements by their ids.
func stated(ids ...string) []operation.Statement {
	var out []operation.Statement
	for _, id := range ids {
		out = append(out, operation.Statement{Statement: contract.Statement{ID: id}})
	}
	return out
}

const ofBoth = `
name: kitchen
parameters: {Region: [r], KettleId: [k], CupId: [c], Tag.1: [t]}
refused: {CupId: [none]}
echo: {KettleId: ["<k>"]}
fresh: {CupName: "c-{8}"}
together: [[Region, KettleId], [Region, CupId]]
send: {headers: {X-Kitchen: "1"}}
provocations:
  TooHot: {headers: {X-Hot: "1"}}
  "*": {headers: {X-Any: "1"}}
not-applicable:
  - {statement: KettleId/*, reason: it has one kettle}
  - {statement: protocol/nonce/*, reason: the gateway looks at them}
timing: {request: 3s}
`

// An operation gets as much of a profile as is about it, and what is about the target as a whole.
func TestAProfileFitsEachOperation(t *testing.T) {
	p := loaded(t, ofBoth)
	for _, c := range []struct {
		op                                     *operation.Operation
		parameters, provocations, inapplicable []string
		together, refused, fresh               int
	}{
		{kettles(), []string{"KettleId", "Region", "Tag.N"}, []string{"*", "TooHot"}, []string{"KettleId/*", "protocol/nonce/*"}, 1, 0, 0},
		{cup(), []string{"CupId", "Region"}, []string{"*"}, []string{"protocol/nonce/*"}, 1, 1, 1},
	} {
		t.Run(c.op.Action, func(t *testing.T) {
			got := p.Fit(c.op)
			if err := got.Check(c.op); err != nil {
				t.Error(err)
			}
			var inapplicable []string
			for _, n := range got.NotApplicable {
				inapplicable = append(inapplicable, n.Statement)
			}
			if names := slices.Sorted(maps.Keys(got.Parameters)); !slices.Equal(names, c.parameters) {
				t.Errorf("parameters %v, want %v", names, c.parameters)
			}
			if names := slices.Sorted(maps.Keys(got.Provocations)); !slices.Equal(names, c.provocations) {
				t.Errorf("provocations %v, want %v", names, c.provocations)
			}
			if !slices.Equal(inapplicable, c.inapplicable) || len(got.Together) != c.together || len(got.Refused) != c.refused || len(got.Fresh) != c.fresh {
				t.Errorf("%+v", got)
			}
			if got.Name != "kitchen" || got.Send.Headers["X-Kitchen"] != "1" || got.Timing != p.Timing {
				t.Errorf("what is about the target is gone: %+v", got)
			}
		})
	}
	if len(p.Parameters) != 4 || len(p.Together) != 2 || len(p.NotApplicable) != 2 || len(p.Provocations) != 2 {
		t.Errorf("the profile itself changed: %+v", p)
	}
}

// What is about no operation of a target is an error that names it.
func TestWhatIsAboutNoOperation(t *testing.T) {
	for text, want := range map[string]string{
		ofBoth:                        "",
		"":                            "",
		"parameters: {Kettle: [k]}":   "parameters: Kettle: no operation of the target has it",
		"echo: {Kettle: [k]}":         "echo: Kettle",
		"refused: {Kettle: [k]}":      "refused: Kettle",
		"fresh: {Kettle: \"k-{8}\"}":  "fresh: Kettle",
		"together: [[CupId, Kettle]]": "together: Kettle",
		"provocations: {TooCold: {headers: {A: a}}}":       "provocations: TooCold",
		"not-applicable: [{statement: Cup/*, reason: no}]": "not-applicable: Cup/*: matches no statement",
	} {
		t.Run(want, func(t *testing.T) {
			err := loaded(t, text).CheckAbout(kettles(), cup())
			if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
				t.Errorf("%v", err)
			}
		})
	}
}

// The profile of a target of which nobody told anything fits every operation as it is.
func TestTheDefaultProfileFits(t *testing.T) {
	if got := target.Default().Fit(cup()); got.Provocations["*"].Headers[target.ProvocationHeader] != "{code}" {
		t.Errorf("%+v", got)
	}
}
