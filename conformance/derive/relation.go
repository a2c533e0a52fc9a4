package derive

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// relationRows is the table of the rules about answers held against one another.
func relationRows() map[contract.Rule]row {
	filter := ignored(defect.FilterIgnored, "ignored", "chooses no items")
	return map[contract.Rule]row{
		contract.RulePageSize: {breaks: (*deriver).otherSize},
		contract.RulePages: parts(
			way{defect.NumberIgnored, "ignored", "Every part of the list is the first one."},
			way{defect.NumberFromZero, "from-zero", "Parts are counted from 0."},
			way{defect.PartsOverlap, "overlap", "A part begins with the last item of the one before."},
		),
		contract.RuleBeyondEnd:    parts(way{defect.BeyondRepeats, "repeats", "Beyond the end the last part is given again."}),
		contract.RuleGoesOn:       {breaks: (*deriver).lost},
		contract.RuleTotal:        {breaks: (*deriver).total},
		contract.RuleSameTwice:    parts(way{defect.Unsteady, "unsteady", "Every second answer lacks the first item of the list."}),
		contract.RuleDefaultEqual: {breaks: (*deriver).otherDefault, silent: "no answer of a right server depends on the value that stands for a parameter left out"},
		contract.RuleFilter:       filter,
		contract.RuleFilterPart:   filter,
		contract.RuleFilterNone:   ignored(defect.NoneGivesAll, "gives-all", "chooses nothing where no item has its value"),
		contract.RuleFilterBoth:   ignored(defect.FilterBeside, "one-alone", "chooses no items where another parameter does"),
		contract.RuleUnfiltered:   {breaks: ofParameter((*deriver).leftOut), silent: "no answer of a right server depends on the parameter, or nothing lists its values"},
		contract.RuleFilterTag:    {breaks: (*deriver).tags},
		contract.RuleFrom:         filter,
		contract.RuleTo:           filter,
		contract.RuleFromOpen:     ignored(defect.BoundTaken, "bound-taken", "chooses an item at the bound"),
		contract.RuleToOpen:       ignored(defect.BoundTaken, "bound-taken", "chooses an item at the bound"),
		contract.RuleFromClosed:   ignored(defect.BoundLeftOut, "bound-left-out", "chooses no item at the bound"),
		contract.RuleToClosed:     ignored(defect.BoundLeftOut, "bound-left-out", "chooses no item at the bound"),
		contract.RuleWhen:         {breaks: (*deriver).occasional},
		contract.RuleOnlyWhen:     {breaks: (*deriver).occasional},
		contract.RuleBeside:       {breaks: (*deriver).occasional},
		contract.RuleOnlyBeside:   {breaks: (*deriver).occasional},
		contract.RuleEachSent:     {breaks: ofParameter((*deriver).sentOnes)},
		contract.RuleNames:        {breaks: (*deriver).oneForAll},
		contract.RuleCounts:       {breaks: ofParameter((*deriver).countsOthers)},
		contract.RuleSpans:        {breaks: ofParameter((*deriver).spansOthers), silent: "the page shows no time in its parameters"},
		contract.RuleInOrder:      {breaks: (*deriver).swapped},
		contract.RuleMadeEach:     {breaks: (*deriver).oneMade},
	}
}

// way is a way to give a list in other parts than were asked for.
type way struct {
	is          defect.Kind
	kind, title string
}

func parts(ways ...way) row {
	return row{breaks: func(d *deriver) {
		for _, w := range ways {
			d.add(broken{kind: w.kind, title: w.title, defect: defect.Defect{Kind: w.is}, reach: otherItems, witness: d.partsAsked()})
		}
	}}
}

// otherSize: parts have another size than was asked for, or it is said of them.
func (d *deriver) otherSize() {
	ways := []way{
		{defect.SizeIgnored, "ignored", "Every part of the list is as long as without it."},
		{defect.OneMore, "one-more", "Every part of the list has one item more than was asked for."},
	}
	if l := d.op.Listing; l.SizeAt != "" && l.Number != "" && l.Total != "" {
		ways = append(ways, way{defect.SizeOfPart, "of-part", "What repeats it is the number of items in the part."})
	}
	parts(ways...).breaks(d)
}

// lost: a list does not go on where it says. That there is no more, or more, can be told only where a request says how long the
// parts are.
func (d *deriver) lost() {
	parts(
		way{defect.TokenIgnored, "ignored", "Wherever the list should go on, it begins again."},
		way{defect.PartsOverlap, "overlap", "A part begins with the last item of the one before."},
	).breaks(d)
	if d.op.Listing.Size != "" {
		parts(
			way{defect.NextNever, "never", "No answer says where to go on."},
			way{defect.NextAlways, "always", "The last answer also says where to go on."},
		).breaks(d)
	}
}

// partsAsked are requests for parts of the list, and one request twice.
func (d *deriver) partsAsked() [][]scenario.Request {
	const far = "90"
	l := d.op.Listing
	few := d.base
	if l.Size != "" {
		few = few.With(l.Size, scenario.Literal("2"))
	}
	out := asked(few)
	if l.Number != "" {
		out = append(out, asked(few.With(l.Number, scenario.Literal("2")), few.With(l.Number, scenario.Literal(far)))...)
	}
	if l.Token != "" {
		out = append(out, asked(few.With(l.Token, scenario.Literal("plumb-at-2")))...)
	}
	return append(out, []scenario.Request{d.base, d.base})
}

// ignored is a row of a rule about a parameter that chooses items.
func ignored(is defect.Kind, kind, title string) row {
	return row{breaks: ofParameter(func(d *deriver, p operation.Parameter) {
		good := d.good(p)
		d.add(broken{
			kind: kind, title: p.Name + " " + title + ".", defect: defect.Defect{Kind: is, Parameter: p.Name}, reach: otherItems,
			witness: asked(d.with(d.base, p, good), d.with(d.base, p, d.other(p, good))),
		})
	})}
}

// leftOut: without the parameter, items are chosen as with one of its values.
func (d *deriver) leftOut(p operation.Parameter) {
	chooses := slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleFilter && s.Subject.Name == p.Name
	})
	if !chooses || len(p.Enum) == 0 {
		return
	}
	d.add(broken{
		kind: "chosen-by", title: "Without " + p.Name + ", items are those of " + p.Enum[0] + ".", reach: otherItems,
		defect: defect.Defect{Kind: defect.LeftOut, Parameter: p.Name, Value: p.Enum[0]}, witness: asked(d.without(d.base, p)),
	})
}

// total: the member counts the items of the part, or is another number.
func (d *deriver) total() {
	d.add(broken{
		kind: "of-part", title: d.statement.Subject.Name + " counts the items of the part.", defect: defect.Defect{Kind: defect.TotalOfPart},
		reach: otherItems, witness: d.partsAsked(),
	})
	if path, _, ok := d.op.Result.Locate(d.statement.Subject.Name); ok {
		d.add(broken{
			kind: "constant", title: d.statement.Subject.Name + " is always 1.", defect: defect.Defect{Kind: defect.Replaced, Path: path, Value: "1"},
			reach: otherItems, witness: d.partsAsked(),
		})
	}
}

// otherDefault: leaving the parameter out stands for another value.
func (d *deriver) otherDefault() {
	for _, s := range d.op.About(d.statement.Subject.Name) {
		if p, ok := d.op.Parameter(s.Subject.Name); ok && s.Subject.Rule == contract.RuleDefault && p.Role == contract.RoleBusiness {
			d.standsFor(p, s.ID, d.other(p, s.Value))
		}
	}
}
