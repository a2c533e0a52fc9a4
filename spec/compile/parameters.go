package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// parameters reads the request tables.
func (c *compiler) parameters() ([]contract.Parameter, []contract.Choice, []contract.Unplaced) {
	pairs := c.requestPairs()
	for name := range pairs {
		c.sent[contract.Positions(name)] = true
	}
	c.shown, c.said, c.sentences = c.shownPairs(), map[*place.RequestRow][]prose.Shown{}, map[*place.RequestRow][]prose.Sentence{}
	c.inside, c.sayers = map[*place.RequestRow]inside{}, map[contract.Source]bool{}
	c.cased = map[*place.RequestRow]prose.Member{}
	rows, unplaced := c.parameterRows()
	c.demandElsewhere(rows)
	rows, left := place.Request(c.sink, rows, pairs)
	unplaced = append(unplaced, left...)
	rows = c.withInside(rows)
	c.settled(rows)
	c.orders(rows)
	scopes(rows)
	c.needs(rows)
	c.memberCases(rows)
	c.rangesBy(rows)
	c.neededWhen(rows)
	kept := make([]contract.Parameter, 0, len(rows))
	seen := map[string]int{}
	for _, r := range rows {
		p := r.Parameter
		if at, dup := seen[p.Name]; dup {
			unplaced = append(unplaced, c.repeated(&kept[at], p))
			continue
		}
		if len(kept) == contract.MaxParameters {
			c.sink.Addf(page.Error, p.At.Line, 0, "more than %d parameters", contract.MaxParameters)
			break
		}
		seen[p.Name] = len(kept)
		kept = append(kept, p)
	}
	choices := c.choices(rows)
	c.asked = c.demands(rows, choices)
	return kept, choices, unplaced
}

// repeated handles a second row of a name that is already there.
func (c *compiler) repeated(first *contract.Parameter, p contract.Parameter) contract.Unplaced {
	c.sink.Addf(page.Warning, p.At.Line, 0, "parameter %q stands on line %d already; this row is left out", p.Name, first.At.Line)
	return contract.Unplaced{Kind: "parameter", Name: p.Documented, Line: p.At.Line, Reason: "the same name stands on an earlier row"}
}

func (c *compiler) parameterRows() (rows []*place.RequestRow, unplaced []contract.Unplaced) {
	for i, t := range c.page.TablesOf(page.SectionRequest) {
		if !c.isParameterTable(&t, i) {
			continue
		}
		for _, r := range t.Rows {
			row, reason := c.parameterRow(&t, r)
			if reason != "" {
				cell, _ := t.Cell(r, page.RoleName)
				unplaced = append(unplaced, contract.Unplaced{Kind: "parameter", Name: words.Cut(cell.Text(), contract.MaxName), Line: r.Line, Reason: reason})
				continue
			}
			row.Table, row.Caption = i, t.About()
			rows = append(rows, row)
		}
	}
	return rows, unplaced
}

// isParameterTable reports whether a table of the request section lists parameters or fields: it has names and types, or
// it is the first with names and requiredness. Other tables explain values.
func (c *compiler) isParameterTable(t *page.Table, index int) bool {
	if t.Has(page.RoleName) && (t.Has(page.RoleType) || t.Has(page.RoleRequired)) {
		return true
	}
	if index == 0 && t.Has(page.RoleName) && t.Has(page.RoleDescription) {
		c.sink.Addf(page.Warning, t.Line, 1, "a request table without types and requiredness; expected columns such as %q and %q", "Type", "Required")
		return true
	}
	c.sink.Addf(page.Info, t.Line, 1, "a table in the request section without columns for name and type; not read as parameters")
	return false
}

