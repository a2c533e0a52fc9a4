package operation

import (
	"slices"
	"strconv"
	"strings"
)

// withMembers adds the parameters that the description folds into a list or an object, such as Tag.N.Key: OpenAPI has
// no way to say them, and the statements do.
func (o *Operation) withMembers() {
	for _, s := range o.Statements {
		if s.Subject.Kind != "parameter" {
			continue
		}
		i := slices.IndexFunc(o.Parameters, func(p Parameter) bool { return p.Name == s.Subject.Name })
		if i < 0 {
			o.Parameters = append(o.Parameters, Parameter{Name: s.Subject.Name, Role: "business", Folded: true, Type: "string"})
			i = len(o.Parameters) - 1
		}
		if o.Parameters[i].Folded {
			o.Parameters[i].learn(s)
		}
	}
}

// learn takes what a statement says of a folded parameter.
func (p *Parameter) learn(s Statement) {
	switch s.Subject.Rule {
	case "type":
		p.Type = s.Value
	case "required":
		p.Required = true
	case "enum", "const":
		p.Enum = strings.Split(s.Value, ",")
	case "default":
		p.Default = s.Value
	case "charset":
		p.Charset = s.Value
	case "pattern":
		p.Pattern = s.Value
	case "min-length":
		p.MinLength = integer(s.Value)
	case "max-length":
		p.MaxLength = integer(s.Value)
	case "minimum":
		p.Minimum = number(s.Value)
	case "maximum":
		p.Maximum = number(s.Value)
	}
}

func integer(s string) *int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return nil
	}
	return &n
}

func number(s string) *float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil
	}
	return &f
}
