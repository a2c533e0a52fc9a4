package prose

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// told is a case in words.
func (c Case) told() string {
	out := c.Words + strings.Join(c.Names, "|")
	if len(c.Values) > 0 {
		out += "=" + strings.Join(c.Values, "|")
	}
	return out
}

// What a sentence says of the case in which a parameter has an effect.
func TestNeeds(t *testing.T) {
	tests := []struct{ text, want string }{
		{"壶的版本。仅在指定LidId时生效。", "LidId, no effect"},
		{"该参数仅在在指定LidId时生效。", "LidId, no effect"},
		{"仅当指定LidId时生效。", "LidId, no effect"},
		{"仅在指定LidId、CapId或GroupName时生效。", "LidId|CapId|GroupName, no effect"},
		{"**说明：** 仅当LidId参数指定了壶盖时，本参数生效。", "LidId, no effect"},
		{"仅在Mode为Slow时生效，限制与Cap相同。", "Mode=Slow, no effect"},
		{"**说明：** 仅在`Lock`为**Open**时有效。", "Lock=Open"},
		{"**说明：** 只有当**PayType**的参数取值为**PrePay**时有效，即仅对按量计费实例有效。", "PayType=PrePay"},
		{"当Mode取值为slow时该参数有效。", "Mode=slow"},
		{"当参数 Mode 取值为 slow 时生效。", "Mode=slow, no effect"},
		{"**说明：** 在**Check**值为**on**时才会有效。", "Check=on"},
		{"**Check**为**on**时必选且有效，其他情况会忽略此参数。", "Check=on, ignored"},
		{"当**Stick**为**on**且**StickType**为**insert**时必选且有效，其他情况会忽略此参数。", "Stick=on & StickType=insert, ignored"},
		{"最小数，仅当规则类型为Simple或Step，且Mode为Percent时生效。", "规则类型=Simple|Step & Mode=Percent, no effect"},
		{"监听的**Status**为**open\\_list**时有效。", "Status=open_list"},
		{"该参数仅适用于一处且仅对某些实例有效，即**PayType**的参数值为**PrePay**时有效。", "PayType=PrePay"},
		{"**Note:** This parameter takes effect only when the LidId parameter is specified.", "LidId, no effect"},
		{"This parameter takes effect only when the LidId, CapId, or GroupName parameter is specified.", "LidId|CapId|GroupName, no effect"},
		{"**Note:** This parameter only takes effect when the **Check** parameter is set to **on**.", "Check=on, no effect"},
		{"**Note:** This parameter is effective only when you set **Check** to **on**.", "Check=on"},
		{"This parameter is valid when the value of the **Status** parameter is **open\\_list**.", "Status=open_list"},
		{"This parameter is required and takes effect only when RuleType is set to Simple or Step.", "RuleType=Simple|Step, no effect"},
		{"This parameter takes effect only when RuleType is set to Simple or Step and Mode is set to Percent.", "RuleType=Simple|Step & Mode=Percent, no effect"},
		{"The Note parameter is valid only after you set the NoteTo parameter.", "NoteTo"},

		{"当请求中未设置TagKey.N时，该参数才有效。", ""},
		{"This parameter is valid only when the TagKey.N parameter is not specified.", ""},
		{"该参数仅对预付费实例有效。", ""},
		{"SLOW is valid only when several kettles are specified.", ""},
		{"修改后，First和Second需要同时有效。", ""},
		{"此设置在重启应用后生效。", ""},
		{"只有当厨房类型为VPC时，当前参数才生效。", "厨房类型=VPC, no effect"},
		{"The period when the alert rule is effective.", ""},
		{"This parameter is valid only when the network type of the kitchen is VPC.", ""},
		{"有效。", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, n := range NeedsOf(Sentences(cellOf(tt.text))) {
				var cases []string
				for _, c := range n.Cases {
					cases = append(cases, c.told())
				}
				one := strings.Join(cases, " & ")
				if n.Else != contract.Unsaid {
					one += ", " + string(n.Else)
				}
				got = append(got, one)
			}
			if strings.Join(got, "; ") != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
