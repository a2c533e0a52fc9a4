package scenario

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// eachSent: the result has an item for each id that was sent, and for no other.
func (d *deriver) eachSent() {
	p := d.about()
	check := Check{Kind: SentEach, Name: d.located(d.statement.Value), Want: p.Name}
	one := d.base()
	if !one.holds(instance(p.Name)) {
		one, _ = d.sendingGood(p)
	}
	d.relate("one", "the result has an item for what is sent as "+p.Name, probe(one, seenAccepted(), check))
	two := d.relate("two", "the result has an item for each of two that are sent as "+p.Name)
	ids := d.single(p)
	if len(ids) < 2 { //nolint:mnd // one of them has been seen
		two.Missing = "two values of " + p.Name
		return
	}
	two.Steps = []Step{probe(sending(one, p, ids[0], ids[1]), seenAccepted(), check)}
}

// single are the values of a list's items that the profile knows, each alone and once.
func (d *deriver) single(p operation.Parameter) []string {
	var out []string
	for _, list := range d.settings.Fixtures.Accepted[p.Name] {
		var items []string
		if json.Unmarshal([]byte(list), &items) != nil {
			items = strings.Split(list, ",")
		}
		for _, item := range items {
			if item != "" && !slices.Contains(out, item) {
				out = append(out, item)
			}
		}
	}
	return out
}

// sending has two values of a list, in the form that the list travels in.
func sending(r Request, p operation.Parameter, first, second string) Request {
	if stem, ok := strings.CutSuffix(instance(p.Name), ".1"); ok {
		return r.with(stem+".1", Literal(first)).with(stem+".2", Literal(second))
	}
	if p.Style == contract.StyleJSON {
		return r.with(p.Name, Literal(`["`+first+`","`+second+`"]`))
	}
	return r.with(p.Name, Literal(first+","+second))
}
