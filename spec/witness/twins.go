package witness

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// twins holds the first JSON example of success against the first in XML: what one shows and the other leaves out, and what
// is an object in one and a plain value in the other. A list of one item cannot be told in XML.
func (h *holder) twins() {
	json, xml := h.first("json"), h.first("xml")
	if json == nil || xml == nil {
		return
	}
	known := names(h.contract.Response)
	t := twin{holder: h, json: json.BodyAt.Line, xml: xml.BodyAt.Line}
	inJSON, _ := sample.Unwrap(json.Value, known, h.contract.Action)
	inXML, _ := sample.Unwrap(xml.Value, known, h.contract.Action)
	t.compare(inJSON, inXML, "the result")
}

// first is the first readable example of success of a kind.
func (h *holder) first(kind string) *contract.Example {
	for i, ex := range h.contract.Examples {
		if ex.Kind == kind && !ex.Failure && ex.Value != nil && ex.Unreadable == "" {
			return &h.contract.Examples[i]
		}
	}
	return nil
}

// twin is a comparison of two examples, with the lines where they begin.
type twin struct {
	*holder
	json, xml int
}

func (t twin) compare(json, xml *contract.Value, at string) {
	a, b := json.Object(), xml.Object()
	if a == nil || b == nil {
		if (a == nil) != (b == nil) && !json.IsEmpty() && !xml.IsEmpty() {
			t.warnf(t.json, "%s has members in one of the examples in JSON (line %d) and XML (line %d), none in the other", words.Cut(at, contract.MaxName), t.json, t.xml)
		}
		return
	}
	t.lacking(a, b, at)
	for _, m := range a.Members {
		if other := b.Get(m.Name); other != nil {
			t.compare(m.Value, other, m.Name)
		}
	}
}

// lacking says which members only one of two objects has. A member that holds nothing counts for absent.
func (t twin) lacking(json, xml *contract.Value, at string) {
	if only := without(json, xml); len(only) > 0 {
		t.warnf(t.json, "of %s the JSON example (line %d) shows %s, the XML example (line %d) does not", words.Cut(at, contract.MaxName), t.json, listed(only), t.xml)
	}
	if only := without(xml, json); len(only) > 0 {
		t.warnf(t.xml, "of %s the XML example (line %d) shows %s, the JSON example (line %d) does not", words.Cut(at, contract.MaxName), t.xml, listed(only), t.json)
	}
}

// without are the names of members of a that b does not have.
func without(a, b *contract.Value) []string {
	var out []string
	for _, m := range a.Members {
		if !m.Value.IsEmpty() && b.Get(m.Name) == nil {
			out = append(out, m.Name)
		}
	}
	return out
}

// listed are names in one text, at most eight of them.
func listed(names []string) string {
	const most = 8
	if len(names) > most {
		names = append(slices.Clone(names[:most]), "…")
	}
	return words.Cut(strings.Join(names, ", "), contract.MaxQuote)
}

func has(fields []*contract.Field, name string) bool {
	return slices.ContainsFunc(fields, func(f *contract.Field) bool { return f.Name == name })
}
