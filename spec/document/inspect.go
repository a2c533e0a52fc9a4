package document

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Inspection is what `plumb inspect` prints of one page, as one JSON object.
type Inspection struct {
	Page        string                `json:"page"`
	Product     string                `json:"product"`
	Version     string                `json:"version"`
	Action      string                `json:"action"`
	Style       string                `json:"style"`
	Parameters  []InspectedParameter  `json:"parameters"`
	Response    *InspectedField       `json:"response"`
	Errors      []InspectedError      `json:"errors"`
	Choices     []contract.Choice     `json:"choices,omitempty"`
	Facts       Facts                 `json:"facts"`
	Demands     Demands               `json:"demands"`
	Diagnostics []InspectedDiagnostic `json:"diagnostics"`
}

// InspectedParameter is one parameter of the page. Every index of its name is N; Documented is the name as the page
// writes it, when that differs.
type InspectedParameter struct {
	Name       string    `json:"name"`
	Documented string    `json:"documented,omitempty"`
	Type       string    `json:"type"`
	Format     string    `json:"format,omitempty"`
	Required   bool      `json:"required"`
	Role       string    `json:"role"`
	Style      string    `json:"style,omitempty"`
	Enum       []string  `json:"enum,omitempty"`
	Default    string    `json:"default,omitempty"`
	Minimum    *number64 `json:"minimum,omitempty"`
	Maximum    *number64 `json:"maximum,omitempty"`
	MinLength  *int      `json:"minLength,omitempty"`
	MaxLength  *int      `json:"maxLength,omitempty"`
	LengthUnit string    `json:"lengthUnit,omitempty"` // bytes where the page counts them, else characters
	MaxItems   *int      `json:"maxItems,omitempty"`
	Pattern    string    `json:"pattern,omitempty"`
	Charset    string    `json:"charset,omitempty"`
	DateFormat string    `json:"dateFormat,omitempty"`
	Condition  string    `json:"condition,omitempty"`
	Idempotent bool      `json:"idempotent,omitempty"`
	// Rules holds the values of the rules that have no key of their own, by their names.
	Rules    map[contract.Rule]string `json:"rules,omitempty"`
	Example  string                   `json:"example,omitempty"`
	Line     int                      `json:"line"`
	Inferred string                   `json:"inferred,omitempty"`
	// InferredRules are the rules above that the page does not state as such.
	InferredRules []contract.Rule `json:"inferredRules,omitempty"`
}

// InspectedField is a member of the result.
type InspectedField struct {
	Type       string          `json:"type"`
	Format     string          `json:"format,omitempty"`
	Properties OrderedFields   `json:"properties,omitempty"`
	Values     *InspectedField `json:"additionalProperties,omitempty"` // of a map
	Items      *InspectedField `json:"items,omitempty"`
	Example    string          `json:"example,omitempty"`
	Sometimes  bool            `json:"sometimes,omitempty"` // the page's own words or examples show results without it
	Line       int             `json:"line,omitempty"`
	Inferred   string          `json:"inferred,omitempty"`
	// Rules holds the values of what its row demands, by the names of the rules.
	Rules map[contract.Rule]string `json:"rules,omitempty"`
}

// InspectedError is one row of the error table.
type InspectedError struct {
	Status      *int   `json:"status"`
	Code        string `json:"code"`
	Message     string `json:"message"`
	Description string `json:"description,omitempty"`
	Line        int    `json:"line"`
}

// InspectedDiagnostic is one diagnostic.
type InspectedDiagnostic struct {
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
}

// Inspect gives the readable form of a contract and of what was said while it was read.
func Inspect(c *contract.Contract, diagnostics []page.Diagnostic) Inspection {
	out := Inspection{
		Page: c.Page, Product: c.Product, Version: c.Version, Action: c.Action, Style: c.Style,
		Parameters: []InspectedParameter{}, Errors: []InspectedError{}, Diagnostics: []InspectedDiagnostic{},
		Choices: c.Choices, Response: inspectField(c.Response), Facts: facts(c), Demands: demands(c),
	}
	scalars := map[string]bool{} // parameters whose members are only found in their text
	for _, p := range c.Parameters {
		scalars[p.Name] = p.Type.IsScalar()
		if !p.InText || !scalars[contract.Head(p.Name)] && p.Inferred != contract.ByProse {
			out.Parameters = append(out.Parameters, inspectParameter(p))
		}
	}
	for _, e := range c.Errors {
		x := InspectedError{Code: e.Code, Message: e.Message, Description: e.Description, Line: e.At.Line}
		if e.Status > 0 {
			status := e.Status
			x.Status = &status
		}
		out.Errors = append(out.Errors, x)
	}
	for _, d := range diagnostics {
		out.Diagnostics = append(out.Diagnostics, InspectedDiagnostic{d.Line, d.Column, string(d.Severity), d.Message})
	}
	return out
}

