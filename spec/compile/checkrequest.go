package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// checkRequest compares the request examples with the table: parameters that the table does not list, and required ones that the
// first example leaves out, are contradictions of the page.
func (c *compiler) checkRequest(params []contract.Parameter) {
	known := map[string]bool{}
	for _, p := range params {
		known[contract.Positions(p.Name)] = true
		known[contract.Positions(strings.TrimSuffix(p.Name, ".N"))] = true
		known[contract.Head(p.Name)] = known[contract.Head(p.Name)] || p.Type.Name == "object"
	}
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest {
			continue
		}
		given := map[string]bool{}
		for _, pair := range page.RequestPairs(ex) {
			name := contract.Positions(pair.Name)
			given[name], given[contract.Head(name)] = true, true
			if _, common := c.overlay.Parameter(pair.Name); common || known[name] || known[strings.TrimSuffix(name, ".N")] {
				continue
			}
			c.sink.Addf(page.Warning, pair.Line, 0, "the request example has the parameter %q; the table does not list it", words.Cut(pair.Name, contract.MaxName))
		}
		c.checkGiven(params, given, ex.BodyLine)
		return
	}
}

func (c *compiler) checkGiven(params []contract.Parameter, given map[string]bool, line int) {
	if len(given) == 0 {
		return
	}
	for _, p := range params {
		if p.Required && p.Role == contract.RoleBusiness && p.Within == "" && !given[contract.Positions(p.Name)] && !given[contract.Head(p.Name)] {
			c.sink.Addf(page.Warning, line, 0, "the request example leaves out %q; the table says that it is required", p.Name)
		}
	}
}

// requestExample are the operation's own parameters in the first request example that has any.
func (c *compiler) requestExample() []contract.Pair {
	var out []contract.Pair
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest || len(out) > 0 {
			continue
		}
		for _, p := range page.RequestPairs(ex) {
			if _, common := c.overlay.Parameter(p.Name); common || len(out) == contract.MaxParameters {
				continue
			}
			out = append(out, contract.Pair{Name: words.Cut(p.Name, contract.MaxName), Value: words.Cut(p.Value, contract.MaxText), Line: p.Line})
		}
	}
	return out
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
