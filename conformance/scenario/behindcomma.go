package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// behindComma repeats a pair for the second value of a list with commas in one text: two values that somebody promises are accepted
// together, and what is refused alone is refused behind one of them.
func (d *deriver) behindComma(p operation.Parameter, pair Scenario) {
	one, two, ok := d.twoOf(p)
	wrong := pair.Steps[1].Request.value(p.Name)
	if !ok || wrong == "" || strings.Contains(wrong, ",") {
		return
	}
	good := d.put(pair.Steps[0].Request, p, Literal(one+","+two))
	if d.statement.Subject.Rule == contract.RuleEnum {
		s := exploring(d.add("several", p.Name+" = "+one+","+two+" is accepted", LabelParameter, probe(good, d.taken(p, one))))
		s.Tentative, s.About = true, p.Name
	}
	_, variant, _ := strings.Cut(strings.TrimPrefix(pair.ID, d.statement.ID), "/")
	s := exploring(d.add("second-item-"+variant, pair.Title+", in the second item", LabelParameter,
		control(good), probe(d.put(good, p, Literal(one+","+wrong)), refused(p.Name))))
	s.Tentative = pair.Tentative
}

// twoOf are two values of a list that somebody promises, each a value alone.
func (d *deriver) twoOf(p operation.Parameter) (one, two string, ok bool) {
	promised := slices.DeleteFunc(slices.Clone(d.promisedValues(p)), func(v string) bool { return v == "" || strings.Contains(v, ",") })
	if len(promised) < 2 { //nolint:mnd // two are a list
		return "", "", false
	}
	return promised[0], promised[1], promised[0] != promised[1]
}
