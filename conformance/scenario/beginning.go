package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// beginningRule: a good value with another text in the place of that which it has to begin with is refused, and so is one without any,
// where no other rule is against that.
func (d *deriver) beginningRule(p operation.Parameter) {
	good, _ := d.good(p)
	rest, has := strings.CutPrefix(good.Text, d.statement.Value)
	if !has || rest == "" {
		return
	}
	d.wrongValues(p, spelling{"other", "p" + rest})
	if !strings.HasPrefix(rest, d.statement.Value) && d.obeys(p, rest, d.statement.Subject.Rule) {
		d.wrongValues(p, spelling{"without", rest})
	}
	for i := range d.scenarios {
		d.scenarios[i].Tentative = d.inCaseAlone(p) && !d.promising(p)
	}
}

// notOnlyRule: the text that a value must not be alone is refused.
func (d *deriver) notOnlyRule(p operation.Parameter) {
	if d.obeys(p, d.statement.Value, d.statement.Subject.Rule) {
		d.wrongValues(p, spelling{"alone", d.statement.Value})
	}
	for i := range d.scenarios {
		d.scenarios[i].Tentative = d.inCaseAlone(p) && !d.promising(p)
	}
}
