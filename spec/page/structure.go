package page

import (
	"slices"
	"strings"
	"unicode"
)

// origin is a row that another table describes.
type origin struct {
	section Section
	table   int // index among the page's tables
	name    string

	capital   bool // what captions may call it begins with a capital
	mentioned bool // it is a word of the row's description
}

// rows is what the tables of parameters, members and callbacks list, to find what a further table describes.
type rows struct {
	names map[Section]map[string]origin // by what captions may call a row: its name and its type, in small letters
	links map[string]origin             // by the anchor that a cell of the row links to

	listed map[string]bool // names of members that the tables of the result list
	shown  map[string]bool // names that the answers among the examples have
}

// rowsOf are the rows of the tables whose section is known.
func rowsOf(p *Page) rows {
	r := rows{names: map[Section]map[string]origin{}, links: map[string]origin{}, listed: map[string]bool{}, shown: shownNames(p)}
	for i := range p.Tables {
		switch p.Tables[i].Section {
		case SectionRequest, SectionResponse, SectionCallback:
			r.add(p, i)
		default: // a table elsewhere counts when something names it
		}
	}
	return r
}

// add notes the rows of a table.
func (r rows) add(p *Page, i int) {
	t := &p.Tables[i]
	if r.names[t.Section] == nil {
		r.names[t.Section] = map[string]origin{}
	}
	for _, row := range t.Rows {
		cell, ok := t.Cell(row, RoleName)
		if !ok {
			return
		}
		from := origin{section: t.Section, table: i, name: cell.Text()}
		if t.Section == SectionResponse {
			r.listed[from.name] = true
		}
		kind, _ := t.Cell(row, RoleType)
		text, _ := t.Cell(row, RoleDescription)
		for _, c := range row.Cells {
			for _, f := range c.Fragments {
				r.link(f.Raw, from)
			}
		}
		if plainValue(kind.Text(), row) {
			continue
		}
		r.call(from, append(asciiWords(kind.Text()), from.name))
		from.mentioned = true
		r.call(from, camelWords(text.Text()))
	}
}

// call notes what captions may call a row. A name of its own counts more than one that its description has.
func (r rows) call(from origin, list []string) {
	for _, name := range list {
		key := strings.ToLower(name)
		have, taken := r.names[from.section][key]
		if taken && (from.mentioned || !have.mentioned) || plainTypeWord(key) || key == "" {
			continue
		}
		from.capital = key[:1] != name[:1]
		r.names[from.section][key] = from
	}
}

// plainValue reports whether a row is a value that nothing can be inside of: of a plain type, and no text of JSON.
func plainValue(kind string, r Row) bool {
	switch strings.ToLower(kind) {
	case "integer", "int", "long", "boolean", "bool", "float", "double":
		return true
	case "string":
	default:
		return false
	}
	for _, c := range r.Cells {
		for _, f := range c.Fragments {
			if strings.Contains(f.Raw, "{") || hasAny(strings.ToLower(f.Raw), "json", "结构", "下表", "下方", "参见", "structure", "following table", "see ", "object") {
				return false
			}
		}
	}
	return true
}

// link notes the anchors of this page that a piece of a cell links to.
func (r rows) link(raw string, from origin) {
	for {
		_, rest, ok := strings.Cut(raw, "](#")
		if !ok {
			return
		}
		end := strings.IndexFunc(rest, notWord)
		if end > 0 && r.links[rest[:end]].name == "" {
			r.links[rest[:end]] = from
		}
		raw = rest
	}
}

// plainTypeWord recognises the words of type cells that name no structure.
func plainTypeWord(s string) bool {
	switch s {
	case "array", "list", "of", "map", "json", "object", "struct", "string", "integer", "long", "int", "boolean", "float", "double", "set", "type", "data":
		return true
	}
	return false
}

// named is the row of one of the sections that a table describes: the one that links to it, or the one that its heading
// names, or the line above it when that is all that stands there. Sections come in the order in which they count.
func (r rows) named(t *Table, sections ...Section) (origin, bool) {
	for _, a := range t.anchors {
		if from, ok := r.links[a]; ok && slices.Contains(sections, from.section) {
			return from, true
		}
	}
	if from, ok := r.calledIn(t.Heading.Text(), sections); ok {
		return from, true
	}
	if !loose(t.Section) || t.Section == SectionNone {
		return origin{}, false // a line of text alone says little
	}
	return r.calledIn(t.Caption.Text(), sections)
}

// calledIn is the row that a text above a table names: by a name of its own in any of the sections, or else by a word of its
// description.
func (r rows) calledIn(text string, sections []Section) (origin, bool) {
	var mentioned origin
	list := asciiWords(text)
	for _, s := range sections {
		for _, w := range list {
			if len(list) > 1 && generic(w) {
				continue
			}
			switch from := r.meant(s, w); {
			case from.name == "":
			case !from.mentioned:
				return from, true
			case mentioned.name == "":
				mentioned = from
			}
		}
	}
	return mentioned, mentioned.name != ""
}

