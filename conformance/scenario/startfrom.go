package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Start is what the requests of all scenarios start from.
type Start string

// The starts of requests.
const (
	// StartByPage is StartExample where the page says that parameters depend on one another, or where the example of an
	// operation that changes something has more than the required ones, else StartRequired.
	StartByPage Start = ""
	// StartRequired is every required parameter, and nothing else.
	StartRequired Start = "required"
	// StartExample is every required parameter, what the page's request example has beside them, and one of those of which the
	// page says that a request has at least one.
	StartExample Start = "example"
)

// OtherStart is the start that the settings do not have, for a target that refuses theirs; none when both are the same request.
func OtherStart(op *operation.Operation, settings Settings) (other Start, differs bool) {
	ours := newDeriver(op, settings)
	other = StartExample
	if ours.settings.Start == StartExample {
		other = StartRequired
	}
	settings.Start = other
	return other, !slices.Equal(ours.base().Parameters, newDeriver(op, settings).base().Parameters)
}

// shownPair is a pair of the page's request example with the parameter that it gives.
type shownPair struct {
	operation.Pair
	parameter operation.Parameter
}

// startAsSet decides where requests start from, and reads the page's request example when it is there.
func (d *deriver) startAsSet() {
	pairs := d.shownPairs()
	if d.settings.Start == StartByPage {
		d.settings.Start = StartRequired
		if d.dependent() || mutating(d.op.Action) && slices.ContainsFunc(pairs, func(s shownPair) bool { return !s.parameter.Required }) {
			d.settings.Start = StartExample
		}
	}
	if d.settings.Start == StartExample {
		d.shown = pairs
	}
}

// dependent reports whether the page says of some parameter that it is required in a case, or when another is not there. More
// in the example of a request that only reads does not count: what it asks for may not be there, and shows less then.
func (d *deriver) dependent() bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool { return s.Subject.Rule == contract.RuleCondition }) ||
		slices.ContainsFunc(d.op.Choices, func(c operation.Choice) bool { return c.Least })
}

// shownPairs are the pairs of the page's request example that a target can be expected to accept: the value breaks no rule of
// the page, and is none that has to be new each time.
func (d *deriver) shownPairs() []shownPair {
	var out []shownPair
	for _, pair := range d.op.Request {
		p, ok := d.documented(pair.Name)
		if !ok || p.InText || pair.Value == "" || d.isToken(p) || strings.EqualFold(p.Name, usualToken) {
			continue
		}
		if text := contract.Unmasked(pair.Value); text != "" && !p.Required {
			pair.Value = text // no target takes stars
		}
		if _, broken := d.op.Broken(p.Name, pair.Value); !broken && !d.dry(p, pair.Value) {
			out = append(out, shownPair{pair, p})
		}
	}
	return out
}

// usualToken makes requests idempotent by its name, also where the page does not say so.
const usualToken = "ClientToken"

// documented finds the operation's own parameter that travels under a name: Tag.N.Key for Tag.1.Key where there is one, since a
// description has items of lists one by one as well, else the one of that very name, else one that differs in positions alone.
func (d *deriver) documented(sent string) (operation.Parameter, bool) {
	own, general := d.op.Business(), contract.Positions(sent)
	for _, is := range []func(operation.Parameter) bool{
		func(p operation.Parameter) bool { return p.Name == general },
		func(p operation.Parameter) bool { return p.Name == sent },
		func(p operation.Parameter) bool { return contract.Positions(p.Name) == general },
	} {
		if i := slices.IndexFunc(own, is); i >= 0 {
			return own[i], true
		}
	}
	return operation.Parameter{}, false
}

// withShown adds what the page's request example has beside the parameters that are there. Of a list, the first item is enough:
// it is the one that scenarios change and leave out.
func (d *deriver) withShown(r Request) Request {
	for _, s := range d.shown {
		if s.Name != instance(s.parameter.Name) || r.holds(s.parameter.Name) {
			continue
		}
		if v, ok := d.value(s.parameter); ok {
			r = r.with(s.Name, Literal(v))
		}
	}
	return r
}

// shownValue is the value that the page's request example gives a parameter, "" where requests do not start from it.
func (d *deriver) shownValue(p operation.Parameter) string {
	for _, s := range d.shown {
		if s.parameter.Name == p.Name {
			return s.Value
		}
	}
	return ""
}
