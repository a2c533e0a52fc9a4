package operation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Member is what the description says of a parameter that is folded into a list or an object.
type Member struct {
	Name   string `json:"name"`
	Schema struct {
		Type    string `json:"type"`
		Example any    `json:"example"`
		Odd     string `json:"x-rpc-example"` // an example which breaks what is said of the value
	} `json:"schema"`
}

// itemOf is the type of the items of a list that travels as X.1, X.2, where they are no texts.
func (o *Operation) itemOf(name string) string {
	i := slices.IndexFunc(o.Members, func(m Member) bool { return m.Name == name })
	if i < 0 || !strings.HasSuffix(name, ".N") || o.Members[i].Schema.Type == "string" {
		return ""
	}
	return o.Members[i].Schema.Type
}

// withMembers adds the parameters that the description folds into a list or an object, such as Tag.N.Key: OpenAPI has
// no way to say them, and the statements do.
func (o *Operation) withMembers() {
	for _, s := range o.Statements {
		if s.Subject.Kind != contract.OfParameter {
			continue
		}
		i := slices.IndexFunc(o.Parameters, func(p Parameter) bool { return p.Name == s.Subject.Name })
		if i < 0 {
			head, _ := o.Parameter(contract.Head(s.Subject.Name))
			o.Parameters = append(o.Parameters, Parameter{
				Name: s.Subject.Name, Role: contract.RoleBusiness, Folded: true, Type: "string", InText: head.Style == contract.StyleJSON,
				Example: o.exampleOfItem(s.Subject.Name),
			})
			i = len(o.Parameters) - 1
		}
		if p := &o.Parameters[i]; s.Subject.Rule == contract.RuleRequired && strings.Contains(p.Name, ".") {
			p.Required = true // where what it is in is given: a description has no way to say that
		}
		if p := &o.Parameters[i]; p.Folded || p.Style == contract.StyleSimple && s.Subject.Rule == contract.RuleEnum {
			p.learn(s, o.itemOf(p.Name)) // limits of the values in one text are not limits of the text, so that a schema does not say them
			if limit := s.Subject.Rule == contract.RuleMinimum || s.Subject.Rule == contract.RuleMaximum; limit && p.InText && !o.States(p.Name, contract.RuleType) {
				p.Type = numberLike(s.Value)
			}
		}
	}
}

// exampleOfItem is the example of a member; of a list, that of its first item, which a description may have one by one.
func (o *Operation) exampleOfItem(name string) string {
	if i := slices.IndexFunc(o.Members, func(m Member) bool { return m.Name == name }); i >= 0 && !strings.HasSuffix(name, ".N") {
		return cmp.Or(text(o.Members[i].Schema.Example), o.Members[i].Schema.Odd)
	}
	for _, p := range o.Parameters {
		if p.Name == strings.TrimSuffix(name, ".N")+".1" && strings.HasSuffix(name, ".N") {
			return p.Example
		}
	}
	return ""
}

// learn takes what a statement says of a folded parameter, whose items may have a type of their own.
func (p *Parameter) learn(s Statement, item string) {
	switch s.Subject.Rule {
	case contract.RuleType:
		if p.Type = s.Value; s.Value == "array" && !p.InText {
			p.Item = item
		}
	case contract.RuleRequired:
		p.Required = true
	case contract.RuleEnum, contract.RuleConst:
		p.Enum = strings.Split(s.Value, ",")
	case contract.RuleMaxLength, contract.RuleMaxBytes:
		p.MaxLength = integer(s.Value)
	default: // the others say nothing that a value is made of
	}
}

// numberLike is the type of the member of a JSON text of which the page says the range alone: its values are no texts.
func numberLike(limit string) string {
	if integer(limit) == nil {
		return "number"
	}
	return "integer"
}

func integer(s string) *int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return nil
	}
	return &n
}
