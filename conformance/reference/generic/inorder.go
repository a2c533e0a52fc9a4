package generic

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// inOrder makes two moments of an object one, where the page says that the other one comes first: what chooses items chooses by
// either.
func (b builder) inOrder(object map[string]any, f operation.Field, path string) {
	for _, s := range b.op.Statements {
		name, is := strings.CutPrefix(s.Subject.Name, strings.TrimPrefix(path+".", "."))
		if s.Subject.Kind != contract.OfRelation || s.Subject.Rule != contract.RuleInOrder || !is {
			continue
		}
		later, one := object[name]
		earlier, two := object[s.Value]
		if !one || !two || fmt.Sprint(later) >= fmt.Sprint(earlier) {
			continue
		}
		object[s.Value] = later
		for _, member := range f.Properties {
			if _, chosen := b.toChooseBy(member, path, 0); chosen && member.Name == s.Value {
				object[name], object[s.Value] = earlier, earlier
			}
		}
	}
}
