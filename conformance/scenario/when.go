package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// showing is the plainest request, with what the member of the result is there for that the statement is about.
func (d *deriver) showing() Request {
	if d.statement.Subject.Kind != contract.OfResponse {
		return d.base()
	}
	return d.showingAt(d.statement.Subject.Name)
}

// showingAt is the plainest request, with what a member of the result is there for, where values of that are known.
func (d *deriver) showingAt(path string) Request {
	if needs := d.op.ShownBy(path); len(needs) > 0 {
		if r, _, ok := d.inCase(d.base(), needs); ok {
			return r
		}
	}
	return d.tellingOf(path)
}

// tellingOf is the plainest request, with the optional parameter that a member, or what it is in, has the name of: what is made
// or changed has in its result what it was given. It is sent where its value is promised; of what is looked for it is a filter, and
// is not sent.
func (d *deriver) tellingOf(path string) Request {
	if !mutating(d.op.Action) {
		return d.base()
	}
	for name := range strings.SplitSeq(strings.ReplaceAll(path, "[]", ""), ".") {
		p, known := d.op.Parameter(name)
		if !known || p.Role != contract.RoleBusiness || p.Required || d.sends(name) || !d.settings.Fixtures.gives(name) || d.op.States(name, contract.RuleIdempotent) {
			continue
		}
		if r, promised := d.sendingGood(p); promised {
			return r
		}
	}
	return d.base()
}

// inCase is a request that meets all of some needs, and whether somebody promises the values; not ok where there is none.
func (d *deriver) inCase(r Request, needs []contract.Need) (in Request, promised, ok bool) {
	promised = true
	for _, n := range needs {
		if d.meets(r, n) {
			continue
		}
		name, value := d.meeting(r, n)
		if name == "" {
			return r, false, false
		}
		p, _ := d.op.Parameter(name)
		promised = promised && (len(n.Values) > 0 || d.promising(p))
		r = r.with(instance(name), Literal(value))
	}
	return r, promised, true
}

// when: a member is there in a case of the request, and not in others; where the page says that it is empty then, it is there
// without items.
func (d *deriver) when() {
	w, _ := contract.ReadWhen(d.statement.Value)
	path := d.statement.Subject.Name
	with, promised, ok := d.inCase(d.whole(), d.op.ShownBy(path))
	if !ok {
		d.add("with", path+" is there where "+needsText(w.Needs), LabelRelation).Missing = "a value of " + strings.Join(w.Needs[0].Of, " or ")
		return
	}
	_, member, _ := d.op.Result.Locate(path)
	there := Check{Kind: Returned, Name: path}
	if w.ElseEmpty || d.statement.Inferred == string(contract.ByName) && member.Type == "array" {
		there = Check{Kind: Something, Name: d.located(path)}
	}
	checks := []Check{seenAccepted()}
	if d.op.Listing.List != "" {
		checks = append(checks, d.several("1"))
	}
	if w.Partly || !promised {
		checks = append(checks, needed(there))
	} else {
		checks = append(checks, there)
	}
	for _, f := range bothFormats() {
		s := d.relate("with"+f.variant, "the result in "+f.name+" has "+path+" where "+needsText(w.Needs),
			probe(with.format(f.name), checks...))
		if member.Guessed {
			s.Level = verdict.Should
		}
	}
	shown := func(format string) Step {
		return alsoChecked(named("with", control(with.format(format))), needed(there))
	}
	for _, out := range d.outsides(with, w.Needs) {
		d.absent(out, shown, w.ElseEmpty)
	}
}

// bothFormat is a format with what ends the ids of its scenarios.
type bothFormat struct{ name, variant string }

func bothFormats() []bothFormat { return []bothFormat{{"JSON", ""}, {"XML", "-xml"}} }

// outside is a request that is not in a case.
type outside struct {
	variant, title string
	request        Request
}

