package scenario

import "strings"

// inOrder: in every object that has two moments, the later one by its name is not before the other.
func (d *deriver) inOrder() {
	path := d.statement.Subject.Name
	check := Check{Kind: InOrder, Name: path, Want: d.statement.Value}
	for _, f := range formats() {
		d.relate(strings.ToLower(f), path+" is not before "+d.statement.Value+" in "+f, probe(d.showingAt(path).format(f), seenSuccess(), seen(f), check))
	}
	d.anywhere(check)
}
