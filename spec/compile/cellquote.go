package compile

import "github.com/plumb-conformance/plumb/spec/page"

// cellQuote quotes a cell; with another cell of the same line before it, the quote spans both, so that a short word
// such as "yes" is told by the row it belongs to.
func cellQuote(p *page.Page, from, to page.Cell) Source {
	if len(to.Fragments) == 0 {
		if len(from.Fragments) == 0 {
			return Source{}
		}
		return quote(from.Fragments[0].Line, from.Fragments[0].Raw)
	}
	last := to.Fragments[0]
	if len(from.Fragments) == 0 || from.Fragments[0].Line != last.Line || from.Fragments[0].Column > last.Column {
		return quote(last.Line, last.Raw)
	}
	first := from.Fragments[0]
	line := []rune(p.Line(first.Line))
	end := last.Column - 1 + len([]rune(last.Raw))
	if end > len(line) || first.Column < 1 {
		return quote(last.Line, last.Raw)
	}
	return quote(first.Line, string(line[first.Column-1:end]))
}
