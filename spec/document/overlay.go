package document

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Overlay is the protocol's share of every description: the parameters that all operations have, the envelope of errors and what the
// protocol's own documents say. It does not change once it is read and may be used by several compilations at a time.
type Overlay struct {
	parameters []ProtocolParameter
	schemas    []namedNode
	schemes    []namedNode          // ways to sign that are no parameters
	answers    []contract.ErrorCase // of the gateway, whatever the operation
	statements []overlayStatement
}

// ProtocolParameter is a parameter that all operations have.
type ProtocolParameter struct {
	Name, description string
	Role              contract.Role
	Required          bool
	schema            *node
	line              int
}

type namedNode struct {
	name string
	node *node
}

// overlayStatement is a statement of the protocol; requires is the rule that a page must have for it, or empty.
type overlayStatement struct {
	contract.Statement
	requires contract.Rule
	unless   string // a member of the result that speaks against it, or empty
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
	Schemas    yaml.Node        `yaml:"schemas"`
	Schemes    yaml.Node        `yaml:"schemes"`
	Answers    []gatewayAnswer  `yaml:"answers"`
	Families   []family         `yaml:"families"`
	Statements []statementEntry `yaml:"statements"`
}

// statementEntry is a statement of the protocol in the overlay's YAML.
type statementEntry struct {
	ID       string           `yaml:"id"`
	Subject  contract.Subject `yaml:"subject"`
	Level    string           `yaml:"level"`
	Layer    string           `yaml:"layer"`
	Text     yaml.Node        `yaml:"text"`
	Document string           `yaml:"document"`
	Requires string           `yaml:"requires"`
	Unless   string           `yaml:"unless"`
	Refusal  contract.Refusal `yaml:"refusal"`
	Edits    []contract.Edit  `yaml:"edits"`
}

// gatewayAnswer is a refusal by the gateway in the overlay's YAML.
type gatewayAnswer struct {
	Status  int    `yaml:"status"`
	Code    string `yaml:"code"`
	Message string `yaml:"message"`
}

func namedNodes(all *yaml.Node) []namedNode {
	var out []namedNode
	for i := 0; i+1 < len(all.Content); i += 2 {
		out = append(out, namedNode{all.Content[i].Value, fromYAML(all.Content[i+1])})
	}
	return out
}

// ReadOverlay reads an overlay (YAML; see protocol.overlay.yaml). The error names the line that cannot be used.
func ReadOverlay(src []byte) (*Overlay, error) {
	var f overlayFile
	if err := yaml.Unmarshal(src, &f); err != nil {
		return nil, fmt.Errorf("read YAML: %w", err)
	}
	lines := strings.Split(string(src), "\n")
	o := &Overlay{}
	for _, p := range f.Parameters {
		if !contract.ValidName(p.Name.Value) || p.Schema.Kind != yaml.MappingNode {
			return nil, fmt.Errorf("line %d: parameter %q; expected a name and a schema", p.Name.Line, p.Name.Value)
		}
		o.parameters = append(o.parameters, ProtocolParameter{
			Name: p.Name.Value, description: p.Description, Role: contract.Role(p.Role), Required: p.Required, schema: fromYAML(&p.Schema), line: p.Name.Line,
		})
	}
	o.schemas, o.schemes = namedNodes(&f.Schemas), namedNodes(&f.Schemes)
	for _, a := range f.Answers {
		o.answers = append(o.answers, contract.ErrorCase{Status: a.Status, Code: a.Code, Message: a.Message})
	}
	if o.schema("Error") == nil {
		return nil, errors.New("no schema Error")
	}
	if err := checkFamilies(f.Families); err != nil {
		return nil, err
	}
	for _, s := range f.Statements {
		statement, err := s.statement(lines, f.Families)
		if err != nil {
			return nil, fmt.Errorf("line %d: statement %q: %w", s.Text.Line, s.ID, err)
		}
		o.statements = append(o.statements, statement)
	}
	return o, nil
}

// statement checks an entry: its sentence stands on one line as it is, and says the status and the code that its data say.
func (s statementEntry) statement(lines []string, families []family) (overlayStatement, error) {
	n := s.Text.Line
	switch {
	case n < 1 || n > len(lines) || !strings.Contains(lines[n-1], s.Text.Value) || s.ID == "":
		return overlayStatement{}, errors.New("its text must stand on one line as it is")
	case s.Subject.Name == "" || s.Subject.Rule == "":
		return overlayStatement{}, errors.New("expected a subject with name and rule")
	case s.Layer != "" && s.Layer != contract.LayerGateway:
		return overlayStatement{}, fmt.Errorf("layer %q: expected %s or none", s.Layer, contract.LayerGateway)
	case s.Refusal.Status != 0 && !words.HasWord(s.Text.Value, strconv.Itoa(s.Refusal.Status)):
		return overlayStatement{}, fmt.Errorf("its text does not say the status %d of its refusal", s.Refusal.Status)
	case s.Refusal.Status != 0 && !words.HasWord(s.Text.Value, strings.ReplaceAll(s.Refusal.Code, "{P}", "P")):
		return overlayStatement{}, fmt.Errorf("its text does not say the code %s of its refusal", s.Refusal.Code)
	}
	if err := checkEdits(s.Edits); err != nil {
		return overlayStatement{}, err
	}
	refusal, err := withFamily(s.Refusal, families)
	if err != nil {
		return overlayStatement{}, err
	}
	s.Subject.Kind = contract.OfProtocol
	at := contract.Source{Line: n, Quote: s.Text.Value}.Cite()
	return overlayStatement{
		requires: contract.Rule(s.Requires), unless: s.Unless,
		Statement: contract.Statement{
			ID: s.ID, Level: s.Level, Source: contract.FromProtocol, Document: s.Document, Line: at.Line, Quote: at.Quote, Hash: at.Hash,
			Subject: s.Subject, Layer: s.Layer, Refusal: refusal, Edits: s.Edits,
		},
	}, nil
}

func checkEdits(edits []contract.Edit) error {
	for _, e := range edits {
		if given := nonEmpty(e.Remove, e.Strip, e.Set); given != 1 || e.Variant == "" || e.Title == "" || (e.Set == "") != (e.To == "") {
			return fmt.Errorf("edit %q: expected variant, title and one of remove, strip, and set with to", e.Variant)
		}
	}
	return nil
}

func nonEmpty(texts ...string) int {
	n := 0
	for _, t := range texts {
		if t != "" {
			n++
		}
	}
	return n
}

func (o *Overlay) schema(name string) *node {
	for _, s := range o.schemas {
		if s.name == name {
			return s.node
		}
	}
	return nil
}

// Parameter finds an entry whose name differs from name in the case of its letters at most.
func (o *Overlay) Parameter(name string) (ProtocolParameter, bool) {
	for _, p := range o.parameters {
		if strings.EqualFold(p.Name, name) {
			return p, true
		}
	}
	return ProtocolParameter{}, false
}
