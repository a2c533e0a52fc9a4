package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestMakes(t *testing.T) {
	for action, want := range map[string]string{
		"CreateKettleGroup": "KettleGroup", "AddLid": "Lid", "RegisterKettle": "Kettle", "ImportKeyPair": "KeyPair",
		"DescribeKettles": "", "ModifyKettle": "", "Create": "", "": "",
	} {
		if made, ok := contract.Makes(action); made != want || ok != (want != "") {
			t.Errorf("%s makes %q, %t; want %q", action, made, ok, want)
		}
	}
}
