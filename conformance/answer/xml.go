package answer

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// readXML reads a document in one pass that gives up at the first thing it does not allow: a hostile body costs no more
// than its beginning. Names keep their prefix as written; attributes, comments and instructions are passed over.
func readXML(body []byte) (*Document, error) {
	dec := xml.NewDecoder(bytes.NewReader(body))
	dec.CharsetReader = asciiAlone(body)
	tree := &xmlTree{}
	for {
		token, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = tree.add(token)
		}
		if err != nil {
			return nil, fmt.Errorf("the body is not XML: %w", err)
		}
	}
	switch {
	case len(tree.open) > 0:
		return nil, fmt.Errorf("the body is not XML: it ends within the element %s", tree.open[len(tree.open)-1].name)
	case tree.root == nil:
		return nil, errors.New("the body is not XML: it has no root element")
	case strings.EqualFold(tree.root.name, "html"):
		return nil, errors.New("the body is a page of HTML")
	}
	return &Document{Format: XML, Root: tree.root.name, Node: tree.root.node}, nil
}

// asciiAlone is asked for declared charsets other than UTF-8. A body of ASCII alone is the same in all that begin with ASCII.
func asciiAlone(body []byte) func(string, io.Reader) (io.Reader, error) {
	return func(charset string, rest io.Reader) (io.Reader, error) {
		wide := strings.HasPrefix(strings.ToLower(charset), "utf-") || strings.HasPrefix(strings.ToLower(charset), "ucs-")
		if wide || strings.Contains(strings.ToLower(charset), "ebcdic") || bytes.ContainsFunc(body, func(r rune) bool { return r > unicode.MaxASCII }) {
			return nil, fmt.Errorf("it declares the charset %q, expected UTF-8", charset)
		}
		return rest, nil
	}
}

// xmlTree grows with the tokens of a document.
type xmlTree struct {
	open []*element // from the root to the innermost
	root *element   // once it is closed
}

type element struct {
	name    string
	members []Member
	text    strings.Builder // all character data, CDATA sections and text between elements alike
	node    Node
}

func (t *xmlTree) add(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return t.begin(fullName(token.Name))
	case xml.EndElement:
		return t.end(fullName(token.Name))
	case xml.CharData:
		return t.characters(token)
	case xml.Directive:
		return errors.New("it has a document type declaration")
	default:
		return nil
	}
}

func fullName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func (t *xmlTree) begin(name string) error {
	if len(t.open) == 0 && t.root != nil {
		return fmt.Errorf("a second root element %s follows the first", name)
	}
	if len(t.open) > maxDepth {
		return errTooDeep()
	}
	t.open = append(t.open, &element{name: name})
	return nil
}

func (t *xmlTree) end(name string) error {
	last := len(t.open) - 1
	if last < 0 || t.open[last].name != name {
		return fmt.Errorf("the element %s ends without a beginning", name)
	}
	e := t.open[last]
	t.open = t.open[:last]
	if err := e.close(); err != nil {
		return err
	}
	if last == 0 {
		t.root = e
		return nil
	}
	parent := t.open[last-1]
	parent.members = append(parent.members, Member{e.name, e.node})
	return nil
}

func (e *element) close() error {
	if len(e.members) == 0 {
		e.node = Node{Kind: Text, Value: e.text.String()}
		return nil
	}
	if strings.TrimSpace(e.text.String()) != "" {
		return fmt.Errorf("the element %s has both text and elements", e.name)
	}
	e.node = Node{Kind: Object, Members: e.members}
	return nil
}

func (t *xmlTree) characters(data []byte) error {
	if len(t.open) > 0 {
		t.open[len(t.open)-1].text.Write(data)
		return nil
	}
	if len(bytes.TrimSpace(data)) > 0 {
		return errors.New("there is text outside of the root element")
	}
	return nil
}
