package compile

import (
	"fmt"
	"sort"

	"github.com/plumb-conformance/plumb/spec/page"
)

// compiler is the state of one compilation.
type compiler struct {
	page        *page.Page
	overlay     *Overlay
	diagnostics []page.Diagnostic
}

func (c *compiler) addf(s page.Severity, line, column int, format string, args ...any) {
	if len(c.diagnostics) >= maxDiagnostics {
		return
	}
	c.diagnostics = append(c.diagnostics, page.Diagnostic{
		File: c.page.File, Line: line, Column: column, Severity: s, Message: page.Clean(fmt.Sprintf(format, args...)),
	})
}

// contract reads the page's parts in the order in which later ones need earlier ones.
func (c *compiler) contract() *Contract {
	id := c.page.Identity
	out := &Contract{
		Page:    c.page.File,
		SHA256:  c.page.SHA256,
		Title:   quote(c.page.Title.Line, c.page.Title.Raw),
		Product: id.Product.Value,
		Version: id.Version.Value,
		Action:  id.Action.Value,
		Style:   id.Style.Value,
	}
	out.Description = prose(c.page.Intro)
	out.Examples = c.examples()
	out.Parameters, out.Unplaced = c.parameters()
	out.Errors = c.errors(out.Parameters)
	response, unplaced := c.response(out)
	out.Response = response
	out.Unplaced = append(out.Unplaced, unplaced...)
	c.checkCollisions(out)
	return out
}

func sortDiagnostics(ds []page.Diagnostic) {
	sort.SliceStable(ds, func(i, k int) bool {
		if ds[i].Line != ds[k].Line {
			return ds[i].Line < ds[k].Line
		}
		return ds[i].Column < ds[k].Column
	})
}
