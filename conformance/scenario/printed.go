package scenario

import (
	"cmp"
	"strings"
)

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

// printedRoot: the root of a success in XML is the one that the page prints, or the protocol's where the page prints another.
func (d *deriver) printedRoot() {
	_, f, r := d.printed()
	d.add("success", "the root of a success in XML is the documented one", LabelSerialization,
		probe(r, seenSuccess(), seen(f), Check{Kind: Root, Want: strings.Join(d.op.Roots(), ",")}))
}

// printedMembers: a success has every member that the page's example shows.
func (d *deriver) printedMembers() {
	format, f, r := d.printed()
	d.add("members", "a success in "+f+" has the members that the page's example shows", LabelSerialization,
		probe(r, seenSuccess(), Check{Kind: Body, Want: format}, Check{Kind: ExampleMembers, Want: format}))
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
	d.add("success", title, LabelSerialization, probe(r, seenSuccess(), printed, seen(format)))
}
