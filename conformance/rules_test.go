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

// plainPage states by its tables and examples alone all that no sentence has to say.
const plainPage = `# StirKettle

## Request parameters

|Parameter|Type|Required|Example|
|---|---|---|---|
|Action|String|Yes|StirKettle|
|KettleId|String|Yes|k-1|
|Slow|Boolean|No|true|

## Response parameters

|Parameter|Type|Example|
|---|---|---|
|KettleId|String|k-1|

## Examples

Sample requests

` + "```\nhttp(s)://[Endpoint]/?Action=StirKettle&KettleId=k-1\n```" + `

Sample success responses

` + "`XML` format\n\n```\nHTTP/1.1 200 OK\nContent-Type:application/xml\n\n<StirKettleResponse><KettleId>k-1</KettleId></StirKettleResponse>\n```" + `

## Error codes

|HTTP status code|Error code|Error message|
|---|---|---|
|404|Kettle.NotFound|The kettle does not exist.|
`

// choicesPage says how many of some parameters a request may have.
const choicesPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|Lid|String|No|on|The lid. |
|Cap|String|No|off|The cap. You can specify only one of Lid and Cap. You must specify at least one of Lid and Cap. |
`

// dryRunPage says that a request is only checked.
const dryRunPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|DryRun|Boolean|No|false|true: only checks the request. |
`

// needsPage says of a parameter that it has an effect in one case alone.
const needsPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|Lid|String|No|red|The lid. |
|LidColor|String|No|blue|The color. This parameter takes effect only when the Lid parameter is specified. |
|LidForm|String|No|flat|The form. This parameter is required when the Lid parameter is set to red. |
`

// rangesPage says of a number which range it has for the values of another parameter.
const rangesPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|Mode|String|Yes|exact|How. Valid values:

-   exact
-   change |
|Degrees|Integer|Yes|5|How much. Value range:

-   exact: [0, 100]
-   change: (-100, 100] |
`

// whensPage says of members in which case a result has them.
const whensPage = `# GetKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|GetKettle|The operation. |
|LidId|String|No|l-1|The lid. |
|KettleId|String|No|k-1|The kettle. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|KettleId|String|k-1|The kettle. |
|Kind|String|Big|The kind. |
|Color|String|red|The color. This parameter is returned when the LidId parameter is specified. |
|Form|String|flat|The form. This parameter is returned only when the LidId parameter is specified. |
|Steam|String|much|The steam. This parameter is returned when the Kind parameter is set to Big. |
|Size|String|3|The size. This parameter is returned only when the Kind parameter is set to Big. |
`

// namesPage says that a name is that of nothing else.
const namesPage = `# CreateLid

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CreateLid|The operation. |
|RegionId|String|Yes|north|The region. |
|LidName|String|Yes|red|The name of the lid. The name must be unique within a region. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|LidId|String|l-1|The unique ID of the lid. |
`

// sentPage has a list of the results for what was sent.
const sentPage = `# DeleteKettles

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|DeleteKettles|The operation. |
|KettleIds|String|Yes|k-1,k-2|The IDs of the kettles. Separate multiple IDs with commas (,). |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|Kettles|Array of Kettle| |The results. |
|└KettleId|String|k-1|The ID. |
|└Success|Boolean|true|Whether it is gone. |
`

// countsPage has a list that tells how many there were, in each part of a time.
const countsPage = `# DescribeBoilHistogram

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|DescribeBoilHistogram|The operation. |
|KettleName|String|No|k-1|The name of the kettle. |
|Level|String|No|Hot|The level. Valid values: Hot and Cold. |
|StartTime|String|No|1552209680000|The beginning. This value is a UNIX timestamp. Unit: milliseconds. |
|EndTime|String|No|1552209720000|The end. This value is a UNIX timestamp. Unit: milliseconds. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|Boils|Array of Boil| |The boils. |
|└Count|Integer|2|The number of boils. |
|└StartTime|Long|1552209680000|The beginning. |
|└EndTime|Long|1552209685000|The end. |

## Examples

Sample success responses

` + "`JSON` format\n\n```\n" + `{"Boils":[{"Count":2,"StartTime":1552209680000,"EndTime":1552209685000},{"Count":0,"StartTime":1552209685000,"EndTime":1552209695000},` +
	`{"Count":1,"StartTime":1552209695000,"EndTime":1552209705000},{"Count":1,"StartTime":1552209705000,"EndTime":1552209712000}]}` + "\n```\n"

