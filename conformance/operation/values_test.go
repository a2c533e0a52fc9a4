package operation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// rules makes an operation of one parameter P with rules, each with its limit.
func rules(p operation.Parameter, limits map[contract.Rule]string) *operation.Operation {
	p.Name = "P"
	op := &operation.Operation{Parameters: []operation.Parameter{p}}
	for rule, limit := range limits {
		op.Statements = append(op.Statements, operation.Statement{Statement: contract.Statement{
			Subject: contract.Subject{Kind: contract.OfParameter, Name: "P", Rule: rule}, Value: limit,
		}})
	}
	return op
}

// What a target should take comes first from the page, then from us; ours obeys every rule.
func TestValues(t *testing.T) {
	type limits = map[contract.Rule]string
	cases := []struct {
		name      string
		parameter operation.Parameter
		limits    limits
		want      []string // how the list begins
	}{
		{"the listed ones alone", operation.Parameter{Type: "string", Enum: []string{"a", "b"}, Example: "c"}, nil, []string{"a", "b", "c"}},
		{"the example, then the default", operation.Parameter{Type: "string", Example: "c"}, limits{contract.RuleDefault: "d"}, []string{"c", "d", "plumb"}},
		{"a number", operation.Parameter{Type: "integer"}, nil, []string{"1", "2"}},
		{"a number between bounds", operation.Parameter{Type: "integer"}, limits{contract.RuleMinimum: "10", contract.RuleMaximum: "11"}, []string{"10", "11"}},
		{"a text that is a number between bounds", operation.Parameter{Type: "string"}, limits{contract.RuleMinimum: "10", contract.RuleMaximum: "11"}, []string{"10", "11"}},
		{"a number beyond 64 bits", operation.Parameter{Type: "integer"}, limits{contract.RuleMinimum: "18446744073709551616"}, []string{"18446744073709551616"}},
		{"a number between bounds that the page calls a text", operation.Parameter{Type: "string"}, limits{contract.RuleMinimum: "1", contract.RuleMaximum: "9"}, []string{"1", "2", "9"}},
		{"both booleans", operation.Parameter{Type: "boolean"}, nil, []string{"true", "false"}},
		{"a long text", operation.Parameter{Type: "string"}, limits{contract.RuleMinLength: "8"}, []string{"Plumb-1a"}},
		{"a text of many bytes", operation.Parameter{Type: "string"}, limits{contract.RuleMinBytes: "8"}, []string{"Plumb-1a"}},
		{"a text of a pattern", operation.Parameter{Type: "string"}, limits{contract.RulePattern: "^[0-9.]+$"}, []string{"1", "10.0.0.1"}},
		{"a date", operation.Parameter{Type: "string"}, limits{contract.RuleFormat: "yyyy-MM-ddTHH:mm:ssZ"}, []string{"2020-01-02T10:20:30Z", "2021-01-02T10:20:30Z"}},
		{"a list in JSON", operation.Parameter{Type: "string", Style: contract.StyleJSON}, nil, []string{`["plumb"]`}},
		{"none that obeys: what comes nearest", operation.Parameter{Type: "string"}, limits{contract.RulePattern: "^never$"}, []string{"plumb"}},
		{"an object by its members", operation.Parameter{Type: "object"}, nil, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op := rules(c.parameter, c.limits)
			got := op.Values(op.Parameters[0])
			if got = got[:min(len(got), len(c.want))]; !cmp.Equal(got, c.want) && len(c.want)+len(got) > 0 {
				t.Errorf("begins with %q, want %q", got, c.want)
			}
		})
	}
}

// The value of a list that travels as JSON has every member that it must have.
func TestAJSONTextIsMadeOfItsMembers(t *testing.T) {
	member := func(name, typ string, required bool) operation.Parameter {
		return operation.Parameter{Name: name, Type: typ, Required: required, InText: true, Folded: true}
	}
	list := operation.Parameter{Name: "Rules", Type: "string", Style: contract.StyleJSON}
	cases := []struct {
		name    string
		members []operation.Parameter
		want    string
	}{
		{"the mandatory ones", []operation.Parameter{member("Rules.N.Name", "string", true), member("Rules.N.Port", "integer", true), member("Rules.N.Note", "string", false)}, `[{"Name":"plumb","Port":1}]`},
		{"the first, where none is", []operation.Parameter{member("Rules.N.Note", "string", false), member("Rules.N.Port", "integer", false)}, `[{"Note":"plumb"}]`},
		{"deeper", []operation.Parameter{member("Rules.N.Filters", "array", true), member("Rules.N.Filters.N.Key", "string", true)}, `[{"Filters":[{"Key":"plumb"}]}]`},
		{"of an object", []operation.Parameter{member("Rules.Name", "string", true)}, `{"Name":"plumb"}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op := &operation.Operation{Parameters: append([]operation.Parameter{list}, c.members...)}
			if got := op.Values(list); len(got) == 0 || got[0] != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// A member is set and left out where it stands; the rest of the text stays.
func TestMembersOfAJSONText(t *testing.T) {
	cases := []struct{ name, text, member, typ, value, put, dropped string }{
		{"in a list", `[{"A":1,"B":"x"},{"A":2}]`, "P.N.A", "integer", "7", `[{"A":7,"B":"x"},{"A":2}]`, `[{"B":"x"},{"A":2}]`},
		{"in an object", `{"A":"x"}`, "P.A", "string", "1", `{"A":"1"}`, `{}`},
		{"an object where a list is documented", `{"A":"x"}`, "P.N.A", "string", "y", `{"A":"y"}`, `{}`},
		{"a list where an object is documented", `[{"A":"x"}]`, "P.A", "string", "y", `[{"A":"y"}]`, `[{}]`},
		{"deeper", `[{"F":[{"K":"x"}]}]`, "P.N.F.N.K", "string", "<&>", `[{"F":[{"K":"<&>"}]}]`, `[{"F":[{}]}]`},
		{"no text yet", "", "P.N.A", "boolean", "true", `[{"A":true}]`, `null`},
		{"what is none of its type is a text", `[{"A":1}]`, "P.N.A", "integer", "plumb", `[{"A":"plumb"}]`, `[{}]`},
		{"a text that begins like a number", `[{"A":1}]`, "P.N.A", "integer", "1x", `[{"A":"1x"}]`, `[{}]`},
		{"items of a list of texts", `["x","y"]`, "P.N", "string", "z", `["z","y"]`, `["x","y"]`},
		{"a large number keeps its digits", `[{"A":1,"B":9007199254740993}]`, "P.N.A", "integer", "2", `[{"A":2,"B":9007199254740993}]`, `[{"B":9007199254740993}]`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := operation.Parameter{Name: c.member, Type: c.typ}
			if got := operation.PutInText(c.text, p, c.value); got != c.put {
				t.Errorf("put: %s, want %s", got, c.put)
			}
			if got := operation.DropInText(c.text, p); got != c.dropped {
				t.Errorf("dropped: %s, want %s", got, c.dropped)
			}
		})
	}
}
