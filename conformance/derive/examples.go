package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// exampleRefused: no value of a parameter is taken that the page's request example has, and other requests have not.
func (d *deriver) exampleRefused() {
	for _, p := range d.op.Business() {
		if p.Required || p.InText || !d.op.Shows(p.Name) || valueIn(d.base, sent(p.Name)) != "" {
			continue
		}
		d.add(broken{
			kind: "refused", title: "The page's request example is refused: it has " + p.Name + ".",
			defect: defect.Defect{Kind: defect.Refused, Parameter: p.Name}, witness: asked(d.carrying(p)),
		})
		return
	}
}

// roots: the root element of a result in XML is another one.
func (d *deriver) roots() {
	d.add(broken{
		kind: "renamed", title: "The root element of a result is another one.",
		defect:  defect.Defect{Kind: defect.Root, Format: answer.XML, Value: d.op.Action + "Result"},
		witness: asked(inFormat(d.base, answer.XML)),
	})
}

// printed: a member of the page's example is missing in that format, or the whole result is the member of an object.
func (d *deriver) printed() {
	format, text := answer.JSON, d.op.Examples.JSON
	if strings.HasPrefix(d.statement.ID, answer.XML) {
		format, text = answer.XML, d.op.Examples.XML
	}
	witness := asked(inFormat(d.base, format))
	doc, err := answer.ReadAs(format, []byte(text))
	if err != nil {
		return
	}
	for _, m := range doc.Node.Members {
		if !d.promised(m.Name) {
			continue
		}
		d.add(broken{
			kind: "member-missing=" + m.Name, title: m.Name + " is missing in " + strings.ToUpper(format) + ".",
			defect: defect.Defect{Kind: defect.Missing, Format: format, Path: []string{m.Name}}, witness: witness,
		})
		d.add(broken{
			kind: "wrapped", title: "The result is in an object of its own in " + strings.ToUpper(format) + ".",
			defect: defect.Defect{Kind: defect.Wrapped, Format: format, Value: d.op.Action + "Response"}, witness: witness,
		})
		return
	}
}

// promised reports whether the page says that a member at the top is there, RequestId apart, which has statements of its own.
func (d *deriver) promised(name string) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RulePresent && s.Subject.Name == name &&
			!strings.EqualFold(name, "RequestId") && s.Inferred != string(contract.ByAbsence) && s.Inferred != string(contract.ByTable)
	})
}

func (d *deriver) printedStatus() {
	d.add(broken{
		kind: "other", title: "A result has the status 202.", defect: defect.Defect{Kind: defect.Status, Value: "202"}, witness: asked(d.base),
	})
}

func (d *deriver) printedMedia() {
	d.add(broken{
		kind: "other", title: "A result has the media type text/plain.",
		defect: defect.Defect{Kind: defect.Media, Value: "text/plain"}, witness: asked(d.base, inFormat(d.base, answer.XML)),
	})
}

// unlisted: the result has a member that the page does not list.
func (d *deriver) unlisted() {
	if len(d.op.Result.Properties) == 0 {
		return
	}
	d.add(broken{
		kind: "unlisted-member", title: "The result has a member that the page does not list.",
		defect: defect.Defect{Kind: defect.Added, Value: "PlumbExtra"}, witness: asked(d.base),
	})
}
