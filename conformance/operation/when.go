package operation

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// ShownBy are the cases that a request has to be in for a result to have the member at a path: those of the member, and of what
// it is in.
func (o *Operation) ShownBy(path string) []contract.Need {
	path = strings.ReplaceAll(path, "[]", "")
	var out []contract.Need
	for _, s := range o.Statements {
		if s.Subject.Kind != contract.OfRelation || !s.Subject.Rule.OfRequests() || path != s.Subject.Name && !strings.HasPrefix(path, s.Subject.Name+".") {
			continue
		}
		w, _ := contract.ReadWhen(s.Value)
		out = append(out, w.Needs...)
	}
	return out
}

// Whens are what the statements of some rules say of members, by their paths.
func (o *Operation) Whens(rules ...contract.Rule) map[string]contract.When {
	out := map[string]contract.When{}
	for _, s := range o.Statements {
		for _, rule := range rules {
			if s.Subject.Kind == contract.OfRelation && s.Subject.Rule == rule {
				out[s.Subject.Name], _ = contract.ReadWhen(s.Value)
			}
		}
	}
	return out
}
