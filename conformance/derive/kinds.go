package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// comesInKinds reports whether the objects that a member is in may be of several kinds: the page shows them without some of their
// members, and one of these says of which kind an object is. That the second item alone lacks a member is then no defect that an
// answer shows.
func (d *deriver) comesInKinds(m member) bool {
	beside := strings.TrimSuffix(d.statement.Subject.Name, m.Name)
	_, object, ok := d.op.Result.Locate(strings.Join(m.path[:len(m.path)-1], "."))
	if len(m.path) < 2 || !ok { //nolint:mnd // a member of a member
		return false
	}
	for object.Items != nil {
		object = *object.Items
	}
	shownWithout := slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		rest, within := strings.CutPrefix(s.Subject.Name, beside)
		return within && !strings.Contains(rest, ".") && s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RulePresent &&
			contract.Inference(s.Inferred) == contract.ByAbsence
	})
	return shownWithout && slices.ContainsFunc(object.Properties, func(f operation.Field) bool { return f.Name != m.Name && tellsKind(f) })
}

// tellsKind reports whether a member says of which kind an object is: its values are listed, or its name says so.
func tellsKind(f operation.Field) bool {
	says := slices.ContainsFunc([]string{"Type", "Kind", "Mode", "Category", "type"}, func(end string) bool { return strings.HasSuffix(f.Name, end) })
	return says && f.Type == "string" || slices.ContainsFunc(f.Limits, func(l operation.Limit) bool { return l.Rule == contract.RuleEnum })
}
