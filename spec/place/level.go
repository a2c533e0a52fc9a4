package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// level is a member of the result that can hold others, while rows are placed.
type level struct {
	owner   *contract.Field // the member itself
	holder  *contract.Field // what its members are added to: itself, the items of a list or the values of a map; nil until the first
	parent  *level          // nil for the result
	depth   int             // how many members it is inside of
	value   *contract.Value // the object that examples show in it, nil when they show none
	view    *view           // of that object
	lists   int             // how many lists examples show around it
	marks   int             // tree marks before its row
	blank   bool            // its row gives no type
	members map[string]*level
	types   map[string]*level // lists by the type of their items; nil when there are none
	hidden  map[string][]spot // where examples show names below it, by names in small letters; nil until it is asked for
	used    map[string]bool
	wrapper bool   // the only member is the list that this one wraps
	sealed  bool   // rows get into it by example only: a scalar, a map, or a list of scalars
	alike   bool   // value is of another member with the same name
	last    string // name of the member placed last
}

func (p *placer) newLevel(f *contract.Field, parent *level, shown *contract.Value) *level {
	l := &level{owner: f, parent: parent, members: map[string]*level{}, used: map[string]bool{}}
	if parent != nil {
		l.depth = parent.depth + 1
	}
	l.value = shown.Object()
	for at := shown; at != nil && at.Kind == contract.KindArray; l.lists++ {
		if len(at.Items) == 0 {
			at = nil
			continue
		}
		at = at.Items[0]
	}
	if f.Type.Map && l.value != nil {
		l.value = values(l.value)
	}
	l.view = p.viewOf(l.value)
	if parent != nil && f.Type.Name == "array" && f.Type.Of != "" && parent.types[f.Type.Of] == nil {
		if parent.types == nil {
			parent.types = map[string]*level{}
		}
		parent.types[f.Type.Of] = l
	}
	return l
}

// values puts the values of a map together: its member names are data.
func values(v *contract.Value) *contract.Value {
	all := &contract.Value{Kind: contract.KindArray}
	for _, m := range v.Members {
		if o := m.Value.Object(); o != nil {
			all.Items = append(all.Items, o)
		}
	}
	return sample.Union(all).Object()
}

// hold returns what a member of the level is added to. The first member decides what the level is: with wrapped, the
// member is the list that a wrapper has around it, and the level is the wrapper.
func (l *level) hold(wrapped bool) *contract.Field {
	if l.holder != nil {
		return l.holder
	}
	f := l.owner
	l.holder = f
	switch {
	case l.parent == nil:
	case f.Type.Map:
		f.Values = &contract.Field{Type: contract.Type{Name: "object"}}
		l.holder = f.Values
	case wrapped:
		l.wrapper = true
		f.Type = contract.Type{Name: "object", Of: f.Type.Of}
	case f.Type.Name == "array", l.lists > 0 && f.Type.Name == "":
		for range max(l.lists, 1) {
			l.holder.Items = &contract.Field{Type: contract.Type{Name: "object", Of: f.Type.Of}}
			l.holder = l.holder.Items
		}
	}
	return l.holder
}

// follows reports whether a name stands behind another in alphabetical order, capitals aside.
func follows(name, before string) bool { return strings.ToLower(name) >= strings.ToLower(before) }

// complete reports whether a level has all the members that its like ever have: a key and a value.
func (l *level) complete() bool {
	if len(l.used) != 2 {
		return false
	}
	for name := range l.used {
		stem, ok := strings.CutSuffix(name, "Value")
		if !ok {
			continue
		}
		return l.used[stem+"Key"] || l.used[stem+"Name"]
	}
	return false
}

// empty reports whether the level has no member yet.
func (l *level) empty() bool { return len(l.used) == 0 }

// only returns the only member that examples show in a level that is not the result, and shows no list itself.
func (l *level) only() (contract.Member, bool) {
	if l.parent == nil || l.lists > 0 || l.value == nil || len(l.value.Members) != 1 {
		return contract.Member{}, false
	}
	return l.value.Members[0], true
}

// shows reports whether examples show a member of the name that no row has taken.
func (l *level) shows(name string) bool {
	return !l.used[name] && l.view.get(name) != nil
}

// inside reports whether a level is below another.
func (l *level) inside(other *level) bool {
	for at := l.parent; at != nil; at = at.parent {
		if at == other {
			return true
		}
	}
	return false
}

// name is what diagnostics call a level.
func (l *level) name() string {
	if l.owner.Name == "" {
		return "the result"
	}
	return l.owner.Name
}
