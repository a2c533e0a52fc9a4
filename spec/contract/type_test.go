package contract_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestIsScalar(t *testing.T) {
	for name, want := range map[string]bool{"string": true, "integer": true, "number": true, "boolean": true, "array": false, "object": false, "": false} {
		if got := (contract.Type{Name: name}).IsScalar(); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
}

func TestHolds(t *testing.T) {
	tests := []struct{ typ, yes, no string }{ // values separated by spaces
		{"integer", "0 1 -1 10 20201231 123456789012345678 -12345678901234567", "+1 01 00 007 1.0 1e3 1,000 0x10 1234567890123456789 a - -- 1a １"},
		{"number", "0 1 -1 0.5 -0.25 100.00 12345678901234567890", "+1 1e3 1E3 0x10 1,000 Inf NaN -Inf a - . 1-2 1.2.3 --1 1_000"},
		{"boolean", "true false", "True FALSE 1 0 yes t f null"},
		{"string", "a true 1 甲", ""},
		{"array", "a 1", ""},
		{"", "a 1", ""},
	}
	for _, tt := range tests {
		t.Run(tt.typ, func(t *testing.T) {
			typ := contract.Type{Name: tt.typ}
			for _, v := range strings.Fields(tt.yes) {
				if !typ.Holds(v) {
					t.Errorf("%q is a value of it", v)
				}
			}
			for _, v := range strings.Fields(tt.no) {
				if typ.Holds(v) {
					t.Errorf("%q is no value of it", v)
				}
			}
		})
	}
}

func TestHoldsNothing(t *testing.T) {
	for name, want := range map[string]bool{"string": true, "integer": false, "number": false, "boolean": false} {
		for _, v := range []string{"", " "} {
			if got := (contract.Type{Name: name}).Holds(v); got != want {
				t.Errorf("%s holds %q: %t", name, v, got)
			}
		}
	}
}

// Every whole number that Go prints is an integer and a number, and no other text of digits with a zero before it is one.
func TestHoldsWhatIsPrinted(t *testing.T) {
	integer, number := contract.Type{Name: "integer"}, contract.Type{Name: "number"}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(-99999999999999999, 999999999999999999).Draw(t, "n")
		s := strconv.FormatInt(n, 10)
		if !integer.Holds(s) || !number.Holds(s) {
			t.Fatalf("%s is refused", s)
		}
		if n >= 0 && integer.Holds("0"+s) || integer.Holds("+"+s) || integer.Holds(s+".0") || integer.Holds(" "+s) || integer.Holds(s+" ") {
			t.Fatalf("a text around %s is accepted", s)
		}
	})
}