// absent: the result to a request outside of the case does not have the member.
func (d *deriver) absent(out outside, shown func(format string) Step, elseEmpty bool) {
	path := d.statement.Subject.Name
	checks := []Check{seenAccepted(), {Kind: NothingAt, Name: d.located(path)}}
	if elseEmpty {
		checks = append(checks, Check{Kind: Member, Name: path}, Check{Kind: Throughout, Name: path})
	}
	for _, f := range bothFormats() {
		s := d.relate(out.variant+f.variant, "the result in "+f.name+" has no "+path+" where "+out.title, shown(f.name), probe(out.request.format(f.name), checks...))
		d.lessThanOnly(s)
	}
	if !elseEmpty && d.statement.Inferred == "" {
		d.relate(out.variant+"-unset", "the result has no "+path+" without a value where "+out.title, shown("JSON"),
			probe(out.request.format("JSON"), seenAccepted(), Check{Kind: NotVoid, Name: d.located(path)})).Level = verdict.Should
	}
}

// lessThanOnly makes what the page does not say in so many words a should.
func (d *deriver) lessThanOnly(s *Scenario) {
	if rule := d.statement.Subject.Rule; rule == contract.RuleWhen || rule == contract.RuleBeside {
		s.Level = verdict.Should
	}
}

// outsides are requests that are in all of some cases but one.
func (d *deriver) outsides(with Request, needs []contract.Need) []outside {
	var out []outside
	for _, n := range needs {
		variant := "without"
		if len(needs) > 1 {
			variant += "-" + strings.Join(n.Of, "-")
		}
		if len(n.Values) == 0 {
			if r, ok := d.outOf(with, n); ok {
				out = append(out, outside{variant, "not " + needText(n), d.instead(r, n)})
			}
			continue
		}
		p, _ := d.op.Parameter(n.Of[0])
		for _, v := range slices.Concat(d.settings.Fixtures.Accepted[p.Name], p.Enum, booleans(p)) {
			if !slices.Contains(n.Values, v) {
				out = append(out, outside{variant, "not " + needText(n), with.with(instance(p.Name), Literal(v))})
				break
			}
		}
		if standard := d.op.Limit(p.Name, contract.RuleDefault); standard != "" && !slices.Contains(n.Values, standard) {
			out = append(out, outside{"absent" + strings.TrimPrefix(variant, "without"), p.Name + " is left out", with.lacking(p.Name)})
		}
	}
	return out
}

// instead is a request without some parameters of which it had one, with one of those that stand beside them in a choice.
func (d *deriver) instead(r Request, n contract.Need) Request {
	var others []operation.Parameter
	for _, c := range d.op.Choices {
		if !c.Most || !slices.ContainsFunc(n.Of, func(name string) bool { return slices.Contains(c.Of, name) }) || slices.ContainsFunc(c.Of, r.holds) {
			continue
		}
		for _, name := range c.Of {
			if p, known := d.op.Parameter(name); known && !slices.Contains(n.Of, name) && d.promising(p) {
				others = append(others, p)
			}
		}
	}
	if len(others) == 0 {
		return r
	}
	p := others[d.turn%len(others)]
	v, _ := d.value(p)
	return r.with(instance(p.Name), Literal(v))
}

// beside: an object has a member in a case of those beside it, and not in others.
func (d *deriver) beside() {
	path, value := d.statement.Subject.Name, d.statement.Value
	w, _ := contract.ReadWhen(value)
	check := Check{Kind: Beside, Name: path, Want: value}
	if w.Partly {
		check = needed(check)
	}
	for _, f := range formats() {
		r := d.showingAt(path).format(f)
		d.relate("with-"+strings.ToLower(f), "objects in "+f+" have "+path+" where "+needsText(w.Needs), probe(r, seenSuccess(), seen(f), check))
		s := d.relate("without-"+strings.ToLower(f), "objects in "+f+" have no "+path+" where not "+needsText(w.Needs),
			probe(r, seenSuccess(), seen(f), Check{Kind: NotBeside, Name: path, Want: value}))
		d.lessThanOnly(s)
	}
}

// needsText tells of cases in words.
func needsText(needs []contract.Need) string {
	var out []string
	for _, n := range needs {
		out = append(out, needText(n))
	}
	return strings.Join(out, " and ")
}

func needText(n contract.Need) string {
	if len(n.Values) == 0 {
		return strings.Join(n.Of, " or ") + " is sent"
	}
	return strings.Join(n.Of, " or ") + " is " + strings.Join(n.Values, " or ")
}
