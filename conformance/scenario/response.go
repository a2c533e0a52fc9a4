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
			probe(d.base().format(f), append([]Check{seenSuccess(), seen(f)}, checks...)...))
	}
}

// echo: the member repeats the value that was sent, wherever it was sent.
func (d *deriver) echo(path string) {
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

// example makes the scenarios of what the page's printed answers show.
func (d *deriver) example(format, rule string) {
	f := strings.ToUpper(format)
	r := d.base().format(f)
	switch rule {
	case "status":
		d.printedStatus(format, r)
	case "content-type":
		for _, place := range []Placement{Query, Form} {
			d.add(string(place), "a success in "+f+" to parameters in the "+string(place)+" has its media type", LabelSerialization,
				probe(r.placed(place), seenSuccess(), seen(f), Check{Kind: Media, Want: format}))
		}
	case "root":
		d.add("success", "the root of a success in XML is the documented one", LabelSerialization,
			probe(r, seenSuccess(), seen(f), Check{Kind: Root, Want: d.op.Result.Name}))
	case "example":
		d.add("members", "a success in "+f+" has the members that the page's example shows", LabelSerialization,
			probe(r, seenSuccess(), seen(f), Check{Kind: Body, Want: format}, Check{Kind: ExampleMembers, Want: format}))
	}
}

// printedStatus: JSON shows whether the request is good at all, so that any other status of XML is one of XML.
func (d *deriver) printedStatus(format string, r Request) {
	title := "a success in " + strings.ToUpper(format) + " has the printed status"
	printed := status(or(d.statement.Value, "200"))
	if format == "xml" {
		d.add("success", title, LabelSerialization, control(d.base()), probe(r, printed, seen(format)))
		return
	}
	d.add("success", title, LabelSerialization, probe(r, seenSuccess(), seen(format), printed))
}

func or(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}