// parameterRow reads one row; reason is set when the row is no parameter.
func (c *compiler) parameterRow(t *page.Table, r page.Row) (row *place.RequestRow, reason string) {
	nameCell, _ := t.Cell(r, page.RoleName)
	text := nameCell.Text()
	line, column := nameCell.At()
	if isCommonNote(text) {
		return nil, "stands for the common parameters"
	}
	name, marks := cleanName(text)
	if name == "" {
		c.sink.Addf(page.Warning, line, column, "a row without a name; expected the name of a parameter")
		return nil, "no name"
	}
	if !contract.ValidName(name) {
		c.sink.Addf(page.Warning, line, column, "%q; expected the name of a parameter: letters, digits, dots, at most %d", words.Cut(text, 60), contract.MaxName)
		return nil, "not the name of a parameter"
	}
	row = &place.RequestRow{Marks: marks, NameCell: nameCell}
	p := &row.Parameter
	p.Name, p.Documented, p.Role = contract.Canonical(c.ofItems(t, r, name)), name, contract.RoleBusiness
	if o, ok := c.overlay.Parameter(name); ok {
		if o.Name != name {
			c.sink.Addf(page.Warning, line, column, "parameter %q; expected %q as the protocol writes it", name, o.Name)
		}
		p.Name, p.Role = o.Name, o.Role
	}
	p.At = contract.Quote(line, nameCell.Fragments[0].Raw)
	c.readCells(t, r, row)
	return row, ""
}

func (c *compiler) readCells(t *page.Table, r page.Row, row *place.RequestRow) {
	p := &row.Parameter
	typeCell, _ := t.Cell(r, page.RoleType)
	p.Type = c.parameterType(typeCell, p.Documented)
	if p.Type.Name != "" {
		p.TypeAt = cellQuote(c.page, row.NameCell, typeCell)
	}
	settleList(p)
	if cell, ok := t.Cell(r, page.RoleRequired); ok {
		c.required(row, cell)
	}
	if cell, ok := t.Cell(r, page.RoleExample); ok {
		p.Example = words.Cut(exampleText(cell.Text()), contract.MaxText)
		p.Masked = contract.Masked(p.Example)
		row.Shown = cell
	}
	row.Text, _ = t.Cell(r, page.RoleDescription)
	p.Description = words.Cut(row.Text.Text(), contract.MaxText)
	c.readText(row)
}

// readText reads what the description demands of the values.
func (c *compiler) readText(row *place.RequestRow) {
	p := &row.Parameter
	s := prose.Subject{Parameter: p, Typ: p.Type, Action: c.page.Identity.Action.Value}
	for _, shown := range c.shown[contract.Positions(p.Name)] {
		s.Shown = append(s.Shown, shown.Value)
	}
	c.settleJSON(p, s.Shown)
	s.Typ = p.Type
	all := prose.Sentences(row.Text)
	p.Said = said(all)
	all = c.apart(row, all)
	c.sentences[row] = all
	found := prose.Read(s, all)
	p.Constraints = append(p.Constraints, c.ofWhole(row, found.Constraints)...)
	for _, d := range found.Doubts {
		c.sink.Addf(page.Warning, d.At.Line, 0, "parameter %q: %s", p.Name, d.What)
	}
	c.checkAbsence(p, all)
	if found.Style != contract.StyleNone {
		p.Style = found.Style
	}
	c.said[row] = found.Shown
}

// settleList types a name that ends in an index: X.N is the list X, whatever the type cell says of its items. A cell
// that says nothing means a text.
func settleList(p *contract.Parameter) {
	if !strings.HasSuffix(p.Name, ".N") {
		if p.Type.Name == "" {
			p.Type = contract.Type{Name: "string"}
		}
		return
	}
	item := p.Type
	p.Type = contract.Type{Name: "array", Item: "string"}
	p.Style = contract.StyleRepeatList
	if item.IsScalar() {
		p.Type.Item, p.Type.ItemFormat = item.Name, item.Format
	}
}

// parameterType reads the type cell of a parameter. One that has the parameter's name once more says no type.
func (c *compiler) parameterType(cell page.Cell, name string) contract.Type {
	if _, known := readType(cell.Text()); known || !strings.EqualFold(cell.Text(), name) {
		return c.typeOf(cell)
	}
	line, column := cell.At()
	c.sink.Addf(page.Warning, line, column, "the type of %q is its name once more; expected a type such as String, Integer, Boolean or Array; taken as string", name)
	return contract.Type{}
}

