package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// styles is what shows how lists and objects travel: values of the parameters, and the request example.
type styles struct {
	shown map[*RequestRow]*contract.Value
	seen  map[string]called
}

// settleStyles says how lists and objects travel: as positions, as members or as JSON text.
func settleStyles(sink *page.Sink, rows []*RequestRow, by styles) {
	listed, dotted := writtenOut(rows)
	for _, r := range rows {
		if r.Within != "" || r.Style != contract.StyleNone {
			continue
		}
		if r.Type.IsScalar() && by.shown[r] == nil {
			retype(sink, r, listed[r.Name], dotted[r.Name])
		}
		if r.Type.Name != "array" && r.Type.Name != "object" {
			continue
		}
		if r.Style = by.of(r, listed[r.Name], dotted[r.Name]); r.Style == contract.StyleNone {
			r.Style, r.Inferred = contract.StyleJSON, contract.ByTable
			sink.Addf(page.Info, r.At.Line, 0, "nothing shows how the %s %q travels; taken as JSON text", r.Type.Name, r.Name)
		}
	}
	markText(rows)
}

// of is how a list or an object travels: as the request example sends it, else as its type or its value says, else as the page
// writes its members; listed and dotted tell that it does so with an index, and without.
func (by styles) of(r *RequestRow, listed, dotted bool) contract.WireStyle {
	sent := by.seen[r.Name]
	text := r.Type.Format == "json"
	switch {
	case !sent.whole && sent.indexed && !text:
		return contract.StyleRepeatList
	case !sent.whole && sent.dotted && !text:
		return contract.StyleFlat
	case text, by.shown[r] != nil:
		return contract.StyleJSON
	case r.Type.Repeat, sent.indexed, listed:
		return contract.StyleRepeatList
	case dotted:
		return contract.StyleFlat
	}
	return contract.StyleNone
}

// writtenOut are the names that rows go on from which the page itself writes with dots: with an index, and without.
func writtenOut(rows []*RequestRow) (listed, dotted map[string]bool) {
	listed, dotted = map[string]bool{}, map[string]bool{}
	for _, r := range rows {
		head, rest, deeper := strings.Cut(r.Name, ".")
		switch {
		case r.Within != "" || !deeper:
		case rest == "N", strings.HasPrefix(rest, "N."):
			listed[head] = true
		default:
			dotted[head] = true
		}
	}
	return listed, dotted
}

// retype makes a list or an object of a parameter that its row calls a text or a number, when other rows write out its members.
func retype(sink *page.Sink, r *RequestRow, listed, dotted bool) {
	said := r.Type.Name
	switch {
	case listed:
		r.Type = contract.Type{Name: "array", Item: "object"}
	case dotted:
		r.Type = contract.Type{Name: "object"}
	default:
		return
	}
	r.TypeAt = contract.Source{}
	sink.Addf(page.Warning, r.At.Line, 0, "%q is a %s in its row, and other rows list its members; taken as %s", r.Name, said, r.Type.Name)
}

// markText marks the members of what travels as JSON text: they are no parameters of their own.
func markText(rows []*RequestRow) {
	inText := map[string]bool{}
	for _, r := range rows {
		if r.Within == "" && (r.Style == contract.StyleJSON || r.Type.IsScalar()) {
			inText[r.Name] = true
		}
	}
	for _, r := range rows {
		head := contract.Head(r.Name)
		if r.Within == "" && r.Name != head && inText[head] {
			r.Within = head // the page writes members with dots that are inside a text all the same
		}
		r.InText = r.Within != "" && inText[head]
	}
}
