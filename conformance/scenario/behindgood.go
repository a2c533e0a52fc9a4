package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// behindGood is a request whose list has an item that is as it should be before the only one that it had, in whichever way the list
// travels: a target may look at the first alone. It is false where the list has several, or no other item is known.
func (d *deriver) behindGood(p operation.Parameter, good, bad Request) (Request, bool) {
	switch {
	case p.InText:
		return d.secondInText(p, good, bad)
	case p.Style == contract.StyleSimple || len(operation.Items(bad.value(p.Name))) > 0:
		return d.textBehindGood(p, good, bad)
	}
	list, is := listOf(p)
	one, two := list+".1", list+".2"
	if !is || !strings.Contains(p.Name, ".") || slices.ContainsFunc(bad.Parameters, func(sent Parameter) bool { return itemOf(sent.Name, two) }) {
		return bad, false
	}
	out := bad
	for _, sent := range bad.Parameters {
		if !itemOf(sent.Name, one) {
			continue
		}
		first, ok := good.parameter(sent.Name)
		if !ok || first == sent.Value && contract.Positions(sent.Name) == contract.Positions(p.Name) {
			first = d.otherThan(sent, bad)
		}
		out = out.with(sent.Name, first).with(two+strings.TrimPrefix(sent.Name, one), sent.Value)
	}
	first, sent := out.parameter(instance(p.Name))
	last, _ := bad.parameter(instance(p.Name))
	return out, sent && first != last
}

// itemOf reports whether a parameter as sent is an item, or a member of it.
func itemOf(sent, item string) bool { return sent == item || strings.HasPrefix(sent, item+".") }

// textBehindGood is behindGood for a list in one text: in JSON, or with commas between the items.
func (d *deriver) textBehindGood(p operation.Parameter, good, bad Request) (Request, bool) {
	items, join := operation.Items, func(items ...string) string { return "[" + strings.Join(items, ",") + "]" }
	if p.Style == contract.StyleSimple {
		items, join = func(text string) []string { return strings.Split(text, ",") }, func(items ...string) string { return strings.Join(items, ",") }
	}
	last := items(bad.value(p.Name))
	if len(last) != 1 {
		return bad, false
	}
	for _, text := range append([]string{good.value(p.Name)}, d.settings.Fixtures.Accepted[p.Name]...) {
		for _, first := range items(text) {
			if first != last[0] && first != "" {
				return bad.with(p.Name, Literal(join(first, last[0]))), true
			}
		}
	}
	return bad, false
}

// refusedBehindGood: what the profile says is refused is refused behind another item as well.
func (d *deriver) refusedBehindGood(p operation.Parameter, value string, good, bad Request) {
	two, ok := d.behindGood(p, good, bad)
	if !ok {
		return
	}
	exploring(d.add("second-item-refused-"+label(value), p.Name+" = "+value+" is refused, as was said of the target, in the second item", LabelParameter,
		control(good), probe(two, refusedAnyhow())))
}

// errorBehindGood: an error that one item of a list brings about comes behind another item as well. Lists are those that the request
// has otherwise than the one that is accepted.
func (d *deriver) errorBehindGood(e operation.Error, checks []Check) {
	i := slices.IndexFunc(d.scenarios, func(s Scenario) bool { return s.ID == d.statement.ID+"/json" })
	if i < 0 || d.statement.Inferred != "" || len(d.scenarios[i].Steps) != 2 || d.scenarios[i].Tentative || d.scenarios[i].Steps[1].Provoke != "" {
		return
	}
	first, last := d.scenarios[i].Steps[0], d.scenarios[i].Steps[1]
	good, bad := first.Request, last.Request
	last.Checks = checks
	for _, p := range d.op.Business() {
		value, sent := bad.parameter(instance(p.Name))
		usual, _ := good.parameter(instance(p.Name))
		if !sent || value == usual || p.InText || !d.settings.Fixtures.promises(p.Name, value.Text) {
			continue
		}
		var ok bool
		if last.Request, ok = d.behindGood(p, good, bad); ok {
			exploring(d.add("second-item-"+label(p.Name), "the documented error "+e.Code+" is answered when the second item of "+p.Name+" brings it about", LabelErrorCode,
				first, last))
		}
	}
}
