package scenario

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// filter: the items are those that have what was asked for.
func (d *deriver) filter(fit Kind) {
	p, member := d.about(), d.statement.Value
	if p.Required {
		d.requiredFilter(p, fit)
		return
	}
	one := d.choosingBy(d.whole(), p, member, 1)
	d.relate("fits", "every item has the "+p.Name+" that was asked for", d.all(needed(d.items(ListsDiffer, member, "1", ""))),
		probe(one.request, d.filtered(fit, member, one.names, p)...))
	if one.most > 1 {
		two := d.choosingBy(d.whole(), p, member, 2)
		s := d.relate("two", "items have one of the two values of "+p.Name+" that were asked for", d.all(needed(d.items(ListsDiffer, member, "2", ""))),
			probe(two.request, d.filtered(fit, member, two.names, p)...))
		s.Otherwise = append(s.Otherwise, d.union(one, two, fit))
	}
	if len(p.Enum) > 1 && d.op.Limit(p.Name, contract.RuleDefault) == "" && !d.relates(p, contract.RuleUnfiltered) {
		d.unfiltered(p)
	}
}

// relates reports whether the page says a rule about answers of a parameter.
func (d *deriver) relates(p operation.Parameter, rule contract.Rule) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfRelation && s.Subject.Rule == rule && s.Subject.Name == p.Name
	})
}

func (d *deriver) filtered(fit Kind, member, names string, p operation.Parameter) []Check {
	checks := []Check{seenAccepted(), needed(d.items(ListsTell, member, names, "all")), d.items(fit, member, names, ""), d.items(ListsAll, member, names, "all")}
	if d.op.Limit(p.Name, contract.RuleDefault) == "" && d.narrows(p) {
		checks = append(checks, d.items(ListsPart, "", "", "all"))
	}
	return checks
}

// requiredFilter: what every request chooses by, chooses, with another value as well where there is one.
func (d *deriver) requiredFilter(p operation.Parameter, fit Kind) {
	member, name := d.statement.Value, instance(p.Name)
	whole := d.whole()
	d.relate("fits", "every item has the "+p.Name+" that was asked for",
		probe(whole, seenAccepted(), d.several("1"), d.items(fit, member, name, "")))
	if value, promised, ok := d.second(p, whole.value(name)); ok && promised {
		d.relate("other", "every item has another "+p.Name+" that was asked for",
			control(whole), probe(whole.with(name, Literal(value)), seenAccepted(), d.several("1"), d.items(fit, member, name, "")))
	}
}

// unfiltered: without the parameter, the items of all its values are there: those that the page lists, or that the profile knows.
func (d *deriver) unfiltered(p operation.Parameter) {
	const most = 6
	var steps []Step
	var than []string
	values := p.Enum
	if len(values) == 0 {
		values = d.settings.Fixtures.Accepted[p.Name]
	}
	if len(values) < 2 { //nolint:mnd // of one alone it might be the default
		d.relate("unfiltered", "without "+p.Name+" the items of all its values are there").Missing = "two values of " + p.Name
		return
	}
	for _, value := range values[:min(len(values), most)] {
		name := "value-" + label(value)
		steps, than = append(steps, named(name, control(d.whole().with(instance(p.Name), Literal(value))))), append(than, name)
	}
	d.relate("unfiltered", "without "+p.Name+" the items of all its values are there",
		append(steps, d.walking(probe(d.whole(), seenAccepted(), d.several("1"), d.items(ListsHold, "", "", strings.Join(than, ",")))))...)
}

// filterNone: what no item has, gives no item; a target may also refuse it.
func (d *deriver) filterNone() {
	p := d.about()
	s := d.relate("nothing", "a "+p.Name+" that nothing has gives no item")
	for _, value := range []string{"plumb-fits-nothing", "PlumbNone", "plumbnone"} {
		if _, broken := d.op.Broken(p.Name, value); broken {
			continue
		}
		one := d.choosingBy(d.whole(), p, d.statement.Value, 1)
		nothing := one.request.with(strings.Split(one.names, ",")[0], Literal(strings.ReplaceAll(one.text, "{1}", value)))
		s.Steps = []Step{d.all(d.several("1")), probe(nothing, seenAccepted(), d.items(ListsNothing, "", "", ""))}
		d.emptyList("a "+p.Name+" that nothing has", nothing)
		return
	}
	s.Missing = "a value of " + p.Name + " that nothing has"
}

