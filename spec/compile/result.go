package compile

import (
	"fmt"

	"github.com/plumb-conformance/plumb/spec/page"
)

// Result is what Compile makes of a page.
type Result struct {
	Contract    *Contract
	Description []byte            // OpenAPI 3.0.3, YAML; nil when Diagnostics has an error
	Statements  []byte            // YAML; nil when Diagnostics has an error
	Diagnostics []page.Diagnostic // of the page's reading and of its compilation, in page order
}

// Compile turns a page into its contract, its OpenAPI description and its statements. overlay is the protocol's share of every
// description (YAML; see protocol.overlay.yaml). The error tells that the overlay cannot be used; what is wrong with the page
// is in Result.Diagnostics.
func Compile(p *page.Page, overlay []byte) (*Result, error) {
	o, err := ReadOverlay(overlay)
	if err != nil {
		return nil, fmt.Errorf("overlay: %w", err)
	}
	return o.Compile(p), nil
}

// Compile is the function Compile with an overlay that was read before: for many pages.
func (o *Overlay) Compile(p *page.Page) *Result {
	res := o.Read(p)
	if !page.HasErrors(res.Diagnostics) {
		res.Description = description(res.Contract, o)
		res.Statements = statements(res.Contract, o)
	}
	return res
}

// Read makes the contract of a page and no documents.
func (o *Overlay) Read(p *page.Page) *Result {
	c := &compiler{page: p, overlay: o}
	c.diagnostics = append(c.diagnostics, p.Diagnostics...)
	contract := c.contract()
	sortDiagnostics(c.diagnostics)
	return &Result{Contract: contract, Diagnostics: c.diagnostics}
}
