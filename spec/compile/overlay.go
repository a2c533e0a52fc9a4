package compile

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// overlay is the protocol's share of every description.
type overlay struct {
	parameters []overlayParameter
	schemas    []namedNode
	statements []overlayStatement
}

type overlayParameter struct {
	name, description string
	role              Role
	required          bool
	schema            *yaml.Node
	line              int
}

type namedNode struct {
	name string
	node *yaml.Node
}

type overlayStatement struct {
	id, level, text, document, requires string
	line                                int // of the text
}

// overlayFile is the shape of the overlay's YAML.
type overlayFile struct {
	Parameters []struct {
		Name        yaml.Node `yaml:"name"`
		Role        string    `yaml:"role"`
		Required    bool      `yaml:"required"`
		Schema      yaml.Node `yaml:"schema"`
		Description string    `yaml:"description"`
	} `yaml:"parameters"`
	Schemas    yaml.Node `yaml:"schemas"`
	Statements []struct {
		ID       string    `yaml:"id"`
		Level    string    `yaml:"level"`
		Text     yaml.Node `yaml:"text"`
		Document string    `yaml:"document"`
		Requires string    `yaml:"requires"`
	} `yaml:"statements"`
}

func readOverlay(src []byte) (*overlay, error) {
	var f overlayFile
	if err := yaml.Unmarshal(src, &f); err != nil {
		return nil, err
	}
	lines := strings.Split(string(src), "\n")
	o := &overlay{}
	for _, p := range f.Parameters {
		if !validName(p.Name.Value) || p.Schema.Kind != yaml.MappingNode {
			return nil, fmt.Errorf("line %d: parameter %q; expected a name and a schema", p.Name.Line, p.Name.Value)
		}
		schema := p.Schema
		o.parameters = append(o.parameters, overlayParameter{
			name: p.Name.Value, description: p.Description, role: Role(p.Role), required: p.Required, schema: &schema, line: p.Name.Line,
		})
	}
	for i := 0; i+1 < len(f.Schemas.Content); i += 2 {
		o.schemas = append(o.schemas, namedNode{f.Schemas.Content[i].Value, f.Schemas.Content[i+1]})
	}
	if o.schema("Error") == nil {
		return nil, errors.New("no schema Error")
	}
	for _, s := range f.Statements {
		n := s.Text.Line
		if n < 1 || n > len(lines) || !strings.Contains(lines[n-1], s.Text.Value) || s.ID == "" {
			return nil, fmt.Errorf("statement %q: its text must stand on one line as it is", s.ID)
		}
		o.statements = append(o.statements, overlayStatement{s.ID, s.Level, s.Text.Value, s.Document, s.Requires, n})
	}
	return o, nil
}

func (o *overlay) schema(name string) *yaml.Node {
	for _, s := range o.schemas {
		if s.name == name {
			return s.node
		}
	}
	return nil
}

// parameter finds an entry whose name differs from name in the case of its letters at most.
func (o *overlay) parameter(name string) (overlayParameter, bool) {
	for _, p := range o.parameters {
		if strings.EqualFold(p.name, name) {
			return p, true
		}
	}
	return overlayParameter{}, false
}
