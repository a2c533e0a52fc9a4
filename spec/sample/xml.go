package sample

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Element is an XML element of an example: its children or its text.
type Element struct {
	Name     string
	Children []*Element
	text     string
	Line     int // 1-based, within the text that was read
}

// Mixed is the name of the first element that has both text and elements, "" when there is none: such an example has no
// value that an answer could be compared with.
func (e *Element) Mixed() string {
	if len(e.Children) > 0 && strings.TrimSpace(e.text) != "" {
		return e.Name
	}
	for _, child := range e.Children {
		if name := child.Mixed(); name != "" {
			return name
		}
	}
	return ""
}

// Strict returns what a strict reader of XML has against a text, nil when it has nothing.
func Strict(src string) error {
	decoder := xml.NewDecoder(strings.NewReader(strings.TrimSpace(src)))
	for {
		switch _, err := decoder.Token(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("XML: %w", err)
		}
	}
}

// XML reads the XML of an example. Examples often have several roots, unclosed or wrongly closed tags: what can be
// read is read, faults says what had to be forgiven. The result is a nameless element around all roots.
func XML(src string) (*Element, []string) {
	r := &xmlReader{src: src, line: 1, root: &Element{Line: 1}}
	if len(src) > contract.MaxExample {
		return r.root, []string{"too long"}
	}
	r.open = []*Element{r.root}
	r.run()
	return r.root, r.faults
}

type xmlReader struct {
	src    string
	pos    int
	line   int
	root   *Element
	open   []*Element
	faults []string
	count  int
}

func (r *xmlReader) fault(what string) {
	for _, f := range r.faults {
		if f == what {
			return
		}
	}
	r.faults = append(r.faults, what)
}

func (r *xmlReader) run() {
	for r.pos < len(r.src) && r.count < contract.MaxFields {
		next := strings.IndexByte(r.src[r.pos:], '<')
		if next < 0 {
			r.text(r.src[r.pos:])
			break
		}
		r.text(r.src[r.pos : r.pos+next])
		r.pos += next
		r.tag()
	}
	if len(r.open) > 1 {
		r.fault("an element <" + r.open[len(r.open)-1].Name + "> that nothing closes")
	}
}

func (r *xmlReader) text(s string) {
	if t := strings.TrimSpace(s); t != "" {
		top := r.open[len(r.open)-1]
		if top == r.root {
			r.fault("text outside of any element")
		} else if len(top.text) < contract.MaxText {
			top.text += words.Clean(html.UnescapeString(t))
		}
	}
	r.line += strings.Count(s, "\n")
}

func (r *xmlReader) tag() {
	for _, skip := range [][2]string{{"<!--", "-->"}, {"<?", ">"}, {"<!", ">"}} {
		if !strings.HasPrefix(r.src[r.pos:], skip[0]) {
			continue
		}
		rest := r.src[r.pos:]
		if end := strings.Index(rest, skip[1]); end >= 0 {
			rest = rest[:end+len(skip[1])]
		}
		r.line += strings.Count(rest, "\n")
		r.pos += len(rest)
		return
	}
	end := strings.IndexByte(r.src[r.pos:], '>')
	if end < 0 {
		r.fault("a tag that nothing closes")
		r.pos = len(r.src)
		return
	}
	inner := r.src[r.pos+1 : r.pos+end]
	r.pos += end + 1
	r.element(strings.TrimSpace(inner))
	r.line += strings.Count(inner, "\n")
}

func (r *xmlReader) element(inner string) {
	if name, ok := strings.CutPrefix(inner, "/"); ok {
		r.close(strings.TrimSpace(name))
		return
	}
	name := strings.TrimSuffix(inner, "/")
	if i := strings.IndexAny(name, " \t\r\n"); i >= 0 {
		name = name[:i]
	}
	if !isXMLName(name) {
		r.fault("a tag <" + words.Cut(words.Clean(words.OneLine(inner)), 40) + "> that is no name")
		return
	}
	r.count++
	top := r.open[len(r.open)-1]
	e := &Element{Name: name, Line: r.line}
	top.Children = append(top.Children, e)
	if !strings.HasSuffix(inner, "/") && len(r.open) < contract.MaxDepth {
		r.open = append(r.open, e)
	}
}

func isXMLName(s string) bool {
	if s == "" || len(s) > contract.MaxName || s[0] == '.' || s[0] == '-' {
		return false
	}
	return strings.IndexFunc(s, func(c rune) bool {
		return c < 0x80 && !words.IsWordByte(byte(c&0x7f)) && c != '.' && c != '-' && c != ':' || words.Unwanted(c)
	}) < 0
}

// close ends the innermost open element of the name, and with it those inside that were left open.
func (r *xmlReader) close(name string) {
	for k := len(r.open) - 1; k > 0; k-- {
		if r.open[k].Name != name {
			continue
		}
		if k < len(r.open)-1 {
			r.fault("an element <" + r.open[len(r.open)-1].Name + "> that nothing closes")
		}
		r.open = r.open[:k]
		return
	}
	r.fault("a closing tag </" + words.Cut(words.Clean(name), 40) + "> that nothing opens")
}

// Value turns an element into a JSON value: an element that repeats is a list, one without children a text.
func (e *Element) Value() *contract.Value {
	if len(e.Children) == 0 {
		return &contract.Value{Kind: contract.KindString, Text: e.text}
	}
	v := &contract.Value{Kind: contract.KindObject}
	at := map[string]int{}
	for _, c := range e.Children {
		i, have := at[c.Name]
		if !have {
			at[c.Name] = len(v.Members)
			v.Members = append(v.Members, contract.Member{Name: c.Name, Value: c.Value(), Line: c.Line})
			v.Members[at[c.Name]].Value.Single = true
			continue
		}
		m := &v.Members[i]
		if m.Value.Kind != contract.KindArray {
			m.Value.Single = false
			m.Value = &contract.Value{Kind: contract.KindArray, Items: []*contract.Value{m.Value}}
		}
		m.Value.Items = append(m.Value.Items, c.Value())
	}
	return v
}
