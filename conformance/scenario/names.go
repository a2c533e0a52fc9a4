package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// mandatoryNames are the parameters whose name matters: the required ones that travel as one value, else Action.
func (d *deriver) mandatoryNames() []string {
	var names []string
	for _, p := range d.missed() {
		if d.sends(p.Name) {
			names = append(names, p.Name)
		}
	}
	if len(names) == 0 {
		names = append(names, "Action")
	}
	return names
}

// missed are the required parameters that no request can do without: one that has an effect in some case only may be let pass.
func (d *deriver) missed() []operation.Parameter {
	return slices.DeleteFunc(slices.Clone(d.required()), func(p operation.Parameter) bool { return d.op.States(p.Name, contract.RuleNeeds) })
}

// unknownParameter: a parameter that no operation has is ignored, wherever it travels.
func (d *deriver) unknownParameter() {
	for _, place := range []Placement{Query, Form} {
		base := d.base().placed(place)
		d.add(string(place), "an unknown parameter in the "+string(place)+" is ignored", LabelParameter,
			control(base), probe(base.with(extra, Literal("plumb")), accepted()))
	}
}

// caseChanged: a name in another case is another name, so that the parameter is missing.
func (d *deriver) caseChanged() {
	for _, name := range d.mandatoryNames() {
		other := strings.ToLower(name)
		if other == name {
			other = strings.ToUpper(name)
		}
		d.add(name, name+" under the name "+other+" does not count as "+name, LabelParameter,
			control(d.base()), named("missing", Step{Role: Control, Request: d.base().without(name), Checks: []Check{refused(name)}}),
			probe(d.base().renamed(name, other), refused(name)))
	}
}

// emptied: a parameter without a value is missing, wherever it travels.
func (d *deriver) emptied() {
	for _, name := range d.mandatoryNames() {
		for _, place := range []Placement{Query, Form} {
			base := d.base().placed(place)
			d.add(name+"-"+string(place), name+" with an empty value in the "+string(place)+" counts as missing", LabelParameter,
				control(base), probe(base.with(name, Literal("")), refused(name)))
		}
	}
}

// missingCodes: the code of the refusal names the parameter, in both formats. Where the page has a code for it, either is
// right.
func (d *deriver) missingCodes() {
	required := d.missed()
	if len(required) == 0 {
		d.add("none", "the refusal of a request without a mandatory parameter", LabelErrorCode).Missing = "a mandatory parameter of the operation"
	}
	for _, p := range required {
		for _, f := range formats() {
			base := d.base().format(f)
			d.add(p.Name+"-"+strings.ToLower(f), "the refusal of a request without "+p.Name+" has the code Missing"+p.Name+" in "+f, LabelErrorCode,
				control(base), probe(d.drop(base, p), append([]Check{seenRefusal(p.Name)}, d.refusalOf(p.Name)...)...))
		}
	}
}
