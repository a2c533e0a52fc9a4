package generate

import (
	"fmt"
	"math"
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// description is the part of a guarded description that the glue and the overlay are made from.
type description struct {
	name   string     // base name of the file, for messages and headers
	root   *yaml.Node // mapping node of the document, for the overlay
	action string
	api    contract.API
	get    operation
}

type operation struct {
	OperationID string      `yaml:"operationId"`
	Summary     string      `yaml:"summary"`
	Description string      `yaml:"description"`
	Parameters  []parameter `yaml:"parameters"`
	members     []parameter // rules of what lists and objects consist of; their names have N for every index
	errors      []contract.DocumentedError
}

type parameter struct {
	Name        string `yaml:"name"`
	In          string `yaml:"in"`
	Required    bool   `yaml:"required"`
	Schema      schema `yaml:"schema"`
	role        contract.Role
	style       contract.WireStyle
	constraints []contract.DocumentedConstraint
}

// isGroup says whether the parameter stands for all of Name.1, Name.2.Key and the like.
func (p parameter) isGroup() bool { return p.Schema.Type == "object" }

// protocols says whether the parameter is the protocol's rather than the operation's own.
func (p parameter) protocols() bool {
	return p.role == contract.RoleCommon || p.role == contract.RoleSignature
}

type schema struct {
	Type      string      `yaml:"type"`
	Format    string      `yaml:"format"`
	Enum      []yaml.Node `yaml:"enum"`
	MinLength int         `yaml:"minLength"`
	MaxLength int         `yaml:"maxLength"`
	Pattern   string      `yaml:"pattern"`
	Minimum   *float64    `yaml:"minimum"`
	Maximum   *float64    `yaml:"maximum"`
}

// readDescription guards and decodes a description. Every error is a *DescriptionError.
func readDescription(name string, data []byte) (*description, error) {
	var document yaml.Node
	if err := yaml.Load(data, &document); err != nil {
		return nil, &DescriptionError{Description: name, Problem: "not a YAML document: " + err.Error()}
	}
	if document.Kind != yaml.DocumentNode || len(document.Content) != 1 || document.Content[0].Kind != yaml.MappingNode {
		return nil, &DescriptionError{Description: name, Problem: "expected one YAML mapping"}
	}
	root := document.Content[0]
	if err := guard(name, root); err != nil {
		return nil, err
	}
	if err := contract.CheckLanguage(root); err != nil {
		return nil, &DescriptionError{Description: name, Problem: err.Error()}
	}
	d := &description{name: name, root: root}
	if err := d.decode(); err != nil {
		return nil, err
	}
	if err := d.check(); err != nil {
		return nil, err
	}
	return d, nil
}

func (d *description) decode() error {
	var fields struct {
		Paths map[string]map[string]yaml.Node `yaml:"paths"`
	}
	if err := d.root.Load(&fields); err != nil {
		return &DescriptionError{Description: d.name, Problem: err.Error()}
	}
	get, ok := fields.Paths["/"]["get"]
	if !ok {
		return &DescriptionError{Description: d.name, Where: "paths./.get", Problem: "expected an operation"}
	}
	if err := get.Load(&d.get); err != nil {
		return &DescriptionError{Description: d.name, Where: "paths./.get", Problem: err.Error()}
	}
	return d.extensions(&get)
}

// ofVersion gives a description the version of the API that it does not say.
func (d *description) ofVersion(version string) error {
	fault := func(problem string) error {
		return &DescriptionError{Description: d.name, Where: contract.ExtAPI + ".version", Problem: problem}
	}
	switch {
	case version != "" && !contract.ValidVersion(version):
		return fault(fmt.Sprintf("expected a version of the API, YYYY-MM-DD, got %q", version))
	case d.api.Version == "" && version == "":
		return fault("the page does not say its version of the API; give one, YYYY-MM-DD")
	case d.api.Version == "":
		d.api.Version = version
	}
	return nil
}

// extensions decodes what the description says in the words of the contract.
func (d *description) extensions(get *yaml.Node) error {
	if err := d.load(d.root, contract.ExtAPI, &d.api); err != nil {
		return err
	}
	d.action = d.api.Action
	if err := d.load(get, contract.ExtErrors, &d.get.errors); err != nil {
		return err
	}
	if err := d.load(get, contract.ExtMembers, &d.get.members); err != nil {
		return err
	}
	if err := d.parameterExtensions(at(get, "parameters"), d.get.Parameters); err != nil {
		return err
	}
	return d.parameterExtensions(at(get, contract.ExtMembers), d.get.members)
}

// parameterExtensions decodes the extensions of the parameters that were decoded from a list.
func (d *description) parameterExtensions(list *yaml.Node, parameters []parameter) error {
	for i := range parameters {
		p := &parameters[i]
		if err := d.load(list.Content[i], contract.ExtRole, &p.role); err != nil {
			return err
		}
		if err := d.load(list.Content[i], contract.ExtStyle, &p.style); err != nil {
			return err
		}
		if err := d.load(list.Content[i], contract.ExtConstraints, &p.constraints); err != nil {
			return err
		}
	}
	return nil
}

// load decodes an extension of a mapping; what is not there stays as it is.
func (d *description) load(node *yaml.Node, extension string, into any) error {
	value := at(node, extension)
	if value == nil {
		return nil
	}
	if err := value.Load(into); err != nil {
		return &DescriptionError{Description: d.name, Where: extension, Problem: err.Error()}
	}
	return nil
}

// check holds what the glue relies on: names that the template writes and a result that the service returns.
func (d *description) check() error {
	fault := func(where, format string, args ...any) error {
		return &DescriptionError{Description: d.name, Where: where, Problem: fmt.Sprintf(format, args...)}
	}
	if !contract.ValidAction(d.action) {
		return fault(contract.ExtAPI+".action", "expected a name of 1 to 100 ASCII letters and digits with a capital first, got %q", d.action)
	}
	if d.get.OperationID != d.action {
		return fault("paths./.get.operationId", "expected %q, got %q", d.action, d.get.OperationID)
	}
	if post := at(d.root, "paths", "/", "post", "operationId"); post != nil && post.Value != d.action+"Post" {
		return fault("paths./.post.operationId", "expected %q, got %q", d.action+"Post", post.Value)
	}
	if at(d.root, "components", "schemas", d.resultType()) == nil {
		return fault("components.schemas", "expected the schema %s", d.resultType())
	}
	for _, e := range d.get.errors {
		if e.Status != 0 && (e.Status < 100 || e.Status > 599) {
			return fault("paths./.get."+contract.ExtErrors+"."+e.Code, "%d is no HTTP status", e.Status)
		}
	}
	if err := d.checkParameters("paths./.get.parameters", d.get.Parameters, "query"); err != nil {
		return err
	}
	return d.checkParameters("paths./.get."+contract.ExtMembers, d.get.members, "")
}

// checkParameters looks at a list of parameters, all of which travel in one place.
func (d *description) checkParameters(where string, parameters []parameter, in string) error {
	seen := map[string]bool{}
	for _, p := range parameters {
		if problem := p.problem(in); problem != "" {
			return &DescriptionError{Description: d.name, Where: where, Problem: fmt.Sprintf("%q: %s", p.Name, problem)}
		}
		if seen[p.Name] {
			return &DescriptionError{Description: d.name, Where: where, Problem: fmt.Sprintf("%q stands there twice", p.Name)}
		}
		seen[p.Name] = true
	}
	return nil
}

func (p parameter) problem(in string) string {
	switch {
	case !contract.ValidName(p.Name):
		return notAName
	case p.In != in:
		return "expected in: " + in
	case !finite(p.Schema.Minimum) || !finite(p.Schema.Maximum):
		return "expected finite bounds"
	}
	return ""
}

func (d *description) resultType() string { return d.action + "Result" }

// packageName is the name of the generated package and of its folder.
func (d *description) packageName() string { return PackageName(d.action) }

// at follows keys through mappings; nil when there is no such node.
func at(node *yaml.Node, keys ...string) *yaml.Node {
	for _, key := range keys {
		if node == nil || node.Kind != yaml.MappingNode {
			return nil
		}
		i := slices.IndexFunc(evens(node.Content), func(k *yaml.Node) bool { return k.Value == key })
		if i < 0 {
			return nil
		}
		node = node.Content[2*i+1]
	}
	return node
}

// evens gives the keys of a mapping node's content.
func evens(content []*yaml.Node) []*yaml.Node {
	keys := make([]*yaml.Node, 0, len(content)/2)
	for i := 0; i+1 < len(content); i += 2 {
		keys = append(keys, content[i])
	}
	return keys
}

func finite(bound *float64) bool {
	return bound == nil || !math.IsInf(*bound, 0) && !math.IsNaN(*bound)
}
