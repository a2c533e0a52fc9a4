package derive

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// needsChain is how many parameters may need one another in turn.
const needsChain = 4

// needed: values of a parameter are refused where it has no effect, although the page has it ignored there.
func (d *deriver) needed(p operation.Parameter) {
	needs, otherwise := d.op.Needs(p.Name)
	if otherwise == contract.Unsaid {
		return
	}
	var witness, good []scenario.Request
	for _, n := range needs {
		out := d.outOf(d.without(d.base, p), n)
		good = append(good, out.With(sent(p.Name), scenario.Literal(d.good(p))))
		for _, text := range []string{"-1", "987654321", "PlumbUndocumented", "\u00a0plumb!"} {
			witness = append(witness, out.With(sent(p.Name), scenario.Literal(text)))
		}
	}
	if otherwise == contract.Ignored {
		d.add(broken{
			kind: "never-ignored", title: p.Name + " is looked at where it has no effect.", defect: d.dropped(), witness: asked(witness...),
		})
	}
	d.add(broken{
		kind: "refused-alone", title: p.Name + " is refused where it has no effect.",
		defect: defect.Defect{Kind: defect.Alone, Parameter: p.Name}, witness: asked(good...),
	})
}

// outOf is a request that is not in a case: without the parameters, or with another value of the one.
func (d *deriver) outOf(r scenario.Request, n contract.Need) scenario.Request {
	for _, name := range n.Of {
		p, _ := d.op.Parameter(name)
		if len(n.Values) == 0 || !p.Required && d.op.Limit(name, contract.RuleDefault) == "" {
			r = d.without(r, p)
			continue
		}
		for _, v := range slices.Concat(p.Enum, d.settings.Values[name], []string{"true", "false"}) {
			if _, broken := d.op.Broken(name, v); !broken && !slices.Contains(n.Values, v) {
				r = r.With(sent(name), scenario.Literal(v))
				break
			}
		}
	}
	return r
}

// met is a request with what a parameter needs to have an effect.
func (d *deriver) met(r scenario.Request, parameter string, chain int) scenario.Request {
	needs, _ := d.op.Needs(parameter)
	for _, n := range needs {
		if d.op.Meets(n, func(name string) (string, bool) { v := valueIn(r, sent(name)); return v, v != "" }) {
			continue
		}
		other, _ := d.op.Parameter(n.Of[0])
		value := d.good(other)
		if len(n.Values) > 0 {
			value = n.Values[0]
		}
		if value == "" {
			continue
		}
		r = d.yielding(r, other.Name).With(sent(other.Name), scenario.Literal(value))
		if chain > 0 {
			r = d.met(r, other.Name, chain-1)
		}
	}
	return r
}

// yielding is a request without what it cannot have together with a parameter.
func (d *deriver) yielding(r scenario.Request, parameter string) scenario.Request {
	for _, c := range d.op.Choices {
		if !c.Most || !slices.Contains(c.Of, parameter) {
			continue
		}
		for _, name := range c.Of {
			if other, known := d.op.Parameter(name); known && name != parameter {
				r = d.without(r, other)
			}
		}
	}
	return r
}

// needs reports whether a parameter needs another one to have an effect: every request about it has that as well.
func (d *deriver) needs(parameter, other string, chain int) bool {
	needs, _ := d.op.Needs(parameter)
	return chain > 0 && slices.ContainsFunc(needs, func(n contract.Need) bool {
		return slices.ContainsFunc(n.Of, func(name string) bool { return name == other || d.needs(name, other, chain-1) })
	})
}

// hasEffect reports whether the base request has what a parameter needs to have an effect: its value is looked at only then.
func (d *deriver) hasEffect(p operation.Parameter) bool {
	needs, _ := d.op.Needs(p.Name)
	return !slices.ContainsFunc(needs, func(n contract.Need) bool {
		return !d.op.Meets(n, func(name string) (string, bool) { v := valueIn(d.base, sent(name)); return v, v != "" })
	})
}
