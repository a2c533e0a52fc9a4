package place

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// nestTables gives the rows of further tables to the parameter that the table describes.
func nestTables(rows []*RequestRow, shown map[*RequestRow]*contract.Value) {
	for from := 0; from < len(rows); {
		to := from
		for to < len(rows) && rows[to].Table == rows[from].Table {
			to++
		}
		if from > 0 && rows[from].Within == "" {
			nestTable(rows[:from], rows[from:to], shown)
		}
		from = to
	}
}

func nestTable(before, rows []*RequestRow, shown map[*RequestRow]*contract.Value) {
	parent := describedParameter(before, rows, shown)
	if parent == nil {
		return
	}
	for _, r := range rows {
		if r.Within == "" && r.Role == contract.RoleBusiness && !strings.HasPrefix(r.Name, parent.Name+".") {
			parent.take(r, contract.ByTable)
		}
	}
}

// describedParameter finds the parameter whose members a table lists: the one in whose value examples show them, the one
// that the caption names, the one whose name theirs begin with, or the only list or object without members.
func describedParameter(before, rows []*RequestRow, shown map[*RequestRow]*contract.Value) *RequestRow {
	for _, r := range rows {
		if strings.Contains(r.Name, ".") {
			return nil
		}
	}
	signs := []func(*RequestRow) bool{
		func(p *RequestRow) bool { v := shown[p].Object(); return v != nil && overlaps(v, rows) },
		func(p *RequestRow) bool {
			return captionNames(rows[0].Caption, &contract.Field{Name: p.Name, Type: p.Type})
		},
		func(p *RequestRow) bool { return allBegin(rows, strings.TrimSuffix(p.Name, "s")) },
	}
	for _, sign := range signs {
		for _, p := range before {
			if p.Role == contract.RoleBusiness && sign(p) {
				return p
			}
		}
	}
	return onlyComplex(before)
}

// onlyComplex is the list or object without members, when there is just one.
func onlyComplex(rows []*RequestRow) *RequestRow {
	var found *RequestRow
	for _, p := range rows {
		if p.Role != contract.RoleBusiness || p.Type.Name != "array" && p.Type.Name != "object" || hasMembers(rows, p) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

func overlaps(v *contract.Value, rows []*RequestRow) bool {
	for _, r := range rows {
		if v.Get(r.Name) != nil {
			return true
		}
	}
	return false
}

func hasMembers(rows []*RequestRow, p *RequestRow) bool {
	for _, r := range rows {
		if strings.HasPrefix(r.Name, p.Name+".") {
			return true
		}
	}
	return false
}

// allBegin reports whether the names of all rows begin with a stem and go on behind it.
func allBegin(rows []*RequestRow, stem string) bool {
	if len(stem) < 3 {
		return false
	}
	for _, r := range rows {
		if !strings.HasPrefix(r.Name, stem) || len(r.Name) == len(stem) {
			return false
		}
	}
	return true
}

// styles is what shows how lists and objects travel: values of the parameters, and the pairs of the request example.
type styles struct {
	shown map[*RequestRow]*contract.Value
	pairs map[string]string
}

// settleStyles says how lists and objects travel: as positions, as members or as JSON text.
func settleStyles(sink *page.Sink, rows []*RequestRow, by styles) {
	indexed := map[string]bool{}
	for name := range by.pairs {
		if first, rest, ok := strings.Cut(name, "."); ok && contract.IsPosition(contract.Head(rest)) {
			indexed[first] = true
		}
	}
	for _, r := range rows {
		if r.Within != "" || r.Style != contract.StyleNone || r.Type.Name != "array" && r.Type.Name != "object" {
			continue
		}
		switch {
		case r.Type.Format == "json", by.shown[r] != nil:
			r.Style = contract.StyleJSON
		case r.Type.Repeat, indexed[r.Name]:
			r.Style = contract.StyleRepeatList
		case dottedMembers(rows, r.Name+".N."):
			r.Style = contract.StyleRepeatList
		case dottedMembers(rows, r.Name+"."):
			r.Style = contract.StyleFlat
		default:
			r.Style, r.Inferred = contract.StyleJSON, contract.ByTable
			sink.Addf(page.Info, r.At.Line, 0, "nothing shows how the %s %q travels; taken as JSON text", r.Type.Name, r.Name)
		}
	}
	markText(rows)
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
		if r.Within == "" && r.Name != head && lists(rows, head) {
			r.Within = head // the page writes members with dots that are inside a text all the same
		}
		r.InText = r.Within != "" && inText[head]
	}
}

// lists reports whether a row of the name travels as JSON text.
func lists(rows []*RequestRow, name string) bool {
	return slices.ContainsFunc(rows, func(r *RequestRow) bool { return r.Name == name && r.Style == contract.StyleJSON })
}

// dottedMembers reports whether a row that the page itself writes with dots begins with the prefix.
func dottedMembers(rows []*RequestRow, prefix string) bool {
	for _, r := range rows {
		if r.Within == "" && strings.HasPrefix(r.Name, prefix) {
			return true
		}
	}
	return false
}
