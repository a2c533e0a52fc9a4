package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// union are the steps of a filter by two values where no item has a third: what has the one and what has the other, asked for each
// alone, is all there with both.
func (d *deriver) union(one, two chosenBy, fit Kind) []Step {
	const all = "all of both"
	member := d.statement.Value
	of := func(r Request) Request {
		r.Parameters = slices.Clone(r.Parameters)
		for i := range r.Parameters {
			if from := &r.Parameters[i].Value.From; from.Step == "all" {
				from.Step = all
			}
		}
		return r
	}
	name := strings.Split(one.names, ",")[0]
	other := one.request.with(name, Value{Text: strings.ReplaceAll(one.text, "{1}", "{2}"), From: one.from})
	alone := func(step string, r Request) Step {
		return d.walking(alsoChecked(named(step, control(of(r))), d.several("1"),
			needed(d.items(fit, member, one.names, "")), needed(d.items(ListsTell, member, one.names, all))))
	}
	whole := d.all(needed(d.items(ListsDiffer, member, "2", "")))
	whole.Name = all
	return []Step{
		whole, alone("the first alone", one.request), alone("the second alone", other),
		d.walking(named("both", probe(of(two.request), seenAccepted(), d.items(fit, member, two.names, ""), d.items(ListsHold, "", "", "the first alone,the second alone")))),
	}
}

// totalOfSome: where a filter chooses some of the items, the number is that of those.
func (d *deriver) totalOfSome(path, size string) {
	for _, s := range d.op.Statements {
		p, known := d.op.Parameter(s.Subject.Name)
		if s.Subject.Rule != contract.RuleFilter || !known || p.Required {
			continue
		}
		one := d.choosingBy(d.whole(), p, s.Value, 1)
		exploring(d.relate("chosen", d.statement.Subject.Name+" agrees with the number of items that "+p.Name+" chooses", d.all(needed(d.items(ListsDiffer, s.Value, "1", ""))),
			probe(one.request, seenAccepted(), needed(d.items(ListsTell, s.Value, one.names, "all")),
				needed(d.items(ListsFit, s.Value, one.names, "")), d.items(ListsAsMany, size, path, ""))))
		return
	}
}
