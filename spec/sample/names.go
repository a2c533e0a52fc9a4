package sample

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Names are names that are looked up as they are written, and without regard to capitals.
type Names struct{ exact, folded map[string]bool }

// NamesOf is the set of some names.
func NamesOf(names ...string) *Names {
	n := &Names{map[string]bool{}, map[string]bool{}}
	for _, name := range names {
		n.add(name)
	}
	return n
}

func (n *Names) add(name string) { n.exact[name], n.folded[strings.ToLower(name)] = true, true }

// Has reports whether the name is one of them as it is written.
func (n *Names) Has(name string) bool { return n.exact[name] }

// HasFold reports whether the name is one of them, capitals aside.
func (n *Names) HasFold(name string) bool { return n.folded[strings.ToLower(name)] }

// Empty reports whether there are none.
func (n *Names) Empty() bool { return len(n.exact) == 0 }

// meet reports whether two sets have a name in common, capitals aside.
func (n *Names) meet(other *Names) bool {
	for name := range other.folded {
		if n.folded[name] {
			return true
		}
	}
	return false
}

// foreign reports whether most of the names that are documented stand in a set in other capitals.
func (n *Names) foreign(other *Names) bool {
	same, fold := 0, 0
	for name := range other.exact {
		switch {
		case n.Has(name):
			same++
		case n.HasFold(name):
			fold++
		}
	}
	return fold > same
}

// namesIn is the set of the names of all members of a value, at every depth.
func namesIn(v *contract.Value) *Names {
	n := NamesOf()
	var walk func(*contract.Value)
	walk = func(v *contract.Value) {
		if v == nil {
			return
		}
		for _, m := range v.Members {
			n.add(m.Name)
			walk(m.Value)
		}
		for _, item := range v.Items {
			walk(item)
		}
	}
	walk(v)
	return n
}

// manyMembers is how many members make it worth while to note where they are.
const manyMembers = 16

// finder finds members of an object as Find does, quickly where there are many.
func finder(v *contract.Value) func(name string) (contract.Member, bool) {
	if len(v.Members) <= manyMembers {
		return func(name string) (contract.Member, bool) { return Find(v, name) }
	}
	exact, folded := map[string]int{}, map[string]int{}
	for i := len(v.Members) - 1; i >= 0; i-- {
		exact[v.Members[i].Name], folded[strings.ToLower(v.Members[i].Name)] = i, i
	}
	return func(name string) (contract.Member, bool) {
		i, ok := exact[name]
		if !ok {
			i, ok = folded[strings.ToLower(name)]
		}
		if !ok {
			return contract.Member{}, false
		}
		return v.Members[i], true
	}
}

// Find returns the member of an object that has a name: as it is written, else with other capitals.
func Find(v *contract.Value, name string) (contract.Member, bool) {
	if v == nil {
		return contract.Member{}, false
	}
	var other *contract.Member
	for i := range v.Members {
		switch m := &v.Members[i]; {
		case m.Name == name:
			return *m, true
		case other == nil && strings.EqualFold(m.Name, name):
			other = m
		}
	}
	if other == nil {
		return contract.Member{}, false
	}
	return *other, true
}
