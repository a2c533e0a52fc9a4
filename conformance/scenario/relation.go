package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// relationRules is the table of the rules about answers held against one another.
func relationRules() map[contract.Rule]rule {
	return map[contract.Rule]rule{
		contract.RulePageSize:     (*deriver).pageSize,
		contract.RulePages:        (*deriver).pages,
		contract.RuleBeyondEnd:    (*deriver).beyondEnd,
		contract.RuleGoesOn:       (*deriver).goesOn,
		contract.RuleTotal:        (*deriver).total,
		contract.RuleSameTwice:    (*deriver).sameTwice,
		contract.RuleDefaultEqual: (*deriver).defaultEqual,
		contract.RuleFilter:       func(d *deriver) { d.filter(ListsFit) },
		contract.RuleFilterPart:   func(d *deriver) { d.filter(ListsContain) },
		contract.RuleFilterNone:   (*deriver).filterNone,
		contract.RuleFilterBoth:   (*deriver).filterBoth,
		contract.RuleUnfiltered:   func(d *deriver) { d.unfiltered(d.about()) },
		contract.RuleFilterTag:    (*deriver).filterTag,
		contract.RuleFrom:         func(d *deriver) { d.inTime("not-before", ListsNotBefore) },
		contract.RuleTo:           func(d *deriver) { d.inTime("not-after", ListsNotAfter) },
		contract.RuleFromOpen:     func(d *deriver) { d.inTime("not-at", ListsNotAt) },
		contract.RuleToOpen:       func(d *deriver) { d.inTime("not-at", ListsNotAt) },
		contract.RuleFromClosed:   func(d *deriver) { d.inTime("at", ListsAt) },
		contract.RuleToClosed:     func(d *deriver) { d.inTime("at", ListsAt) },
		contract.RuleWhen:         (*deriver).when,
		contract.RuleOnlyWhen:     (*deriver).when,
		contract.RuleBeside:       (*deriver).beside,
		contract.RuleOnlyBeside:   (*deriver).beside,
		contract.RuleEachSent:     (*deriver).eachSent,
		contract.RuleNames:        (*deriver).namesOne,
		contract.RuleCounts:       (*deriver).countedBy,
		contract.RuleSpans:        (*deriver).spans,
		contract.RuleInOrder:      (*deriver).inOrder,
		contract.RuleMadeEach:     (*deriver).madeEach,
	}
}

// relate adds a scenario that compares answers.
func (d *deriver) relate(variant, title string, steps ...Step) *Scenario {
	return d.add(variant, title, LabelRelation, steps...)
}

// whole is the plainest request for as much of the list as one answer can have, from its beginning: nothing chooses among the items
// but what every request needs.
func (d *deriver) whole() Request {
	r := d.base()
	l := d.op.Listing
	for _, s := range d.op.Statements {
		if p, known := d.op.Parameter(s.Subject.Name); s.Subject.Kind == contract.OfRelation && !s.Subject.Rule.OfMembers() && known && !p.Required && r.holds(p.Name) {
			r = r.lacking(p.Name)
		}
	}
	if p, known := d.op.Parameter(l.Size); known {
		if size, ok := d.largest(p); ok {
			r = r.with(l.Size, Literal(size))
		}
	}
	if _, broken := d.op.Broken(l.Number, firstPage); l.Number != "" && r.holds(l.Number) && !broken {
		r = r.with(l.Number, Literal(firstPage)) // the one of the page's example may be behind all that a target has
	}
	r.Omit = nil                        // what is left out here is no more than not sent
	return d.chosen(r, d.base(), false) // what a request has at least one of chooses in every request that is made of this one
}

// narrows reports whether a request with a parameter asks for some of what the request for the whole asks for: not where it takes the
// place of one that chooses there.
func (d *deriver) narrows(p operation.Parameter) bool { return len(d.against(d.whole(), p.Name)) == 0 }

// firstPage is the number of the first part of a list.
const firstPage = "1"

// all is the step that asks for the whole list, in all its parts where nothing says how long they are.
func (d *deriver) all(checks ...Check) Step {
	return d.walking(alsoChecked(named("all", control(d.whole())), checks...))
}

// items is a check of the items of the list.
func (d *deriver) items(kind Kind, name, want, than string) Check {
	return Check{Kind: kind, Name: name, Want: want, Than: than, List: d.located(d.op.Listing.List)}
}

// several is the check that a list has so many items.
func (d *deriver) several(items string) Check {
	if d.op.Listing.List == "" {
		return needed(accepted())
	}
	return needed(d.items(ListsDiffer, "", items, ""))
}

// located is a path of the result, its names with slashes between.
func (d *deriver) located(path string) string {
	names, _, _ := d.op.Result.Locate(path)
	return strings.Join(names, "/")
}

// ofItems is where the values of a member of the items are.
func (d *deriver) ofItems(member string) string { return d.located(d.op.Listing.List) + "/" + member }

// about is the parameter that the statement is about.
func (d *deriver) about() operation.Parameter {
	p, _ := d.op.Parameter(d.statement.Subject.Name)
	return p
}
