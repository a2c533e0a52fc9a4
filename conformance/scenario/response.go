package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// formats are the values of Format with the name under which checks know them.
func formats() []string { return []string{"JSON", "XML"} }

// response makes the scenarios of a statement about a member of the result, in both formats.
func (d *deriver) response(rest string) {
	cut := strings.LastIndex(rest, "/")
	if cut < 0 {
		return
	}
	path, rule := rest[:cut], rest[cut+1:]
	switch rule {
	case "present":
		d.eachFormat("the result in %s has "+path, Check{Kind: Member, Name: path})
	case "type":
		d.eachFormat(path+" has its documented type in %s", Check{Kind: MemberType, Name: path})
	case "echo":
		d.echo(path)
	}
}

// eachFormat adds one scenario a format; %s in the title stands for it.
func (d *deriver) eachFormat(title string, checks ...Check) {
	for _, f := range formats() {
		d.add(strings.ToLower(f), strings.ReplaceAll(title, "%s", f), LabelSerialization,
			probe(d.base().format(f), append([]Check{accepted(), seen(f)}, checks...)...))
	}
}

// echo: the member repeats the value that was sent, wherever it was sent.
func (d *deriver) echo(path string) {
	name := echoOf(d.op.Result, path)
	check := Check{Kind: Echo, Name: path, Want: name}
	d.eachFormat(path+" repeats the request's "+name+" in %s", check)
	d.add("form", path+" repeats the "+name+" of a form body", LabelSerialization, probe(d.base().placed(Form), accepted(), check))
}

func echoOf(root operation.Field, path string) string {
	for _, f := range root.Properties {
		if f.Name == path && f.Echo != "" {
			return f.Echo
		}
	}
	return path
}

// example makes the scenarios of what the page's printed answers show.
func (d *deriver) example(format, rule string) {
	f := strings.ToUpper(format)
	r := d.base().format(f)
	switch rule {
	case "status":
		d.add("success", "a success in "+f+" has the printed status", LabelSerialization, probe(r, accepted(), seen(f), status(or(d.statement.Value, "200"))))
	case "content-type":
		for _, place := range []Placement{Query, Form} {
			d.add(string(place), "a success in "+f+" to parameters in the "+string(place)+" has its media type", LabelSerialization,
				probe(r.placed(place), accepted(), Check{Kind: Media, Want: format}))
		}
	case "root":
		d.add("success", "the root of a success in XML is the documented one", LabelSerialization,
			probe(r, accepted(), Check{Kind: Root, Want: d.op.Result.Name}))
	case "example":
		d.add("members", "a success in "+f+" has the members that the page's example shows", LabelSerialization,
			probe(r, accepted(), Check{Kind: Body, Want: format}, Check{Kind: ExampleMembers, Want: format}))
	}
}

func or(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}
