package change

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Document is one version of an operation.
type Document struct {
	File            string // that the lines of statements are lines of
	Action, Version string
	Statements      []contract.Statement // of the page, page order
	Errors          []contract.DocumentedError
	texts           map[subject]text
	sizes           map[subject]string   // formats of numbers, such as int64
	protocols       map[string]bool      // parameters that are the protocol's
	unread          map[subject][]string // what sentences mean that no rule reads
}

// Demands tells of sentences that demand something, which a page has and documents do not: changes of those that no rule
// reads are told as that.
func (d *Document) Demands(list []contract.Demand) {
	d.unread = map[subject][]string{}
	for _, demand := range list {
		if demand.Read {
			continue
		}
		key := subject{contract.OfParameter, demand.Of}
		for _, s := range sentences(demand.At.Quote) {
			d.unread[key] = append(d.unread[key], s.means)
		}
	}
}

// subject is what a row of the page is about.
type subject struct {
	kind contract.SubjectKind
	name string
}

// text is what a row of the page says in words.
type text struct {
	line int
	said string
}

// described is the part of a description that is compared.
type described struct {
	API    contract.API        `yaml:"x-rpc-api"`
	Source contract.PageSource `yaml:"x-rpc-source"`
	Paths  map[string]struct {
		Get struct {
			Parameters []struct {
				Name        string `yaml:"name"`
				Description string `yaml:"description"`
				Schema      struct {
					Format string `yaml:"format"`
				} `yaml:"schema"`
				Role   contract.Role     `yaml:"x-rpc-role"`
				Source contract.Citation `yaml:"x-rpc-source"`
			} `yaml:"parameters"`
			Errors []contract.DocumentedError `yaml:"x-rpc-errors"`
		} `yaml:"get"`
	} `yaml:"paths"`
	Components struct {
		Schemas map[string]*schema `yaml:"schemas"`
	} `yaml:"components"`
}

type schema struct {
	Description string             `yaml:"description"`
	Format      string             `yaml:"format"`
	Properties  map[string]*schema `yaml:"properties"`
	Items       *schema            `yaml:"items"`
	Values      yaml.Node          `yaml:"additionalProperties"` // a schema, or a truth value
	Source      contract.Citation  `yaml:"x-rpc-source"`
}

// ErrForeign says that a description is none that plumb wrote.
var ErrForeign = errors.New("expected the extension " + contract.ExtAPI + " with the name of the operation")

// Read reads a description and its statements, as compile writes them. File is what the lines are lines of; when it is
// empty, the page that the description names. Errors say what is wrong with which of the two; ErrForeign is among them.
func Read(file string, description, statements []byte) (Document, error) {
	var d described
	if err := yaml.Load(description, &d); err != nil {
		return Document{}, fmt.Errorf("description: %w", err)
	}
	if d.API.Action == "" {
		return Document{}, fmt.Errorf("description: %w", ErrForeign)
	}
	var ledger contract.Ledger
	if err := yaml.Load(statements, &ledger); err != nil {
		return Document{}, fmt.Errorf("statements: %w", err)
	}
	if ledger.Operation != d.API.Action {
		return Document{}, fmt.Errorf("statements: they are of operation %q, the description is of %q", ledger.Operation, d.API.Action)
	}
	out := Document{
		File: file, Action: d.API.Action, Version: d.API.Version, Errors: d.Paths["/"].Get.Errors,
		texts: map[subject]text{}, sizes: map[subject]string{}, protocols: map[string]bool{},
	}
	if out.File == "" {
		out.File = d.Source.File
	}
	for _, s := range ledger.Statements {
		if s.Source == contract.FromPage {
			out.Statements = append(out.Statements, s)
		}
	}
	for _, p := range d.Paths["/"].Get.Parameters {
		out.protocols[p.Name] = p.Role != contract.RoleBusiness
		if p.Source.Line > 0 {
			key := subject{contract.OfParameter, p.Name}
			out.texts[key], out.sizes[key] = text{p.Source.Line, p.Description}, p.Schema.Format
		}
	}
	for _, e := range out.Errors {
		key := subject{contract.OfError, e.Code}
		if _, twice := out.texts[key]; !twice {
			out.texts[key] = text{e.Line, e.Description}
		}
	}
	out.members(d.Components.Schemas[d.API.Action+"Result"], "", 0)
	return out, nil
}

const maxDepth = 64 // deeper trees than any page has

// members takes the texts of the members below a schema, by their paths as statements have them.
func (d *Document) members(s *schema, path string, depth int) {
	if s == nil || depth > maxDepth {
		return
	}
	for name, member := range s.Properties {
		at := path + name
		if member == nil {
			continue
		}
		if member.Source.Line > 0 {
			key := subject{contract.OfResponse, at}
			d.texts[key], d.sizes[key] = text{member.Source.Line, member.Description}, member.Format
		}
		d.members(member, at+".", depth+1)
		d.members(member.Items, at+"[].", depth+1)
		if member.Values.Kind == yaml.MappingNode {
			var values schema
			if member.Values.Load(&values) == nil { // the description was read as a whole
				d.members(&values, at+".*.", depth+1)
			}
		}
	}
	if s.Items != nil {
		d.members(s.Items, strings.TrimSuffix(path, ".")+"[].", depth+1)
	}
}

// chinese reports whether most of the rows are in Chinese.
func (d *Document) chinese() bool {
	all, chinese := 0, 0
	for _, t := range d.texts {
		if t.said == "" {
			continue
		}
		all++
		if words.HasIdeograph(t.said) {
			chinese++
		}
	}
	return chinese*2 > all
}

// place is where a statement stands.
func (d *Document) place(s contract.Statement) *Place {
	return &Place{File: d.File, Line: s.Line, Value: s.Value, Quote: s.Quote}
}
