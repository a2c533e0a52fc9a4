package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// asDate: where a time is a number alone, the same moment as a date is none. The page does not say what becomes of it, so that it is
// explored.
func (d *deriver) asDate(p operation.Parameter, good string) {
	form := d.statement.Value
	if form != contract.UnixMillis && form != contract.UnixSeconds {
		return
	}
	text, ok := rewritten(good, []string{form}, "yyyy-MM-ddTHH:mm:ssZ")
	if !ok {
		return
	}
	before := len(d.scenarios)
	d.wrongValues(p, spelling{"as-date", text})
	for i := range d.scenarios[before:] {
		exploring(&d.scenarios[before+i])
	}
}
