package fault

import (
	"encoding/json"

	"github.com/beevik/etree"
)

// toJSON writes the members of an XML body as JSON. Results and errors of the operation are flat.
func toJSON(r *reply) {
	if !r.xml() {
		return
	}
	members := r.members()
	for i, m := range members {
		members[i] = member{name: m.name, raw: json.RawMessage(quoted(m.text()))}
	}
	r.body = nil
	r.write(members)
	r.setHeader("Content-Type", "application/json;charset=utf-8")
}

// toXML writes the members of a JSON body as XML.
func toXML(r *reply) {
	if r.xml() {
		return
	}
	root := etree.NewElement(action + "Response")
	if r.code() != "" {
		root = etree.NewElement("Error")
	}
	for _, m := range r.members() {
		root.CreateElement(m.name).SetText(m.text())
	}
	doc := etree.NewDocumentWithRoot(root)
	if body, err := doc.WriteToBytes(); err == nil {
		r.body = body
	}
	r.setHeader("Content-Type", "text/xml;charset=utf-8")
}