func inspectParameter(p contract.Parameter) InspectedParameter {
	out := InspectedParameter{
		Name: p.Name, Type: p.Type.Name, Format: p.Type.Format, Required: p.Required, Role: string(p.Role), Style: string(p.Style),
		Example: p.Example, Line: p.At.Line, Inferred: string(p.Inferred),
	}
	if p.Documented != p.Name {
		out.Documented = p.Documented
	}
	out.LengthUnit = lengthUnit(p.Constraints)
	for _, c := range p.Constraints {
		inspectConstraint(&out, c)
		if c.Inferred != contract.NotInferred {
			out.InferredRules = append(out.InferredRules, c.Rule)
		}
	}
	if out.Charset != "" && out.Pattern == "" {
		out.Pattern = contract.ASCIIPattern
	}
	return out
}

// lengthUnit is what the page counts in its lengths, where these are not characters.
func lengthUnit(cs []contract.Constraint) string {
	if slices.ContainsFunc(cs, func(c contract.Constraint) bool {
		return c.Rule == contract.RuleMinBytes || c.Rule == contract.RuleMaxBytes
	}) {
		return "bytes"
	}
	return ""
}

func inspectConstraint(out *InspectedParameter, c contract.Constraint) {
	switch c.Rule {
	case contract.RuleEnum, contract.RuleConst:
		out.Enum = c.Values
	case contract.RuleDefault:
		out.Default = c.Value
	case contract.RuleMinimum:
		out.Minimum = numeral(c.Value)
	case contract.RuleMaximum:
		out.Maximum = numeral(c.Value)
	case contract.RuleMinLength, contract.RuleMinBytes:
		out.MinLength = count(c.Value)
	case contract.RuleMaxLength, contract.RuleMaxBytes:
		out.MaxLength = count(c.Value)
	case contract.RuleMaxItems:
		out.MaxItems = count(c.Value)
	case contract.RulePattern:
		out.Pattern = c.Value
	case contract.RuleCharset:
		out.Charset = c.Value
	case contract.RuleFormat:
		out.DateFormat = c.Value
	case contract.RuleCondition:
		out.Condition = c.Value
	case contract.RuleIdempotent:
		out.Idempotent = true
	default:
		if out.Rules == nil {
			out.Rules = map[contract.Rule]string{}
		}
		out.Rules[c.Rule] = c.Value
	}
}

func inspectField(f *contract.Field) *InspectedField {
	if f == nil {
		return nil
	}
	out := &InspectedField{
		Type: cmp.Or(f.Type.Name, "string"), Format: f.Type.Format,
		Items: inspectField(f.Items), Values: inspectField(f.Values),
		Example: f.Example, Sometimes: f.Sometimes, Line: f.At.Line, Inferred: string(f.Inferred),
	}
	for _, c := range f.Constraints {
		if out.Rules == nil {
			out.Rules = map[contract.Rule]string{}
		}
		out.Rules[c.Rule] = c.Value
	}
	for _, m := range f.Fields {
		out.Properties = append(out.Properties, NamedField{m.Name, inspectField(m)})
	}
	return out
}

func count(s string) *int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil
	}
	return &n
}

// number64 is a number that keeps its spelling in JSON.
type number64 = json.Number

func numeral(s string) *number64 {
	if !json.Valid([]byte(s)) {
		return nil
	}
	n := json.Number(s)
	return &n
}

// NamedField is a member under its name.
type NamedField struct {
	Name  string
	Field *InspectedField
}

// OrderedFields is written as a JSON object whose members keep the order of the page.
type OrderedFields []NamedField

// MarshalJSON writes the object.
func (o OrderedFields) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(f.Name)
		if err != nil {
			return nil, fmt.Errorf("name of a member: %w", err)
		}
		value, err := json.Marshal(f.Field)
		if err != nil {
			return nil, fmt.Errorf("member %s: %w", f.Name, err)
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
