package derive

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// sentOnes: the result has the first of several things alone, where a target can know several, or says of others that they were sent.
func (d *deriver) sentOnes(p operation.Parameter) {
	good := d.good(p)
	d.add(broken{
		kind: "others", title: "What the result says was sent as " + p.Name + " is the same for every request.",
		defect: defect.Defect{Kind: defect.SentOther, Parameter: p.Name}, reach: otherItems, witness: asked(d.with(d.base, p, good), d.with(d.base, p, d.other(p, good))),
	})
	two, ok := d.twoOf(p)
	if !ok {
		return
	}
	d.add(broken{
		kind: "first-alone", title: "Of several that are sent as " + p.Name + ", the result has the first alone.",
		defect: defect.Defect{Kind: defect.SentFirst, Parameter: p.Name}, reach: otherItems, witness: asked(two),
	})
}

// twoOf is a request with two items of a list that are known: of the value that every request has, or of those that the target takes.
func (d *deriver) twoOf(p operation.Parameter) (scenario.Request, bool) {
	if strings.Contains(valueIn(d.base, sent(p.Name)), ",") {
		return d.base, true
	}
	known := d.settings.Values[p.Name]
	stem, numbered := strings.CutSuffix(p.Name, ".N")
	switch {
	case len(known) < 2: //nolint:mnd // two are wanted
		return scenario.Request{}, false
	case numbered:
		return d.base.With(stem+".1", scenario.Literal(known[0])).With(stem+".2", scenario.Literal(known[1])), true
	case strings.HasPrefix(known[0], "["):
		return d.with(d.base, p, known[0]), true
	}
	return d.with(d.base, p, known[0]+","+known[1]), true
}
