package compile

import "testing"

// A code is misprinted where one letter makes a common word, or one of the operation's own, of it.
func TestRightSpelling(t *testing.T) {
	params := map[string]string{"aggregatorid": "AggregatorId", "zonename": "ZoneName"}
	for code, want := range map[string]string{
		"InvalidParamter":               "InvalidParameter",
		"InvalidParamter.ZoneName":      "InvalidParameter.ZoneName",
		"InvalidParameter":              "",
		"InvlaidParameter":              "InvalidParameter",
		"Invalid.AggreagtorId.Value":    "Invalid.AggregatorId.Value",
		"Rule.DumplicateMetric":         "Rule.DuplicateMetric",
		"InvalidZone. NotFound":         "InvalidZone.NotFound",
		"InvalidParamter. Zone":         "InvalidParameter.Zone",
		"It is bad. So it is.":          "",
		"Instances.Locked":              "",
		"QuotaExceeded":                 "",
		"OperationDenied.LockedStatus":  "",
		"IncorrectInstanceStatus":       "",
		"InvalidVSwitchId.NotExits":     "", // too short to tell
		"ServiceUnavailable":            "",
		"Forbidden.RAM":                 "",
		"LoadBalancerSpec.NotAvailable": "",
		"":                              "",
		"...":                           "",
		"参数错误":                          "",
	} {
		if got := rightSpelling(code, params); got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
}
