package generic

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// moments are two members of an object that are moments: one is not before the other.
type moments struct{ later, earlier string }

// ordersOf are the moments that come one after the other, by the path of the object that has them.
func ordersOf(op *operation.Operation) map[string][]moments {
	out := map[string][]moments{}
	for _, s := range op.Statements {
		if s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleInOrder {
			i := strings.LastIndexByte(s.Subject.Name, '.')
			path := s.Subject.Name[:max(i, 0)]
			out[path] = append(out[path], moments{s.Subject.Name[i+1:], s.Value})
		}
	}
	return out
}

// inOrder makes two moments of an object one, where the page says that the other one comes first: what chooses items chooses by
// either.
func (b builder) inOrder(object map[string]any, f operation.Field, path string) {
	for _, m := range b.orders[path] {
		later, one := object[m.later]
		earlier, two := object[m.earlier]
		if !one || !two || fmt.Sprint(later) >= fmt.Sprint(earlier) {
			continue
		}
		object[m.earlier] = later
		for _, member := range f.Properties {
			if _, chosen := b.toChooseBy(member, path, 0); chosen && member.Name == m.earlier {
				object[m.later], object[m.earlier] = earlier, earlier
			}
		}
	}
}
