package generate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// TestRulesOf: the rules that a description's members and errors give, a line each.
func TestRulesOf(t *testing.T) {
	errs := []contract.DocumentedError{
		{Status: 400, Code: "MissingParameter", Message: `The parameter "%s" is not supplied.`, Trigger: contract.Trigger{Kind: contract.TriggerState}},
		{Status: 404, Code: "InvalidRegionId.NotFound", Message: "No such region.", Trigger: contract.Trigger{Kind: contract.TriggerInvalid, Parameter: "RegionId"}},
		{Status: 400, Code: "InvalidParameter", Trigger: contract.Trigger{Kind: contract.TriggerState}},
		{Status: 400, Code: "InvalidParameter", Message: "The parameter Zone is wrong.", Trigger: contract.Trigger{Kind: contract.TriggerState}},
	}
	limit := func(rule contract.Rule, value string) []contract.DocumentedConstraint {
		return []contract.DocumentedConstraint{{Rule: rule, Value: value}}
	}
	region := parameter{Name: "RegionId", Required: true, Schema: schema{Type: "string", MaxLength: 9}}
	group := func(name string) parameter { return parameter{Name: name, Schema: schema{Type: "object"}} }
	for _, c := range []struct {
		name    string
		page    operation
		want    []string
		nothing bool // errs are not the page's
	}{
		{
			name: "nothing documented", nothing: true,
			page: operation{Parameters: []parameter{region}},
			want: []string{`Name: "RegionId", Required: true, MaxLength: 9`},
		},
		{
			name: "the parameter's own error before the generic one",
			page: operation{Parameters: []parameter{region}},
			want: []string{`Name: "RegionId", Required: true, MaxLength: 9, ` +
				`Missing: ErrMissingParameter.WithMessage("The parameter \"RegionId\" is not supplied."), Invalid: ErrInvalidRegionIdNotFound`},
		},
		{
			name: "a value that nothing can be wrong with",
			page: operation{Parameters: []parameter{{Name: "Note", Schema: schema{Type: "string"}}}},
			want: []string{`Name: "Note"`},
		},
		{
			name: "bytes are counted, not the characters that the schema says of them", nothing: true,
			page: operation{Parameters: []parameter{{
				Name: "Note", Schema: schema{Type: "string", MinLength: 1, MaxLength: 64},
				constraints: append(limit(contract.RuleMinBytes, "2"), limit(contract.RuleMaxBytes, "64")...),
			}}},
			want: []string{`Name: "Note", MinBytes: 2, MaxBytes: 64`},
		},
		{
			name: "texts that it must not begin with, or contain",
			page: operation{Parameters: []parameter{{
				Name: "Note", Schema: schema{Type: "string"},
				constraints: append(limit(contract.RuleNotStart, "k-,tea:"), limit(contract.RuleNotContain, "http://")...),
			}}},
			want: []string{`Name: "Note", NotStart: []string{"k-", "tea:"}, NotContain: []string{"http://"}`},
		},
		{
			name: "bytes and characters", nothing: true,
			page: operation{Parameters: []parameter{{
				Name: "Note", Schema: schema{Type: "string", MaxLength: 16},
				constraints: append(limit(contract.RuleMaxLength, "16"), limit(contract.RuleMaxBytes, "64")...),
			}}},
			want: []string{`Name: "Note", MaxLength: 16, MaxBytes: 64`},
		},
		{
			name: "the row whose message is about the parameter",
			page: operation{Parameters: []parameter{{Name: "Zone", Schema: schema{Type: "integer"}}}},
			want: []string{`Name: "Zone", Type: "integer", Invalid: ErrInvalidParameter400TheParameterZoneIsWrong`},
		},
		{
			name: "that something does not exist is no answer to a gap",
			page: operation{
				Parameters: []parameter{group("Id")},
				members:    []parameter{{Name: "Id.N", Schema: schema{Type: "string"}, style: contract.StyleRepeatList}},
				errors: []contract.DocumentedError{
					{Status: 404, Code: "InvalidId.NotFound", Trigger: contract.Trigger{Kind: contract.TriggerInvalid, Parameter: "Id.N"}},
					{Status: 400, Code: "InvalidParameter", Message: "Wrong.", Trigger: contract.Trigger{Kind: contract.TriggerState}},
				},
			},
			nothing: true,
			want:    []string{`Name: "Id.N", Invalid: ErrInvalidParameter`},
		},
		{
			name: "positions written out become one rule",
			page: operation{
				Parameters: []parameter{{Name: "Id.1"}, {Name: "Id.2"}, {Name: "Other"}},
				members:    []parameter{{Name: "Id.N", Required: true, Schema: schema{Type: "string", MaxLength: 3}, style: contract.StyleRepeatList, constraints: limit(contract.RuleMaxItems, "2")}},
			},
			want: []string{
				`Name: "Id.N", Required: true, MaxItems: 2, MaxLength: 3, ` +
					`Missing: ErrMissingParameter.WithMessage("The parameter \"Id.N\" is not supplied."), ` +
					`Invalid: ErrInvalidParameter.WithMessage(acs.NewInvalid("Id.N").Message())`,
				`Name: "Other"`,
			},
		},
		{
			name: "an open list of objects, two levels deep", nothing: true,
			page: operation{
				Parameters: []parameter{group("Rule")},
				members: []parameter{
					{Name: "Rule.N.Name", Required: true, Schema: schema{Type: "string"}},
					{Name: "Rule.N.Port.N", Schema: schema{Type: "integer"}, style: contract.StyleRepeatList},
				},
			},
			want: []string{`Name: "Rule.N.Name", Required: true`, `Name: "Rule.N.Port.N", Type: "integer"`},
		},
		{
			name: "a list without an index in its name", nothing: true,
			page: operation{
				Parameters: []parameter{group("Id")},
				members:    []parameter{{Name: "Id", Required: true, Schema: schema{Type: "integer"}, style: contract.StyleRepeatList, constraints: limit(contract.RuleMaxItems, "9")}},
			},
			want: []string{`Name: "Id", Type: "array", Required: true, MaxItems: 9`, `Name: "Id.N", Type: "integer"`},
		},
		{
			name: "a list without an index that has members", nothing: true,
			page: operation{
				Parameters: []parameter{group("Tag")},
				members: []parameter{
					{Name: "Tag", Required: true, Schema: schema{Type: "string"}, style: contract.StyleRepeatList},
					{Name: "Tag.N.Key", Schema: schema{Type: "string", MaxLength: 64}},
				},
			},
			want: []string{`Name: "Tag", Type: "array", Required: true`, `Name: "Tag.N.Key", MaxLength: 64`},
		},
		{
			name: "a list within another, without an index", nothing: true,
			page: operation{
				Parameters: []parameter{group("Rule")},
				members:    []parameter{{Name: "Rule.N.Host", Required: true, Schema: schema{Type: "string", MaxLength: 5}, style: contract.StyleRepeatList}},
			},
			want: []string{`Name: "Rule.N.Host.N", Required: true, MaxLength: 5`},
		},
		{
			name: "an object", nothing: true,
			page: operation{
				Parameters: []parameter{{Name: "Disk.Kind"}, {Name: "Disk.Size", Schema: schema{Type: "integer"}}},
				members:    []parameter{{Name: "Disk.Kind", Required: true}, {Name: "Disk.Size", Schema: schema{Type: "integer"}}},
			},
			want: []string{`Name: "Disk.Kind", Required: true`, `Name: "Disk.Size", Type: "integer"`},
		},
		{
			name: "a text with separators: the rules are those of each value", nothing: true,
			page: operation{Parameters: []parameter{{
				Name: "Ids", style: contract.StyleSimple,
				constraints: append(append(limit(contract.RuleMaxItems, "9"), limit(contract.RuleMaxLength, "4")...), limit(contract.RuleEnum, "a,b")...),
			}}},
			want: []string{`Name: "Ids", Separator: ",", MaxItems: 9, MaxLength: 4, Enum: []string{"a", "b"}`},
		},
		{
			name: "a group of which the description says nothing more", nothing: true,
			page: operation{Parameters: []parameter{group("Spice")}},
			want: []string{`Name: "Spice", Type: "object"`},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !c.nothing {
				c.page.errors = errs
			}
			if diff := cmp.Diff(c.want, rulesOf(&description{get: c.page})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMembersAreRead: x-rpc-members is guarded and decoded like the parameters.
func TestMembersAreRead(t *testing.T) {
	before, members, _ := strings.Cut(string(stirPot(t)), "      x-rpc-members:")
	_, after, _ := strings.Cut(members, "      x-rpc-errors:")
	with := func(members string) []byte {
		return []byte(before + "      x-rpc-members: " + members + "\n      x-rpc-errors:" + after)
	}
	d, err := readDescription("StirPot.openapi.yaml", with(`[{name: Spice.N.Kind, required: true, schema: {type: string, maxLength: 7}}]`))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rulesOf(d), "\n"); !strings.Contains(got, `Name: "Spice.N.Kind", Required: true, MaxLength: 7`) || strings.Contains(got, `"Spice",`) {
		t.Error(got)
	}
	for members, want := range map[string]string{
		`[{name: 'a b', schema: {type: string}}]`:               "x-rpc-members",
		`[{name: A.N, in: query}]`:                              "x-rpc-members",
		`[{name: A.N}, {name: A.N}]`:                            "twice",
		`{name: A.N}`:                                           "x-rpc-members",
		`[{name: A.N, x-rpc-constraints: [{rule: shape}]}]`:     "shape",
		`[{name: A.N, schema: {type: integer, minimum: .inf}}]`: "finite",
		`[{name: A.N, x-rpc-style: bent}]`:                      "bent",
	} {
		if _, err := readDescription("StirPot.openapi.yaml", with(members)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", members, err)
		}
	}
}
