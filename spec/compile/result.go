package compile

import (
	"fmt"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Result is what Compile makes of a page.
type Result struct {
	Contract    *contract.Contract
	Description []byte            // OpenAPI 3.0.3, YAML; nil when Diagnostics has an error
	Statements  []byte            // YAML; nil when Diagnostics has an error
	Diagnostics []page.Diagnostic // of the page's reading and of its compilation, in page order
}

// Compile turns a page into its contract, its OpenAPI description and its statements. overlay is the protocol's share of every
// description (YAML; see protocol.overlay.yaml). The error tells that the overlay cannot be used; what is wrong with the page
// is in Result.Diagnostics.
func Compile(p *page.Page, overlay []byte) (*Result, error) {
	o, err := New(overlay)
	if err != nil {
		return nil, err
	}
	return o.Compile(p), nil
}

// Compiler compiles pages with one overlay. It does not change, and may compile several pages at a time.
type Compiler struct{ overlay *document.Overlay }

// New reads an overlay, the protocol's share of every description (YAML), for the compilation of many pages. The error
// names the line of the overlay that cannot be used.
func New(overlay []byte) (*Compiler, error) {
	o, err := document.ReadOverlay(overlay)
	if err != nil {
		return nil, fmt.Errorf("overlay: %w", err)
	}
	return &Compiler{overlay: o}, nil
}

// Compile is the function Compile with the compiler's overlay.
func (o *Compiler) Compile(p *page.Page) *Result {
	res := o.Read(p)
	if !page.HasErrors(res.Diagnostics) {
		res.Description = document.Describe(res.Contract, o.overlay)
		res.Statements = document.WriteStatements(res.Contract, o.overlay)
	}
	return res
}

// Read makes the contract of a page and no documents.
func (o *Compiler) Read(p *page.Page) *Result {
	c := &compiler{page: p, overlay: o.overlay, sink: page.NewSink(p.File, contract.MaxDiagnostics, p.Diagnostics...), sent: map[string]bool{}}
	read := c.contract()
	diagnostics := c.sink.Diagnostics()
	sortDiagnostics(diagnostics)
	return &Result{Contract: read, Diagnostics: diagnostics}
}
