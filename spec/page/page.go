package page

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Page is what Parse read from one operation page.
type Page struct {
	File   string // as given to Parse
	SHA256 string // hex, of the text given to Parse, with LF
	Title  Fragment
	// Intro is the prose that tells what the operation does: between title and first section, and of the
	// description section.
	Intro       []Fragment
	Identity    Identity
	Tables      []Table // in page order
	Examples    []Example
	Diagnostics []Diagnostic

	lines []string
}

// Line returns the text of a 1-based line as it stands in the page, empty when there is no such line.
func (p *Page) Line(n int) string {
	if n < 1 || n > len(p.lines) {
		return ""
	}
	return p.lines[n-1]
}

// TablesOf returns the tables of one kind of section, in page order.
func (p *Page) TablesOf(s Section) []Table {
	var out []Table
	for _, t := range p.Tables {
		if t.Section == s {
			out = append(out, t)
		}
	}
	return out
}

// Identity says which operation the page documents. A Line is 0 when the page does not say.
type Identity struct {
	Product, Version, Action, Style Named
}

// Named is a value and the line it was read from.
type Named struct {
	Value string
	Line  int
}

// Fragment is a verbatim piece of one line.
type Fragment struct {
	Line   int // 1-based
	Column int // 1-based, in runes, of the first character of Raw
	Raw    string
	Code   bool // inside a code fence
}

// Text is the fragment as a reader sees it.
func (f Fragment) Text() string {
	if f.Code {
		return words.Clean(f.Raw)
	}
	return trim(Plain(f.Raw))
}

// Cell is one cell of a table: its non-blank lines.
type Cell struct {
	Line, Column int // where the cell begins, behind its opening pipe
	Fragments    []Fragment
}

// Text is the cell as a reader sees it, lines joined by newlines.
func (c Cell) Text() string {
	if len(c.Fragments) == 1 {
		return c.Fragments[0].Text()
	}
	var b strings.Builder
	for i, f := range c.Fragments {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(f.Text())
	}
	return b.String()
}

// At returns the position of the cell's text, or of the cell itself when it is empty.
func (c Cell) At() (line, column int) {
	if len(c.Fragments) > 0 {
		return c.Fragments[0].Line, c.Fragments[0].Column
	}
	return c.Line, c.Column
}

// Row is one row of a table. Cells has one element a column of the table.
type Row struct {
	Line  int // of the opening pipe
	Cells []Cell
}

// Table is one table of the page.
type Table struct {
	Section Section
	Heading Fragment // the last heading or line in bold before the table, behind the table before it, without its signs
	Caption Fragment // the last line of text before the table, behind the table before it
	Line    int      // of the first line of the header
	Header  []Cell
	Roles   []Role // what each column holds
	Rows    []Row

	around  Section  // of the section around Section, when that stands within another
	anchors []string // what links to the table say behind the #
	owners  []string // the rows that link to the table
}

// About is what says which things a table lists: its heading, its caption, and the names of the rows that link to it.
func (t *Table) About() string {
	parts := append([]string{t.Heading.Text()}, t.owners...)
	if t.Caption.Line != t.Heading.Line {
		parts = append(parts, t.Caption.Text())
	}
	return trim(strings.Join(parts, "\n"))
}

// Cell returns the cell of a row in the column with the role; false when the table has no such column.
func (t *Table) Cell(r Row, role Role) (Cell, bool) {
	for i, have := range t.Roles {
		if have == role && i < len(r.Cells) {
			return r.Cells[i], true
		}
	}
	return Cell{}, false
}

// Has reports whether a column of the table has the role.
func (t *Table) Has(role Role) bool {
	for _, have := range t.Roles {
		if have == role {
			return true
		}
	}
	return false
}
