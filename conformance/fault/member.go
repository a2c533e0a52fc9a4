package fault

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/beevik/etree"
)

// member is one member of a body: in JSON with its text as it stands, in XML with its element.
type member struct {
	name    string
	raw     json.RawMessage
	element *etree.Element
}

// member returns the text of a member of the body, empty when it has none.
func (r *reply) member(name string) string {
	for _, m := range r.members() {
		if m.name == name {
			return m.text()
		}
	}
	return ""
}

func (m member) text() string {
	if m.element != nil {
		return m.element.Text()
	}
	var s string
	if json.Unmarshal(m.raw, &s) != nil {
		return string(m.raw)
	}
	return s
}

func (r *reply) members() []member {
	if r.xml() {
		var out []member
		for _, e := range r.document().Root().ChildElements() {
			out = append(out, member{name: e.Tag, element: e})
		}
		return out
	}
	return jsonMembers(r.body)
}

// document is the XML body; every body of the reference server is one that can be read.
func (r *reply) document() *etree.Document {
	doc := etree.NewDocument()
	doc.ReadSettings.PreserveCData = true
	if doc.ReadFromBytes(r.body) != nil || doc.Root() == nil {
		doc.SetRoot(etree.NewElement("Unreadable"))
	}
	return doc
}

func jsonMembers(body []byte) []member {
	dec := json.NewDecoder(bytes.NewReader(body))
	if _, err := dec.Token(); err != nil {
		return nil
	}
	var out []member
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return out
		}
		var m member
		m.name, _ = name.(string)
		if dec.Decode(&m.raw) != nil {
			return out
		}
		out = append(out, m)
	}
	return out
}

// change rewrites the body with its members changed; the function returns those that stand in the place of one.
func (r *reply) change(name string, to func(m member) []member) {
	members := r.members()
	i := slices.IndexFunc(members, func(m member) bool { return m.name == name })
	if i < 0 {
		return
	}
	r.write(slices.Concat(members[:i], to(members[i]), members[i+1:]))
}

func (r *reply) write(members []member) {
	if r.xml() {
		r.writeXML(members)
		return
	}
	var b bytes.Buffer
	for i, m := range members {
		b.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
		b.Write(quoted(m.name))
		b.WriteByte(':')
		b.Write(m.raw)
	}
	b.WriteByte('}')
	r.body = b.Bytes()
}

func (r *reply) writeXML(members []member) {
	doc := r.document()
	root := doc.Root()
	root.Child = nil
	for _, m := range members {
		e := m.element.Copy()
		e.Tag = m.name
		root.AddChild(e)
	}
	if body, err := doc.WriteToBytes(); err == nil {
		r.body = body
	}
}

// quoted is a JSON text without HTML escapes.
func quoted(s string) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil { // a text always encodes
		return []byte(`""`)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// withText is the member with another text.
func (m member) withText(s string) member {
	if m.element == nil {
		m.raw = quoted(s)
		return m
	}
	m.element = etree.NewElement(m.name)
	m.element.SetText(s)
	return m
}
