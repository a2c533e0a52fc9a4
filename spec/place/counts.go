package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// counts tells how often examples show a name, at any place and in any capitals, and what they show of members that hold others.
type counts struct {
	places map[string]int             // that no row has taken
	alike  map[string]*contract.Value // the first object, or list of objects, of a name
}

func countNames(v *contract.Value) *counts {
	c := &counts{map[string]int{}, map[string]*contract.Value{}}
	c.walk(v)
	return c
}

func (c *counts) walk(v *contract.Value) {
	if v == nil {
		return
	}
	for _, m := range v.Members {
		c.places[strings.ToLower(m.Name)]++
		if c.alike[m.Name] == nil && !m.Value.Object().IsEmpty() {
			c.alike[m.Name] = m.Value
		}
		c.walk(m.Value)
	}
	for _, item := range v.Items {
		c.walk(item)
	}
}

// take records that a row has taken a place where examples show its name.
func (c *counts) take(name string) { c.places[strings.ToLower(name)]-- }

// free is how many places examples show for a name that no row has taken.
func (c *counts) free(name string) int { return c.places[strings.ToLower(name)] }
