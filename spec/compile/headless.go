package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// headless says of which lists and objects the page requires members without a row for the whole, which could say whether it
// may be left out: Tag.N.Key without Tag. What it requires is taken as required in each item that is given.
func (c *compiler) headless(params []contract.Parameter) {
	rows := map[string]bool{}
	for _, p := range params {
		rows[strings.TrimSuffix(p.Name, ".N")] = true
		for _, name := range prose.OptionalIn(p.Description) {
			rows[name] = true // a text says it instead of a row
		}
	}
	for _, p := range params {
		head := contract.Head(p.Name)
		if !p.Required || p.InText || p.Role != contract.RoleBusiness || rows[head] || strings.TrimSuffix(p.Name, ".N") == head {
			continue
		}
		rows[head] = true
		what := "when any of its members is given"
		if contract.HasIndex(p.Name) {
			what = "in each item that is given"
		}
		c.sink.Addf(page.Info, p.At.Line, 0, "%q is required, and no row says whether %q may be left out; taken as required %s", p.Name, head, what)
	}
}
