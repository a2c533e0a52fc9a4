package compile

import (
	"encoding/json"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// settleJSON types a parameter whose type cell says no more than JSON: where every value that the page shows is a list of plain
// values, it is such a list, and no object.
func (c *compiler) settleJSON(p *contract.Parameter, shown []string) {
	if p.Type.Name != "object" || p.Type.Format != "json" || p.Role != contract.RoleBusiness {
		return
	}
	lists := 0
	for _, value := range append([]string{p.Example}, shown...) {
		if value == "" {
			continue
		}
		var items []any
		if json.Unmarshal([]byte(value), &items) != nil || len(items) == 0 || !plain(items) {
			return
		}
		lists++
	}
	if lists > 0 {
		p.Type, p.Style = contract.Type{Name: "array", Item: "string"}, contract.StyleJSON
		c.sink.Addf(page.Info, p.At.Line, 0, "parameter %q is JSON by its type; its examples are lists, and it is taken as one", p.Name)
	}
}

// plain reports whether no item is an object or a list itself.
func plain(items []any) bool {
	for _, item := range items {
		switch item.(type) {
		case map[string]any, []any, nil:
			return false
		}
	}
	return true
}
