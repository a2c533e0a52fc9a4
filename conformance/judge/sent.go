package judge

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// sentEach: a list has an item for each value that was sent, and no other.
func (r *run) sentEach(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	sent := sentItems(c.Want, a)
	if len(sent) == 0 {
		return blind("the request sent no %s", c.Want)
	}
	got := valuesOf(a.doc.Node.Seek(c.Name))
	for _, id := range got {
		if !slices.Contains(sent, id) {
			return violated("%s of an item is %q, which was not sent as %s", spelt(c.Name), clip(id), c.Want)
		}
	}
	for _, id := range sent {
		if !slices.Contains(got, id) {
			return violated("no item has the %s %q, which was sent", c.Want, clip(id))
		}
	}
	if unique := slices.Compact(slices.Sorted(slices.Values(sent))); len(got) != len(sent) && len(got) != len(unique) {
		return violated("%d were sent as %s, and there are %d items", len(sent), c.Want, len(got))
	}
	return nil
}

// sentItems are the items of a list that a request sent: as X.1 and X.2 of X.N, in JSON, or with commas.
func sentItems(name string, a *reply) []string {
	var out []string
	for _, p := range a.exchange.Request.Sent {
		if contract.Positions(p.Name) != contract.Positions(name) {
			continue
		}
		var items []string
		if json.Unmarshal([]byte(p.Value), &items) != nil {
			items = strings.Split(p.Value, ",")
		}
		for _, item := range items {
			if item = strings.TrimSpace(item); item != "" {
				out = append(out, item)
			}
		}
	}
	return out
}
