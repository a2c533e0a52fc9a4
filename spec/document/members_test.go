package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// TestMembers: what lists and objects consist of is written with N for every index, in page order; the rest is not there.
func TestMembers(t *testing.T) {
	text := contract.Type{Name: "string"}
	limit := []contract.Constraint{{Rule: contract.RuleMaxLength, Value: "64", At: contract.Source{Line: 7, Quote: "at most 64"}}}
	c := &contract.Contract{Parameters: []contract.Parameter{
		{Name: "RegionId", Documented: "RegionId", Type: text, Role: contract.RoleBusiness, Required: true},
		{
			Name: "Id.N", Documented: "Id.n", Type: contract.Type{Name: "array", Item: "integer"}, Style: contract.StyleRepeatList,
			Role: contract.RoleBusiness, Required: true,
		},
		{Name: "Tag.N.Key", Documented: "Tag.N.Key", Type: text, Role: contract.RoleBusiness, Constraints: limit, At: contract.Source{Line: 7, Quote: "Tag.N.Key"}},
		{Name: "Disk.Size", Documented: "Disk.Size", Type: contract.Type{Name: "integer"}, Role: contract.RoleBusiness},
		{Name: "Rules", Documented: "Rules", Type: contract.Type{Name: "array"}, Style: contract.StyleJSON, Role: contract.RoleBusiness},
		{Name: "Rules.N.Name", Documented: "RuleName", Type: text, Role: contract.RoleBusiness, InText: true},
	}}
	want := `- name: Id.N
  x-rpc-documented: Id.n
  required: true
  schema:
    type: integer
  x-rpc-style: repeatList
  x-rpc-source: {}
- name: Tag.N.Key
  schema:
    type: string
    maxLength: 64
  x-rpc-source:
    line: 7
    quote: Tag.N.Key
    hash: '` + c.Parameters[2].At.Hash() + `'
  x-rpc-constraints:
  - rule: max-length
    value: '64'
    line: 7
    quote: 'at most 64'
    hash: '` + limit[0].At.Hash() + `'
- name: Disk.Size
  schema:
    type: integer
  x-rpc-source: {}
`
	if diff := cmp.Diff(want, string(dump(memberList(c)))); diff != "" {
		t.Error(diff)
	}
	c.Parameters = c.Parameters[:1]
	if memberList(c) != nil {
		t.Error("a page without lists and objects has members")
	}
}
