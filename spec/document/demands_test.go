package document_test

import (
	"encoding/json"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

func TestDemandsAreCountedByTheirWords(t *testing.T) {
	c := &contract.Contract{Response: &contract.Field{}, Demands: []contract.Demand{
		{Kind: contract.DemandsMust, Read: true}, {Kind: contract.DemandsMust}, {Kind: contract.DemandsOnly}, {Kind: contract.DemandsForm, Read: true},
	}}
	text, err := json.Marshal(document.Inspect(c, nil).Demands)
	const want = `{"read":2,"unread":2,"by":{"form":{"read":1,"unread":0},"must":{"read":1,"unread":1},"only":{"read":0,"unread":1}}}`
	if err != nil || string(text) != want {
		t.Errorf("%s, %v", text, err)
	}
}
