package relate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/relate"
)

// By what a thing is known that was made, and whether the page says itself that no other has it.
func TestMade(t *testing.T) {
	for _, tt := range []struct {
		name, action, member string
		parameters           []string
		want                 map[string]contract.Inference
	}{
		{"an id", "CreateKettle", "|KettleId|String|k-1|The ID. |", nil, map[string]contract.Inference{"KettleId": contract.ByName}},
		{"one that is unique", "CreateTallKettle", "|KettleId|String|k-1|The globally unique ID. |", nil, map[string]contract.Inference{"KettleId": contract.NotInferred}},
		{"one that is sent", "CreateKettle", "|KettleId|String|k-1|The ID. |", []string{"|KettleId|String|Yes|k-1|The ID. |"}, nil},
		{"that of something else", "CreateKettle", "|ShelfId|String|s-1|The ID. |", nil, nil},
		{"nothing that is made", "ModifyKettle", "|KettleId|String|k-1|The ID. |", nil, nil},
		{"a number", "CreateKettle", "|KettleId|Integer|1|The ID. |", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got map[string]contract.Inference
			for _, r := range relate.Of(contractOf(t, pageOf(tt.action, tt.parameters, []string{tt.member}))) {
				if r.Rule == contract.RuleMadeEach {
					got = map[string]contract.Inference{r.Name: r.Inferred}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
