// Package answer reads the body of a response into a tree that is the same for JSON and XML, so that checks need not
// know the format. It is pure and trusts nothing: depth is bounded, duplicate members, document types and foreign
// charsets are errors, and whatever cannot be read is said in one sentence.
package answer

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// The formats of a body.
const (
	JSON = "json"
	XML  = "xml"
)

// Kind is the kind of a node. XML has only objects and texts.
type Kind string

// The kinds of a node.
const (
	Object Kind = "object"
	List   Kind = "array"
	Text   Kind = "string"
	Number Kind = "number"
	Bool   Kind = "boolean"
	Null   Kind = "null"
)

// Node is a value of a body. Value is the text of a scalar, for numbers as written.
type Node struct {
	Kind    Kind
	Value   string
	Members []Member
	Items   []Node
}

// Member is a named child in document order. In XML a name may occur several times.
type Member struct {
	Name string
	Node Node
}

// Document is a body that could be read.
type Document struct {
	Format string
	Root   string // root element; empty for JSON
	Node   Node
}

const maxDepth = 200 // deeper than any documented result, shallow enough for recursion

// ByteOrderMark is what some encoders put before UTF-8. It is no part of the text, and is not read.
const ByteOrderMark = "\uFEFF"

// Looks tells the format of a body by its beginning, well-formed or not, or gives "" when it is neither: pages of HTML
// are none.
func Looks(body []byte) string {
	text := beginning(body)
	switch {
	case IsPage(body):
		return ""
	case strings.HasPrefix(text, "{"):
		return JSON
	case strings.HasPrefix(text, "<"):
		return XML
	default:
		return ""
	}
}

// IsPage reports whether a body begins as a page of HTML.
func IsPage(body []byte) bool {
	text := beginning(body)
	return strings.HasPrefix(text, "<html") || strings.HasPrefix(text, "<!doctype html")
}

func beginning(body []byte) string {
	const enough = 512 // for blanks and a document type
	text := string(body[:min(len(body), enough)])
	return strings.ToLower(strings.TrimLeft(strings.TrimPrefix(text, ByteOrderMark), " \t\r\n"))
}

// Read recognises the format by the first character and reads the body.
func Read(body []byte) (*Document, error) {
	body = bytes.TrimPrefix(body, []byte(ByteOrderMark))
	trimmed := strings.TrimLeft(string(body), " \t\r\n")
	switch {
	case trimmed == "":
		return nil, errors.New("the body is empty")
	case !utf8.Valid(body):
		return nil, errors.New("the body is not UTF-8")
	case trimmed[0] == '{':
		return readJSON(body)
	case trimmed[0] == '<':
		return readXML(body)
	default:
		return nil, fmt.Errorf("the body is neither a JSON object nor an XML document: it begins with %q", head(trimmed))
	}
}

// ReadAs reads a body of a known format.
func ReadAs(format string, body []byte) (*Document, error) {
	doc, err := Read(body)
	if err != nil {
		return nil, err
	}
	if doc.Format != format {
		return nil, fmt.Errorf("the body is %s, not %s", strings.ToUpper(doc.Format), strings.ToUpper(format))
	}
	return doc, nil
}

func head(s string) string {
	const enough = 24
	runes := []rune(s)
	if len(runes) > enough {
		return string(runes[:enough]) + "…"
	}
	return s
}

// Member returns the first direct child of a name.
func (n Node) Member(name string) (Node, bool) {
	for _, m := range n.Members {
		if m.Name == name {
			return m.Node, true
		}
	}
	return Node{}, false
}

// Text returns the value of a direct scalar child, or "".
func (n Node) Text(name string) string {
	m, _ := n.Member(name)
	return m.Value
}

// AnyName stands in a path for every member.
const AnyName = "*"

// Find returns all nodes at a path of names; lists are entered, and so are repeated elements.
func (n Node) Find(names ...string) []Node {
	nodes := []Node{n}
	for _, name := range names {
		var next []Node
		for _, node := range nodes {
			next = append(next, node.children(name)...)
		}
		nodes = next
	}
	return nodes
}

func (n Node) children(name string) []Node {
	var out []Node
	if n.Kind == List {
		for _, item := range n.Items {
			out = append(out, item.children(name)...)
		}
		return out
	}
	for _, m := range n.Members {
		if m.Name == name || name == AnyName {
			out = append(out, m.Node)
		}
	}
	return out
}

// flatBytes bounds the lines of a flattened tree: long names above many leaves are repeated in each of their lines.
const flatBytes = 16 << 20

// Flatten lists the scalars of the tree as path=value in document order; list positions leave no trace, so that a
// JSON list and repeated XML elements read the same. It reports whether the list is whole: it ends where it would
// grow beyond any use.
func (n Node) Flatten() (lines []string, whole bool) {
	f := &flattener{left: flatBytes}
	f.add(n, "")
	return f.lines, f.left >= 0
}

type flattener struct {
	lines []string
	left  int // bytes
}

func (f *flattener) add(n Node, path string) {
	switch n.Kind {
	case Object:
		for _, m := range n.Members {
			if f.left -= len(path) + len(m.Name) + 1; f.left < 0 {
				return
			}
			f.add(m.Node, path+"."+m.Name)
		}
	case List:
		for _, item := range n.Items {
			f.add(item, path)
		}
	case Text, Number, Bool, Null:
		if f.left -= len(path) + len(n.Value); f.left >= 0 {
			f.lines = append(f.lines, strings.TrimPrefix(path, ".")+"="+n.Value)
		}
	}
}
