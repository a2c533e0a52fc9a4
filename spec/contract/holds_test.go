package contract_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestValuesObeyRules(t *testing.T) {
	const whole, broken = true, false
	cases := []struct {
		rule         contract.Rule
		limit, value string
		want         bool
	}{
		{contract.RuleType, "integer", "0", whole},
		{contract.RuleType, "integer", "-12", whole},
		{contract.RuleType, "integer", "9007199254740993123456789", whole},
		{contract.RuleType, "integer", "007", broken},
		{contract.RuleType, "integer", "+1", broken},
		{contract.RuleType, "integer", "1.0", broken},
		{contract.RuleType, "integer", "", broken},
		{contract.RuleType, "number", "-0.5", whole},
		{contract.RuleType, "number", "1e9", whole},
		{contract.RuleType, "number", "1.", broken},
		{contract.RuleType, "number", "NaN", broken},
		{contract.RuleType, "boolean", "True", whole},
		{contract.RuleType, "boolean", "1", broken},
		{contract.RuleType, "string", "anything", whole},
		{contract.RuleType, "array", "anything", whole},
		{contract.RuleEnum, "a,b", "b", whole},
		{contract.RuleEnum, "a,b", "B", broken},
		{contract.RuleConst, "a", "a", whole},
		{contract.RuleConst, "a", "b", broken},
		{contract.RuleMultiple, "60", "0", whole},
		{contract.RuleMultiple, "60", "120", whole},
		{contract.RuleMultiple, "60", "121", broken},
		{contract.RuleMultiple, "60", "a minute", broken},
		{contract.RuleMultiple, "none", "121", whole},
		{contract.RuleMinLength, "2", "中文", whole},
		{contract.RuleMinLength, "2", "中", broken},
		{contract.RuleMaxLength, "2", "中文", whole},
		{contract.RuleMaxLength, "2", "abc", broken},
		{contract.RuleMaxBytes, "6", "中文", whole},
		{contract.RuleMaxBytes, "5", "中文", broken},
		{contract.RuleMaxBytes, "many", "中文", whole},
		{contract.RuleMinBytes, "6", "中文", whole},
		{contract.RuleMinBytes, "7", "中文", broken},
		{contract.RuleMinBytes, "many", "", whole},
		{contract.RuleMinimum, "1", "1", whole},
		{contract.RuleMinimum, "1", "0.999", broken},
		{contract.RuleMinimum, "00", "-1", broken}, // as pages write hours
		{contract.RuleMaximum, "9007199254740992", "9007199254740992", whole},
		{contract.RuleMaximum, "9007199254740992", "9007199254740993", broken},
		{contract.RuleMaximum, "10", "no number", whole}, // the type says so
		{contract.RulePattern, "^[a-z]+$", "abc", whole},
		{contract.RulePattern, "^[a-z]+$", "Abc", broken},
		{contract.RulePattern, "(", "what is no pattern says nothing", whole},
		{contract.RuleFormat, "yyyy-MM-dd", "2020-01-31", whole},
		{contract.RuleFormat, "yyyy-MM-dd", "31.1.2020", broken},
		{contract.RuleCharset, "ascii", "abc", whole},
		{contract.RuleCharset, "ascii", "é", broken},
		{contract.RuleDefault, "1", "2", whole},
		{contract.RuleMaxItems, "1", "2", whole},
	}
	for _, c := range cases {
		t.Run(strings.Join([]string{string(c.rule), c.limit, c.value}, " "), func(t *testing.T) {
			info, ok := c.rule.Find()
			if !ok {
				t.Fatal("no such rule")
			}
			if got := info.Obeys(c.limit, c.value); got != c.want {
				t.Errorf("obeyed: %t, want %t", got, c.want)
			}
		})
	}
}
