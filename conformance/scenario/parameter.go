package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// parameterRule makes the scenarios of a statement about one request parameter.
type parameterRule func(*deriver, operation.Parameter)

// parameterRules is the table of the rules about request parameters.
func parameterRules() map[contract.Rule]parameterRule {
	accepted := func(d *deriver, p operation.Parameter) { d.givenRule(p, "accepted") }
	return map[contract.Rule]parameterRule{
		contract.RuleRequired:   (*deriver).requiredRule,
		contract.RuleOptional:   (*deriver).optionalRule,
		contract.RuleType:       (*deriver).typeRule,
		contract.RuleConst:      (*deriver).enumRule,
		contract.RuleEnum:       (*deriver).enumRule,
		contract.RuleMaxLength:  (*deriver).maxLengthRule,
		contract.RuleMinLength:  (*deriver).minLengthRule,
		contract.RuleMaximum:    func(d *deriver, p operation.Parameter) { d.rangeRule(p, +1) },
		contract.RuleMinimum:    func(d *deriver, p operation.Parameter) { d.rangeRule(p, -1) },
		contract.RuleCharset:    (*deriver).charsetRule,
		contract.RulePattern:    broken("other-form", func(string) string { return "\u00a0plumb!" }),
		contract.RuleFormat:     broken("other-form", func(string) string { return "\u00a0plumb!" }),
		contract.RuleIdempotent: (*deriver).idempotentRule,
		contract.RuleUnique:     (*deriver).uniqueRule,
		contract.RuleMaxItems:   accepted,
		contract.RuleDefault:    accepted,
		contract.RuleCondition:  accepted,
	}
}

// ofParameter looks the parameter up. Where a limit gives nothing that could break it, that the value is accepted is all
// there is to see.
func ofParameter(scenarios parameterRule) rule {
	return func(d *deriver) {
		p, ok := d.op.Parameter(d.statement.Subject.Name)
		if !ok {
			return
		}
		scenarios(d, p)
		if len(d.scenarios) == 0 {
			d.givenRule(p, "accepted")
		}
	}
}

// requiredRule: without the parameter, the request is refused. Common parameters have their place in the query.
func (d *deriver) requiredRule(p operation.Parameter) {
	if nested(p) {
		d.givenRule(p, "given")
		return
	}
	base := d.base()
	d.add("missing-query", p.Name+" left out of the query is refused", LabelParameter,
		control(base), probe(base.without(p.Name), refused(p.Name)))
	form := base.placed(Form)
	d.add("missing-form", p.Name+" left out of the form body is refused", LabelParameter,
		control(form), probe(form.without(p.Name), refused(p.Name)))
}

func (d *deriver) optionalRule(p operation.Parameter) {
	s := d.add("absent", "a request without "+p.Name+" is accepted", LabelParameter)
	if value, promised := d.good(p); promised {
		s.Steps = append(s.Steps, named("given", control(d.base().with(instance(p.Name), value))))
	}
	s.Steps = append(s.Steps, probe(d.base().without(p.Name), accepted()))
	s.Plain = true
	d.givenRule(p, "given")
}

// givenRule: the request is accepted with a good value of the parameter.
func (d *deriver) givenRule(p operation.Parameter, variant string) {
	value, promised := d.good(p)
	s := d.add(variant, "a request with "+p.Name+" is accepted", LabelParameter,
		control(d.base()), probe(d.base().with(instance(p.Name), value), accepted()))
	s.Tentative = !promised
}

// instance turns a documented name such as Tag.N.Key into one that can be sent.
func instance(name string) string {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if part == "N" || part == "n" {
			parts[i] = "1"
		}
	}
	return strings.Join(parts, ".")
}

// good is a value that the target should accept, and whether anybody promised that it does: an optional parameter's
// example is only an example.
func (d *deriver) good(p operation.Parameter) (value Value, promised bool) {
	if d.isToken(p) {
		return Value{Token: "good", Length: tokenLength(p)}, true
	}
	v, ok := d.settings.Fixtures.value(p, d.turn)
	_, fromProfile := d.settings.Fixtures.Accepted[p.Name]
	return Literal(v), ok && (fromProfile || p.Required || len(p.Enum) > 0)
}

func (d *deriver) isToken(p operation.Parameter) bool {
	t, ok := d.token()
	return ok && t.Name == p.Name
}

const usualTokenLength = 36 // of a UUID, what clients send

func tokenLength(p operation.Parameter) int {
	if p.MaxLength != nil && *p.MaxLength < usualTokenLength {
		return int(*p.MaxLength)
	}
	return usualTokenLength
}

func (d *deriver) typeRule(p operation.Parameter) {
	switch p.Type {
	case "integer", "number":
		d.wrongValues(p, map[string]string{"letters": "plumb", "trailing-letter": "1x"})
		if p.Type == "integer" {
			d.wrongValues(p, map[string]string{"fraction": "1.5"})
		}
	case "boolean":
		d.wrongValues(p, map[string]string{"word": "perhaps"})
	case "string":
		if d.isToken(p) {
			d.add("digits", p.Name+" made of digits alone is text all the same", LabelParameter,
				control(d.base()), probe(d.base().with(p.Name, Value{Token: "digits", Length: tokenLength(p), Text: "0123456789", Digits: true}), accepted()))
			return
		}
		d.givenRule(p, "text")
	default:
		d.givenRule(p, "given")
	}
}

// wrongValues adds a minimal pair for each value of the wrong form.
func (d *deriver) wrongValues(p operation.Parameter, values map[string]string) {
	value, promised := d.good(p)
	for _, variant := range sortedKeys(values) {
		good := d.base().with(instance(p.Name), value)
		s := d.add(variant, p.Name+" = "+strconv.Quote(values[variant])+" is refused", LabelParameter,
			control(good), probe(good.with(instance(p.Name), Literal(values[variant])), refused(p.Name)))
		s.Tentative = !promised
	}
}

func (d *deriver) enumRule(p operation.Parameter) {
	for _, value := range p.Enum {
		d.add("value-"+label(value), p.Name+" = "+value+" is accepted", LabelParameter,
			probe(d.base().with(instance(p.Name), Literal(value)), accepted())).Tentative = p.Role == contract.RoleBusiness && len(p.Enum) > 1
	}
	good := d.base()
	if p.Role == contract.RoleBusiness && len(p.Enum) > 0 {
		good = good.with(instance(p.Name), Literal(p.Enum[0]))
	}
	d.add("other", p.Name+" with a value that the page does not list is refused", LabelParameter,
		control(good), probe(good.with(instance(p.Name), Literal("PlumbUndocumented")), refused(p.Name)))
}

// label makes a value fit to be a part of a scenario's id. Values that look alike once they are fit, such as >= and <=, are
// told apart by a digest of the value.
func label(value string) string {
	fit := strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r)) {
			return r
		}
		return '_'
	}, value)
	if fit == value {
		return fit
	}
	const digits = 6
	return fit + "-" + fmt.Sprintf("%016x", digest(value))[:digits]
}
