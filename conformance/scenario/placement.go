package scenario

import "strings"

// placement: parameters are understood in a place, in both formats; an optional one as well.
func (d *deriver) placement(place Placement) {
	where := "placed in the " + string(place)
	for _, f := range formats() {
		d.add(strings.ToLower(f), "parameters "+where+" are understood, answered in "+f, LabelProtocol,
			control(d.base().placed(elsewhere(place)).format(f)), probe(d.base().placed(place).format(f), accepted(), seen(f))).Plain = true
	}
	if t, ok := d.token(); ok {
		d.add("optional", "an optional parameter "+where+" is understood", LabelProtocol,
			control(d.base().placed(place)), probe(d.base().placed(place).with(t.Name, Value{Token: "placed", Length: tokenLength(t)}), accepted()))
	}
}

// elsewhere is the place of the control: the same parameters in another one.
func elsewhere(place Placement) Placement {
	if place == Query {
		return Form
	}
	return Query
}
