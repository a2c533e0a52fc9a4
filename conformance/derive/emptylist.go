package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// noItems: a list is missing or null when it has no items. The list of the page is there without items where a request brings that
// about, which a statement of its own speaks of; that it is null is against its type.
func (d *deriver) noItems(m member) {
	name, path := strings.Join(m.path, "."), d.statement.Subject.Name
	if !d.sometimes(path) {
		d.add(broken{
			kind: "empty-missing", title: name + " is missing when it has no items.", of: d.emptied(path), reach: otherItems,
			defect: defect.Defect{Kind: defect.EmptyMissing, Path: m.path, Where: defect.Everywhere}, witness: d.results(),
		})
	}
	if d.typeOf(path) == "" {
		return
	}
	d.add(broken{
		kind: "empty-null", title: name + " is null when it has no items.", of: d.typeOf(path), reach: otherItems,
		defect: defect.Defect{Kind: defect.EmptyNull, Path: m.path, Where: defect.Everywhere}, witness: d.results(),
	})
}

// emptied is the statement that has a list without items be asked for: "" where there is none.
func (d *deriver) emptied(path string) string {
	if path != d.op.Listing.List {
		return ""
	}
	for _, rule := range []contract.Rule{contract.RuleBeyondEnd, contract.RuleFilterNone} {
		for _, s := range d.op.Statements {
			if s.Subject.Kind == contract.OfRelation && s.Subject.Rule == rule {
				return s.ID
			}
		}
	}
	return ""
}

// typeOf is the statement of a member's type, "" where the page shows another type than it says.
func (d *deriver) typeOf(path string) string {
	i := slices.IndexFunc(d.op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RuleType && s.Subject.Name == path
	})
	if i < 0 || d.op.Statements[i].Inferred == string(contract.ByContradiction) {
		return ""
	}
	return d.op.Statements[i].ID
}

// sometimes reports whether the page says or shows of a member, or of what it is in, that it is not always there.
func (d *deriver) sometimes(path string) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		outer, by := strings.ReplaceAll(s.Subject.Name, "[]", ""), contract.Inference(s.Inferred)
		return s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RulePresent && (by == contract.ByAbsence || by == contract.ByProse) &&
			strings.HasPrefix(strings.ReplaceAll(path, "[]", "")+".", outer+".")
	})
}
