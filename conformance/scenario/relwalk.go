package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// mostParts is how far a walk through a list goes at most.
const mostParts = 10

// inParts is what a target shows that gives its list in parts.
const inParts = "gives its list in parts"

// walk: where nothing says how long the parts are, each begins behind the one before, and none leads back. Of a list that comes
// in one part, nothing can be seen.
func (d *deriver) walk(p operation.Parameter, next string) {
	first := evident(alsoChecked(named("first", control(d.whole())), d.items(GoesOn, next, "", "")), inParts)
	on := d.whole().with(p.Name, Value{Text: "{1}", From: Taken{Step: "first", Path: next}})
	d.relate("walk", "what a result names as the place to go on leads to other items, and never back",
		first, d.walking(probe(on, accepted(), d.items(GoesFarther, next, "", "first"))))
	d.reaches(first)
}

// walking is a step that asks for the parts of the list that follow as well, where the page has a token and no size for them.
func (d *deriver) walking(s Step) Step {
	if l := d.op.Listing; l.Size == "" && l.Token != "" {
		s.Onward = Onward{Parameter: l.Token, Path: d.located(l.Next), Most: mostParts}
	}
	return s
}

// reaches: all parts together have what a filter finds that chooses by the last item of the first part, which may be the first
// of the second as well, or by a value that the profile gives.
func (d *deriver) reaches(first Step) {
	for _, s := range d.op.Statements {
		p, known := d.op.Parameter(s.Subject.Name)
		if s.Subject.Rule != contract.RuleFilter || !known || p.Required || p.Type == "integer" {
			continue
		}
		all := d.all()
		among := d.items(ListsPart, "", "", "all")
		last := d.choosingBy(d.whole(), p, s.Value, 1)
		for i := range last.request.Parameters {
			if from := &last.request.Parameters[i].Value; from.From.Step == "all" {
				from.From.Last = true
			}
		}
		exploring(d.relate("reaches-last-"+p.Name, "all parts together have the items with the last "+p.Name+" of the first part",
			first, all, probe(last.request, seenAccepted(), d.several("1"), among)))
		if values := d.settings.Fixtures.Accepted[p.Name]; len(values) > 0 {
			given := d.whole().with(instance(p.Name), Literal(values[len(values)-1]))
			exploring(d.relate("reaches-given-"+p.Name, "all parts together have the items with a "+p.Name+" that is known",
				all, probe(given, seenAccepted(), d.several("1"), among)))
		}
		return
	}
}