// ordersPage says which of two parameters has the smaller value.
const ordersPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|FirstLid|Integer|No|1|The first lid. FirstLid must be less than LastLid. |
|LastLid|Integer|No|2|The last lid. LastLid cannot be greater than MostLids. |
|MostLids|Integer|No|9|How many lids there are. |
`

// listingPage states what holds between answers; %s is a sentence about the bounds of its times.
const listingPage = `# DescribeKettles

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|DescribeKettles|The operation. |
|PageNumber|Integer|No|1|The number of the page. Pages start from page 1. Default value: 1. |
|PageSize|Integer|No|10|The number of entries per page. Maximum value: 50. |
|NextToken|String|No|t-1|The token for the next page. |
|KettleId|String|No|k-1|The ID of the kettle that you want to query. |
|Label|String|No|red|The label. Fuzzy match is supported. |
|Maker|String|No|smith|The maker. If you do not specify this parameter, the kettles of all makers are returned. |
|Tag.N.Key|String|No|team|The key of tag N. |
|Tag.N.Value|String|No|tea|The value of tag N. |
|ShowSpoons|Boolean|No|false|Specifies whether to return spoons. Default value: false. |
|StartTime|String|No|2020-01-02T00:00:00Z|The beginning. %s |
|EndTime|String|No|2020-01-03T00:00:00Z|The end. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|TotalCount|Integer|2|The total number of kettles. |
|NextToken|String|t-2|The token for the next page. |
|Kettles|Array of Kettle| |The kettles. |
|KettleId|String|k-1|The ID of the kettle. |
|Label|String|red|The label. |
|Maker|String|smith|The maker. |
|MadeTime|String|2020-01-02T10:00:00Z|When it was made. |
|LentStartDate|String|2020-01-02|When it was lent. |
|LentEndDate|String|2020-01-03|When it came back. |
|Spoon|String|s-1|The spoon. The parameter is returned only when ShowSpoons is set to true. |
|Tags|Array of Tag| |The tags. |
|Key|String|team|The key of the tag. |
|Value|String|tea|The value of the tag. |

## Examples

Sample success responses

` + "`JSON` format\n\n```\n" + `{"TotalCount":2,"NextToken":"t-2","Kettles":[{"KettleId":"k-1","Label":"red","Maker":"smith","MadeTime":"2020-01-02T10:00:00Z","LentStartDate":"2020-01-02","LentEndDate":"2020-01-03","Tags":[{"Key":"team","Value":"tea"}],"Spoon":"s-1"}]}` + "\n```\n" + `
`

// samplePages are pages that state every rule by their tables, examples and the words that relations rest on.
func samplePages() map[string]string {
	return map[string]string{
		"StirKettle.md": plainPage,
		"Open.md":       fmt.Sprintf(listingPage, "The interval is left-open and right-open."),
		"Closed.md":     fmt.Sprintf(listingPage, "The interval is left-closed and right-closed."),
		"Choices.md":    choicesPage,
		"Orders.md":     ordersPage,
		"DryRun.md":     dryRunPage,
		"Needs.md":      needsPage,
		"Ranges.md":     rangesPage,
		"Names.md":      namesPage,
		"Sent.md":       sentPage,
		"Counts.md":     countsPage,
		"Whens.md":      whensPage,
	}
}

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
