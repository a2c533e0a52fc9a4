package derive

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// parameterRows is the table of the rules about parameters. A rule about the form of values without a row of its own breaks as
// all such rules do.
func parameterRows() map[contract.Rule]row {
	of := func(breaks func(*deriver, operation.Parameter), silent string) row {
		return row{breaks: ofParameter(breaks), silent: silent}
	}
	form := of((*deriver).form, "")
	pattern := of(func(d *deriver, p operation.Parameter) { d.form(p); d.characters(p) }, "")
	table := map[contract.Rule]row{
		contract.RuleRequired:   of((*deriver).required, ""),
		contract.RuleOptional:   of((*deriver).optional, ""),
		contract.RuleType:       of((*deriver).typed, "every text is one of the type"),
		contract.RuleEnum:       of((*deriver).listed, ""),
		contract.RuleConst:      of((*deriver).listed, ""),
		contract.RulePattern:    pattern,
		contract.RuleMinLength:  of((*deriver).minLength, "an empty value is none that is too short"),
		contract.RuleMaxLength:  of((*deriver).maxLength, ""),
		contract.RuleMinBytes:   of((*deriver).minLength, "an empty value is none that is too short"),
		contract.RuleMaxBytes:   of((*deriver).maxLength, ""),
		contract.RuleMinimum:    of((*deriver).minimum, ""),
		contract.RuleMaximum:    of((*deriver).maximum, ""),
		contract.RuleNotStart:   of((*deriver).forbidden, ""),
		contract.RuleNotContain: of((*deriver).forbidden, ""),
		contract.RuleNotOnly:    of((*deriver).notOnly, ""),
		contract.RuleGap:        of((*deriver).gap, "no whole number lies in the gap"),
		contract.RuleFormat:     of((*deriver).forms, ""),
		contract.RuleMaxItems:   of((*deriver).maxItems, ""),
		contract.RuleDefault:    of((*deriver).defaulted, "no answer of a right server depends on the value that stands for a parameter left out"),
		contract.RuleIdempotent: of((*deriver).idempotent, ""),
		contract.RuleUnique:     {silent: "a right server of a page does not know which values are taken"},
		contract.RuleUniqueName: of((*deriver).uniqueName, "no name is known that nothing has"),
		contract.RuleDryRun:     of((*deriver).dryRun, "the page does not say what a request that is only checked is answered with"),
		contract.RuleNeeds:      of((*deriver).needed, "the page does not say what becomes of the parameter without what it needs"),
		contract.RuleRangeBy:    of((*deriver).rangeBy, ""),
		contract.RuleNeeded:     of((*deriver).neededWhen, "no request is in the case"),
		contract.RuleBefore:     of((*deriver).ordered, ""),
		contract.RuleNotAfter:   of((*deriver).ordered, ""),
		contract.RuleMultiple:   of((*deriver).multiple, ""),
		contract.RuleCondition:  {silent: "the case in which the parameter is required is known in words alone"},
	}
	for _, info := range contract.Rules() {
		if _, own := table[info.Rule]; !own && (info.Holds != nil || info.Pattern != nil) {
			table[info.Rule] = form
		}
	}
	return table
}

// ofParameter looks the parameter up. What carries protocol and signature is looked at before the operation, by all servers.
func ofParameter(breaks func(*deriver, operation.Parameter)) func(*deriver) {
	return func(d *deriver) {
		p, ok := d.op.Parameter(d.statement.Subject.Name)
		if ok && p.Role == contract.RoleBusiness {
			breaks(d, p)
		}
	}
}

func (d *deriver) required(p operation.Parameter) {
	d.add(broken{
		kind: "optional", title: p.Name + " may be left out.",
		defect: defect.Defect{Kind: defect.Optional, Parameter: p.Name}, witness: asked(d.without(d.carrying(p), p)),
	})
}

func (d *deriver) optional(p operation.Parameter) {
	d.add(broken{
		kind: "required", title: p.Name + " has to be sent.",
		defect: defect.Defect{Kind: defect.Required, Parameter: p.Name}, reach: everyRequestRefused, witness: asked(d.without(d.base, p), d.without(d.carrying(p), p)),
	})
	d.add(broken{
		kind: "refused", title: "No value of " + p.Name + " is taken.", refuses: d.inBase(p),
		defect: defect.Defect{Kind: defect.Refused, Parameter: p.Name}, witness: asked(d.carrying(p)),
	})
}

