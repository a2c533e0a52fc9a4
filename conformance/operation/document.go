package operation

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// fromDocument takes what the suite needs out of the one GET operation on `/`: POST repeats its parameters as a form.
func fromDocument(doc *openapi3.T) (*Operation, error) {
	op := &Operation{}
	var api contract.API
	if err := extension(doc.Extensions, contract.ExtAPI, &api); err != nil {
		return nil, err
	}
	op.Product, op.Version, op.Action = api.Product, api.Version, api.Action
	item := doc.Paths.Value("/")
	if item == nil || item.Get == nil {
		return nil, errors.New(`paths: expected GET on "/"`)
	}
	for _, ref := range item.Get.Parameters {
		p, err := parameter(ref.Value)
		if err != nil {
			return nil, err
		}
		op.Parameters = append(op.Parameters, p)
	}
	signs, err := signing(doc)
	if err != nil {
		return nil, err
	}
	op.Parameters = append(op.Parameters, signs...)
	if err := documentedErrors(item.Get, &op.Errors); err != nil {
		return nil, err
	}
	for _, part := range []struct {
		key  string
		into any
	}{{contract.ExtMembers, &op.Members}, {contract.ExtRequest, &op.Request}, {contract.ExtChoices, &op.Choices}, {contract.ExtListing, &op.Listing}} {
		if _, given := item.Get.Extensions[part.key]; !given {
			continue
		}
		if err := extension(item.Get.Extensions, part.key, part.into); err != nil {
			return nil, err
		}
	}
	result, ok := doc.Components.Schemas[op.Action+"Result"]
	if !ok {
		return nil, fmt.Errorf("components.schemas: expected %sResult", op.Action)
	}
	op.Result = field(xmlName(result.Value, op.Action+"Response"), result.Value, 0)
	envelope, ok := doc.Components.Schemas["Error"]
	if !ok {
		return nil, errors.New("components.schemas: expected Error")
	}
	op.Envelope = field(xmlName(envelope.Value, "Error"), envelope.Value, 0)
	op.Examples = examples(item.Get.Responses.Value("200"))
	return op, nil
}

// documentedErrors may be left out only where no response but the success is described.
func documentedErrors(get *openapi3.Operation, into *[]Error) error {
	if _, given := get.Extensions[contract.ExtErrors]; !given && get.Responses.Len() == 1 {
		return nil
	}
	return extension(get.Extensions, contract.ExtErrors, into)
}

func extension(extensions map[string]any, key string, into any) error {
	value, ok := extensions[key]
	if !ok {
		return fmt.Errorf("expected the extension %s", key)
	}
	raw, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("%s: %w", key, err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %w", key, err)
	}
	return nil
}

func parameter(in *openapi3.Parameter) (Parameter, error) {
	p := Parameter{Name: in.Name, Required: in.Required}
	if in.Schema == nil || in.Schema.Value == nil {
		return p, fmt.Errorf("parameter %s: expected a schema", in.Name)
	}
	s := in.Schema.Value
	p.Type, p.Format = typeOf(s), s.Format
	p.Role = contract.Role(text(in.Extensions[contract.ExtRole]))
	p.Style = contract.WireStyle(text(in.Extensions[contract.ExtStyle]))
	p.Example = cmp.Or(text(in.Example), text(s.Example), text(s.Extensions[contract.ExtExample]))
	p.SaysJSON, p.SaysFree = saysJSON(in.Description), saysFree(in.Description)
	for _, e := range s.Enum {
		p.Enum = append(p.Enum, text(e))
	}
	if s.MaxLength != nil {
		limit := int64(min(*s.MaxLength, 1<<40))
		p.MaxLength = &limit
	}
	return p, nil
}

// saysJSON reports whether a description says that a text is JSON. One that may be another format as well is not told by its form.
func saysJSON(description string) bool {
	text := strings.ToLower(description)
	return strings.Contains(text, "json") && !words.HasAny(text, "yaml", "xml")
}

// saysFree reports whether a description leaves the text to the user.
func saysFree(description string) bool {
	return words.HasAny(strings.ToLower(description), "as required", "as needed", "any text", "any value", "any string", "custom value", "根据需要", "按需", "自定义", "任意", "自行")
}

const maxDepth = 64 // deeper trees than any page has; a guard against descriptions that nest without end

func field(name string, s *openapi3.Schema, depth int) Field {
	f := Field{Name: name, Type: typeOf(s), Example: cmp.Or(text(s.Example), text(s.Extensions[contract.ExtExample])), Echo: text(s.Extensions[contract.ExtEcho])}
	f.Guessed = text(s.Extensions[contract.ExtInferred]) == string(contract.ByTable)
	if depth > maxDepth {
		return f
	}
	for _, key := range propertyOrder(s) {
		child := field(key, s.Properties[key].Value, depth+1)
		child.Required = slices.Contains(s.Required, key)
		f.Properties = append(f.Properties, child)
	}
	if s.Items != nil && s.Items.Value != nil {
		items := field(name, s.Items.Value, depth+1)
		f.Items = &items
	}
	if more := s.AdditionalProperties.Schema; more != nil && more.Value != nil {
		values := field("", more.Value, depth+1)
		f.Values = &values
	}
	return f
}

// propertyOrder is alphabetical: kin-openapi keeps no order, and nothing here depends on one.
func propertyOrder(s *openapi3.Schema) []string {
	keys := make([]string, 0, len(s.Properties))
	for k := range s.Properties {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func examples(ref *openapi3.ResponseRef) Examples {
	var out Examples
	if ref == nil || ref.Value == nil {
		return out
	}
	for mediaType, media := range ref.Value.Content {
		switch mediaType {
		case "application/json":
			if raw, err := json.Marshal(exampleOf(media)); err == nil {
				out.JSON = string(raw)
			}
		case "application/xml":
			out.XML = text(exampleOf(media))
		}
	}
	return out
}

func exampleOf(media *openapi3.MediaType) any {
	if media.Example != nil {
		return media.Example
	}
	shown := map[string]any{}
	for name, example := range media.Examples {
		if example.Value != nil {
			shown[name] = example.Value.Value
		}
	}
	var odd map[string]struct {
		Value any `json:"value"`
	}
	if _, given := media.Extensions[contract.ExtExamples]; given {
		if err := extension(media.Extensions, contract.ExtExamples, &odd); err != nil {
			return nil
		}
	}
	for name, example := range odd {
		shown[name] = example.Value
	}
	if len(shown) == 0 {
		return nil
	}
	return shown[slices.Min(slices.Collect(maps.Keys(shown)))]
}

func xmlName(s *openapi3.Schema, fallback string) string {
	if s.XML != nil && s.XML.Name != "" {
		return s.XML.Name
	}
	return fallback
}

func typeOf(s *openapi3.Schema) string {
	if s.Type == nil || len(*s.Type) == 0 {
		return ""
	}
	return (*s.Type)[0]
}

func text(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	default:
		return fmt.Sprint(v)
	}
}