// meant is the row of a section that a word stands for, in one of its forms.
func (r rows) meant(s Section, w string) origin {
	for _, form := range forms(strings.ToLower(w)) {
		if from, ok := r.names[s][form]; ok && from.capital == unicode.IsUpper(rune(w[0])) {
			return from
		}
	}
	return origin{}
}

// sections are those in which a table may find the row that it describes: its own first, and a parameter before a member when
// the table says what is required.
func (t *Table) sections() []Section {
	if t.Has(RoleRequired) {
		return []Section{t.Section, SectionRequest, SectionResponse, SectionCallback}
	}
	return []Section{t.Section, SectionResponse, SectionRequest, SectionCallback}
}

// forms are the names that a word of a caption may stand for.
func forms(w string) []string {
	out := []string{w, w + "s", w + "list"}
	for _, end := range []string{"s", "list", "set", "type"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) > 1 {
			out = append(out, cut)
		}
	}
	return out
}

// generic recognises the words that captions use besides names, where they have several words.
func generic(w string) bool {
	switch strings.ToLower(w) {
	case "parameter", "parameters", "field", "fields", "member", "members", "attribute", "attributes", "element", "elements", "property", "properties",
		"name", "names", "type", "types", "value", "values", "description", "descriptions", "data", "structure", "structures", "struct", "object", "objects",
		"list", "set", "array", "request", "response", "result", "results", "table", "json", "xml", "string", "api", "the", "and", "for", "are", "is", "of", "in", "by",
		"status", "code", "error", "errors", "message", "following", "listed", "format", "details", "detail", "content", "body", "key", "keys", "id", "instance":
		return true
	}
	return false
}

// asciiWords are the words of a text that could be names.
func asciiWords(text string) []string {
	return strings.FieldsFunc(text, notWord)
}

// camelWords are the words of a text with a capital inside: names, and no prose.
func camelWords(text string) []string {
	return slices.DeleteFunc(asciiWords(text), func(w string) bool {
		return strings.LastIndexFunc(w, unicode.IsUpper) < 1 || strings.Count(strings.Map(small, w), "a") < 2 //nolint:mnd // APIs is a word of prose
	})
}

// small makes one letter of all small ones, and nothing of the others.
func small(r rune) rune {
	if unicode.IsLower(r) {
		return 'a'
	}
	return -1
}

// settleStructures finds the request or the result a home for tables below headings of their own, such as "KeyMetadata":
// the row that such a table describes links to it, or gives it its name. It also moves the tables that describe a row of
// another section. A structure may hold others, which stand behind it, or up to three times before it.
func settleStructures(p *Page, own rows, out *Sink) {
	const passes = 4
	for range passes {
		moved := false
		for i := range p.Tables {
			moved = settleStructure(p, i, own, out) || moved
		}
		if !moved {
			break
		}
	}
	for i := range p.Tables {
		if t := &p.Tables[i]; (loose(t.Section) || t.Section == SectionExamples) && t.structured() {
			out.Addf(Info, t.Line, 1, "a table with names and types below %q, which no parameter and no member names; not read", t.title())
		}
	}
}

// settleStructure moves one table to the section of the row that it describes.
func settleStructure(p *Page, i int, own rows, out *Sink) (moved bool) {
	t := &p.Tables[i]
	further := t.Section == SectionRequest || t.Section == SectionResponse
	if !t.structured() || !loose(t.Section) && !further && t.Section != SectionExamples || further && firstOf(p, i) {
		return false
	}
	from, ok := own.named(t, t.sections()...)
	if !ok && loose(t.Section) && own.answers(t) {
		out.Addf(Info, t.Line, 1, "the answers among the examples have what the table below %q lists; read as a part of the response", t.title())
		t.Section = SectionResponse
		own.add(p, i)
		return true
	}
	if !ok || from.table == i {
		return false
	}
	if !slices.Contains(t.owners, from.name) {
		t.owners = append(t.owners, from.name)
	}
	if from.section == t.Section {
		return false
	}
	out.Addf(Info, t.Line, 1, "the table below %q describes %q on line %d; read as a part of the %s", t.title(), from.name, p.Tables[from.table].Line, from.section)
	t.Section = from.section
	own.add(p, i)
	return true
}

// firstOf reports whether a table is the first of its section.
func firstOf(p *Page, i int) bool {
	return slices.IndexFunc(p.Tables, func(t Table) bool { return t.Section == p.Tables[i].Section }) == i
}

// structured reports whether a table lists fields: names with types, or with what is required.
func (t *Table) structured() bool { return t.Has(RoleName) && (t.Has(RoleType) || t.Has(RoleRequired)) }