// typed: a text that is none of the type is taken.
func (d *deriver) typed(p operation.Parameter) {
	for _, odd := range []string{"plumb", "1.5"} {
		if info, ok := d.statement.Subject.Rule.Find(); ok && !info.Obeys(cmp.Or(p.Item, d.statement.Value), odd) {
			d.add(broken{
				kind: "unchecked", title: p.Name + " may be of any type.",
				defect: d.pardoned(p, odd), witness: asked(d.with(d.base, p, odd)),
			})
			break
		}
	}
	d.cut(p)
	d.quoted(p)
	d.firstOnly(p)
	d.unparsed(p)
}

// cut: of a number that is to be whole the part behind the point is not looked at.
func (d *deriver) cut(p operation.Parameter) {
	if cmp.Or(p.Item, d.statement.Value) != "integer" {
		return
	}
	d.add(broken{
		kind: "fraction-taken", title: p.Name + " may have a fraction, of which nothing is read.",
		defect: defect.Defect{Kind: defect.Cut, Parameter: p.Name}, witness: asked(d.with(d.base, p, d.good(p)+".5"), d.with(d.base, p, "1.5")),
	})
}

// quoted: a number or a boolean inside of a JSON text is taken in quotes, where the page's example shows it without.
func (d *deriver) quoted(p operation.Parameter) {
	if !d.op.ShownAsJSON(p) {
		return
	}
	text := p
	text.Type = "string"
	d.add(broken{
		kind: "in-quotes", title: p.Name + " may be in quotes.", defect: defect.Defect{Kind: defect.Quoted, Parameter: p.Name},
		witness: asked(d.with(d.base, text, d.good(p))),
	})
}

// dropped is the defect of a server that does not check the statement's rule.
func (d *deriver) dropped() defect.Defect {
	return defect.Defect{Kind: defect.Unchecked, Statement: d.statement.ID}
}

// pardoned is the same, of a server that checks nothing of the parameter's values where another rule is against the value.
func (d *deriver) pardoned(p operation.Parameter, value string) defect.Defect {
	for _, s := range d.op.About(p.Name) {
		if info, ok := s.Subject.Rule.Find(); ok && s.ID != d.statement.ID && !info.Obeys(s.Value, value) {
			return defect.Defect{Kind: defect.Anything, Parameter: p.Name}
		}
	}
	return d.dropped()
}

// limited is the defect of a server that checks the statement's rule with another limit.
func (d *deriver) limited(limit string) defect.Defect {
	return defect.Defect{Kind: defect.Limit, Statement: d.statement.ID, Value: limit}
}

// listed: a documented value is refused, or another one is taken.
func (d *deriver) listed(p operation.Parameter) {
	const most = 8 // values that are refused one by one
	values := strings.Split(d.statement.Value, ",")
	if d.statement.Subject.Rule == contract.RuleConst {
		values = []string{d.statement.Value}
	}
	for i, v := range values {
		others := append(append([]string{}, values[:i]...), values[i+1:]...)
		if len(others) == 0 {
			others = []string{v + "-other"}
		}
		if i < most {
			d.add(broken{
				kind: "value-refused=" + fit(v), refuses: v, title: p.Name + " may not be " + v + ".",
				defect: d.limited(strings.Join(others, ",")), witness: asked(d.with(d.base, p, v)),
			})
		}
	}
	d.otherCase(p, values)
	odd := "plumb"
	if p.Type == "integer" || p.Type == "number" {
		odd = "987654"
	}
	d.add(broken{
		kind: "unknown-accepted", title: p.Name + " may have any value.", defect: d.pardoned(p, odd),
		witness: asked(d.with(d.base, p, odd), d.with(d.base, p, values[0]+unknown)),
	})
}

// otherCase: a documented value is taken in another case of letters.
func (d *deriver) otherCase(p operation.Parameter, values []string) {
	for _, v := range values {
		if other := strings.ToLower(v); other != v && !slices.Contains(values, other) && p.Role == contract.RoleBusiness && p.Type != "boolean" {
			d.add(broken{
				kind: "other-case-taken=" + fit(other), title: p.Name + " may be " + other + ".",
				defect: d.limited(strings.Join(append(slices.Clone(values), other), ",")), witness: asked(d.with(d.base, p, other)),
			})
			return
		}
	}
}

// form: a text of another form is taken.
func (d *deriver) form(p operation.Parameter) {
	good, odd := d.good(p), "\u00a0plumb!"
	if info, _ := d.statement.Subject.Rule.Find(); info.Obeys(d.statement.Value, odd) {
		odd = "!plumb" // a form of the beginning alone
	}
	d.add(broken{
		kind: "unchecked", title: p.Name + " may have any form.", defect: d.pardoned(p, odd),
		witness: asked(d.with(d.base, p, odd), d.with(d.base, p, good+"中"), d.with(d.base, p, "plumb"), d.with(d.base, p, good+"!")),
	})
}

