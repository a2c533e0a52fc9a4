package witness

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// result holds the rows of the result against the page's own examples of success: what an example leaves out where it
// shows the members beside it is there sometimes only, a value of another type contradicts the row, and a member without a
// row is said. Types are only held against JSON: in XML every value is a text.
func (h *holder) result() {
	h.cells(h.contract.Response)
	h.memberRules()
	h.root()
	whole := func(ex contract.Example) bool { return !ex.Misshapen }
	if h.held("json", whole) || h.held("xml", whole) {
		return
	}
	h.held("json", func(contract.Example) bool { return true }) // a broken one is better than none
}

// root says when the root of the XML example is not the one that the protocol has for the operation.
func (h *holder) root() {
	ex := h.first("xml")
	if want := h.contract.Action + "Response"; ex != nil && ex.Root != "" && ex.Root != want {
		h.warnf(cmp.Or(ex.RootAt.Line, ex.BodyAt.Line), "the XML example has the root %q; expected %q; either is right", ex.Root, want)
	}
}

// held compares the result with the examples of success in one format that are good enough, and reports whether there was
// one.
func (h *holder) held(kind string, good func(contract.Example) bool) bool {
	found := false
	for _, ex := range h.contract.Examples {
		if ex.Kind != kind || ex.Failure || ex.Value == nil || !good(ex) || kind == "xml" && ex.Unreadable != "" {
			continue
		}
		found = true
		e := &example{holder: h, kind: kind, line: ex.BodyAt.Line}
		shown, _ := sample.Unwrap(ex.Value, names(h.contract.Response), h.contract.Action)
		e.field(h.contract.Response, shown, "")
		e.settle(allQuoted(shown))
	}
	return found
}

// example is one example that the result is held against.
type example struct {
	*holder
	kind string
	line int // of its first line
	odd  []oddity
}

// field compares the members of a result's object, or of the items of a list, with what an example shows there.
func (e *example) field(f *contract.Field, shown *contract.Value, path string) {
	if f == nil || shown == nil {
		return
	}
	switch shown.Kind { //nolint:exhaustive // the others have nothing inside
	case contract.KindArray:
		for _, item := range shown.Items {
			e.field(cmp.Or(f.Items, f), item, path)
		}
	case contract.KindObject:
		f = cmp.Or(f.Items, f) // the only item of a list, in XML, or one that JSON shows in its stead
		for _, m := range f.Fields {
			e.member(m, shown.Get(m.Name), path)
		}
		e.unlisted(f, shown, path)
	}
}

func (e *example) member(m *contract.Field, shown *contract.Value, path string) {
	if shown == nil || shown.Kind == contract.KindNull {
		m.Sometimes = !m.Always
		return
	}
	if e.kind == "json" {
		if !m.OtherType && otherType(m.Type, shown.Kind) {
			e.odd = append(e.odd, oddity{m, shown})
		}
		if shown.Kind == contract.KindNumber {
			m.Type = m.Type.Wide(shown.Text)
		}
	}
	e.field(m, shown, path+m.Name+".")
}

// unlisted says which members of an example's object no row lists.
func (e *example) unlisted(f *contract.Field, shown *contract.Value, path string) {
	if f.Type.Map {
		return
	}
	if len(f.Fields) == 0 && path != "" {
		e.untold(f, shown, path)
		return
	}
	for _, m := range shown.Members {
		if !has(f.Fields, m.Name) && !e.said[path+m.Name] {
			e.said[path+m.Name] = true
			e.warnf(e.line+max(m.Line-1, 0), "the %s example shows the member %q; the table does not list it there",
				strings.ToUpper(e.kind), words.Cut(path+m.Name, contract.MaxName))
		}
	}
}

// untold says of which members of an object, or of the items of a list, no row tells anything.
func (e *example) untold(f *contract.Field, shown *contract.Value, path string) {
	if f.Type.Name != "object" || len(shown.Members) == 0 || e.said[path] {
		return
	}
	e.said[path] = true
	names := make([]string, 0, len(shown.Members))
	for _, m := range shown.Members {
		names = append(names, m.Name)
	}
	e.sink.Addf(page.Info, e.line+max(shown.Members[0].Line-1, 0), 0, "no row tells what is in %q; the %s example shows %s", strings.TrimSuffix(path, "."),
		strings.ToUpper(e.kind), words.Cut(strings.Join(names, ", "), contract.MaxQuote))
}

// cells holds the example cells of scalar members against their types.
func (h *holder) cells(f *contract.Field) {
	if f == nil {
		return
	}
	info, _ := contract.RuleType.Find()
	if f.Type.IsScalar() && f.At.Line > 0 && isValue(f.Example) && !info.Obeys(f.Type.Name, f.Example) {
		f.OtherType = true
		h.warnf(f.At.Line, "member %q is of type %s, its example is %q; the type is not taken for certain", f.Name, f.Type.Name, words.Cut(f.Example, maxShown))
	}
	for _, m := range f.Fields {
		h.cells(m)
	}
	h.cells(f.Items)
	h.cells(f.Values)
}

// otherType reports whether an example's value cannot be one of a documented type.
func otherType(t contract.Type, shown contract.ValueKind) bool {
	switch t.Name {
	case "string":
		return shown != contract.KindString
	case "integer", "number":
		return shown != contract.KindNumber
	case "boolean":
		return shown != contract.KindBool
	case "array":
		return shown != contract.KindArray
	case "object":
		return shown != contract.KindObject
	}
	return false
}

// names are the names of all members.
func names(f *contract.Field) *sample.Names {
	var out []string
	var walk func(*contract.Field)
	walk = func(f *contract.Field) {
		if f == nil {
			return
		}
		for _, m := range f.Fields {
			out = append(out, m.Name)
			walk(m)
		}
		walk(f.Items)
		walk(f.Values)
	}
	walk(f)
	return sample.NamesOf(out...)
}
