package compile

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// response reads the response tables and places their rows in a tree.
func (c *compiler) response(out *contract.Contract) (*contract.Field, []contract.Unplaced) {
	tables, unplaced := c.responseTables()
	tree := place.Response(c.sink, place.Evidence{Action: c.page.Identity.Action.Value, Examples: out.Examples}, tables)
	for i, ex := range out.Examples {
		if slices.Contains(tree.Strangers, ex.BodyAt.Line) {
			out.Examples[i].Unreadable = "the example shows none of the documented members"
			out.Examples[i].Value = nil
		}
	}
	ofSuccess(tree.Result)
	return tree.Result, append(unplaced, tree.Unplaced...)
}

func (c *compiler) responseTables() (out []place.Table, unplaced []contract.Unplaced) {
	count := 0
	for _, t := range c.page.TablesOf(page.SectionResponse) {
		if !t.Has(page.RoleName) {
			c.sink.Addf(page.Warning, t.Line, 1, "a table in the response section without a column of names; not read")
			continue
		}
		rt := place.Table{Caption: t.About()}
		for _, r := range t.Rows {
			count++
			if count > contract.MaxFields {
				c.sink.Addf(page.Error, r.Line, 0, "more than %d response members", contract.MaxFields)
				return out, unplaced
			}
			row, reason := c.responseRow(&t, r)
			if reason != "" {
				cell, _ := t.Cell(r, page.RoleName)
				unplaced = append(unplaced, contract.Unplaced{Kind: "response", Name: words.Cut(words.OneLine(cell.Text()), contract.MaxName), Line: r.Line, Reason: reason})
				continue
			}
			rt.Rows = append(rt.Rows, row)
		}
		out = append(out, rt)
	}
	return out, unplaced
}

func (c *compiler) responseRow(t *page.Table, r page.Row) (place.ResponseRow, string) {
	nameCell, _ := t.Cell(r, page.RoleName)
	line, column := nameCell.At()
	if isCommonNote(nameCell.Text()) {
		return place.ResponseRow{}, "stands for the common members"
	}
	name, marks := cleanName(nameCell.Text())
	if name == "" {
		c.sink.Addf(page.Warning, line, column, "a row without a name; expected the name of a member")
		return place.ResponseRow{}, "no name"
	}
	if !contract.ValidName(name) {
		c.sink.Addf(page.Warning, line, column, "%q; expected the name of a member: letters, digits, dots, at most %d", words.Cut(name, 60), contract.MaxName)
		return place.ResponseRow{}, "not the name of a member"
	}
	f := &contract.Field{Name: name, At: contract.Quote(line, nameCell.Fragments[0].Raw)}
	typeCell, _ := t.Cell(r, page.RoleType)
	f.Type = c.typeOf(typeCell)
	if f.Type.Name != "" {
		f.TypeAt = cellQuote(c.page, nameCell, typeCell)
	}
	if cell, ok := t.Cell(r, page.RoleExample); ok {
		f.Example = words.Cut(exampleText(cell.Text()), contract.MaxText)
	}
	desc, _ := t.Cell(r, page.RoleDescription)
	f.Description = words.Cut(desc.Text(), contract.MaxText)
	all := prose.Sentences(desc)
	f.Said, f.Sometimes, f.Always = said(all), prose.Sometimes(all), prose.Always(all)
	returned, whole := prose.ReturnedOf(all)
	f.Returned, f.Partly = returned, !whole
	f.Sometimes = f.Sometimes || len(returned) > 0 && !f.Always
	c.memberRules(t, r, f, all)
	_, known := readType(typeCell.Text())
	return place.ResponseRow{Field: f, Marks: marks, Blank: known && f.Type.Name == "" && t.Has(page.RoleType), Line: line}, ""
}
