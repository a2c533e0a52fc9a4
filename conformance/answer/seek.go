package answer

import (
	"encoding/json"
	"strings"
)

// Seek returns all nodes at a path of names with slashes between. Like Find, it enters lists; texts that hold JSON are opened
// on the way.
func (n Node) Seek(path string) []Node {
	nodes := []Node{n}
	for _, name := range strings.Split(path, "/") {
		var next []Node
		for _, node := range nodes {
			next = append(next, node.Opened().children(name)...)
		}
		nodes = next
	}
	return nodes
}

// Opened is what a text holds that is a list or an object in JSON; every other node is itself.
func (n Node) Opened() Node {
	if n.Kind != Text || !strings.HasPrefix(n.Value, "[") && !strings.HasPrefix(n.Value, "{") || !json.Valid([]byte(n.Value)) {
		return n
	}
	w := &walker{rest: []byte(n.Value)}
	if inner, err := w.value(0); err == nil {
		return inner
	}
	return n
}

// ItemsAt are the items of the lists at a path, those of repeated elements among them.
func (n Node) ItemsAt(path string) []Node {
	var out []Node
	for _, at := range n.Seek(path) {
		switch at = at.Opened(); {
		case at.Kind == List:
			out = append(out, at.Items...)
		case at.Kind == Object, at.Kind == Number, at.Kind == Text && at.Value != "":
			out = append(out, at)
		}
	}
	return out
}

// Empty reports whether a node has nothing in it.
func (n Node) Empty() bool {
	for _, m := range n.Members {
		if !m.Node.Empty() {
			return false
		}
	}
	for _, item := range n.Items {
		if !item.Empty() || item.Kind != Object && item.Kind != List {
			return false
		}
	}
	return n.Value == ""
}
