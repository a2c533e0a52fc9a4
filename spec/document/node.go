package document

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// node is a YAML value that is to be written.
type node struct {
	kind nodeKind
	text string   // of a scalar
	keys []string // of a mapping, one for each of items
	list []*node  // values of a mapping, or items of a sequence
	flow bool     // drawn on one line
}

type nodeKind int

const (
	nodeText    nodeKind = iota // a string
	nodeLiteral                 // a number, a truth value or null, written as it is
	nodeMapping
	nodeSequence
)

func (n *node) add(items ...*node) { n.list = append(n.list, items...) }

// doc builds mappings in the order in which their members are set.
type doc struct{ node *node }

func mapping() doc {
	return doc{&node{kind: nodeMapping, keys: make([]string, 0, 8), list: make([]*node, 0, 8)}}
}

// set adds a member; a nil value is left out.
func (d doc) set(key string, value *node) doc {
	if value != nil {
		d.node.keys = append(d.node.keys, key)
		d.node.add(value)
	}
	return d
}

// str sets a text; an empty one is left out.
func (d doc) str(key, value string) doc {
	if value == "" {
		return d
	}
	return d.set(key, text(value))
}

func (d doc) empty() bool { return len(d.node.keys) == 0 }

// line draws the mapping on one line.
func (d doc) line() *node {
	d.node.flow = true
	return d.node
}

func sequence(items ...*node) *node { return &node{kind: nodeSequence, list: items} }

func texts(values []string) *node {
	n := &node{kind: nodeSequence, flow: true}
	for _, v := range values {
		n.add(text(v))
	}
	return n
}

func text(s string) *node { return &node{kind: nodeText, text: s} }

func whole(n int) *node { return number(strconv.Itoa(n)) }

// number is a number as written.
func number(s string) *node { return &node{kind: nodeLiteral, text: s} }

func boolean(b bool) *node { return &node{kind: nodeLiteral, text: strconv.FormatBool(b)} }

// valueNode draws a JSON value. A number that float64 cannot hold becomes a text.
func valueNode(v *contract.Value) *node {
	if v == nil {
		return &node{kind: nodeLiteral, text: "null"}
	}
	switch v.Kind {
	case contract.KindObject:
		d := mapping()
		seen := map[string]bool{}
		for _, m := range v.Members {
			if !seen[m.Name] && !strings.HasPrefix(m.Name, "x-") && m.Name != "$ref" {
				seen[m.Name] = true
				d.set(m.Name, valueNode(m.Value))
			}
		}
		return d.node
	case contract.KindArray:
		n := sequence()
		for _, it := range v.Items {
			n.add(valueNode(it))
		}
		return n
	case contract.KindString:
		return text(v.Text)
	case contract.KindBool:
		return boolean(v.Text == "true")
	case contract.KindNumber:
		if _, err := strconv.ParseFloat(v.Text, 64); err != nil {
			return text(v.Text)
		}
		return number(v.Text)
	default:
		return valueNode(nil)
	}
}

// fromYAML copies a part of the overlay.
func fromYAML(y *yaml.Node) *node {
	switch y.Kind {
	case yaml.MappingNode:
		d := mapping()
		for i := 0; i+1 < len(y.Content); i += 2 {
			d.set(y.Content[i].Value, fromYAML(y.Content[i+1]))
		}
		d.node.flow = y.Style&yaml.FlowStyle != 0
		return d.node
	case yaml.SequenceNode:
		n := sequence()
		for _, item := range y.Content {
			n.add(fromYAML(item))
		}
		n.flow = y.Style&yaml.FlowStyle != 0
		return n
	default:
		if y.ShortTag() == "!!str" {
			return text(y.Value)
		}
		return number(y.Value)
	}
}

// copied is a copy of a mapping to which members can be added.
func (n *node) copied() doc {
	out := *n
	out.keys = append([]string(nil), n.keys...)
	out.list = append([]*node(nil), n.list...)
	return doc{&out}
}
