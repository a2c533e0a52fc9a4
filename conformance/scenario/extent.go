package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// beyond is the number of a page that hardly any list has.
const beyond = "1000"

// extents look at a list with one item and with none, where the request can say how much of the list it wants: a list is one
// however many items it has. That a page beyond the end is empty is nobody's promise, so that nothing hangs on it.
func (d *deriver) extents(path string, check Check) {
	if d.statement.Value != "array" || strings.Contains(path, "[]") {
		return
	}
	for _, extent := range []struct {
		variant, value, items string
		listing               string // what the page itself has for it, whatever its name
		parameters            []string
	}{
		{"one", "1", "one item", d.op.Listing.Size, []string{"PageSize", "MaxResults", "MaxItems", "Limit"}},
		{"none", beyond, "a page beyond its end", d.op.Listing.Number, []string{"PageNumber", "PageNum", "CurrentPage"}},
	} {
		p, ok := d.numbering(append([]string{extent.listing}, extent.parameters...), extent.value)
		if !ok {
			continue
		}
		d.add("json-"+extent.variant, path+" has its documented type with "+extent.items, LabelSerialization,
			probe(d.base().with(instance(p.Name), Literal(extent.value)), seenSuccess(), seen("JSON"), needed(Check{Kind: Member, Name: path}), check)).Level = verdict.Should
	}
}

// numbering is the first of some parameters that the page has as a number which may have a value. What counts the items and pages
// of its list is a number also where the page says that it is a text.
func (d *deriver) numbering(names []string, value string) (operation.Parameter, bool) {
	for _, name := range names {
		p, known := d.op.Parameter(name)
		if _, broken := d.op.Broken(name, value); known && !broken && p.Role == contract.RoleBusiness && (p.Type == "integer" || d.counts(name)) {
			return p, true
		}
	}
	return operation.Parameter{}, false
}

// counts reports whether a parameter says how many items of the page's list are asked for, or which page of it.
func (d *deriver) counts(name string) bool {
	return name != "" && (name == d.op.Listing.Size || name == d.op.Listing.Number)
}
