package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// ofItems is the name of a list whose row has the name of its first item: Id.1 is Id.N where its text speaks of N and no row
// is about another item.
func (c *compiler) ofItems(t *page.Table, r page.Row, name string) string {
	list := contract.Positions(name)
	if list == contract.Canonical(name) || !strings.Contains(name+".", ".1.") {
		return name
	}
	text, _ := t.Cell(r, page.RoleDescription)
	if !prose.SpeaksOfN(text.Text()) || c.rowsAbout(t)[list] > 1 {
		return name
	}
	c.sink.Addf(page.Info, r.Line, 0, "%q; its text speaks of N, and no row is about another item; taken as %q", name, list)
	return list
}

// rowsAbout counts the names of a table that are about items of each list, by the name with every position as N. A name that
// stands there twice counts once.
func (c *compiler) rowsAbout(t *page.Table) map[string]int {
	if c.items.line == t.Line && c.items.rows != nil {
		return c.items.rows
	}
	c.items.line, c.items.rows = t.Line, map[string]int{}
	seen := map[string]bool{}
	for _, r := range t.Rows {
		cell, _ := t.Cell(r, page.RoleName)
		if name, _ := cleanName(cell.Text()); !seen[name] {
			seen[name] = true
			c.items.rows[contract.Positions(name)]++
		}
	}
	return c.items.rows
}

// itemRows are these counts of one table, which is known by its line.
type itemRows struct {
	line int
	rows map[string]int
}
