package scenario

import (
	"math/big"
	"testing"
)

func TestGroups(t *testing.T) {
	for name, want := range map[string]string{
		"Tag.N.Key": "Tag.N", "Tag.N": "", "Tag": "", "Filter.Name": "Filter", "A.N.B.N.C": "A.N.B.N", "A.N.B.N": "A.N",
	} {
		if got := groupOf(name); got != want {
			t.Errorf("%s: %q, expected %q", name, got, want)
		}
	}
}

func TestPairs(t *testing.T) {
	for _, c := range []struct {
		one, other string
		want       bool
	}{
		{"Tag.N.Key", "Tag.N.Value", true},
		{"Filter.Name", "Filter.Value", true},
		{"P.N.ParameterKey", "P.N.ParameterValue", true},
		{"Tag.N.Key", "Tag.N.Key", false},
		{"Tag.N.Key", "Tag.N.Name", false},
		{"Tag.N.Key", "Label.N.Value", false},
		{"P.N.ParameterKey", "P.N.Value", false},
		{"A", "Value", false},
		{"Key", "Value", true},
	} {
		if paired(c.one, c.other) != c.want || paired(c.other, c.one) != c.want {
			t.Errorf("%s and %s: expected %v", c.one, c.other, c.want)
		}
	}
}

// Numbers are written as exactly as the page has them.
func TestDecimals(t *testing.T) {
	for text, want := range map[string]string{
		"1": "1", "-1": "-1", "0": "0", "0.5": "0.5", "1.50": "1.5", "2.0": "2", "1e3": "1000", "9007199254740993": "9007199254740993", "0.001": "0.001", "123456789012345678901234567890": "123456789012345678901234567890",
	} {
		r, ok := new(big.Rat).SetString(text)
		if got := decimal(r); !ok || got != want {
			t.Errorf("%s: %s, expected %s", text, got, want)
		}
	}
}
