package target_test

import (
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec/contract"
)

const whole = `
name: staging
parameters:
  AggregatorId: [ca-1, ca-2]
echo:
  AggregatorId: ["ca-<&>"]
refused:
  AggregatorId: [ca-none]
provocations:
  AccountNotExisted:
    credentials: {access-key-id-env: OTHER_ID, access-key-secret-env: OTHER_SECRET, security-token-env: OTHER_TOKEN}
  ServiceUnavailable:
    headers: {X-Maintenance: "on"}
not-applicable:
  - {statement: protocol/signature/*, reason: the gateway in front checks signatures}
timing: {request: 3s, poll: 10ms, progress: 1m}
`

func TestProfileIsReadWhole(t *testing.T) {
	p, err := target.Load([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	if err := p.CheckNames([]string{"AggregatorId"}, []string{"AccountNotExisted", "ServiceUnavailable"}, []string{"protocol/signature/wrong"}); err != nil {
		t.Error(err)
	}
	if got := time.Duration(p.Timing.Progress); got != time.Minute {
		t.Errorf("progress %s", got)
	}
	if reason, out := p.Excluded("protocol/signature/wrong"); !out || !strings.Contains(reason, "gateway") {
		t.Errorf("excluded %v: %s", out, reason)
	}
	if _, out := p.Excluded("protocol/nonce/replayed"); out {
		t.Error("a statement that no pattern matches is excluded")
	}
	environment := map[string]string{"OTHER_ID": "id", "OTHER_SECRET": "secret", "OTHER_TOKEN": "token"}
	keys, err := p.Keys(func(name string) string { return environment[name] })
	if err != nil || keys["AccountNotExisted"].AccessKeySecret != "secret" || keys["AccountNotExisted"].SecurityToken != "token" {
		t.Errorf("keys %v, %v", keys, err)
	}
	f := p.Fixtures()
	if f.Provocations["AccountNotExisted"].Credential != "AccountNotExisted" || f.Provocations["ServiceUnavailable"].Headers["X-Maintenance"] != "on" {
		t.Errorf("fixtures %+v", f)
	}
}

func TestAProfileOfNothingButCommentsIsEmpty(t *testing.T) {
	for _, text := range []string{"", "\n", "# nothing yet\n  # and here\n"} {
		if p, err := target.Load([]byte(text)); err != nil || p == nil || len(p.Parameters) != 0 {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestBadProfilesSayWhatIsWrong(t *testing.T) {
	cases := []struct{ name, text, says string }{
		{"unknown key", "nmae: x", `line 1: unknown key "nmae", did you mean name? (known: name, version, layer, parameters,`},
		{"unknown key of a provocation", "provocations:\n  A: {header: {B: c}}", `line 2: provocations: A: unknown key "header", did you mean headers? (known: parameters, headers, credentials, command, tentative)`},
		{"unknown key of the timing", "timing: {pol: 3s}", `line 1: timing: unknown key "pol", did you mean poll? (known: request, poll, progress, lasts)`},
		{"no yes or no", "provocations: {A: {headers: {B: c}, tentative: perhaps}}", `provocations: A: tentative: found "perhaps": expected true or false`},
		{"no list", "parameters: {A: b}", "line 1"},
		{"empty list", "parameters: {A: []}", "at least one value"},
		{"duration without unit", "timing: {poll: 10}", "10"},
		{"negative duration", "timing: {poll: -1s}", "-1s"},
		{"provocation of nothing", "provocations: {A: {}}", "provocations: A"},
		{"half the credentials", "provocations: {A: {credentials: {access-key-id-env: X}}}", "access-key-secret-env"},
		{"exclusion without a reason", "not-applicable: [{statement: a}]", "reason"},
		{"exclusion with a bad pattern", "not-applicable: [{statement: '[', reason: b}]", "pattern"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := target.Load([]byte(c.text))
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("expected an error about %q, got %v", c.says, err)
			}
		})
	}
}

func TestNamesThatDoNotExist(t *testing.T) {
	cases := []struct{ name, text, says string }{
		{"parameter", "parameters: {B: [c]}", "B"},
		{"echo", "echo: {B: [c]}", "B"},
		{"refused", "refused: {B: [c]}", "B"},
		{"code", "provocations: {C: {headers: {D: e}}}", "C"},
		{"statement", "not-applicable: [{statement: nothing/*, reason: f}]", "nothing/*"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p, err := target.Load([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			err = p.CheckNames([]string{"A"}, []string{"Code"}, []string{"statement/a"})
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("expected an error about %q, got %v", c.says, err)
			}
		})
	}
}

func TestProvocationWithoutItsKeyInTheEnvironment(t *testing.T) {
	p, err := target.Load([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Keys(func(string) string { return "" }); err == nil || !strings.Contains(err.Error(), "OTHER_ID") {
		t.Errorf("expected an error that names the variable, got %v", err)
	}
}

func TestDefaultProfileIsTentative(t *testing.T) {
	for code, p := range target.Default().Provocations {
		if !p.Tentative {
			t.Errorf("the default provocation of %s promises what nobody promised", code)
		}
	}
}

func TestTheLimitOfACommand(t *testing.T) {
	for text, want := range map[string]time.Duration{"{run: [a]}": 10 * time.Second, "{run: [a], timeout: 0s}": 10 * time.Second, "{run: [a], timeout: 200ms}": 200 * time.Millisecond} {
		p, err := target.Load([]byte("provocations: {C: {command: " + text + "}}"))
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Provocations["C"].Command.Limit(); got != want {
			t.Errorf("%s: %s, expected %s", text, got, want)
		}
	}
}

// A profile that was made in Go is checked as one that was read.
func TestAProfileIsCheckedAgainstAnOperation(t *testing.T) {
	op := &operation.Operation{
		Parameters: []operation.Parameter{{Name: "A"}}, Errors: []operation.Error{{Code: "C"}},
		Statements: []operation.Statement{{Statement: contract.Statement{ID: "A/required"}}},
	}
	fits := target.Profile{
		Parameters: map[string][]string{"A": {"a"}}, Provocations: map[string]target.Provocation{"C": {Headers: map[string]string{"H": "on"}}},
		NotApplicable: []target.NotApplicable{{Statement: "A/*", Reason: "r"}},
	}
	if err := fits.Check(op); err != nil {
		t.Error(err)
	}
	for says, p := range map[string]target.Profile{
		"parameters: B":             {Parameters: map[string][]string{"B": {"b"}}},
		"parameters: A: expected":   {Parameters: map[string][]string{"A": {}}},
		"provocations: D":           {Provocations: map[string]target.Provocation{"D": fits.Provocations["C"]}},
		"provocations: C: expected": {Provocations: map[string]target.Provocation{"C": {}}},
		"not-applicable: B/*":       {NotApplicable: []target.NotApplicable{{Statement: "B/*", Reason: "r"}}},
		"not-applicable: entry 1":   {NotApplicable: []target.NotApplicable{{Statement: "A/*"}}},
	} {
		if err := p.Check(op); err == nil || !strings.HasPrefix(err.Error(), "target profile: "+says) {
			t.Errorf("expected an error about %q, got %v", says, err)
		}
	}
}