// filterBoth: an item has the values of both parameters, not of one of them.
func (d *deriver) filterBoth() {
	p := d.about()
	parts := strings.Split(d.statement.Value, ",")
	other, known := d.op.Parameter(parts[1])
	if !known || len(parts) != 3 {
		return
	}
	one := d.choosingBy(d.whole(), p, parts[0], 1)
	both := d.choosingBy(one.request, other, parts[2], 1)
	last := strings.Split(both.names, ",")[0]
	value := Value{Text: strings.ReplaceAll(both.text, "{1}", "{2}"), From: both.from}
	d.relate("both", "items have both the "+p.Name+" and the "+other.Name+" that were asked for",
		d.all(needed(d.items(ListsDiffer, parts[0], "1", "")), needed(d.items(ListsDiffer, parts[2], "2", ""))),
		probe(both.request.with(last, value), seenAccepted(), d.items(ListsFit, parts[0], one.names, ""), d.items(ListsFit, parts[2], both.names, "")))
}

// choosing is a request that chooses items by values that an earlier answer has.
type chosenBy struct {
	request Request
	names   string // of the parameters that carry the values, with commas between
	text    string // of the first of them
	from    Taken
	most    int // how many values can be asked for
}

// choosingBy asks for the items that have one of the first values of a member in the step "all", in the form that the
// parameter takes.
func (d *deriver) choosingBy(r Request, p operation.Parameter, member string, values int) chosenBy {
	from := Taken{Step: "all", Path: d.ofItems(member)}
	out := chosenBy{request: r, most: 1}
	name := instance(p.Name)
	if stem, ok := strings.CutSuffix(name, ".1"); ok {
		out.most = 2
		names := []string{name, stem + ".2"}[:values]
		for i, n := range names {
			out.request = out.request.with(n, Value{Text: []string{"{1}", "{2}"}[i], From: from})
		}
		out.names, out.text, out.from = strings.Join(names, ","), "{1}", from
		return out
	}
	out.text, out.most = "{1}", 1
	before, between, after, list := shapeOf(p)
	if list {
		out.most = 2
	}
	if before+after != "" {
		from.JSON = true
	}
	out.text = before + "{1}" + after
	if values > 1 {
		out.text = before + "{1}" + between + "{2}" + after
	}
	out.request, out.names, out.from = r.with(name, Value{Text: out.text, From: from}), name, from
	return out
}

// shapeOf is how values are written in one text: what stands before, between and behind them, and whether there can be several.
func shapeOf(p operation.Parameter) (before, between, after string, list bool) {
	if p.Style == contract.StyleSimple {
		return "", ",", "", true
	}
	var items []any
	if json.Unmarshal([]byte(p.Example), &items) == nil && len(items) > 0 {
		if key, ok := onlyKey(items[0]); ok {
			return `[{"` + key + `":"`, `"},{"` + key + `":"`, `"}]`, true
		}
		return `["`, `","`, `"]`, true
	}
	var object any
	if strings.HasPrefix(p.Example, "{") && json.Unmarshal([]byte(p.Example), &object) == nil {
		if key, ok := onlyKey(object); ok {
			return `{"` + key + `":"`, "", `"}`, false
		}
	}
	if p.Style == contract.StyleJSON {
		return `["`, `","`, `"]`, true
	}
	return "", "", "", false
}

func onlyKey(v any) (string, bool) {
	object, ok := v.(map[string]any)
	if !ok || len(object) != 1 {
		return "", false
	}
	for key := range object {
		return key, true
	}
	return "", false
}
