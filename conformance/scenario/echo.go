package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// echo: the member repeats the value that was sent, wherever it was sent.
func (d *deriver) echo() {
	path := d.statement.Subject.Name
	name := echoOf(d.op.Result, path)
	check := Check{Kind: Echo, Name: path, Want: name}
	base, tentative := d.sending(name)
	for _, f := range formats() {
		d.add(strings.ToLower(f), path+" repeats the request's "+name+" in "+f, LabelSerialization,
			probe(base.format(f), seenSuccess(), seen(f), check)).Tentative = tentative
	}
	d.add("form", path+" repeats the "+name+" of a form body", LabelSerialization,
		probe(base.placed(Form), seenSuccess(), check)).Tentative = tentative
}

// sending is the plainest request with a value of the parameter, and whether nobody promised that the value is accepted.
func (d *deriver) sending(name string) (r Request, tentative bool) {
	p, known := d.op.Parameter(name)
	if !known || d.sends(name) {
		return d.base(), false
	}
	value, promised := d.good(p)
	return d.base().with(instance(name), value), !promised
}

func echoOf(root operation.Field, path string) string {
	for _, f := range root.Properties {
		if f.Name == path && f.Echo != "" {
			return f.Echo
		}
	}
	return path
}
