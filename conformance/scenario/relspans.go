package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// spans: the items divide the time that is asked for, from its beginning to its end. Only the profile knows a time that has something in it.
func (d *deriver) spans() {
	spans, ok := contract.ReadSpans(d.statement.Value)
	from, to := d.about(), spans.To
	s := d.relate("follow", "items follow one another from "+from.Name+" to "+to)
	known := d.settings.Fixtures.Accepted
	if !ok || len(known[from.Name]) == 0 || len(known[to]) == 0 {
		s.Missing = "values of " + from.Name + " and " + to
		return
	}
	check := d.items(SpansFollow, spans.Begin+","+spans.End, from.Name+","+to, "")
	s.Steps = []Step{probe(d.countable(), seenAccepted(), check)}
	counts, counted := d.counted()
	if !counted {
		return
	}
	if p, _ := d.op.Parameter(counts.Subject.Name); spans.Empty && d.mayBeNothing(p) {
		d.relate("empty", "items in which nothing is counted are there, too", probe(d.countable().with(instance(p.Name), Literal(nothingLike(p))), seenAccepted(), check))
	}
	d.last(from.Name, to, spans, counts.Value)
}

// counted is the first statement about what is counted of which a value that nothing has may be sent.
func (d *deriver) counted() (operation.Statement, bool) {
	for _, s := range d.op.Statements {
		if p, known := d.op.Parameter(s.Subject.Name); s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleCounts && known && d.mayBeNothing(p) {
			return s, true
		}
	}
	return operation.Statement{}, false
}

// last: what the last item counts is there when its time alone is asked for.
func (d *deriver) last(from, to string, spans contract.Spans, counts string) {
	end := func(member string) Value {
		return Value{Text: "{1}", From: Taken{Step: "all", Path: d.ofItems(member), Last: true}}
	}
	all := alsoChecked(named("all", control(d.countable())), needed(d.countingAt(counts, CountsSome, "1", "")))
	d.relate("last", "what the last item counts is counted in its time alone", all,
		probe(d.countable().with(instance(from), end(spans.Begin)).with(instance(to), end(spans.End)), seenAccepted(), d.countingAt(counts, CountsLast, "", "all")))
}
