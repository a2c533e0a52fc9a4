package scenario

import (
	"slices"
	"strings"
)

// onAnswers makes one scenario each for a success and a refusal in each format.
func (d *deriver) onAnswers(title string, checks ...Check) {
	for _, f := range formats() {
		d.add("success-"+strings.ToLower(f), title+" (success, "+f+")", LabelSerialization,
			probe(d.base().format(f), looked([]Check{seenSuccess(), seen(f)}, checks)...))
	}
	d.onRefusals(title, checks...)
}

// onRefusals makes one scenario for a refusal by the gateway in each format, and one for a documented error where the
// base request can bring one about.
func (d *deriver) onRefusals(title string, checks ...Check) {
	for _, f := range formats() {
		lower := strings.ToLower(f)
		d.add("refusal-"+lower, title+" (refusal, "+f+")", LabelSerialization,
			control(d.base().format(f)), probe(d.anError().format(f), looked([]Check{seenRefusal("Action"), seen(f)}, checks)...))
		for _, p := range d.missed() {
			r := d.base().format(f)
			d.add("missing-"+p.Name+"-"+lower, title+" (missing "+p.Name+", "+f+")", LabelSerialization,
				control(r), probe(r.without(p.Name), looked([]Check{seenRefusal(p.Name), seen(f)}, checks)...))
			break
		}
	}
}

// looked is what has to be seen of an answer, and then the checks of it. Those of its bytes come before: where they do not hold,
// nothing else may be seen.
func looked(seen, checks []Check) []Check {
	ofBytes := func(c Check) bool { return slices.Contains([]Kind{UTF8, Framed, Uncoded, Version}, c.Kind) }
	if slices.ContainsFunc(checks, ofBytes) {
		return slices.Concat(checks, seen)
	}
	return slices.Concat(seen, checks)
}
