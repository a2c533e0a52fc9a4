package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestAsks(t *testing.T) {
	asks := Asks()
	tests := []struct {
		text string
		want contract.DemandKind
	}{
		{"The name of the lid. ", ""},
		{"The name cannot start with k-.", contract.DemandsBeginning},
		{"名称不能以k-开头。", contract.DemandsBeginning},
		{"The name must be unique within a kitchen.", contract.DemandsUnique},
		{"壶的全局唯一标识符。", ""},
		{"长度为2~8个字符。", contract.DemandsLength},
		{"The name must be 2 to 8 characters in length.", contract.DemandsLength},
		{"最多支持8个壶。", contract.DemandsBound},
		{"The group to which the kettle belongs.", ""},
		{"You can specify up to 8 kettles.", contract.DemandsBound},
		{"最大的壶的名称。", ""},
		{"取值：on、off。", contract.DemandsValue},
		{"当Lid取值为on时，壶已加盖。", ""},
		{"Valid values: on and off.", contract.DemandsValue},
		{"格式为JSON数组。", contract.DemandsForm},
		{"The information about the kettle.", ""},
		{"不支持铜壶。", contract.DemandsDenial},
		{"If you do not give one, all are stirred.", ""},
		{"You cannot stir a kettle of copper.", contract.DemandsDenial},
		{"仅支持铜壶。", contract.DemandsOnly},
		{"Only kettles of copper are stirred.", contract.DemandsOnly},
		{"Stirs the kettles evenly and slowly.", ""},
		{"必须是铜壶。", contract.DemandsMust},
		{"It must be a kettle of copper.", contract.DemandsMust},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := asks(Sentence{Text: tt.text}); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestSaysAgain(t *testing.T) {
	tests := []struct {
		text  string
		rule  contract.Rule
		value string
		want  bool
	}{
		{"最多1,000个。", contract.RuleMaximum, "1000", true},
		{"最多500个。", contract.RuleMaximum, "1000", false},
		{"必须是UTC时间。", contract.RuleFormat, "yyyy-MM-ddTHH:mm:ssZ", true},
		{"必须晚于当前时间。", contract.RuleFormat, "yyyy-MM-ddTHH:mm:ssZ", false},
		{"必须是on。", contract.RuleEnum, "on", false},
	}
	for _, tt := range tests {
		if got := SaysAgain(Sentence{Text: tt.text}, contract.Constraint{Rule: tt.rule, Value: tt.value}); got != tt.want {
			t.Errorf("%s %s: %t", tt.text, tt.rule, got)
		}
	}
}
