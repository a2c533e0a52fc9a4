package target

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Example is a commented profile to start from, for the targets of one operation. It can be loaded as it stands: what
// is only an example is a comment.
func Example(op *operation.Operation) ([]byte, error) {
	root := &yaml.Node{Kind: yaml.MappingNode, HeadComment: head(op)}
	add(root, "name", text("my-target"), "How reports call the target.")
	required := parameters(op)
	add(root, "parameters", required, "Values that the target accepts; several are used in turn. These are the page's examples: put your own.")
	add(root, "timing", timing(), "")
	root.FootComment = foot(op, required)
	return encoded(root)
}

func timing() *yaml.Node {
	node := &yaml.Node{Kind: yaml.MappingNode}
	add(node, "request", text("10s"), "Longest time for one request.")
	add(node, "poll", text("1ms"), `First pause before an "in progress" answer is asked for again.`)
	add(node, "progress", text("30s"), "Longest wait for the end of work in progress.")
	return node
}

func encoded(root *yaml.Node) ([]byte, error) {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(root); err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	if err := encoder.Close(); err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	return out.Bytes(), nil
}

func head(op *operation.Operation) string {
	return "Profile of a target of " + op.Action + " (" + op.Product + " " + op.Version + ").\nEvery key is optional; unknown ones are errors."
}

func parameters(op *operation.Operation) *yaml.Node {
	node := &yaml.Node{Kind: yaml.MappingNode}
	for _, p := range op.Business() {
		if !p.Required || strings.Contains(p.Name, ".") || p.Example == "" {
			continue
		}
		list := &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{text(p.Example)}}
		add(node, p.Name, list, "")
	}
	return node
}

// foot shows the keys that nobody but the target's owner can fill in, with the operation's own names. given are the parameters
// that stand above with values.
func foot(op *operation.Operation, given *yaml.Node) string {
	var b strings.Builder
	name := "Parameter"
	if required := parameters(op).Content; len(required) > 0 {
		name = required[0].Value
	}
	optional(&b, op, given.Content)
	fmt.Fprintf(&b, "echo:              accepted values with markup or non-ASCII text, where a result repeats them\n  %s: [\"a<b>&c\", \"中文\"]\n", name)
	fmt.Fprintf(&b, "refused:           values that the target must refuse\n  %s: [no-such-value]\n", name)
	fmt.Fprintf(&b, "send:              what goes with every request, also what the page does not know\n"+
		"  parameters: {MyParameter: value}\n  headers: {X-My-Header: value}\n")
	fmt.Fprintf(&b, "together:          parameters that need one another: a request has all of a list, or none\n  - [%s, AnotherParameter]\n", name)
	fmt.Fprintf(&b, "fresh:             values that are new in each request: {12} are twelve random letters and digits\n  %s: \"plumb-{12}\"\n", name)
	provocations(&b, op, name)
	fmt.Fprintf(&b, "not-applicable:    statements that do not apply, each with its reason\n"+
		"  - {statement: \"protocol/signature/*\", reason: the gateway in front checks signatures}\n")
	fmt.Fprintf(&b, "timing.lasts: 2s   how long work in progress takes at least: not to meet it is a failure then")
	return b.String()
}

// optional lists the parameters that are not among the values above: they are tried without a promise until somebody gives one.
func optional(b *strings.Builder, op *operation.Operation, given []*yaml.Node) {
	head := false
	for _, p := range op.Business() {
		if p.InText || slices.ContainsFunc(given, func(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Value == p.Name }) {
			continue
		}
		if !head {
			fmt.Fprintf(b, "parameters:        the others, with values by the page: put your own, above\n")
			head = true
		}
		value := "your-value"
		if values := op.Values(p); len(values) > 0 {
			value = values[0]
		} else if slices.ContainsFunc(op.Business(), func(q operation.Parameter) bool { return strings.HasPrefix(q.Name, p.Name+".") }) {
			continue // it is given by its members
		}
		fmt.Fprintf(b, "  %s: %s\n", p.Name, inFlow(value))
	}
}

// inFlow is a list of one text, in a form that YAML shares with JSON.
func inFlow(value string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode([]string{value}); err != nil {
		return "[]" // a list of texts can always be encoded
	}
	return strings.TrimSpace(b.String())
}

// provocations lists the documented errors, each once: first those that no request can ask for.
func provocations(b *strings.Builder, op *operation.Operation, name string) {
	fmt.Fprintf(b, "provocations:      how to bring about the errors that no request can ask for\n")
	seen := map[string]bool{}
	var asked []string
	for _, e := range op.Errors {
		switch {
		case seen[e.Code]:
			continue
		case e.Trigger.Kind == contract.TriggerInvalid || e.Trigger.Kind == contract.TriggerMissing || e.Trigger.Kind == contract.TriggerInProgress:
			asked = append(asked, e.Code)
		default:
			provocation(b, e.Code, name)
		}
		seen[e.Code] = true
	}
	if len(asked) == 0 {
		return
	}
	fmt.Fprintf(b, "                   and those that plumb asks for by itself, where it needs help\n")
	for _, code := range asked {
		fmt.Fprintf(b, "  %s: {parameters: {%s: value-that-does-it}}\n", code, name)
	}
}

func provocation(b *strings.Builder, code, name string) {
	fmt.Fprintf(b, "  %s:   one or several of\n", code)
	fmt.Fprintf(b, "    headers: {X-My-Switch: \"on\"}\n    parameters: {%s: value-that-does-it}\n", name)
	fmt.Fprintf(b, "    credentials: {access-key-id-env: OTHER_ID, access-key-secret-env: OTHER_SECRET}\n")
	fmt.Fprintf(b, "    command: {run: [./break.sh], undo: [./mend.sh], timeout: 10s}\n")
}

func text(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
}

func add(mapping *yaml.Node, key string, value *yaml.Node, comment string) {
	name := text(key)
	name.HeadComment = comment
	mapping.Content = append(mapping.Content, name, value)
}
