package scenario

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// formats are the values of Format with the name under which checks know them.
func formats() []string { return []string{"JSON", "XML"} }

// present: the result has the member, in both formats.
func (d *deriver) present() {
	path := d.statement.Subject.Name
	d.eachFormat("the result in %s has "+path, Check{Kind: Member, Name: path})
}

// memberType: the member has its documented type, in both formats.
func (d *deriver) memberType() {
	path := d.statement.Subject.Name
	d.eachFormat(path+" has its documented type in %s", Check{Kind: MemberType, Name: path})
}

// eachFormat adds one scenario a format; %s in the title stands for it.
func (d *deriver) eachFormat(title string, checks ...Check) {
	for _, f := range formats() {
		d.add(strings.ToLower(f), strings.ReplaceAll(title, "%s", f), LabelSerialization,
			probe(d.base().format(f), append([]Check{seenSuccess(), seen(f)}, checks...)...))
	}
}

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

// printed is what the page's printed answer is about: its format, in the spelling of the checks and of Format, and the
// request for it.
func (d *deriver) printed() (format, f string, r Request) {
	format = d.statement.Subject.Name
	f = strings.ToUpper(format)
	return format, f, d.base().format(f)
}

// printedMediaType: a success has the media type that the page prints, wherever the parameters are.
func (d *deriver) printedMediaType() {
	format, f, r := d.printed()
	for _, place := range []Placement{Query, Form} {
		d.add(string(place), "a success in "+f+" to parameters in the "+string(place)+" has its media type", LabelSerialization,
			probe(r.placed(place), seenSuccess(), seen(f), Check{Kind: Media, Want: format}))
	}
}

// printedRoot: the root of a success in XML is the one that the page prints.
func (d *deriver) printedRoot() {
	_, f, r := d.printed()
	d.add("success", "the root of a success in XML is the documented one", LabelSerialization,
		probe(r, seenSuccess(), seen(f), Check{Kind: Root, Want: d.op.Result.Name}))
}

// printedMembers: a success has every member that the page's example shows.
func (d *deriver) printedMembers() {
	format, f, r := d.printed()
	d.add("members", "a success in "+f+" has the members that the page's example shows", LabelSerialization,
		probe(r, seenSuccess(), seen(f), Check{Kind: Body, Want: format}, Check{Kind: ExampleMembers, Want: format}))
}

// printedStatus: JSON shows whether the request is good at all, so that any other status of XML is one of XML.
func (d *deriver) printedStatus() {
	format, f, r := d.printed()
	title := "a success in " + f + " has the printed status"
	printed := status(cmp.Or(d.statement.Value, "200"))
	if format == "xml" {
		d.add("success", title, LabelSerialization, control(d.base()), probe(r, printed, seen(format)))
		return
	}
	d.add("success", title, LabelSerialization, probe(r, seenSuccess(), seen(format), printed))
}
