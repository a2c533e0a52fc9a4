package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// formats are the values of Format with the name under which checks know them.
func formats() []string { return []string{"JSON", "XML"} }

// eachFormat adds one scenario a format; %s in the title stands for it.
func (d *deriver) eachFormat(title string, checks ...Check) {
	for _, f := range formats() {
		d.add(strings.ToLower(f), strings.ReplaceAll(title, "%s", f), LabelSerialization,
			probe(d.showing().format(f), append([]Check{seenSuccess(), seen(f)}, checks...)...))
	}
}

// showing is the plainest request, with what a member of the result is there for: where the statement is about one that is there
// for one value of a parameter alone, the request has that value.
func (d *deriver) showing() Request {
	path := strings.ReplaceAll(d.statement.Subject.Name, "[]", "")
	for _, s := range d.op.Statements {
		if s.Subject.Kind != contract.OfRelation || s.Subject.Rule != contract.RuleOnlyWhen || d.statement.Subject.Kind != contract.OfResponse {
			continue
		}
		if when, ok := operation.WhenOf(s.Value); ok && (path == s.Subject.Name || strings.HasPrefix(path, s.Subject.Name+".")) {
			return d.base().with(instance(when.Parameter), Literal(when.Value))
		}
	}
	return d.base()
}
