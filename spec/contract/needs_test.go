package contract_test

import (
	"reflect"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What is written of needs is read again.
func TestNeeds(t *testing.T) {
	for value, want := range map[string]struct {
		needs     []contract.Need
		otherwise contract.Otherwise
	}{
		"TemplateId":                     {needs: []contract.Need{{Of: []string{"TemplateId"}}}},
		"A|B":                            {needs: []contract.Need{{Of: []string{"A", "B"}}}},
		"PayType=PrePay":                 {needs: []contract.Need{{Of: []string{"PayType"}, Values: []string{"PrePay"}}}},
		"Mode=a|b and Lid, else ignored": {needs: []contract.Need{{Of: []string{"Mode"}, Values: []string{"a", "b"}}, {Of: []string{"Lid"}}}, otherwise: contract.Ignored},
		"Lid, else no effect":            {needs: []contract.Need{{Of: []string{"Lid"}}}, otherwise: contract.NoEffect},
		"":                               {},
	} {
		needs, otherwise := contract.ReadNeeds(value)
		if !reflect.DeepEqual(needs, want.needs) || otherwise != want.otherwise {
			t.Errorf("%q: %+v %q", value, needs, otherwise)
		}
		if again := contract.WriteNeeds(needs, otherwise); again != value {
			t.Errorf("%q: written as %q", value, again)
		}
	}
}
