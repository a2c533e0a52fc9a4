package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestFields(t *testing.T) {
	var none *contract.Field
	leaf := &contract.Field{Name: "Id"}
	object := &contract.Field{Name: "Group", Fields: []*contract.Field{leaf}}
	list := &contract.Field{Name: "Groups", Items: object}
	tests := []struct {
		name    string
		field   *contract.Field
		has     bool
		members int
	}{
		{"a leaf", leaf, false, 0},
		{"an object", object, true, 1},
		{"a list has the members of its items, and none of its own", list, false, 1},
		{"a list of leaves", &contract.Field{Items: leaf}, false, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.field.HasFields(); got != tt.has {
				t.Errorf("HasFields = %t", got)
			}
			if got := len(tt.field.Members()); got != tt.members {
				t.Errorf("%d members", got)
			}
		})
	}
	if none.HasFields() {
		t.Error("no field has fields")
	}
}
