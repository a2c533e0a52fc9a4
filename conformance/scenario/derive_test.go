package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func deriveAll(t *testing.T, page string, fixtures scenario.Fixtures) (*operation.Operation, []scenario.Scenario) {
	t.Helper()
	op := operationOf(t, page)
	list, err := scenario.Derive(op, scenario.Settings{Fixtures: fixtures})
	if err != nil {
		t.Fatal(err)
	}
	return op, list
}

// A statement that nothing could test must not go unseen.
func TestAStatementWithoutARuleIsAnError(t *testing.T) {
	cases := []struct {
		name    string
		subject contract.Subject
	}{
		{"a rule of the protocol that nobody wrote", contract.Subject{Kind: contract.OfProtocol, Name: "signature", Rule: "colour"}},
		{"a topic of the protocol that nobody wrote", contract.Subject{Kind: contract.OfProtocol, Name: "colour", Rule: "unique"}},
		{"a rule of another kind", contract.Subject{Kind: contract.OfResponse, Name: "RequestId", Rule: contract.RuleRequired}},
		{"a parameter that is not there", contract.Subject{Kind: contract.OfParameter, Name: "Colour", Rule: contract.RuleRequired}},
		{"an error that is not there", contract.Subject{Kind: contract.OfError, Name: "NoKettle", Rule: contract.RuleError}},
		{"nothing", contract.Subject{}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op := operationOf(t, whole())
			op.Statements = append(op.Statements, operation.Statement{Statement: contract.Statement{ID: "colour/red", Subject: c.subject}})
			list, err := scenario.Derive(op, scenario.Settings{})
			if err == nil || err.Error() != "statement colour/red: no rule makes a scenario of it" || list != nil {
				t.Errorf("got %d scenarios, %v", len(list), err)
			}
		})
	}
}

func TestTwoScenariosOfOneIDAreAnError(t *testing.T) {
	op := operationOf(t, with(theKettle))
	op.Statements = append(op.Statements, op.Statements[0])
	if _, err := scenario.Derive(op, scenario.Settings{}); err == nil || !strings.Contains(err.Error(), "operation/exists/accepted: derived twice") {
		t.Errorf("got %v", err)
	}
}

// What every scenario is, whatever its rule.
func TestEveryScenario(t *testing.T) {
	op, list := deriveAll(t, whole(), promising())
	statements := map[string]operation.Statement{}
	for _, s := range op.Statements {
		statements[s.ID] = s
	}
	labels := []string{scenario.LabelParameter, scenario.LabelSerialization, scenario.LabelErrorCode, scenario.LabelProtocol, scenario.LabelRelation}
	for _, s := range list {
		if !strings.HasPrefix(s.ID, s.Statement+"/") || strings.Count(strings.TrimPrefix(s.ID, s.Statement), "/") != 1 {
			t.Errorf("%s: its id is no variant of %s", s.ID, s.Statement)
		}
		if s.Level != statements[s.Statement].Level && s.Level != verdict.Should || s.Title == "" || len(s.Labels) != 1 || !slices.Contains(labels, s.Labels[0]) {
			t.Errorf("%s: level %q, title %q, labels %q", s.ID, s.Level, s.Title, s.Labels)
		}
		if s.Missing == "" {
			checkSteps(t, s)
		}
	}
}

// checkSteps: one probe, controls that show something, names of their own.
func checkSteps(t *testing.T, s scenario.Scenario) {
	t.Helper()
	var names []string
	probes := 0
	for _, step := range s.Steps {
		if step.Role == scenario.Probe {
			probes++
		}
		if len(step.Checks) == 0 || slices.Contains(names, step.Name) || step.Request.Placement == "" {
			t.Errorf("%s, step %s: it checks nothing, has no place or a name that was there", s.ID, step.Name)
		}
		names = append(names, step.Name)
	}
	if probes != 1 {
		t.Errorf("%s: %d probes", s.ID, probes)
	}
}

// A refusal says something only when the same request without the edit is accepted.
func TestRefusalsHaveAControl(t *testing.T) {
	_, list := deriveAll(t, whole(), scenario.Fixtures{})
	without := []string{}
	for _, s := range list {
		at := slices.IndexFunc(s.Steps, func(step scenario.Step) bool { return step.Role == scenario.Probe })
		if at < 0 || !slices.ContainsFunc(s.Steps[at].Checks, scenario.Check.AsksRefusal) {
			continue
		}
		accepted := func(step scenario.Step) bool {
			return slices.Contains(step.Checks, scenario.Check{Kind: scenario.Accepted}) && step.Request.Placement == s.Steps[at].Request.Placement
		}
		if !slices.ContainsFunc(s.Steps[:at], accepted) {
			without = append(without, s.ID)
		}
	}
	if len(without) != 0 {
		t.Errorf("no control: %q", without)
	}
}

// Same input, same scenarios; the seed moves nothing but equals.
func TestDerivingIsRepeatable(t *testing.T) {
	op := operationOf(t, whole())
	sent := func(seed int64) []scenario.Scenario {
		list, err := scenario.Derive(op, scenario.Settings{Fixtures: promising(), Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	if diff := cmp.Diff(sent(0), sent(0)); diff != "" {
		t.Error(diff)
	}
	for _, seed := range []int64{1, 2, 3, -1} {
		one, other := sent(0), sent(seed)
		if len(one) != len(other) {
			t.Fatalf("seed %d: %d scenarios instead of %d", seed, len(other), len(one))
		}
		for i := range one {
			if one[i].ID != other[i].ID || (!strings.Contains(one[i].ID, "/charset/") && cmp.Diff(one[i], other[i]) != "") {
				t.Errorf("seed %d changes %s", seed, one[i].ID)
			}
		}
	}
}

// What a run asks of its own is none of the statements'.
func TestQuestionsOfARun(t *testing.T) {
	op := operationOf(t, whole())
	for _, c := range []struct {
		name string
		got  scenario.Scenario
		want string
	}{
		{"harmless", scenario.Harmless(op, scenario.Settings{}), `
			harmless/request: a request for no operation (parameter)
			- probe: query Action=PlumbNoSuchOperation => answered`},
		{"plainest", scenario.Plainest(op, scenario.Settings{}), `
			plainest/request: the plainest request (parameter)
			- probe: query => answered`},
	} {
		t.Run(c.name, func(t *testing.T) {
			plainest := scenario.Plainest(op, scenario.Settings{}).Steps[0].Request
			if diff := cmp.Diff(lines(c.want), tell(plainest, c.got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
