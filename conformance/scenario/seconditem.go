package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// inSecondItem repeats a statement's refusal in the second item of the list that the parameter is in, behind a first item that
// is as it should be: a target may look at the first alone.
func (d *deriver) inSecondItem(p operation.Parameter) {
	i := slices.IndexFunc(d.scenarios, func(s Scenario) bool {
		return minimalPair(s) && s.Steps[1].Checks[0].Name == p.Name && !strings.Contains(s.ID, "far-over")
	})
	if i < 0 || strings.HasSuffix(p.Name, ".N") && d.statement.Subject.Rule == contract.RuleRequired {
		return // a list has a second item or not
	}
	if p.Style == contract.StyleSimple && !p.InText {
		d.behindComma(p, d.scenarios[i])
		return
	}
	good, bad := d.scenarios[i].Steps[0].Request, d.scenarios[i].Steps[1].Request
	two := d.secondSent
	if p.InText {
		two = d.secondInText
	}
	control2, okay := two(p, good, good)
	probe2, ok := two(p, good, bad)
	if !okay || !ok || len(control2.Parameters) == len(good.Parameters) && !p.InText {
		return
	}
	_, variant, _ := strings.Cut(strings.TrimPrefix(d.scenarios[i].ID, d.statement.ID), "/")
	s := d.add("second-item-"+variant, d.scenarios[i].Title+", in the second item", LabelParameter,
		control(control2), probe(probe2, refused(p.Name)))
	if s.Tentative = d.scenarios[i].Tentative; len(d.settings.Fixtures.Accepted[p.Name]) < 2 {
		exploring(s)
	}
}

// minimalPair reports whether a scenario is a request that is accepted, and one that is refused.
func minimalPair(s Scenario) bool {
	return len(s.Steps) == 2 && s.Steps[0].Role == Control && len(s.Steps[1].Checks) == 1 && s.Steps[1].Checks[0].Kind == Refused
}

// secondSent is a request with the first item of one request and, as its second, the first of another.
func (d *deriver) secondSent(p operation.Parameter, first, second Request) (Request, bool) {
	list, _, isList := strings.Cut(p.Name+".", ".N.")
	if !isList || strings.Contains(list, ".N") {
		return first, false
	}
	one, two := instance(list+".N"), list+".2"
	out := first
	for _, sent := range second.Parameters {
		if rest, is := strings.CutPrefix(sent.Name, one); is && (rest == "" || rest[0] == '.') {
			out = out.with(two+rest, d.otherThan(sent, first))
		}
	}
	return out, true
}

// otherThan is the value of a second item: another one that the profile accepts, where it is the same as in the first.
func (d *deriver) otherThan(sent Parameter, first Request) Value {
	p, known := d.documented(sent.Name)
	if v, ok := first.parameter(sent.Name); !known || !ok || v != sent.Value {
		return sent.Value
	}
	for _, other := range d.settings.Fixtures.Accepted[p.Name] {
		if other != sent.Value.Text && sent.Value.Token == "" {
			return Literal(other)
		}
	}
	return sent.Value
}

func (d *deriver) secondInText(p operation.Parameter, first, second Request) (Request, bool) {
	head := contract.Head(p.Name)
	text, ok := operation.InSecond(first.value(head), second.value(head), p)
	return first.with(head, Literal(text)), ok
}
