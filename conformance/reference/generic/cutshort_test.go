package generic

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// What begins like a thing that there is stands for none, where the page has an error for that.
func TestValuesThatAreCutShort(t *testing.T) {
	for _, c := range []struct {
		name, code, text string
		want             bool
	}{
		{"its last character is missing", "InvalidKettle.NotFound", "kettle-ab12", true},
		{"the number at its end is missing", "InvalidKettle.NotFound", "kettle-ab", true},
		{"whole", "InvalidKettle.NotFound", "kettle-ab123", false},
		{"another one", "InvalidKettle.NotFound", "kettle-xy123", false},
		{"another error", "InvalidKettle.Malformed", "kettle-ab12", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			op := &operation.Operation{Errors: []operation.Error{{Status: 400, Code: c.code, Trigger: operation.Trigger{Kind: contract.TriggerInvalid, Parameter: "KettleId"}}}}
			p := parameter{Parameter: operation.Parameter{Name: "KettleId", Type: "string"}, known: []string{"kettle-ab123"}}
			if got := (&service{op: op}).cutShort(p, c.text); got != c.want {
				t.Errorf("cut short: %t", got)
			}
		})
	}
}
