package page

import (
	"strings"
	"unicode/utf8"
)

func startsRow(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t"), "|") }

func endsWithPipe(line string) bool {
	t := strings.TrimRightFunc(line, isBlank)
	return strings.HasSuffix(t, "|") && !strings.HasSuffix(t, `\|`)
}

// countPipes counts the pipes that no backslash escapes.
func countPipes(line string) int {
	n := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			n++
		}
	}
	return n
}

// rowEnd returns the index of the last line of the row that begins at first: the line whose closing pipe makes the
// row as wide as its header. Rows that never get there end before the next thing that cannot belong to them.
func (t *tableReader) rowEnd(first, columns int) int {
	pipes, end := 0, first
	for k := first; k < len(t.lines); k++ {
		if t.fence[k] >= 0 {
			end = k
			continue
		}
		if k > first && t.cannotContinue(k, pipes, columns) {
			break
		}
		pipes += countPipes(t.lines[k])
		if !blank(t.lines[k]) {
			end = k
		}
		if pipes > columns && endsWithPipe(t.lines[k]) {
			return t.strayEnd(k)
		}
	}
	if pipes >= columns {
		return t.paragraphEnd(first, end)
	}
	return end
}

// cannotContinue reports whether line k starts something new while the row has so many pipes.
func (t *tableReader) cannotContinue(k, pipes, columns int) bool {
	line := t.lines[k]
	if t.heads(k) {
		return true
	}
	if !startsRow(line) {
		return false
	}
	if _, ok := separator(line); ok {
		return true
	}
	if pipes > columns && trim(line) == "|" {
		return false // the closing pipe of a row with a stray pipe in its text
	}
	return pipes+countPipes(line) > columns+1
}

// heads reports whether line k is a heading that signs or an underline draw. A line in bold may well stand in a cell.
func (t *tableReader) heads(k int) bool {
	level, _ := heading(t.lines[k])
	return level > 0 || underline(t.lines, k) > 0
}

// strayEnd extends a complete row by the lines that a stray line break has cut off it: text lines directly below, up to
// one that ends with a pipe.
func (t *tableReader) strayEnd(end int) int {
	for k := end + 1; k < len(t.lines) && k-end <= 60; k++ {
		line := t.lines[k]
		if blank(line) || startsRow(line) || t.fence[k] >= 0 {
			return end
		}
		if t.heads(k) {
			return end
		}
		if endsWithPipe(line) {
			return k
		}
	}
	return end
}

// paragraphEnd cuts a row without closing pipe at the first blank line behind its last pipe, so that it does not swallow
// the text below.
func (t *tableReader) paragraphEnd(first, end int) int {
	k := end
	for k > first && countPipes(t.lines[k]) == 0 {
		k--
	}
	for k < end && !blank(t.lines[k+1]) {
		k++
	}
	return k
}

// splitCells cuts lines first to last at their unescaped pipes. closed tells whether the last cell has its pipe; text
// behind the last pipe makes a cell only when there is some.
func splitCells(lines []string, fence []int, first, last int) (cells []Cell, closed bool) {
	var s splitter
	for k := first; k <= last; k++ {
		if fence[k] >= 0 {
			s.codeLine(lines, fence, k)
			continue
		}
		s.line(lines[k], k+1)
	}
	if s.open && len(s.cell.Fragments) > 0 {
		return append(s.cells, s.cell), false
	}
	return s.cells, true
}

// splitter gathers cells; open is set behind the first pipe.
type splitter struct {
	cells []Cell
	cell  Cell
	open  bool
}

func (s *splitter) line(line string, number int) {
	from, column, at := 0, 1, 1
	for i := 0; i < len(line); {
		r, w := utf8.DecodeRuneInString(line[i:])
		switch {
		case r == '\\' && i+1 < len(line):
			_, next := utf8.DecodeRuneInString(line[i+1:])
			w += next
			at++
		case r == '|':
			s.text(line[from:i], number, column)
			s.pipe(number, at+1)
			from, column = i+1, at+1
		}
		i += w
		at++
	}
	s.text(line[from:], number, column)
}

func (s *splitter) pipe(number, column int) {
	if s.open {
		s.cells = append(s.cells, s.cell)
	}
	s.open = true
	s.cell = Cell{Line: number, Column: column}
}

// text adds a piece of a line to the open cell, without the space around it.
func (s *splitter) text(raw string, number, column int) {
	cut := strings.TrimLeftFunc(raw, isBlank)
	if cut == "" || !s.open {
		return
	}
	column += utf8.RuneCountInString(raw[:len(raw)-len(cut)])
	s.cell.Fragments = append(s.cell.Fragments, Fragment{Line: number, Column: column, Raw: trim(cut)})
}

// codeLine adds a line of a code block inside a cell; the fence lines themselves are markup.
func (s *splitter) codeLine(lines []string, fence []int, k int) {
	closing := k+1 >= len(lines) || fence[k+1] != fence[k]
	if fence[k] == k || closing || !s.open || blank(lines[k]) {
		return
	}
	s.cell.Fragments = append(s.cell.Fragments, Fragment{Line: k + 1, Column: 1, Raw: lines[k], Code: true})
}
