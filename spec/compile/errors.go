package compile

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// errors reads the error tables, in page order.
func (c *compiler) errors(params []contract.Parameter) []contract.ErrorCase {
	var out []contract.ErrorCase
	names := nameable(params)
	for _, t := range c.page.TablesOf(page.SectionErrors) {
		if !t.Has(page.RoleCode) {
			c.sink.Addf(page.Warning, t.Line, 1, "a table in the error section without a column of codes; expected one such as %q", "Error code")
			continue
		}
		if !t.Has(page.RoleStatus) && len(t.Rows) > 0 {
			c.sink.Addf(page.Info, t.Line, 1, "an error table without a column of HTTP statuses; its codes are expected with any")
		}
		for _, r := range t.Rows {
			if len(out) == contract.MaxErrors {
				c.sink.Addf(page.Error, r.Line, 0, "more than %d errors", contract.MaxErrors)
				return out
			}
			if e, ok := c.errorCase(&t, r); ok {
				if e.Meant = rightSpelling(e.Code, names); e.Meant != "" {
					c.sink.Addf(page.Warning, e.At.Line, 0, "error code %q looks misprinted; expected %q", e.Code, e.Meant)
				}
				e.Trigger = trigger(spelled(e), names)
				out = append(out, e)
			}
		}
	}
	return out
}

func (c *compiler) errorCase(t *page.Table, r page.Row) (contract.ErrorCase, bool) {
	codeCell, _ := t.Cell(r, page.RoleCode)
	message, _ := t.Cell(r, page.RoleMessage)
	desc, _ := t.Cell(r, page.RoleDescription)
	line, column := codeCell.At()
	e := contract.ErrorCase{
		Code:        strings.TrimSpace(codeCell.Text()),
		Message:     words.Cut(words.OneLine(message.Text()), contract.MaxText),
		Description: words.Cut(desc.Text(), contract.MaxText),
	}
	if e.Code == "" {
		c.sink.Addf(page.Warning, line, column, "an error row without a code")
		return contract.ErrorCase{}, false
	}
	if !contract.ValidCode(e.Code) {
		c.sink.Addf(page.Warning, line, column, "error code %q; expected letters, digits, dots, hyphens", words.Cut(e.Code, 60))
		e.Code = words.Cut(words.OneLine(e.Code), contract.MaxName)
	}
	e.Placeholders = contract.HasPlaceholder(e.Message)
	e.At = cellQuote(c.page, page.Cell{}, codeCell)
	c.status(&e, t, r)
	return e, true
}

// firstNumber is the number of three digits in a text such as "HTTP 404" or "400 Bad Request", or the text.
func firstNumber(text string) string {
	for _, w := range strings.Fields(text) {
		if w = strings.Trim(w, ".,;:()"); len(w) == 3 && strings.Trim(w, "0123456789") == "" { //nolint:mnd // digits of a status
			return w
		}
	}
	return text
}

// status reads the status of a row. One that no answer to a refused request can have is a slip, and says nothing.
func (c *compiler) status(e *contract.ErrorCase, t *page.Table, r page.Row) {
	cell, ok := t.Cell(r, page.RoleStatus)
	if !ok {
		return
	}
	line, column := cell.At()
	text := strings.TrimSpace(cell.Text())
	n, err := strconv.Atoi(firstNumber(text))
	switch {
	case text == "" || text == "-":
		c.sink.Addf(page.Info, line, column, "error code %q has no HTTP status; expected three digits", words.Cut(e.Code, 60))
	case err != nil:
		c.sink.Addf(page.Warning, line, column, "HTTP status %q; expected three digits; read as if there were none", words.Cut(text, 40))
	case n < 200 || n > 599:
		c.sink.Addf(page.Warning, line, column, "HTTP status %d; expected 200 to 599; read as if there were none", n)
	default:
		e.Status = n
	}
}
