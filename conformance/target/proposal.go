package target

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// Findings are what a survey saw of a target, as far as a profile can say it. All texts are lines without secrets.
type Findings struct {
	Target   string // the address
	Requests int    // how many were sent
	// Reads says that the operation only reads, so that values could be tried.
	Reads bool
	// Layer is what the target seems to be, "" where nothing was seen; Why says by what.
	Layer, Why string
	Signatures []SeenSignature
	Accepted   []SeenValue // values that the page shows
	Refused    []SeenValue // values that nobody can know
	Echoes     []SeenValue // values with markup or letters beyond ASCII
	Codes      []SeenCode
	Repeats    []SeenRepeat
}

// Seen is one request with its answer, in words.
type Seen struct{ Sent, Came string }

func (s Seen) String() string { return "sent: " + s.Sent + "; came: " + s.Came }

// SeenSignature is a way to sign, and whether the target takes it.
type SeenSignature struct {
	Seen

	Name  string // as --signature has it
	Taken bool
}

// SeenValue is a value of a parameter, and whether the target did with it what it is for: accept it, refuse it, repeat it.
type SeenValue struct {
	Seen

	Parameter, Value string
	Holds            bool
}

// SeenCode is an error code in the place of one that documents print.
type SeenCode struct {
	Seen

	Documented, Code string
	// Known says that public documents have the code for the same, so that runs take it.
	Known bool
}

// SeenRepeat is a place where the target repeats what it is sent.
type SeenRepeat struct {
	Seen

	Place string
}

// Proposal is a commented profile of a target that was looked at, for an operation. It can be loaded as it stands, holds what was
// seen and nothing else, and says beside each key what was sent and what came.
func Proposal(op *operation.Operation, f Findings) ([]byte, error) {
	root := &yaml.Node{Kind: yaml.MappingNode, HeadComment: head(op) + "\n" + f.text()}
	add(root, "name", text("my-target"), "How reports call the target.")
	if f.Layer != "" {
		add(root, "layer", text(f.Layer), f.Why)
	}
	accepted := addSeen(root, "parameters", f.Accepted, "Values of the page that the target accepted; several are used in turn.")
	addSeen(root, "echo", f.Echoes, "Values with markup or letters beyond ASCII that the target accepted, and that its result repeated.")
	addSeen(root, "refused", f.Refused, "Values that the target refused.")
	add(root, "timing", timing(), "")
	root.FootComment = foot(op, accepted)
	return encoded(root)
}

// addSeen adds the values that hold, by parameter, each with its reason, and returns what it added.
func addSeen(root *yaml.Node, key string, values []SeenValue, comment string) *yaml.Node {
	node := &yaml.Node{Kind: yaml.MappingNode}
	lists := map[string]*yaml.Node{}
	for _, v := range values {
		list := lists[v.Parameter]
		if !v.Holds || list != nil && slices.ContainsFunc(list.Content, func(n *yaml.Node) bool { return n.Value == v.Value }) {
			continue
		}
		if list == nil {
			list = &yaml.Node{Kind: yaml.SequenceNode}
			lists[v.Parameter] = list
			add(node, v.Parameter, list, "")
		}
		item := text(v.Value)
		item.HeadComment = v.String()
		list.Content = append(list.Content, item)
	}
	if len(node.Content) > 0 {
		add(root, key, node, comment)
	}
	return node
}

// text is what was seen and is no key of a profile.
func (f Findings) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\nProposed after %d harmless requests to %s.\n", f.Requests, f.Target)
	if !f.Reads {
		b.WriteString("By its page the operation may change state: nothing was sent that the target should accept, and no value was tried.\n" +
			"Give values that it accepts under parameters.\n")
	}
	if f.Layer == "" {
		fmt.Fprintf(&b, "layer: none is proposed. %s\n", f.Why)
	}
	f.signatures(&b)
	section(&b, "Values that are not proposed:", f.open())
	section(&b, "Codes in the place of documented ones:", f.codes())
	section(&b, "Places where the target repeats what it is sent, which runs use to look at escaping and charset:", f.places())
	return strings.TrimSuffix(b.String(), "\n")
}

func section(b *strings.Builder, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	b.WriteString("\n" + title + "\n")
	for _, line := range lines {
		b.WriteString("  " + line + "\n")
	}
}

// signatures lists the ways to sign, and names the flag where the usual way is not taken.
func (f Findings) signatures(b *strings.Builder) {
	var lines []string
	taken := ""
	for _, s := range f.Signatures {
		word := "not taken"
		if s.Taken {
			word = "taken"
			if taken == "" {
				taken = s.Name
			}
		}
		lines = append(lines, fmt.Sprintf("%s: %s; %s", s.Name, word, s.Seen))
	}
	section(b, "Signatures:", lines)
	if taken != "" && taken != f.Signatures[0].Name || taken == "none" {
		fmt.Fprintf(b, "The target has to be asked with signature %s.\n", taken)
	}
}

// open are the values that did not do what they are for.
func (f Findings) open() []string {
	var out []string
	for _, of := range []struct {
		key    string
		values []SeenValue
	}{{"parameters", f.Accepted}, {"echo", f.Echoes}, {"refused", f.Refused}} {
		for _, v := range of.values {
			if line := fmt.Sprintf("%s: %s: %s  %s", of.key, v.Parameter, inFlow(v.Value), v.Seen); !v.Holds && !slices.Contains(out, line) {
				out = append(out, line)
			}
		}
	}
	return out
}

func (f Findings) codes() []string {
	var out []string
	for _, c := range f.Codes {
		known := "no document that plumb knows has it for the same: a finding of a run, and for a waiver if it is right"
		if c.Known {
			known = "public documents have it for the same, and runs take it"
		}
		out = append(out, fmt.Sprintf("%s in the place of %s: %s; %s", c.Code, c.Documented, known, c.Seen))
	}
	return out
}

func (f Findings) places() []string {
	if len(f.Repeats) == 0 {
		return []string{"none was seen"}
	}
	var out []string
	for _, r := range f.Repeats {
		out = append(out, r.Place+"; "+r.String())
	}
	return out
}
