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
// description (YAML; see protocol.overlay.yaml). The error tells that the overlay cannot be used or that a document could not be
// written; what is wrong with the page is in Result.Diagnostics.
func Compile(p *page.Page, overlay []byte) (*Result, error) {
	o, err := readOverlay(overlay)
	if err != nil {
		return nil, fmt.Errorf("overlay: %w", err)
	}
	c := &compiler{page: p, overlay: o}
	c.diagnostics = append(c.diagnostics, p.Diagnostics...)
	contract := c.contract()
	res := &Result{Contract: contract}
	if !page.HasErrors(c.diagnostics) {
		if res.Description, err = description(contract, o); err != nil {
			return nil, fmt.Errorf("%s: description: %w", p.File, err)
		}
		if res.Statements, err = statements(contract, o); err != nil {
			return nil, fmt.Errorf("%s: statements: %w", p.File, err)
		}
	}
	sortDiagnostics(c.diagnostics)
	res.Diagnostics = c.diagnostics
	return res, nil
}
