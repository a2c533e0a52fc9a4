package page

import (
	"strings"
	"unicode/utf8"
)

// longestColumn is how long the name of a column is at most, in runes, where words alone tell that a row is a header.
const longestColumn = 40

// bareHeader recognises the header of a table that has no line of hyphens below it, or a broken one, by its words. It
// returns the last line of the header and the one on which the rows begin.
func (t *tableReader) bareHeader(i int) (last, from int, ok bool) {
	if countPipes(t.lines[i]) == 1 && !namesColumn(t.lines[i]) {
		return 0, 0, false
	}
	last = t.headerEnd(i)
	cells, _ := splitCells(t.lines, t.fence, i, last)
	if !namesColumns(cells) {
		return 0, 0, false
	}
	from = t.nextText(last + 1)
	if from < 0 {
		return 0, 0, false
	}
	if _, whole := separator(t.lines[from]); whole {
		return 0, 0, false
	}
	if ruled(t.lines[from]) {
		from = t.nextText(from + 1)
	}
	return last, from, from >= 0 && startsRow(t.lines[from])
}

// headerEnd is the last line of the header that begins on line i. One that is spread over lines ends with the first that
// ends in a pipe.
func (t *tableReader) headerEnd(i int) int {
	if pipes := countPipes(t.lines[i]); endsWithPipe(t.lines[i]) || pipes > 2 {
		return i
	}
	for k := i + 1; k < len(t.lines) && k-i <= 3*maxColumns && t.fence[k] < 0; k++ {
		if blank(t.lines[k]) {
			continue
		}
		if !startsRow(t.lines[k]) {
			break
		}
		if endsWithPipe(t.lines[k]) {
			return k
		}
	}
	return i
}

// namesColumn reports whether the first cell of a line, with nothing but it on the line, names a column in known words.
func namesColumn(line string) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(line, "| \t"), "|")
	return len(first) <= 4*longestColumn && (parameterRole(Plain(first)) != RoleUnknown || errorRole(Plain(first)) != RoleUnknown)
}

// namesColumns reports whether cells name the columns of a table: most of them in known words, a name or a code among them.
func namesColumns(cells []Cell) bool {
	if len(cells) < 2 || len(cells) > maxColumns { //nolint:mnd // a table has two columns at least
		return false
	}
	roles := map[Role]bool{}
	known, named := 0, false
	for _, c := range cells {
		text := c.Text()
		if utf8.RuneCountInString(text) > longestColumn {
			return false
		}
		role := parameterRole(text)
		if code := errorRole(text); role == RoleUnknown || code == RoleCode {
			role = code
		}
		if role == RoleUnknown {
			continue
		}
		known++
		roles[role] = true
		named = named || role == RoleName || role == RoleCode
	}
	return named && len(roles) > 1 && 3*known >= 2*len(cells)
}

// ruled reports whether a line is made of hyphens, pipes and colons alone.
func ruled(line string) bool {
	s := trim(line)
	return len(s) > 1 && strings.ContainsAny(s, "-:") && strings.Trim(s, "-|: ") == ""
}

// nextText is the first line from k on that is not blank, -1 when there is none or it is code.
func (t *tableReader) nextText(k int) int {
	for ; k < len(t.lines); k++ {
		if t.fence[k] >= 0 {
			return -1
		}
		if !blank(t.lines[k]) {
			return k
		}
	}
	return -1
}

// nextRow is the line on which the next row of a table begins, at or below line k; -1 when the table has no more. A line of
// hyphens among the rows is passed over, or, below a row that is a header, begins the next table.
func (t *tableReader) nextRow(g *grid, k int) int {
	for k < len(t.lines) {
		switch {
		case t.fence[k] >= 0:
			return -1
		case blank(t.lines[k]):
			return t.rowBehind(g, k)
		case !startsRow(t.lines[k]):
			return -1
		case ruled(t.lines[k]):
			if t.glued(g, k) {
				return -1
			}
			if len(g.rows) > 0 {
				t.out.Addf(Info, k+1, 1, "a line of hyphens among the rows of a table; passed over")
			}
			g.last = k
			k++
		default:
			return k
		}
	}
	return -1
}

// glued takes the last row off a table when it is the header of the next: a line of hyphens stands below it.
func (t *tableReader) glued(g *grid, k int) bool {
	n := len(g.rows)
	if _, whole := separator(t.lines[k]); !whole || n == 0 || !namesColumns(g.rows[n-1].Cells) {
		return false
	}
	g.last = g.rows[n-1].Line - 2 //nolint:mnd // the line above the row, counted from 0
	g.rows = g.rows[:n-1]
	return true
}

// rowBehind finds the row with which a table goes on behind an empty line: one of as many cells as the header, which is
// no header itself.
func (t *tableReader) rowBehind(g *grid, k int) int {
	next := t.nextText(k)
	if next >= 0 && trim(t.lines[next]) == "|" {
		next = t.nextText(next + 1) // the closing pipe of a row that has one already
	}
	if next < 0 || !startsRow(t.lines[next]) || ruled(t.lines[next]) || t.begins(next) {
		return -1
	}
	cells, _ := splitCells(t.lines, t.fence, next, t.rowEnd(next, len(g.header)))
	if len(cells) != len(g.header) {
		return -1
	}
	if !g.spaced {
		t.out.Addf(Warning, next+1, 1, "the table above goes on behind an empty line; the rows are read as rows of it")
	}
	g.spaced = true
	return next
}

// begins reports whether line k is the first of a table of its own.
func (t *tableReader) begins(k int) bool {
	if _, _, ok := t.bareHeader(k); ok {
		return true
	}
	below := t.nextText(t.headerEnd(k) + 1)
	if below < 0 {
		return false
	}
	_, ok := separator(t.lines[below])
	return ok
}

// strays reports the rows that no table has: they have no header, and nothing says what their cells are.
func (t *tableReader) strays(tables []grid) {
	for i := 0; i < len(t.lines); i++ {
		if len(tables) > 0 && tables[0].first == i {
			i, tables = tables[0].last, tables[1:]
			continue
		}
		if t.fence[i] >= 0 || !startsRow(t.lines[i]) || countPipes(t.lines[i]) < 2 || strings.Trim(t.lines[i], "| \t\u00a0") == "" {
			continue
		}
		first, told := i, false
		for i < len(t.lines) && t.fence[i] < 0 && startsRow(t.lines[i]) && (len(tables) == 0 || tables[0].first != i) {
			_, whole := separator(t.lines[i])
			told = told || whole // what is wrong above it has been said
			i++
		}
		i--
		if !told {
			t.out.Addf(Warning, first+1, 1, "rows of a table without a header; expected a row of column names above them; not read")
		}
	}
}
