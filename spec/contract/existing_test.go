package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestCodesOfWhatIsThere(t *testing.T) {
	for code, want := range map[string]bool{
		"StackGroupExists": true, "InvalidName.Duplicated": true, "NameAlreadyUsed": true, "EntityAlreadyExist.Name": true,
		"InvalidName.NotExist": false, "KettleDoesNotExist": false, "InvalidName": false, "": false,
	} {
		if got := contract.SaysThere(code); got != want {
			t.Errorf("%s: %t", code, got)
		}
	}
}
