package conformance_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// stage is a stage that has to know a rule, and how to ask it. lacks says what is missing, and is "" when nothing is.
type stage struct {
	name  string
	lacks func(t *testing.T, kind contract.SubjectKind, info contract.RuleInfo) string
}

func stages() []stage {
	return []stage{
		{"reading (spec/prose, spec/compile)", unread},
		{"schema (spec/document/schema.go)", unschemed},
		{"inspection (spec/document/inspect.go)", uninspected},
		{"operation (conformance/operation)", unloaded},
		{"scenarios (conformance/scenario)", untested},
	}
}

// Every rule of the contract's table is known to every stage, for everything that it can be about.
func TestEveryStageKnowsEveryRule(t *testing.T) {
	for _, info := range contract.Rules() {
		for _, kind := range info.Of {
			t.Run(fmt.Sprintf("%s %s", kind, info.Rule), func(t *testing.T) {
				for _, s := range stages() {
					if missing := s.lacks(t, kind, info); missing != "" {
						t.Errorf("%s: %s; see docs/adding.md", s.name, missing)
					}
				}
			})
		}
	}
}

// A rule that no stage knows is missed by every stage that has to know it.
func TestEveryStageMissesARuleThatItDoesNotKnow(t *testing.T) {
	stranger := contract.RuleInfo{Rule: "stranger", Value: contract.TextValue, Schema: "stranger"}
	for _, s := range stages() {
		if s.lacks(t, contract.OfParameter, stranger) == "" && s.name != "inspection (spec/document/inspect.go)" { // it shows what it does not know
			t.Errorf("%s misses nothing", s.name)
		}
	}
}

// No stage has a row for a rule that is not in the table.
func TestSentencesStateOnlyRulesOfTheTable(t *testing.T) {
	seen := map[contract.Rule]bool{}
	for _, rule := range prose.Rules() {
		info, ok := rule.Find()
		if !ok || !slices.Contains(info.Of, contract.OfParameter) || seen[rule] {
			t.Errorf("%s: not a rule about parameters, or read twice", rule)
		}
		seen[rule] = true
	}
}

