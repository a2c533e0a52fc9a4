package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestCodesOfQuotas(t *testing.T) {
	for code, want := range map[string]bool{
		"QuotaExceeded.ScalingRule": true, "ExceedMaxRuleCount": true, "CompliancePackExceedMaxCount": true, "Rejected.LimitExceeded": true, "QuotaFull": true,
		"Throttling.User": false, "Throttling.Quota": false, "Invalid.ConfigRuleIds.SizeExceed": false, "Quota.NotFound": false, "": false,
	} {
		if got := contract.SaysFull(code); got != want {
			t.Errorf("%s: %t", code, got)
		}
	}
}

func TestCodesOfWhatIsThere(t *testing.T) {
	for code, want := range map[string]bool{
		"StackGroupExists": true, "InvalidName.Duplicated": true, "NameAlreadyUsed": true, "EntityAlreadyExist.Name": true,
		"NotificationExists": true, "DomainExist": true, "PluginExists": true, "InstanceExist": true, "ScalingGroup.NameAlreadyUsed": true,
		"NotExist": false, "NOT_EXIST": false, "Kettle.NonExistent": false, "NonexistentKettle": false, "KettleNoExist": false, "InexistentKettle": false,
		"InvalidName.NotExist": false, "KettleDoesNotExist": false, "InvalidName": false, "": false,
	} {
		if got := contract.SaysThere(code); got != want {
			t.Errorf("%s: %t", code, got)
		}
	}
}
