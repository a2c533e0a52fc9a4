package document

import (
	"cmp"
	"strconv"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func (p wireParameter) description() string {
	if p.protocol != nil {
		return p.protocol.description
	}
	return p.source.Description
}

// schema is the schema of the parameter as it travels.
func (p wireParameter) schema() doc {
	switch {
	case p.protocol != nil:
		d := p.protocol.schema.copied()
		if p.value != "" {
			d.set("enum", texts([]string{p.value}))
		}
		return d
	case p.open:
		return mapping().str("type", "object").set("additionalProperties", mapping().str("type", "string").node)
	}
	t := p.source.Type
	if t.Name == "array" && p.source.Style == contract.StyleRepeatList {
		t = contract.Type{Name: cmp.Or(t.Item, "string"), Format: t.ItemFormat}
	}
	if !t.IsScalar() {
		t = contract.Type{Name: "string"}
	}
	d := mapping().str("type", t.Name).str("format", t.Format)
	var constraints []contract.Constraint
	if p.source.Style != contract.StyleSimple {
		constraints = p.source.Constraints // limits of the values are not limits of the text that lists them
	}
	constrain(d, t, constraints)
	setExample(d, t, constraints, p.source.Example)
	return d
}

// constrain adds the constraints that a schema has words for.
func constrain(d doc, t contract.Type, cs []contract.Constraint) {
	for _, c := range cs {
		switch c.Rule {
		case contract.RuleEnum, contract.RuleConst:
			if t.Name != "boolean" {
				d.set("enum", enumNode(t, c.Values))
			}
		case contract.RuleMinLength, contract.RuleMaxLength:
			if t.Name == "string" {
				d.set(schemaWord(c.Rule), number(c.Value))
			}
		case contract.RuleMinBytes, contract.RuleMaxBytes:
			if t.Name == "string" {
				constrainBytes(d, c, cs)
			}
		case contract.RuleMinimum, contract.RuleMaximum, contract.RuleMultiple:
			if t.Name == "integer" && t.Holds(c.Value) || t.Name == "number" {
				d.set(schemaWord(c.Rule), number(c.Value))
			}
		case contract.RuleDefault:
			d.set("default", typedNode(t, c.Value))
		default: // patterns follow; a schema has no words for the others
		}
	}
	if t.Name == "string" {
		d.str("pattern", patternOf(cs))
	}
}

// constrainBytes adds what a length in bytes says of the number of characters, which is all that a schema counts: no more
// characters than bytes, and no fewer than a quarter of them, for a character has one byte to four. A text that obeys the rule
// never breaks the schema. Where the page counts characters too, these are the schema's.
func constrainBytes(d doc, c contract.Constraint, cs []contract.Constraint) {
	const most = 4
	inCharacters, value := contract.RuleMaxLength, c.Value
	if c.Rule == contract.RuleMinBytes {
		inCharacters = contract.RuleMinLength
		n, err := strconv.Atoi(c.Value)
		if err != nil {
			return
		}
		value = strconv.Itoa((n + most - 1) / most)
	}
	if _, have := contract.Find(cs, inCharacters); !have {
		d.set(schemaWord(c.Rule), number(value))
	}
}

// patternOf is the one pattern that a schema can have, the narrowest of those that hold.
func patternOf(cs []contract.Constraint) string {
	for _, info := range contract.Rules() {
		if c, ok := contract.Find(cs, info.Rule); ok && info.Pattern != nil {
			return info.Pattern(c.Value)
		}
	}
	return ""
}

// schemaWord is the word that a schema has for a rule.
func schemaWord(r contract.Rule) string {
	info, _ := r.Find()
	return info.Schema
}

// typedNode writes a value in the type of its schema; nil when it is not one of that type.
func typedNode(t contract.Type, value string) *node {
	switch {
	case !t.Holds(value):
		return nil
	case t.Name == "integer", t.Name == "number":
		return number(value)
	case t.Name == "boolean":
		return boolean(value == "true")
	}
	return text(value)
}

func enumNode(t contract.Type, values []string) *node {
	n := sequence()
	n.flow = true
	for _, v := range values {
		item := typedNode(t, v)
		if item == nil {
			return nil
		}
		n.add(item)
	}
	return n
}

// extensions adds role, style and provenance.
func (p wireParameter) extensions(d doc) {
	if p.protocol != nil {
		d.str(contract.ExtRole, string(p.protocol.Role))
		return
	}
	s := p.source
	d.str(contract.ExtRole, string(s.Role))
	switch {
	case p.open || p.prefix != "" && contract.HasIndex(s.Name):
		d.str(contract.ExtStyle, string(contract.StyleRepeatList)).str(contract.ExtFlatPrefix, p.prefix)
	case p.prefix != "":
		d.str(contract.ExtStyle, string(contract.StyleFlat)).str(contract.ExtFlatPrefix, p.prefix)
	case s.Style != contract.StyleNone:
		d.str(contract.ExtStyle, string(s.Style))
	}
	if s.Name != p.name {
		d.str(contract.ExtDocumented, s.Documented)
	}
	d.set(contract.ExtSource, encoded(s.At.Cite()))
	if list := constraintList(s.Constraints); list != nil {
		d.set(contract.ExtConstraints, list)
	}
	d.str(contract.ExtInferred, string(s.Inferred))
	if len(p.members) > 0 {
		d.set(contract.ExtJSONSchema, textSchema(s, p.members))
	}
	if s.Masked {
		d.set(contract.ExtMasked, boolean(true))
	}
}

func constraintList(cs []contract.Constraint) *node {
	if len(cs) == 0 {
		return nil
	}
	n := sequence()
	for _, c := range cs {
		n.add(encoded(c.Document()))
	}
	return n
}
