package compile

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// aPosition is the letter that stands for any position in a list, in a text.
var aPosition = regexp.MustCompile(`(?:^|[^A-Za-z])N(?:[^A-Za-z]|$)`)

// ofItems is the name of a list whose row has the name of its first item: Id.1 is Id.N where its text speaks of N and no row
// is about another item.
func (c *compiler) ofItems(t *page.Table, r page.Row, name string) string {
	list := contract.Positions(name)
	if list == contract.Canonical(name) || !strings.Contains(name+".", ".1.") {
		return name
	}
	text, _ := t.Cell(r, page.RoleDescription)
	if !aPosition.MatchString(text.Text()) {
		return name
	}
	for _, other := range t.Rows {
		cell, _ := t.Cell(other, page.RoleName)
		if also, _ := cleanName(cell.Text()); also != name && contract.Positions(also) == list {
			return name
		}
	}
	c.sink.Addf(page.Info, r.Line, 0, "%q; its text speaks of N, and no row is about another item; taken as %q", name, list)
	return list
}
