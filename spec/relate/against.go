package relate

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// against reports whether an example of the page shows an object with a member that is not in the case that a sentence names, or
// one without it that is: either of the two is a slip.
func (f *finder) against(path string, needs []contract.Need) bool {
	names := strings.Split(path, ".")
	last := len(names) - 1
	for _, ex := range f.contract.Examples {
		if ex.Failure || ex.Value == nil {
			continue
		}
		for _, object := range objectsAt(ex.Value, names[:last]) {
			known, met := caseOf(object, needs)
			if known && met == object.Get(names[last]).IsEmpty() {
				return true
			}
		}
	}
	return false
}

// caseOf tells whether an object shows what a case is about, and is in it.
func caseOf(object *contract.Value, needs []contract.Need) (known, met bool) {
	met = true
	for _, n := range needs {
		value := object.Get(n.Of[0])
		if value.IsEmpty() {
			return false, false
		}
		met = met && slices.Contains(n.Values, value.Text)
	}
	return true, met
}

// objectsAt are the objects at a path of an example; lists are entered.
func objectsAt(v *contract.Value, names []string) []*contract.Value {
	switch {
	case v == nil:
		return nil
	case v.Kind == contract.KindArray:
		var out []*contract.Value
		for _, item := range v.Items {
			out = append(out, objectsAt(item, names)...)
		}
		return out
	case len(names) > 0:
		return objectsAt(v.Get(names[0]), names[1:])
	case v.Kind == contract.KindObject:
		return []*contract.Value{v}
	}
	return nil
}
