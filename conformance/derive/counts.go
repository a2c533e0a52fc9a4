package derive

import (
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// countsOthers: other things are counted than those that have the value of the parameter.
func (d *deriver) countsOthers(p operation.Parameter) {
	good := d.good(p)
	one := d.with(d.base, p, good)
	d.add(broken{
		kind: "ignored", title: p.Name + " does not say what is counted.", defect: defect.Defect{Kind: defect.FilterIgnored, Parameter: p.Name},
		reach: otherItems, witness: asked(one, d.with(d.base, p, d.other(p, good))),
	})
	if len(p.Enum) == 0 {
		d.add(broken{
			kind: "gives-all", title: "All is counted where nothing has the " + p.Name + ".", defect: defect.Defect{Kind: defect.NoneGivesAll, Parameter: p.Name},
			reach: otherItems, witness: asked(d.with(d.base, p, unknownLike(p, good))),
		})
	}
	if other, ok := d.countedBefore(p); ok {
		d.add(broken{
			kind: "any", title: "What has the " + p.Name + " or the " + other.Name + " is counted where both are asked for.", defect: defect.Defect{Kind: defect.CountsAny},
			reach: otherItems, witness: asked(d.with(one, other, d.good(other))),
		})
	}
}

// unknownLike is a value of a parameter's type that nothing has.
func unknownLike(p operation.Parameter, good string) string {
	if p.Type == "integer" {
		return "2147483646" // the greatest of 32 bits but one
	}
	return good + unknown
}

// countedBefore is the first parameter that says what is counted, where it is another one.
func (d *deriver) countedBefore(p operation.Parameter) (operation.Parameter, bool) {
	for _, s := range d.op.Statements {
		if s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleCounts {
			other, known := d.op.Parameter(s.Subject.Name)
			return other, known && other.Name != p.Name
		}
	}
	return operation.Parameter{}, false
}

// spansOthers: the spans of a list are not those of the time that is asked for.
func (d *deriver) spansOthers(p operation.Parameter) {
	spans, ok := contract.ReadSpans(d.statement.Value)
	to, known := d.op.Parameter(spans.To)
	if !ok || !known || !contract.Ordered(contract.RuleBefore, p.Example, to.Example) {
		return
	}
	whole := d.with(d.with(d.base, p, p.Example), to, to.Example)
	add := func(kind, title string, is defect.Defect, witness ...scenario.Request) {
		d.add(broken{kind: kind, title: title, defect: is, reach: otherItems, witness: asked(witness...)})
	}
	add("beginning-ignored", "The items begin later than "+p.Name+".", defect.Defect{Kind: defect.FilterIgnored, Parameter: p.Name}, whole)
	add("end-ignored", "The items end before "+to.Name+".", defect.Defect{Kind: defect.FilterIgnored, Parameter: to.Name}, whole)
	counts := d.countsAnything()
	if counts.Name == "" {
		return
	}
	add("running", "Each item counts what those before it count as well.", defect.Defect{Kind: defect.Running}, whole)
	if spans.Empty && len(counts.Enum) == 0 {
		add("empty-left-out", "Items that count nothing are left out.", defect.Defect{Kind: defect.EmptyLeftOut}, d.with(whole, counts, d.good(counts)+unknown))
	}
}

// countsAnything is the first parameter without listed values that says what is counted.
func (d *deriver) countsAnything() operation.Parameter {
	for _, s := range d.op.Statements {
		p, _ := d.op.Parameter(s.Subject.Name)
		if s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleCounts && len(p.Enum) == 0 {
			return p
		}
	}
	return operation.Parameter{}
}
