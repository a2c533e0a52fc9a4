package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// settled keeps what the descriptions give as examples, once the rows have their names.
func (c *compiler) settled(rows []*place.RequestRow) {
	for _, r := range rows {
		for _, said := range c.said[r] {
			c.words = append(c.words, contract.Pair{Name: r.Name, Value: said.Value, Line: said.At.Line})
		}
		c.checkSeparator(r)
	}
}

// checkSeparator tells when an example separates its values otherwise than by the commas that the text asks for.
func (c *compiler) checkSeparator(r *place.RequestRow) {
	if r.Role != contract.RoleBusiness || r.Style != contract.StyleSimple || strings.Contains(r.Example, ",") {
		return
	}
	for _, sign := range []string{"，", "、", ";", "；"} {
		if strings.Contains(r.Example, sign) {
			c.sink.Addf(page.Warning, r.At.Line, 0, "parameter %q: its example separates values by %q, the text by commas; the text stands", r.Name, sign)
			return
		}
	}
}
