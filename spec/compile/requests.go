package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/witness"
	"github.com/plumb-conformance/plumb/spec/words"
)

// requests are the request examples of the page.
func (c *compiler) requests() []witness.Request {
	var out []witness.Request
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest {
			continue
		}
		r := witness.Request{Line: ex.BodyLine, Given: map[string]bool{}}
		for _, pair := range page.RequestPairs(ex) {
			name := contract.Positions(pair.Name)
			r.Given[name], r.Given[contract.Head(name)] = true, true
			if _, common := c.overlay.Parameter(pair.Name); !common {
				r.Own = append(r.Own, contract.Pair{Name: pair.Name, Value: pair.Value, Line: pair.Line})
			}
		}
		out = append(out, r)
	}
	return out
}

// requestExample are the operation's own parameters in the first request example that has any.
func (c *compiler) requestExample() []contract.Pair {
	var out []contract.Pair
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest || len(out) > 0 {
			continue
		}
		for _, p := range page.RequestPairs(ex) {
			if _, common := c.overlay.Parameter(p.Name); common || len(out) == contract.MaxParameters || wordsForValue(p.Value) {
				continue
			}
			out = append(out, contract.Pair{Name: words.Cut(p.Name, contract.MaxName), Value: words.Cut(p.Value, contract.MaxText), Line: p.Line})
		}
	}
	return out
}

// wordsForValue reports whether a request example has words in the stead of a value: <your ID>.
func wordsForValue(value string) bool { return contract.Masked(value) && strings.HasPrefix(value, "<") }

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

// shownPairs are the parameters of all request examples, by their names with every index as N.
func (c *compiler) shownPairs() map[string][]contract.Pair {
	out := map[string][]contract.Pair{}
	for _, ex := range c.page.Examples {
		if ex.Kind != page.ExampleRequest {
			continue
		}
		for _, p := range page.RequestPairs(ex) {
			name := contract.Positions(p.Name)
			out[name] = append(out[name], contract.Pair{Name: p.Name, Value: words.Cut(p.Value, contract.MaxText), Line: p.Line})
		}
	}
	return out
}
