package compile

import (
	"sort"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/witness"
)

// compiler is the state of one compilation.
type compiler struct {
	page      *page.Page
	overlay   *document.Overlay
	sink      *page.Sink
	sent      map[string]bool                     // names in the request examples, every position as N
	shown     map[string][]contract.Pair          // what the request examples show, by the names with every index as N
	said      map[*place.RequestRow][]prose.Shown // the examples in the descriptions of rows
	words     []contract.Pair                     // those examples, by the names that the rows have in the end
	sentences map[*place.RequestRow][]prose.Sentence
	asked     []contract.Demand
	sayers    map[contract.Source]bool // sentences that say what another had said: choices and orders
	items     itemRows
	cased     map[*place.RequestRow]prose.Member // members that are explained for a case of other parameters
	inside    map[*place.RequestRow]inside       // what the descriptions of rows say of the members of their JSON texts
}

// contract reads the page's parts in the order in which later ones need earlier ones.
func (c *compiler) contract() *contract.Contract {
	id := c.page.Identity
	out := &contract.Contract{
		Page:    c.page.File,
		SHA256:  c.page.SHA256,
		Title:   contract.Quote(c.page.Title.Line, c.page.Title.Raw),
		Product: id.Product.Value,
		Version: id.Version.Value,
		Action:  id.Action.Value,
		Style:   id.Style.Value,
	}
	out.Description = paragraphs(c.page.Intro)
	out.Examples = c.examples()
	out.Parameters, out.Choices, out.Unplaced = c.parameters()
	out.Demands = c.asked
	c.headless(out.Parameters)
	c.tensions(out.Parameters)
	c.itemLimits(out.Parameters)
	out.Request = c.requestExample()
	out.Errors = c.errors(out.Parameters)
	response, unplaced := c.response(out)
	out.Response = response
	widen(out)
	out.Unplaced = append(out.Unplaced, unplaced...)
	witness.Hold(out, witness.Examples{Requests: c.requests(), Said: c.words}, c.sink)
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
