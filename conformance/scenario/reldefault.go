package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// defaultEqual: leaving a parameter out is the same as sending its default. What differs between two equal requests does not
// count.
func (d *deriver) defaultEqual() {
	p := d.about()
	given := d.put(d.carrying(p), p, Literal(d.statement.Value))
	without := d.drop(given, p)
	d.relate("absent", "a request without "+p.Name+" is answered like one with "+d.statement.Value,
		named("given", control(given)), named("again", control(given)), probe(without, seenAccepted(), Check{Kind: SameResult, Want: "given", Name: "again"}))
}

// onlyWhen: a member is there for one value of a parameter, and not for another; where the page says that it is empty then, it is
// there without items.
func (d *deriver) onlyWhen() {
	when, _ := operation.WhenOf(d.statement.Value)
	p, known := d.op.Parameter(when.Parameter)
	if !known {
		return
	}
	path, name, value := d.statement.Subject.Name, when.Parameter, when.Value
	member := d.located(path)
	with, without := d.whole().with(instance(name), Literal(value)), d.whole().with(instance(name), Literal(otherThan(p, value)))
	there := Check{Kind: Something, Name: member}
	d.relate("with", "the result has "+path+" when "+name+" is "+value, probe(with, seenAccepted(), d.several("1"), there))
	checks := []Check{seenAccepted(), {Kind: NothingAt, Name: member}}
	if when.ElseEmpty {
		checks = append(checks, Check{Kind: Member, Name: path}, Check{Kind: Throughout, Name: path})
	}
	d.relate("without", "the result has no "+path+" when "+name+" is not "+value, alsoChecked(named("with", control(with)), needed(there)), probe(without, checks...))
}

// otherThan is another value of a parameter with several.
func otherThan(p operation.Parameter, value string) string {
	for _, v := range p.Enum {
		if v != value {
			return v
		}
	}
	if value == "true" {
		return "false"
	}
	return "true"
}
