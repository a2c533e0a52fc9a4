package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/page"
)

// checkRequest compares the request examples with the table: parameters that the table does not list, and required ones that the
// first example leaves out, are contradictions of the page.
func (c *compiler) checkRequest(params []Parameter) {
	known := map[string]bool{}
	for _, p := range params {
		known[positions(p.Name)] = true
		known[positions(strings.TrimSuffix(p.Name, ".N"))] = true
		known[head(p.Name)] = known[head(p.Name)] || p.Type.Name == "object"
	}
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest {
			continue
		}
		given := map[string]bool{}
		for _, pair := range page.RequestPairs(ex) {
			name := positions(pair.Name)
			given[name], given[head(name)] = true, true
			if _, common := c.overlay.parameter(pair.Name); common || known[name] || known[strings.TrimSuffix(name, ".N")] {
				continue
			}
			c.sink.Addf(page.Warning, pair.Line, 0, "the request example has the parameter %q; the table does not list it", cutRunes(pair.Name, maxName))
		}
		c.checkGiven(params, given, ex.BodyLine)
		return
	}
}

func (c *compiler) checkGiven(params []Parameter, given map[string]bool, line int) {
	if len(given) == 0 {
		return
	}
	for _, p := range params {
		if p.Required && p.Role == RoleBusiness && p.Within == "" && !given[positions(p.Name)] && !given[head(p.Name)] {
			c.sink.Addf(page.Warning, line, 0, "the request example leaves out %q; the table says that it is required", p.Name)
		}
	}
}

// requestPairs are the parameters of the request examples; the first of a name counts.
func (c *compiler) requestPairs() map[string]string {
	out := map[string]string{}
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest {
			continue
		}
		for _, p := range page.RequestPairs(ex) {
			if _, have := out[p.Name]; !have {
				out[p.Name] = p.Value
			}
		}
	}
	return out
}
