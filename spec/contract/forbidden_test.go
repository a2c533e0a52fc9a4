package contract

import "testing"

func TestForbidden(t *testing.T) {
	tests := []struct {
		rule        Rule
		list, value string
		want        bool
	}{
		{RuleNotStart, "k-,http://", "k-1", false},
		{RuleNotStart, "k-,http://", "http://k", false},
		{RuleNotStart, "k-,http://", "a-k-1", true},
		{RuleNotStart, "k-", "K-1", true},
		{RuleNotStart, "", "k-1", true},
		{RuleNotContain, "http://,https://", "see https://k", false},
		{RuleNotContain, "http://,https://", "https:k", true},
	}
	for _, tt := range tests {
		if info, _ := tt.rule.Find(); info.Obeys(tt.list, tt.value) != tt.want {
			t.Errorf("%s %s: %s, want %t", tt.rule, tt.list, tt.value, tt.want)
		}
	}
}
