package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// broken makes the rule about the form of a text: what a change makes of a good value is refused.
func broken(variant string, change func(good string) string) parameterRule {
	return func(d *deriver, p operation.Parameter) {
		good, _ := d.good(p)
		d.wrongValues(p, spelling{variant, change(good.Text)})
	}
}
