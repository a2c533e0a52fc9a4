package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// echo: the member repeats the value that was sent, wherever it was sent.
func (d *deriver) echo() {
	path := d.statement.Subject.Name
	name := echoOf(d.op.Result, path)
	check := Check{Kind: Echo, Name: path, Want: name}
	d.eachFormat(path+" repeats the request's "+name+" in %s", check)
	d.add("form", path+" repeats the "+name+" of a form body", LabelSerialization,
		probe(d.base().placed(Form), seenSuccess(), check))
}

func echoOf(root operation.Field, path string) string {
	for _, f := range root.Properties {
		if f.Name == path && f.Echo != "" {
			return f.Echo
		}
	}
	return path
}
