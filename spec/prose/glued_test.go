package prose

import (
	"slices"
	"testing"
)

// Several values in one item, each with its meaning.
func TestGluedValues(t *testing.T) {
	for text, want := range map[string][]string{
		`OCS (one) OSS (two)`:           {"OCS", "OSS"},
		`MQ\_TOPIC \(one\) OCS \(two\)`: {"MQ_TOPIC", "OCS"},
		"OCS（一）OSS（二）。":                 {"OCS", "OSS"},
		"OCS (one)":                     nil,
		"OCS (one) and OSS (two)":       nil,
		"OCS (one) OSS":                 nil,
		"The pot (red) The lid":         nil,
		"":                              nil,
	} {
		if got := glued(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestEnumOfGluedValues(t *testing.T) {
	check(t, constraints, []reading{
		{name: "lines that are lost", text: "Valid values:\n\n-   ECS (one)\n-   OCS (two) OSS (three)\n-   RDS (four)", want: "enum=ECS,OCS,OSS,RDS"},
	})
}
