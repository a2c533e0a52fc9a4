package contract_test

import (
	"reflect"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What is written of needs is read again.
func TestNeeds(t *testing.T) {
	for value, want := range map[string]struct {
		needs   []contract.Need
		ignored bool
	}{
		"TemplateId":                     {needs: []contract.Need{{Of: []string{"TemplateId"}}}},
		"A|B":                            {needs: []contract.Need{{Of: []string{"A", "B"}}}},
		"PayType=PrePay":                 {needs: []contract.Need{{Of: []string{"PayType"}, Values: []string{"PrePay"}}}},
		"Mode=a|b and Lid, else ignored": {needs: []contract.Need{{Of: []string{"Mode"}, Values: []string{"a", "b"}}, {Of: []string{"Lid"}}}, ignored: true},
		"":                               {},
	} {
		needs, ignored := contract.ReadNeeds(value)
		if !reflect.DeepEqual(needs, want.needs) || ignored != want.ignored {
			t.Errorf("%q: %+v %t", value, needs, ignored)
		}
		if again := contract.WriteNeeds(needs, ignored); again != value {
			t.Errorf("%q: written as %q", value, again)
		}
	}
}
