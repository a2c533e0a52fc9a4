package prose

import (
	"strings"
	"testing"
)

// What a sentence says of the case in which a parameter has to be sent.
func TestRequiredWhen(t *testing.T) {
	tests := []struct{ text, want string }{
		{"当AclStatus参数的值为**on**时，该参数必选。", "AclStatus=on"},
		{"**HealthCheck**为**on**时必选且有效，其他情况会忽略此参数。", "HealthCheck=on"},
		{"当**Stick**为**on**且**StickType**为**server**时，该参数必选。", "Stick=on & StickType=server"},
		{"**说明：** 当**Stick**的值为**on**时，必须指定该参数。", "Stick=on"},
		{"当VGroup的值为on时，该参数必须指定。", "VGroup=on"},
		{"Type=VPC时，VPCId 必须填写，VPCId所在地域必须与RegionId 保持一致。", "VPCId: Type=VPC"},
		{"TargetType为VPC时必选。", "TargetType=VPC"},
		{"当Stage取值为Current或Previous时，必须指定该参数。", "Stage=Current|Previous"},
		{"通知策略ID，当NotifyType指定为RULE时必填。", "NotifyType=RULE"},
		{"当Types设置为Timed时，需要设置该参数。", "Types=Timed"},
		{"**说明：** 如果探测任务类型为PING或TELNET，则需要设置该参数。", "探测任务类型=PING|TELNET"},
		{"VSwitch ID，若传入VPCId的值，则该参数必传。", ""},
		{"如果不使用服务器组（不指定VServerGroupId参数），则该参数必选。", ""},
		{"This parameter is required when the **AclStatus** parameter is set to **on**.", "AclStatus=on"},
		{"This parameter is required when the value of the AclStatus parameter is set to on.", "AclStatus=on"},
		{"This parameter is required if the value of the AclStatus parameter is on.", "AclStatus=on"},
		{"**Note:** This parameter is required when the value of the Stick parameter is on, and the value of the StickType parameter is insert.", "Stick=on & StickType=insert"},
		{"Note: When the value of the Stick parameter is set to on, this parameter is required.", "Stick=on"},
		{"This parameter is required and effective only when you set HealthCheck to on.", "HealthCheck=on"},
		{"This parameter is required and effective only when you specify off for ListenerSync.", "ListenerSync=off"},
		{"This parameter is required and takes effect only when RuleType is set to Simple or Step.", "RuleType=Simple|Step"},
		{"If you set the Type parameter to VPC, you must also specify the VPCId parameter.", "VPCId: Type=VPC"},
		{"Note: If you set the Stick parameter to on and the StickType parameter to insert, you must specify this parameter.", "Stick=on & StickType=insert"},
		{"If the Sealing parameter is set to Wax, you must specify this parameter to the seal that is in the same drawer.", "Sealing=Wax"},
		{"Note: You must specify this parameter if the Rotation parameter is set to true.", "Rotation=true"},
		{"This parameter is required if the VPCId parameter is specified.", "VPCId"},
		{"If the VServerGroupId parameter is not specified, this parameter is required.", ""},
		{"This parameter is required when you create a delivery method.", ""},
		{"When you create a lid, this parameter is optional.", ""},
		{"该参数必选。", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, n := range RequiredWhen(Sentences(cellOf(tt.text))) {
				var cases []string
				for _, c := range n.Cases {
					cases = append(cases, c.told())
				}
				of := ""
				if n.Of != "" {
					of = n.Of + ": "
				}
				got = append(got, of+strings.Join(cases, " & "))
			}
			if said := strings.Join(got, "; "); said != tt.want {
				t.Errorf("%q, expected %q", said, tt.want)
			}
		})
	}
}
