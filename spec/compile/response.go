package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/page"
)

// response reads the response tables and places their rows in a tree.
func (c *compiler) response(out *Contract) (*Field, []Unplaced) {
	tables, unplaced := c.responseTables()
	root, more := placeResponse(c.sink, evidence(out.Examples), tables)
	return root, append(unplaced, more...)
}

func (c *compiler) responseTables() (out []rowTable, unplaced []Unplaced) {
	count := 0
	for _, t := range c.page.TablesOf(page.SectionResponse) {
		if !t.Has(page.RoleName) {
			c.sink.Addf(page.Warning, t.Line, 1, "a table in the response section without a column of names; not read")
			continue
		}
		rt := rowTable{caption: t.Caption.Text()}
		for _, r := range t.Rows {
			count++
			if count > maxFields {
				c.sink.Addf(page.Error, r.Line, 0, "more than %d response members", maxFields)
				return out, unplaced
			}
			row, reason := c.responseRow(&t, r)
			if reason != "" {
				cell, _ := t.Cell(r, page.RoleName)
				unplaced = append(unplaced, Unplaced{Kind: "response", Name: cutRunes(oneLine(cell.Text()), maxName), Line: r.Line, Reason: reason})
				continue
			}
			rt.rows = append(rt.rows, row)
		}
		out = append(out, rt)
	}
	return out, unplaced
}

func (c *compiler) responseRow(t *page.Table, r page.Row) (responseRow, string) {
	nameCell, _ := t.Cell(r, page.RoleName)
	line, column := nameCell.At()
	if isCommonNote(nameCell.Text()) {
		return responseRow{}, "stands for the common members"
	}
	name, marks := cleanName(nameCell.Text())
	if name == "" {
		c.sink.Addf(page.Warning, line, column, "a row without a name; expected the name of a member")
		return responseRow{}, "no name"
	}
	if !validName(name) {
		c.sink.Addf(page.Warning, line, column, "%q; expected the name of a member: letters, digits, dots, at most %d", cutRunes(name, 60), maxName)
		return responseRow{}, "not the name of a member"
	}
	f := &Field{Name: name, At: quote(line, nameCell.Fragments[0].Raw)}
	typeCell, _ := t.Cell(r, page.RoleType)
	f.Type = c.typeOf(typeCell)
	if f.Type.Name != "" {
		f.TypeAt = cellQuote(c.page, nameCell, typeCell)
	}
	if cell, ok := t.Cell(r, page.RoleExample); ok {
		f.Example = cutRunes(exampleText(cell.Text()), maxText)
	}
	desc, _ := t.Cell(r, page.RoleDescription)
	f.Description = cutRunes(desc.Text(), maxText)
	blank := strings.TrimSpace(typeCell.Text()) == ""
	return responseRow{field: f, marks: marks, blank: blank && t.Has(page.RoleType), line: line}, ""
}
