package answer

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/beevik/etree"
)

func readXML(body []byte) (*Document, error) {
	doc := etree.NewDocument()
	doc.ReadSettings = etree.ReadSettings{ValidateInput: true, PreserveCData: true, CharsetReader: refuseCharset}
	if err := doc.ReadFromBytes(body); err != nil {
		return nil, fmt.Errorf("the body is not XML: %w", err)
	}
	for _, token := range doc.Child {
		if _, ok := token.(*etree.Directive); ok {
			return nil, errors.New("the body has a document type declaration")
		}
	}
	root := doc.Root()
	if root == nil {
		return nil, errors.New("the body is not XML: it has no root element")
	}
	if strings.EqualFold(root.Tag, "html") {
		return nil, errors.New("the body is a page of HTML")
	}
	node, err := xmlNode(root, 0)
	if err != nil {
		return nil, fmt.Errorf("the body is not XML: %w", err)
	}
	return &Document{Format: XML, Root: root.FullTag(), Node: node}, nil
}

// refuseCharset is asked for declared charsets other than UTF-8.
func refuseCharset(charset string, _ io.Reader) (io.Reader, error) {
	return nil, fmt.Errorf("it declares the charset %q, expected UTF-8", charset)
}

func xmlNode(e *etree.Element, depth int) (Node, error) {
	if depth > maxDepth {
		return Node{}, fmt.Errorf("it nests deeper than %d levels", maxDepth)
	}
	children := e.ChildElements()
	if len(children) == 0 {
		return Node{Kind: Text, Value: characters(e)}, nil
	}
	node := Node{Kind: Object}
	if strings.TrimSpace(characters(e)) != "" {
		return node, fmt.Errorf("the element %s has both text and elements", e.FullTag())
	}
	for _, child := range children {
		value, err := xmlNode(child, depth+1)
		if err != nil {
			return node, err
		}
		node.Members = append(node.Members, Member{child.FullTag(), value})
	}
	return node, nil
}

// characters is all character data of an element, CDATA sections and text between them alike.
func characters(e *etree.Element) string {
	var b strings.Builder
	for _, token := range e.Child {
		if c, ok := token.(*etree.CharData); ok {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
