package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// atLeastOne: a request with none of some parameters is refused, where one with one of them is accepted.
func (d *deriver) atLeastOne() {
	none := d.base()
	for _, p := range d.alternatives() {
		none = none.lacking(p.Name)
	}
	probed := probe(none, refusedAnyhow())
	probed.AsIs = true
	d.add("none", "a request with none of "+d.statement.Subject.Name+" is refused", LabelParameter, control(d.base()), probed)
}

// atMostOne: a request with two of some parameters is refused, where one with either is accepted. Where the profile has values
// of two, each two of those are sent; else the first two are.
func (d *deriver) atMostOne() {
	list := d.alternatives()
	if given := d.givenOf(list); len(given) > 1 {
		list = given
	} else {
		list = list[:min(len(list), 2)] //nolint:mnd // two are enough to go against the sentence
	}
	for i, p := range list {
		for _, q := range list[i+1:] {
			d.both(p, q)
		}
	}
	if len(d.scenarios) == 0 {
		d.add("both", "a request with two of "+d.statement.Subject.Name+" is refused", LabelParameter).Missing = "values of two of " + d.statement.Subject.Name
	}
}

// givenOf are the parameters that the profile has values of.
func (d *deriver) givenOf(list []operation.Parameter) []operation.Parameter {
	return slices.DeleteFunc(slices.Clone(list), func(p operation.Parameter) bool { return !d.settings.Fixtures.gives(p.Name) })
}

func (d *deriver) both(p, q operation.Parameter) {
	one, okay := d.value(p)
	other, ok := d.value(q)
	if !okay || !ok {
		return
	}
	if p.InText {
		d.bothInText(p, q, one, other)
		return
	}
	bare := d.base()
	for _, each := range d.alternatives() {
		bare = bare.lacking(each.Name)
	}
	bare.Omit = d.base().Omit
	first, second := bare.with(instance(p.Name), Literal(one)), bare.with(instance(q.Name), Literal(other))
	probed := probe(first.with(instance(q.Name), Literal(other)), refusedAnyhow())
	probed.AsIs = true
	s := d.add("both-"+p.Name+"-"+q.Name, p.Name+" and "+q.Name+" together are refused", LabelParameter,
		named("first", control(first)), named("second", control(second)), probed)
	s.Tentative = !d.settings.Fixtures.gives(p.Name) || !d.settings.Fixtures.gives(q.Name)
}

// bothInText is the same of two members of a JSON text.
func (d *deriver) bothInText(p, q operation.Parameter, one, other string) {
	first, second := d.put(d.base(), p, Literal(one)), d.put(d.base(), q, Literal(other))
	head := contract.Head(p.Name)
	probed := probe(first.with(head, Literal(operation.PutInText(first.value(head), q, other))), refusedAnyhow())
	probed.AsIs = true
	d.add("both-"+p.Name+"-"+q.Name, p.Name+" and "+q.Name+" together are refused", LabelParameter,
		named("first", control(first)), named("second", control(second)), probed).Tentative = !d.promised(p) || !d.promised(q)
}

// alternatives are the parameters that a choice speaks of.
func (d *deriver) alternatives() []operation.Parameter {
	var out []operation.Parameter
	for _, name := range strings.Split(d.statement.Subject.Name, ",") {
		if p, ok := d.op.Parameter(name); ok {
			out = append(out, p)
		}
	}
	return out
}
