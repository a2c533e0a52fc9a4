package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// cellQuote quotes a cell; with another cell of the same line before it, the quote spans both, so that a short word
// such as "yes" is told by the row it belongs to.
func cellQuote(p *page.Page, from, to page.Cell) contract.Source {
	if len(to.Fragments) == 0 {
		if len(from.Fragments) == 0 {
			return contract.Source{}
		}
		return contract.Quote(from.Fragments[0].Line, from.Fragments[0].Raw)
	}
	last := to.Fragments[0]
	if len(from.Fragments) == 0 || from.Fragments[0].Line != last.Line || from.Fragments[0].Column > last.Column {
		return contract.Quote(last.Line, last.Raw)
	}
	first := from.Fragments[0]
	line := []rune(p.Line(first.Line))
	end := last.Column - 1 + len([]rune(last.Raw))
	if end > len(line) || first.Column < 1 {
		return contract.Quote(last.Line, last.Raw)
	}
	return contract.Quote(first.Line, string(line[first.Column-1:end]))
}
