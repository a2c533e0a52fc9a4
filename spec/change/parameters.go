package change

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// parameters compares what the versions say of each parameter.
func (c *comparison) parameters() {
	before, namesBefore := c.of(c.old, contract.OfParameter)
	after, names := c.of(c.now, contract.OfParameter)
	for _, name := range union(namesBefore, names) {
		about := Subject{Kind: contract.OfParameter, Name: name}
		switch b, a := before[name], after[name]; {
		case len(b) == 0:
			c.tell(c.addedParameter(name, a), about, nil, append(a, c.now.relations(name)...))
		case len(a) == 0:
			id := "parameter-removed"
			if c.old.protocols[name] {
				id = "protocol-parameter-unlisted"
			}
			c.tell(id, about, append(b, c.old.relations(name)...), nil)
		case c.old.protocols[name] && c.now.protocols[name]:
			c.ofProtocol(about, pairs(b, a))
		default:
			c.parameter(name, b, a)
		}
	}
}

// ofProtocol tells what the page says otherwise of a parameter that the protocol rules.
func (c *comparison) ofProtocol(about Subject, list []pair) {
	for _, p := range list {
		if partOf(p) != "" {
			b, a := p.lists()
			c.tell("protocol-parameter-said", Subject{about.Kind, about.Name, p.rule()}, b, a)
		}
	}
}

func (c *comparison) addedParameter(name string, said []contract.Statement) string {
	switch {
	case c.now.protocols[name]:
		return "protocol-parameter-listed"
	case required(said):
		return "parameter-added-required"
	}
	return "parameter-added-optional"
}

// required reports whether every request must have it.
func required(said []contract.Statement) bool {
	has := func(rule contract.Rule) bool {
		return slices.ContainsFunc(said, func(s contract.Statement) bool { return s.Subject.Rule == rule })
	}
	return has(contract.RuleRequired) && !has(contract.RuleOptional)
}

func (c *comparison) parameter(name string, before, after []contract.Statement) {
	leaving := func(s contract.Statement) bool {
		return s.Subject.Rule == contract.RuleRequired || s.Subject.Rule == contract.RuleOptional
	}
	c.requiredness(name, only(before, leaving), only(after, leaving))
	not := func(s contract.Statement) bool { return !leaving(s) }
	list := pairs(only(before, not), only(after, not))
	retyped := slices.ContainsFunc(list, func(p pair) bool {
		return p.rule() == contract.RuleType && p.old != nil && p.now != nil && p.old.Value != p.now.Value
	})
	boolean := slices.ContainsFunc(after, func(s contract.Statement) bool { return s.Subject.Rule == contract.RuleType && s.Value == "boolean" })
	for _, p := range list {
		about := Subject{Kind: contract.OfParameter, Name: name, Rule: p.rule()}
		id := parameterRow(p, boolean)
		switch {
		case id == "" && c.sized(p):
		case id == "":
			c.surer(p)
		case retyped && p.inferred(): // it comes with the type
		default:
			b, a := p.lists()
			if p.rule() == contract.RuleDefault {
				b, a = append(b, c.defaults(c.old, name)...), append(a, c.defaults(c.now, name)...)
			}
			c.tell(id, about, b, a)
		}
	}
}

// defaults are the relations that follow from what leaving a parameter out means.
func (*comparison) defaults(d *Document, name string) []contract.Statement {
	return only(d.relations(name), func(s contract.Statement) bool { return s.Subject.Rule == contract.RuleDefaultEqual })
}

func only(list []contract.Statement, holds func(contract.Statement) bool) []contract.Statement {
	return slices.DeleteFunc(slices.Clone(list), func(s contract.Statement) bool { return !holds(s) })
}

// requiredness compares whether the parameter may be left out.
func (c *comparison) requiredness(name string, before, after []contract.Statement) {
	switch was, is := required(before), required(after); {
	case is && !was:
		c.tell("parameter-became-required", Subject{contract.OfParameter, name, contract.RuleRequired}, before, after)
	case was && !is:
		c.tell("parameter-became-optional", Subject{contract.OfParameter, name, contract.RuleOptional}, before, after)
	default:
		for _, p := range pairs(before, after) {
			if p.old != nil && p.now != nil {
				c.surer(p)
			}
		}
	}
}

// parameterRow is the kind of change of one statement about a parameter; "" when it says the same in both versions.
func parameterRow(p pair, boolean bool) string {
	rule := canonical(p.rule())
	part := partOf(p)
	switch {
	case part == "":
		return ""
	case p.inferred():
		return "inferred-" + appearance(part)
	case rule == contract.RuleEnum && boolean && implied(p):
		return "implied-" + appearance(part)
	case rule == contract.RuleDefault:
		return "default-" + appearance(part)
	case rule == contract.RuleIdempotent && part != "changed":
		return "idempotency-" + part
	case rule == contract.RuleNeeds:
		return "need-" + appearance(part)
	case rule == contract.RuleCondition && part == "changed":
		return "condition-reworded"
	case rule == contract.RuleCondition, rule == contract.RuleNeeded:
		return "condition-" + appearance(part)
	case rule == contract.RuleDryRun, rule == contract.RuleIdempotent:
		return "promise-" + appearance(part)
	case rule == contract.RuleType:
		return typeRow(part)
	}
	return "parameter-limit-" + part
}

func typeRow(part string) string {
	switch part {
	case string(Tightened):
		return "parameter-type-narrowed"
	case string(Loosened):
		return "parameter-type-widened"
	case string(Changed):
		return "parameter-type-changed"
	}
	return "parameter-limit-" + part // the page did not say a type, or does not any more
}

// partOf is how a pair differs; "" when it does not.
func partOf(p pair) string {
	switch {
	case p.old == nil:
		return string(Added)
	case p.now == nil:
		return string(Removed)
	case same(canonical(p.rule()), p.old.Value, p.now.Value):
		return ""
	}
	return string(order(p.rule(), p.old.Value, p.now.Value))
}

// appearance is whether something is there, where it does not matter which value is narrower.
func appearance(part string) string {
	if part == string(Tightened) || part == string(Loosened) {
		return string(Changed)
	}
	return part
}

// implied reports whether an enum only lists what every switch can be.
func implied(p pair) bool {
	all := func(s *contract.Statement) bool { return s == nil || same(contract.RuleEnum, s.Value, "true,false") }
	return all(p.old) && all(p.now)
}
