package scenario

import (
	"strings"

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

// onlyWhen: a member is there for one value of a parameter, and not for another.
func (d *deriver) onlyWhen() {
	name, value, _ := strings.Cut(d.statement.Value, "=")
	p, known := d.op.Parameter(name)
	if !known {
		return
	}
	member := d.located(d.statement.Subject.Name)
	with, without := d.whole().with(instance(name), Literal(value)), d.whole().with(instance(name), Literal(otherThan(p, value)))
	there := Check{Kind: Something, Name: member}
	d.relate("with", "the result has "+d.statement.Subject.Name+" when "+name+" is "+value, probe(with, seenAccepted(), d.several("1"), there))
	d.relate("without", "the result has no "+d.statement.Subject.Name+" when "+name+" is not "+value,
		alsoChecked(named("with", control(with)), needed(there)), probe(without, seenAccepted(), Check{Kind: NothingAt, Name: member}))
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
