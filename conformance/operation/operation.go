// Package operation reads a compiled description and its statements into the small typed model that scenarios are
// derived from and answers are judged against. It is pure: bytes in, model out. It knows OpenAPI and the x-rpc-
// extensions; nothing behind it has to.
package operation

import (
	"context"
	"fmt"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Operation is one documented operation.
type Operation struct {
	Product, Version, Action string
	Page                     string // base name of the page
	Protocol                 string // base name of the protocol overlay
	Parameters               []Parameter
	Result                   Field   // the result object; its Name is the XML root
	Envelope                 Field   // the error object; its Name is the XML root
	Errors                   []Error // page order
	Examples                 Examples
	Request                  []Pair // the operation's own parameters in the page's request example
	Choices                  []Choice
	Listing                  Listing
	Members                  []Member // what lists and objects among the parameters consist of
	Statements               []Statement
	// Sources are the documents that the statements cite. Load leaves them empty: whoever read them puts them in.
	Sources Sources
}

// Parameter is one request parameter with what scenarios need of it to make a value. What else is documented of it stands
// in statements.
type Parameter struct {
	Name      string
	Role      contract.Role
	Style     contract.WireStyle
	Type      string // of its schema
	Format    string // of its schema, such as int32
	Item      string // of the items of a list that travels as X.1, X.2, where they are numbers or switches
	Required  bool
	Folded    bool // a member of a list or an object, known from the statements alone
	InText    bool // a member of the JSON text that its list or object travels as
	Enum      []string
	Example   string
	MaxLength *int64 // characters
	SaysJSON  bool   // its description says that it is JSON, and nothing else that could be written
	SaysFree  bool   // its description says that the user chooses the text
}

// Field is a node of a result tree.
type Field struct {
	Name, Type string
	Example    string
	Echo       string // request parameter whose value the field repeats
	Required   bool
	Guessed    bool // nothing on the page shows its place
	Limits     []Limit
	Properties []Field
	Items      *Field
	Values     *Field // of a map, when the page describes them
}

// Error is one documented error; two may share a status or even a code.
type Error = contract.DocumentedError

// Pair is one parameter of the page's request example.
type Pair = contract.Pair

// Choice is how many of some optional parameters a request may have.
type Choice = contract.Choice

// Listing is the list that answers are about, and how it is given in parts.
type Listing = contract.Listing

// Trigger says what brings an error about.
type Trigger = contract.Trigger

// Examples are the answers that the page prints.
type Examples struct{ JSON, XML string }

// Business returns the operation's own parameters, without the protocol's.
func (o *Operation) Business() []Parameter {
	var out []Parameter
	for _, p := range o.Parameters {
		if p.Role == contract.RoleBusiness {
			out = append(out, p)
		}
	}
	return out
}

// Parameter finds a parameter by its exact name.
func (o *Operation) Parameter(name string) (Parameter, bool) {
	for _, p := range o.Parameters {
		if p.Name == name {
			return p, true
		}
	}
	return Parameter{}, false
}

// Statement finds a statement by its id.
func (o *Operation) Statement(id string) (Statement, bool) {
	for _, s := range o.Statements {
		if s.ID == id {
			return s, true
		}
	}
	return Statement{}, false
}

// InProgressCodes are the codes of the errors that pass by waiting.
func (o *Operation) InProgressCodes() []string {
	var out []string
	for _, e := range o.Errors {
		if e.Trigger.Kind == contract.TriggerInProgress {
			out = append(out, e.Code)
		}
	}
	return out
}

// Load reads a description and its statements file. Errors name what is missing or unknown in which of the two.
func Load(description, statements []byte) (*Operation, error) {
	if err := checkLanguage(description); err != nil {
		return nil, fmt.Errorf("description: %w", err)
	}
	loader := openapi3.NewLoader()
	loader.IsExternalRefsAllowed = false
	doc, err := loader.LoadFromData(description)
	if err != nil {
		return nil, fmt.Errorf("description: %w", err)
	}
	if err := doc.Validate(context.Background(), openapi3.DisableExamplesValidation()); err != nil {
		return nil, fmt.Errorf("description: %w", err)
	}
	op, err := fromDocument(doc)
	if err != nil {
		return nil, fmt.Errorf("description: %w", err)
	}
	ledger, list, err := loadStatements(statements)
	if err != nil {
		return nil, fmt.Errorf("statements: %w", err)
	}
	if ledger.Operation != op.Action {
		return nil, fmt.Errorf("statements: they are of operation %q, the description is of %q", ledger.Operation, op.Action)
	}
	op.Page, op.Protocol, op.Statements = ledger.Page, ledger.Protocol, list
	op.withMembers()
	op.withRequested()
	op.withLimits()
	return op, nil
}

// checkLanguage refuses a description that another version wrote.
func checkLanguage(description []byte) error {
	var root yaml.Node
	if err := yaml.Load(description, &root); err != nil {
		return fmt.Errorf("YAML: %w", err)
	}
	return contract.CheckLanguage(&root)
}
