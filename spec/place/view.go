package place

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// view is what examples show in one object, found by names. A nil view shows nothing.
type view struct {
	members []contract.Member
	names   map[string]int   // places by name
	folded  map[string][]int // places by name in small letters
	stems   map[string][]int // places by the stem of the name in small letters; nil until it is asked for
	dotted  bool             // there are names with dots
}

// viewOf is the view of an object, made once.
func (p *placer) viewOf(v *contract.Value) *view {
	if v == nil {
		return nil
	}
	if have := p.views[v]; have != nil {
		return have
	}
	out := &view{members: v.Members, names: map[string]int{}, folded: map[string][]int{}}
	for i, m := range v.Members {
		if _, have := out.names[m.Name]; !have {
			out.names[m.Name] = i
		}
		lower := strings.ToLower(m.Name)
		out.folded[lower] = append(out.folded[lower], i)
		out.dotted = out.dotted || strings.Contains(m.Name, ".")
	}
	p.views[v] = out
	return out
}

// get returns what is shown under a name, nil when nothing is.
func (v *view) get(name string) *contract.Value {
	if v == nil {
		return nil
	}
	if i, ok := v.names[name]; ok {
		return v.members[i].Value
	}
	return nil
}

// has reports whether a name is shown, in whatever capitals.
func (v *view) has(name string) bool { return v != nil && len(v.folded[strings.ToLower(name)]) > 0 }

// otherCase finds a member that is shown under a name in other capitals.
func (v *view) otherCase(name string) (contract.Member, bool) {
	if v == nil {
		return contract.Member{}, false
	}
	for _, i := range v.folded[strings.ToLower(name)] {
		if m := v.members[i]; m.Name != name {
			return m, true
		}
	}
	return contract.Member{}, false
}

// forms are the members whose names have the stem of a name.
func (v *view) forms(name string) []contract.Member {
	if v == nil {
		return nil
	}
	if v.stems == nil {
		v.stems = map[string][]int{}
		for i, m := range v.members {
			s := strings.ToLower(stem(m.Name))
			v.stems[s] = append(v.stems[s], i)
		}
	}
	var out []contract.Member
	for _, i := range v.stems[strings.ToLower(stem(name))] {
		out = append(out, v.members[i])
	}
	return out
}

// any reports whether one of the names fulfils a condition.
func (v *view) any(of func(name string) bool) bool {
	return v != nil && slices.ContainsFunc(v.members, func(m contract.Member) bool { return of(m.Name) })
}
