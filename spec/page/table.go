package page

import (
	"strings"
	"unicode/utf8"
)

// grid is a table as it is drawn, before anything is known of its columns.
type grid struct {
	first, last int // indexes of its first and last line
	header      []Cell
	rows        []Row
	spaced      bool // empty lines stand between its rows
}

// tableReader finds tables line by line: the dialect lets a cell span lines, hold blank lines, bullet lists and code
// blocks, and lets every cell stand on a line of its own, so a Markdown library sees only part of them.
type tableReader struct {
	lines []string
	fence []int
	out   *Sink
	rows  int // rows read so far in the whole page
}

// tables returns every table of the page in order.
func (t *tableReader) tables() []grid {
	var out []grid
	floor := 0 // the first line that no table before has used
	for i := 0; i < len(t.lines); i++ {
		if t.fence[i] >= 0 || !startsRow(t.lines[i]) {
			continue
		}
		if g, ok := t.tableAt(i, floor); ok {
			out = append(out, g)
			i, floor = g.last, g.last+1
		}
	}
	t.strays(out)
	return out
}

// tableAt reads the table whose line of hyphens, or whose header when it has none, is line i.
func (t *tableReader) tableAt(i, floor int) (grid, bool) {
	if columns, ok := separator(t.lines[i]); ok {
		first, ok := t.headerStart(i, floor, columns)
		if !ok {
			return grid{}, false
		}
		return t.read(first, i-1, i+1), true
	}
	last, from, ok := t.bareHeader(i)
	if !ok {
		return grid{}, false
	}
	t.out.Addf(Info, i+1, 1, "a table without the line of hyphens below its header; read like one that has it")
	return t.read(i, last, from), true
}

// separator recognises the line between header and rows and counts its columns.
func separator(line string) (columns int, ok bool) {
	s := trim(line)
	if !strings.HasPrefix(s, "|") || !strings.Contains(s, "-") {
		return 0, false
	}
	s = strings.TrimSuffix(s[1:], "|")
	for cell := range strings.SplitSeq(s, "|") {
		cell = strings.Trim(trim(cell), ":")
		if cell == "" || strings.Trim(cell, "-") != "" {
			return 0, false
		}
		columns++
	}
	return columns, columns <= maxColumns
}

// headerStart walks up from the separator to the line where the header begins. A header whose cell count differs
// from the separator's is taken as it is.
func (t *tableReader) headerStart(sep, floor, columns int) (int, bool) {
	pipes := 0
	for k := sep - 1; k >= floor && sep-k <= 3*maxColumns; k-- {
		if t.fence[k] >= 0 {
			break
		}
		if t.heads(k) {
			break
		}
		n := countPipes(t.lines[k])
		pipes += n
		if pipes > columns+1 {
			break
		}
		if pipes == columns+1 && startsRow(t.lines[k]) {
			return k, true
		}
	}
	if sep > floor && startsRow(t.lines[sep-1]) && countPipes(t.lines[sep-1]) > 2 {
		t.out.Addf(Warning, sep+1, 1, "the line below the table header has %d columns; expected %d, as many as the header", columns, countPipes(t.lines[sep-1])-1)
		return sep - 1, true
	}
	t.out.Addf(Warning, sep+1, 1, "a table without a header; expected a row of column names above this line")
	return 0, false
}

// read reads the table whose header is on lines first to head, and whose rows begin on line from or below.
func (t *tableReader) read(first, head, from int) grid {
	g := grid{first: first, last: from - 1}
	g.header, _ = splitCells(t.lines, t.fence, first, head)
	columns := len(g.header)
	for k := t.nextRow(&g, from); k >= 0; k = t.nextRow(&g, g.last+1) {
		t.rows++
		if t.rows > maxRows {
			t.out.Addf(Error, k+1, 1, "more than %d table rows on the page", maxRows)
			return g
		}
		end := t.rowEnd(k, columns)
		g.rows = append(g.rows, t.row(k, end, columns))
		g.last = end
	}
	return g
}

// row cuts lines first to last into exactly columns cells and tells when the page drew another number.
func (t *tableReader) row(first, last, columns int) Row {
	cells, closed := splitCells(t.lines, t.fence, first, last)
	if n := len(cells); n != columns {
		t.out.Addf(Warning, first+1, 1, "a table row of %d cells; expected %d, as many as the header", n, columns)
	} else if !closed {
		t.out.Addf(Info, last+1, 1, "a table row without a closing pipe")
	}
	if len(cells) > columns {
		cells = t.fold(cells, columns)
	}
	for len(cells) < columns {
		cells = append(cells, Cell{Line: last + 1, Column: 1})
	}
	return Row{Line: first + 1, Cells: cells}
}

// fold joins surplus cells to the last column: a stray pipe stands in a description, which comes last.
func (t *tableReader) fold(cells []Cell, columns int) []Cell {
	last := cells[columns-1]
	for _, c := range cells[columns:] {
		last.Fragments = t.join(last.Fragments, c.Fragments)
	}
	cells[columns-1] = last
	return cells[:columns]
}

// join appends fragments; the first of them grows together with the last one before it when both stand on one line.
func (t *tableReader) join(a, b []Fragment) []Fragment {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	left, right := a[len(a)-1], b[0]
	line := []rune(t.lines[left.Line-1])
	end := right.Column - 1 + utf8.RuneCountInString(right.Raw)
	if left.Line != right.Line || left.Code || right.Code || end > len(line) {
		return append(a, b...)
	}
	out := append([]Fragment{}, a...)
	out[len(out)-1].Raw = string(line[left.Column-1 : end])
	return append(out, b[1:]...)
}