// characters: values with a character that the form allows are refused, where it stands first or behind the first.
func (d *deriver) characters(p operation.Parameter) {
	good := d.good(p)
	for _, c := range []string{"-", ".", "_", "1", "a", "A"} {
		class := regexp.QuoteMeta(c)
		runes := []rune(good)
		half := (len(runes) + 1) / 2 //nolint:mnd // the middle
		for _, at := range []struct{ where, pattern, text string }{
			{"first", "^" + class, c + good}, {"inside", "^.+" + class, string(runes[:half]) + c + string(runes[half:])},
		} {
			if at.where == "inside" && !strings.HasSuffix(d.statement.Value, "$") {
				continue // the form is one of the beginning alone
			}
			if _, breaks := d.op.Broken(p.Name, at.text); breaks || good == "" || regexp.MustCompile(at.pattern).MatchString(good) {
				continue
			}
			d.add(broken{
				kind: at.where + "-refused=" + fit(c), title: p.Name + " may not have " + c + " " + at.where + ".", refuses: at.text,
				defect: defect.Defect{Kind: defect.Unlike, Parameter: p.Name, Value: at.pattern}, witness: asked(d.with(d.base, p, at.text)),
			})
		}
	}
}

// defaulted: leaving the parameter out stands for another value.
func (d *deriver) defaulted(p operation.Parameter) {
	if !d.comparesDefault(p) {
		d.standsFor(p, d.statement.ID, d.other(p, d.statement.Value))
	}
	if d.statement.Value != "" {
		d.add(broken{
			kind: "refused", title: "No value of " + p.Name + " is taken, nor its default.", refuses: valueIn(d.base, sent(p.Name)),
			defect: defect.Defect{Kind: defect.Refused, Parameter: p.Name}, witness: asked(d.with(d.base, p, d.statement.Value)),
		})
	}
}

// comparesDefault reports whether a statement holds answers without a parameter against those with its default: that one is broken
// where the default is another.
func (d *deriver) comparesDefault(p operation.Parameter) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleDefaultEqual && s.Subject.Name == p.Name
	})
}

// standsFor adds that a parameter left out is another value than the statement of its default says.
func (d *deriver) standsFor(p operation.Parameter, statement, other string) {
	if other == "" {
		return
	}
	d.add(broken{
		kind: "other", title: p.Name + " is " + other + " where it is left out.",
		defect: defect.Defect{Kind: defect.Limit, Statement: statement, Value: other}, reach: otherItems, witness: asked(d.without(d.base, p)),
	})
}

func (d *deriver) idempotent(p operation.Parameter) {
	call := d.base.With(p.Name, scenario.Literal("plumb-token"))
	d.add(broken{
		kind: "calls-forgotten", title: "A call with a " + p.Name + " that was used is a new one.",
		defect: defect.Defect{Kind: defect.CallsForgotten}, witness: [][]scenario.Request{{call, call}},
	})
	d.add(broken{
		kind: "replayed-once", title: "A call with a " + p.Name + " that was used twice is a new one.",
		defect: defect.Defect{Kind: defect.ReplayOnce}, witness: [][]scenario.Request{{call, call, call}},
	})
}

// token is the parameter that makes calls idempotent.
func (d *deriver) token() (string, bool) {
	for _, s := range d.op.Statements {
		if s.Subject.Kind == contract.OfParameter && s.Subject.Rule == contract.RuleIdempotent {
			return s.Subject.Name, true
		}
	}
	return "", false
}

func (d *deriver) mismatch() {
	token, ok := d.token()
	if !ok {
		return
	}
	first := d.base.With(token, scenario.Literal("plumb-token"))
	second := first.With("PlumbExtra", scenario.Literal("1"))
	d.add(broken{
		kind: "mismatch-taken", title: "A " + token + " that comes back with other parameters is answered as before.",
		defect: defect.Defect{Kind: defect.MismatchTaken}, witness: [][]scenario.Request{{first, second}},
	})
}

func (d *deriver) tokenCase() {
	token, ok := d.token()
	if !ok {
		return
	}
	lower, upper := d.base.With(token, scenario.Literal("plumb-token")), d.base.With(token, scenario.Literal("PLUMB-TOKEN"))
	d.add(broken{
		kind: "any-case", title: "Values of " + token + " that differ in upper and lower case are one.",
		defect: defect.Defect{Kind: defect.TokenAnyCase}, witness: [][]scenario.Request{{lower, upper}, {lower, upper.With("PlumbExtra", scenario.Literal("1"))}},
	})
}
