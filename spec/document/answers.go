package document

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// mediaTypes are the media types of answers. Both names of XML are in use.
func mediaTypes() []string { return []string{"application/json", "application/xml", "text/xml"} }

func responses(c *contract.Contract, o *Overlay) *node {
	d := mapping()
	errs := slices.Concat(c.Errors, o.answers)
	d.set("200", response("The operation succeeded.", c.Action+"Result", successExamples(c)))
	for _, status := range statuses(errs) {
		d.set(strconv.Itoa(status), response(fmt.Sprintf("The operation was refused or failed with status %d.", status), "Error", errorExamples(errs, status)))
	}
	return d.node
}

// statuses are the documented statuses of errors that a description can list, ascending.
func statuses(errs []contract.ErrorCase) []int {
	seen := map[int]bool{}
	var out []int
	for _, e := range errs {
		if e.Status >= 300 && e.Status <= 599 && !seen[e.Status] {
			seen[e.Status] = true
			out = append(out, e.Status)
		}
	}
	sort.Ints(out)
	return out
}

// namedExample is one example of an answer in both formats; a nil node means that there is none.
type namedExample struct {
	name      string
	json, xml *node
	odd       bool // what it shows in JSON is not what the schema says
}

func response(summary, schema string, examples []namedExample) *node {
	content := mapping()
	ref := mapping().str("$ref", "#/components/schemas/"+schema).node
	for _, media := range mediaTypes() {
		m, list, odd := mapping(), mapping(), mapping()
		for _, ex := range examples {
			value := ex.xml
			if media == "application/json" {
				value = ex.json
			}
			switch {
			case value == nil:
			case media == "application/json" && ex.odd:
				odd.set(ex.name, mapping().set("value", value).node)
			default:
				list.set(ex.name, mapping().set("value", value).node)
			}
		}
		// An example in XML is a text, which no schema of an object has room for.
		if media == "application/json" || list.empty() {
			m.set("schema", ref)
		}
		if !list.empty() {
			m.set("examples", list.node)
		}
		if !odd.empty() {
			m.set(contract.ExtExamples, odd.node)
		}
		content.set(media, m.node)
	}
	return mapping().str("description", summary).set("content", content.node).node
}

// successExamples are the page's own examples of success.
func successExamples(c *contract.Contract) []namedExample {
	var out []namedExample
	count := map[string]int{}
	for _, ex := range c.Examples {
		if ex.Failure || ex.Kind == "request" {
			continue
		}
		n := namedExample{}
		switch {
		case ex.Kind == "json" && ex.Value != nil && ex.Value.Kind == contract.KindObject:
			n.json, n.odd = valueNode(ex.Value), !membersFit(c.Response.Fields, nil, ex.Value)
		case ex.Kind == "xml" && ex.Root != "":
			n.xml = text(ex.Body)
		default:
			continue
		}
		count[ex.Kind]++
		n.name = "success"
		if count[ex.Kind] > 1 {
			n.name = fmt.Sprintf("success-%d", count[ex.Kind])
		}
		out = append(out, n)
	}
	return out
}

// Values that stand in examples of errors for what only a server knows.
const (
	exampleRequestID = "00000000-0000-0000-0000-000000000000"
	exampleHost      = "host.example"
)

func errorExamples(errs []contract.ErrorCase, status int) []namedExample {
	var out []namedExample
	count := map[string]int{}
	for _, e := range errs {
		if e.Status != status || !contract.ValidCode(e.Code) {
			continue
		}
		count[e.Code]++
		name := e.Code
		if n := count[e.Code]; n > 1 {
			name = fmt.Sprintf("%s-%d", e.Code, n)
		}
		members := []contract.Member{
			{Name: "RequestId", Value: str(exampleRequestID)}, {Name: "HostId", Value: str(exampleHost)},
			{Name: "Code", Value: str(e.Code)}, {Name: "Message", Value: str(e.Message)},
		}
		envelope := &contract.Value{Kind: contract.KindObject, Members: members}
		out = append(out, namedExample{name: name, json: valueNode(envelope), xml: text(xmlText("Error", members))})
	}
	return out
}

