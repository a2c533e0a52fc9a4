package prose

import (
	"fmt"
	"strings"
	"testing"
)

func TestCaseNamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"If the SecretType parameter is set to Rds, you must specify the following fields in the ExtendedConfig parameter:", "SecretType=Rds"},
		{"When SecretType is Rds:", "SecretType=Rds"},
		{"If the Kind parameter is set to a1 or b1 and Level is high, specify these fields:", "Kind=a1|b1 Level=high"},
		{"当SecretType取值为Rds时，需要指定ExtendedConfig的如下参数：", "SecretType=Rds"},
		{"如果**SecretType**为Rds或Redis的情况下，需要指定：", "SecretType=Rds|Redis"},
		{"If you specify ExtendedConfig, you must specify the following fields:", ""},
		{"If the secret is a managed one, specify the following fields:", ""},
		{"The fields depend on SecretType:", ""},
	} {
		var got []string
		for _, one := range caseNamed(tighten(c.text)) {
			got = append(got, fmt.Sprintf("%s%s=%s", strings.Join(one.Names, ","), one.Words, strings.Join(one.Values, "|")))
		}
		if said := strings.Join(got, " "); said != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, said, c.want)
		}
	}
}