func (c *compiler) typeOf(cell page.Cell) contract.Type {
	t, ok := readType(cell.Text())
	if name := typeName(cell.Text()); !ok && t.Name == "" && name != "" && linksBelow(cell) {
		return contract.Type{Name: "object", Of: name}
	}
	if !ok {
		line, column := cell.At()
		guess := t.Name
		if guess == "" {
			guess = "string"
		}
		c.sink.Addf(page.Warning, line, column, "type %q is not known; expected a type such as String, Integer, Boolean or Array; taken as %s",
			words.Cut(cell.Text(), 60), guess)
	}
	return t
}

// linksBelow reports whether a cell links to a place of the same page: that of a structure.
func linksBelow(cell page.Cell) bool {
	return len(cell.Fragments) == 1 && strings.Contains(cell.Fragments[0].Raw, "](#")
}

// required reads the cell that says whether the parameter must be given. Text that is neither yes nor no is a condition.
func (c *compiler) required(row *place.RequestRow, cell page.Cell) {
	p := &row.Parameter
	yes, ok := readRequired(cell.Text())
	if ok {
		p.Required = yes
		p.RequiredAt = cellQuote(c.page, row.NameCell, cell)
		if o, common := c.overlay.Parameter(p.Name); common && o.Required && !yes {
			c.sink.Addf(page.Warning, p.RequiredAt.Line, 0, "the table says that %q may be left out, the protocol that it may not; the protocol stands", p.Name)
			p.Required, p.RequiredAt = true, contract.Source{}
		}
		return
	}
	text := cell.Text()
	if exampleText(text) == "" || strings.Trim(text, "-—–/") == "" {
		c.demandByExample(row, cell)
		return
	}
	at := cellQuote(c.page, page.Cell{}, cell)
	p.Constraints = append(p.Constraints, contract.Constraint{Rule: contract.RuleCondition, Value: words.Cut(text, contract.MaxQuote), At: at})
	c.sink.Addf(page.Info, at.Line, 0, "requiredness of %q is %q; expected yes or no; taken as a condition", p.Name, words.Cut(text, 60))
}

// demandByExample settles a cell that says nothing: what the request example sends is required, as far as a description can tell,
// and no statement rests on it.
func (c *compiler) demandByExample(row *place.RequestRow, cell page.Cell) {
	p := &row.Parameter
	if p.Role != contract.RoleBusiness {
		return
	}
	p.Required = c.sent[contract.Positions(p.Name)]
	verdict := "does not send it; taken as optional"
	if p.Required {
		verdict = "sends it; taken as required"
	}
	line, column := cell.At()
	c.sink.Addf(page.Warning, line, column, "nothing says whether %q is required; expected yes or no; the request example %s", p.Documented, verdict)
}

func readRequired(text string) (yes, ok bool) {
	switch strings.ToLower(strings.TrimRight(strings.TrimSpace(text), ".。*")) {
	case "是", "yes", "必选", "必填", "必须", "必需", "required", "true", "y", "mandatory", "必要":
		return true, true
	case "否", "no", "可选", "选填", "optional", "false", "n", "非必选", "非必填", "非必须", "不必选", "not required":
		return false, true
	}
	return false, false
}

// isCommonNote recognises the pseudo row that stands for the common parameters.
func isCommonNote(text string) bool {
	t := strings.ToLower(text)
	if strings.HasPrefix(t, "<") {
		return true
	}
	return words.HasAny(t, "公共请求参数", "公共返回参数", "公共参数", "common request parameter", "common response parameter", "common parameter",
		"public request parameter", "public response parameter", "public parameter")
}

// exampleText joins the lines of an example cell and drops the word that says there is none.
func exampleText(s string) string {
	switch strings.ToLower(s) {
	case "无", "-", "n/a", "none", "暂无":
		return ""
	}
	return s
}

// paragraphs joins fragments to one text.
func paragraphs(fragments []page.Fragment) string {
	parts := make([]string, 0, len(fragments))
	for _, f := range fragments {
		if t := f.Text(); strings.Trim(t, "*") != "" {
			parts = append(parts, t)
		}
	}
	return words.Cut(strings.Join(parts, "\n"), contract.MaxText)
}
