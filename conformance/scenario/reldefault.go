package scenario

// defaultEqual: leaving a parameter out is the same as sending its default. What differs between two equal requests does not
// count.
func (d *deriver) defaultEqual() {
	p := d.about()
	given := d.put(d.carrying(p), p, Literal(d.statement.Value))
	without := d.drop(given, p)
	d.relate("absent", "a request without "+p.Name+" is answered like one with "+d.statement.Value,
		named("given", control(given)), named("again", control(given)), probe(without, seenAccepted(), Check{Kind: SameResult, Want: "given", Name: "again"}))
}
