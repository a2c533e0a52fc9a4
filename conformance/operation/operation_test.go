package operation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLookingThingsUp(t *testing.T) {
	op, err := load()
	if err != nil {
		t.Fatal(err)
	}
	var business []string
	for _, p := range op.Business() {
		business = append(business, p.Name)
	}
	if diff := cmp.Diff([]string{"KettleId", "Turns"}, business); diff != "" {
		t.Errorf("the operation's own parameters (-want +got):\n%s", diff)
	}
	if p, ok := op.Parameter("Action"); !ok || p.Name != "Action" {
		t.Errorf("parameter %+v", p)
	}
	if p, ok := op.Parameter("action"); ok || p.Name != "" {
		t.Errorf("a name is known as it is written, got %+v", p)
	}
	if s, ok := op.Statement("protocol/nonce/missing"); !ok || s.ID != "protocol/nonce/missing" {
		t.Errorf("statement %+v", s)
	}
	if s, ok := op.Statement("protocol/nonce"); ok || s.ID != "" {
		t.Errorf("a part of an id is none, got %+v", s)
	}
	if diff := cmp.Diff([]string{"KettleBusy"}, op.InProgressCodes()); diff != "" {
		t.Errorf("codes that pass by waiting (-want +got):\n%s", diff)
	}
}