func str(s string) *contract.Value { return &contract.Value{Kind: contract.KindString, Text: s} }

func schemas(c *contract.Contract, o *Overlay) *node {
	d := mapping().set(c.Action+"Result", resultSchema(c))
	for _, s := range o.schemas {
		d.set(s.name, s.node)
	}
	return d.node
}

func resultSchema(c *contract.Contract) *node {
	d := mapping().str("type", "object").set("xml", mapping().str("name", c.Action+"Response").line())
	d.str("description", "Result of "+c.Action+".")
	properties(d, c.Response.Fields, echoesOf(c))
	return d.node
}

// echoes tell which members of a result repeat a parameter of the request.
type echoes struct {
	types  map[string]string // of the operation's own parameters that travel as one value
	shown  map[string]string // their examples
	inside bool              // the operation makes or changes something, and an object in the result is that
	within bool              // the members are those of an object
}

func echoesOf(c *contract.Contract) echoes {
	out := echoes{types: map[string]string{}, shown: map[string]string{}, inside: !contract.Reads(c.Action)}
	for _, p := range c.Parameters {
		if p.Role == contract.RoleBusiness && p.Type.IsScalar() && !movesOn(p.Name) {
			out.types[p.Name], out.shown[p.Name] = p.Type.Name, p.Example
		}
	}
	return out
}

// below are the echoes of an object in the result.
func (e echoes) below() echoes {
	e.within = true
	return e
}

// repeats reports whether a member has the name and the type of a parameter. Inside an object that alone may be something else of
// the name: the page has to show the same value of both, and the object has to be what the operation makes or changes.
func (e echoes) repeats(f *contract.Field) bool {
	if !f.Type.IsScalar() || e.types[f.Name] != f.Type.Name {
		return false
	}
	return !e.within || e.inside && f.Example != "" && !contract.Masked(f.Example) && e.shown[f.Name] == f.Example
}

// movesOn recognises the parameters whose namesake in a result is what comes next, and not what was sent.
func movesOn(name string) bool {
	return strings.HasPrefix(name, "Next") || name == "Marker" || name == "Cursor"
}

func properties(d doc, fields []*contract.Field, sent echoes) {
	if len(fields) == 0 {
		return
	}
	list := mapping()
	for _, f := range fields {
		n := fieldSchema(f, sent.below())
		if sent.repeats(f) {
			n.str(contract.ExtEcho, f.Name)
		}
		list.set(f.Name, n.node)
	}
	d.set("properties", list.node)
}

func fieldSchema(f *contract.Field, sent echoes) doc {
	d := mapping().str("type", cmp.Or(f.Type.Name, "string")).str("format", f.Type.Format)
	d.str("description", f.Description)
	switch f.Type.Name {
	case "object":
		properties(d, f.Fields, sent)
		if f.Values != nil {
			d.set("additionalProperties", fieldSchema(f.Values, echoes{}).node)
		} else if len(f.Fields) == 0 {
			d.set("additionalProperties", boolean(true))
		}
	case "array":
		items := mapping().str("type", "string")
		if f.Items != nil {
			items = fieldSchema(f.Items, echoes{})
		}
		constrain(items, itemType(f), valueRules(f))
		d.set("items", items.node)
	default:
		constrain(d, f.Type, valueRules(f))
		if f.Example != "" {
			setExample(d, f.Type, valueRules(f), f.Example)
			if contract.Masked(f.Example) {
				d.set(contract.ExtMasked, boolean(true))
			}
		}
	}
	if f.At.Line > 0 {
		d.set(contract.ExtSource, encoded(f.At.Cite()))
	}
	if list := constraintList(valueRules(f)); list != nil {
		d.set(contract.ExtConstraints, list)
	}
	d.str(contract.ExtInferred, string(f.Inferred))
	return d
}

// itemType is the type of the items of a list.
func itemType(f *contract.Field) contract.Type {
	if f.Items == nil {
		return contract.Type{Name: "string"}
	}
	return f.Items.Type
}