func unread(t *testing.T, kind contract.SubjectKind, info contract.RuleInfo) string {
	t.Helper()
	if kind == contract.OfParameter && slices.Contains(prose.Rules(), info.Rule) || kind == contract.OfResponse && slices.Contains(prose.ResultRules(), info.Rule) {
		return ""
	}
	for name, text := range samplePages() {
		result, err := compile.Compile(page.Parse(name, []byte(text)), overlayText(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range document.Statements(result.Contract) {
			if s.Subject.Kind == kind && s.Subject.Rule == info.Rule {
				return ""
			}
		}
	}
	return "no reader in prose.Rules() reads it, and no row of a page states it"
}

func unschemed(t *testing.T, kind contract.SubjectKind, info contract.RuleInfo) string {
	t.Helper()
	if kind == contract.OfResponse && slices.Contains(prose.ResultRules(), info.Rule) {
		return unschemedMember(t, info)
	}
	if kind != contract.OfParameter || info.Schema == "" {
		return ""
	}
	var written struct {
		Paths map[string]struct {
			Get struct {
				Parameters []map[string]any `yaml:"parameters"`
			} `yaml:"get"`
		} `yaml:"paths"`
	}
	description, _ := documents(t, ruled("P", info))
	if err := yaml.Load(description, &written); err != nil {
		t.Fatal(err)
	}
	for _, p := range written.Paths["/"].Get.Parameters {
		schema, _ := p["schema"].(map[string]any)
		if p["name"] == "P" && (p[info.Schema] != nil || schema[info.Schema] != nil) {
			return ""
		}
	}
	return fmt.Sprintf("the description of a parameter with the rule has no word %q", info.Schema)
}

func uninspected(t *testing.T, kind contract.SubjectKind, info contract.RuleInfo) string {
	t.Helper()
	if kind == contract.OfParameter && inspected(t, ruled("P", info)) == inspected(t, unruled("P", info)) {
		return "it shows the same with and without the rule"
	}
	return ""
}

func unloaded(t *testing.T, kind contract.SubjectKind, info contract.RuleInfo) string {
	t.Helper()
	if kind == contract.OfResponse && slices.Contains(prose.ResultRules(), info.Rule) {
		return unloadedMember(t, info)
	}
	if kind != contract.OfParameter || info.Schema == "" {
		return ""
	}
	for _, name := range []string{"P", "P.N.Key"} { // the second is known from the statements alone
		op, err := operation.Load(documents(t, ruled(name, info)))
		if err != nil {
			return "it cannot be loaded: " + err.Error()
		}
		if _, ok := op.Parameter(name); !ok {
			return "the parameter " + name + " is lost"
		}
		states := func(s operation.Statement) bool { return s.Subject.Name == name && s.Subject.Rule == info.Rule }
		if !slices.ContainsFunc(op.Statements, states) {
			return "no statement about " + name + " carries the rule"
		}
	}
	return ""
}

func untested(t *testing.T, kind contract.SubjectKind, info contract.RuleInfo) string {
	t.Helper()
	if subject := fmt.Sprintf("%s %s", kind, info.Rule); !slices.Contains(scenario.Subjects(), subject) {
		return fmt.Sprintf("%q is not among scenario.Subjects()", subject)
	}
	return ""
}

// ofMember is a contract whose result has a member with a rule.
func ofMember(info contract.RuleInfo) *contract.Contract {
	p := ruled("P", info)
	c := contractOf(p)
	c.Response.Fields = []*contract.Field{{Name: "M", Type: p.Type, TypeAt: p.TypeAt, At: p.At, Constraints: p.Constraints}}
	return c
}

func unschemedMember(t *testing.T, info contract.RuleInfo) string {
	t.Helper()
	var written struct {
		Components struct {
			Schemas map[string]struct {
				Properties map[string]map[string]any `yaml:"properties"`
			} `yaml:"schemas"`
		} `yaml:"components"`
	}
	description, _ := documentsOf(t, ofMember(info))
	if err := yaml.Load(description, &written); err != nil {
		t.Fatal(err)
	}
	if written.Components.Schemas["StirKettleResult"].Properties["M"][info.Schema] == nil {
		return fmt.Sprintf("the description of a member with the rule has no word %q", info.Schema)
	}
	return ""
}

func unloadedMember(t *testing.T, info contract.RuleInfo) string {
	t.Helper()
	op, err := operation.Load(documentsOf(t, ofMember(info)))
	if err != nil {
		return "it cannot be loaded: " + err.Error()
	}
	_, member, _ := op.Result.Locate("M")
	if !slices.ContainsFunc(member.Limits, func(l operation.Limit) bool { return l.Rule == info.Rule }) {
		return "the member does not carry the rule"
	}
	return ""
}

// ruled is a parameter that has a rule.
func ruled(name string, info contract.RuleInfo) contract.Parameter {
	p := unruled(name, info)
	switch info.Rule {
	case contract.RuleRequired:
		p.Required = true
	case contract.RuleOptional:
		p.Required = false
	case contract.RuleType:
		p.Type.Name = "boolean"
	default:
		c := contract.Constraint{Rule: info.Rule, At: p.At, Value: valueOf(info.Value)}
		c.Values = []string{c.Value}
		p.Constraints = append(p.Constraints, c)
	}
	return p
}

// unruled is the same parameter without the rule.
func unruled(name string, info contract.RuleInfo) contract.Parameter {
	at := contract.Source{Line: 3, Quote: "a row"}
	typ := contract.Type{Name: "string"}
	if info.Value == contract.NumberValue {
		typ.Name = "integer"
	}
	return contract.Parameter{
		Name: name, Documented: name, Type: typ, TypeAt: at, Required: info.Rule == contract.RuleOptional, RequiredAt: at, Role: contract.RoleBusiness, At: at,
	}
}

func valueOf(form contract.ValueForm) string {
	switch form {
	case contract.CountValue, contract.NumberValue:
		return "3"
	case contract.RegexpValue:
		return "^[a-z]*$"
	case contract.NoValue, contract.TextValue, contract.ListValue:
		return "abc"
	}
	return ""
}

func contractOf(p contract.Parameter) *contract.Contract {
	return &contract.Contract{
		Page: "StirKettle.md", Title: contract.Source{Line: 1, Quote: "StirKettle"}, Action: "StirKettle", Version: "2020-01-01", Style: "RPC",
		Parameters: []contract.Parameter{p}, Response: &contract.Field{Type: contract.Type{Name: "object"}},
	}
}

func documents(t *testing.T, p contract.Parameter) (description, statements []byte) {
	t.Helper()
	return documentsOf(t, contractOf(p))
}

func documentsOf(t *testing.T, c *contract.Contract) (description, statements []byte) {
	t.Helper()
	overlay, err := document.ReadOverlay(overlayText(t))
	if err != nil {
		t.Fatal(err)
	}
	return document.Describe(c, overlay), document.WriteStatements(c, overlay)
}

func inspected(t *testing.T, p contract.Parameter) string {
	t.Helper()
	text, err := json.Marshal(document.Inspect(contractOf(p), nil).Parameters)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func overlayText(t *testing.T) []byte {
	t.Helper()
	text, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	return text
}
