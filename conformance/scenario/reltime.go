package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// inTime: no item lies outside of the time that was asked for; the bound is a moment in the middle of all.
func (d *deriver) inTime(variant string, kind Kind) {
	p, member := d.about(), d.statement.Value
	name := instance(p.Name)
	_, item, _ := d.op.Result.Locate(d.op.Listing.List + "[]." + member)
	toMinute := len(p.Example) < len(item.Example) && len(p.Example) == len(contract.ToMinute(item.Example))
	bound := Value{Text: "{middle}", From: Taken{Step: "all", Path: d.ofItems(member), ToMinute: toMinute}}
	checks := []Check{seenAccepted(), d.items(kind, member, name, "")}
	if rule := d.statement.Subject.Rule; rule != contract.RuleFromClosed && rule != contract.RuleToClosed {
		checks = []Check{seenAccepted(), d.several("1"), d.items(kind, member, name, "")}
	}
	d.relate(variant, "items lie in the time that "+p.Name+" asks for", d.all(needed(d.items(ListsDiffer, member, "3", ""))),
		probe(d.whole().with(name, bound), checks...))
}
