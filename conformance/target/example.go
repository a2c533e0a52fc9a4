package target

import (
	"bytes"
	"fmt"
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
	add(root, "parameters", parameters(op), "Values that the target accepts; several are used in turn. These are the page's examples: put your own.")
	timing := &yaml.Node{Kind: yaml.MappingNode}
	add(timing, "request", text("10s"), "Longest time for one request.")
	add(timing, "poll", text("1ms"), `First pause before an "in progress" answer is asked for again.`)
	add(timing, "progress", text("30s"), "Longest wait for the end of work in progress.")
	add(root, "timing", timing, "")
	root.FootComment = foot(op)
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

// foot shows the keys that nobody but the target's owner can fill in, with the operation's own names.
func foot(op *operation.Operation) string {
	var b strings.Builder
	name := "Parameter"
	if required := parameters(op).Content; len(required) > 0 {
		name = required[0].Value
	}
	fmt.Fprintf(&b, "echo:              accepted values with markup or non-ASCII text, where a result repeats them\n  %s: [\"a<b>&c\", \"中文\"]\n", name)
	fmt.Fprintf(&b, "refused:           values that the target must refuse\n  %s: [no-such-value]\n", name)
	fmt.Fprintf(&b, "provocations:      how to bring about the errors that no request can ask for\n")
	for _, e := range op.Errors {
		if e.Trigger.Kind == contract.TriggerInvalid || e.Trigger.Kind == contract.TriggerMissing || e.Trigger.Kind == contract.TriggerInProgress {
			continue
		}
		fmt.Fprintf(&b, "  %s:   one or several of\n", e.Code)
		fmt.Fprintf(&b, "    headers: {X-My-Switch: \"on\"}\n    parameters: {%s: value-that-does-it}\n", name)
		fmt.Fprintf(&b, "    credentials: {access-key-id-env: OTHER_ID, access-key-secret-env: OTHER_SECRET}\n")
		fmt.Fprintf(&b, "    command: {run: [./break.sh], undo: [./mend.sh], timeout: 10s}\n")
	}
	fmt.Fprintf(&b, "not-applicable:    statements that do not apply, each with its reason\n"+
		"  - {statement: \"protocol/signature/*\", reason: the gateway in front checks signatures}\n")
	fmt.Fprintf(&b, "timing.lasts: 2s   how long work in progress takes at least: not to meet it is a failure then")
	return b.String()
}

func text(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
}

func add(mapping *yaml.Node, key string, value *yaml.Node, comment string) {
	name := text(key)
	name.HeadComment = comment
	mapping.Content = append(mapping.Content, name, value)
}
