package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// level is a member of the result that can hold others, while rows are placed.
type level struct {
	owner   *contract.Field // the member itself
	holder  *contract.Field // what its members are added to: itself, the items of a list or the values of a map; nil until the first
	parent  *level          // nil for the result
	value   *contract.Value // the object that examples show in it, nil when they show none
	listed  bool            // examples show a list
	marks   int             // tree marks before its row
	members map[string]*level
	used    map[string]bool
	wrapper bool   // the only member is the list that this one wraps
	sealed  bool   // rows get into it by example only: a scalar, a map, or a list of scalars
	last    string // name of the member placed last
	order   int    // how often members came in alphabetical order
	breaks  int    // how often they did not
}

func newLevel(f *contract.Field, parent *level, shown *contract.Value) *level {
	l := &level{owner: f, parent: parent, members: map[string]*level{}, used: map[string]bool{}}
	l.value = shown.Object()
	l.listed = shown != nil && shown.Kind == contract.KindArray
	if f.Type.Map && l.value != nil {
		l.value = values(l.value)
	}
	return l
}

// values merges the values of a map: its member names are data.
func values(v *contract.Value) *contract.Value {
	var items []*contract.Value
	for _, m := range v.Members {
		if o := m.Value.Object(); o != nil {
			items = append(items, o)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return contract.Merged(items)
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
		l.wrapper = f.Type.Name == "array"
		f.Type = contract.Type{Name: "object", Of: f.Type.Of}
	case f.Type.Name == "array", l.listed && f.Type.Name == "":
		f.Items = &contract.Field{Type: contract.Type{Name: "object", Of: f.Type.Of}}
		l.holder = f.Items
	}
	return l.holder
}

// note records that a row has become a member.
func (l *level) note(name string) {
	l.used[name] = true
	switch {
	case l.last == "":
	case follows(name, l.last):
		l.order++
	default:
		l.breaks++
	}
	l.last = name
}

// follows reports whether a name stands behind another in alphabetical order, capitals aside.
func follows(name, before string) bool { return strings.ToLower(name) >= strings.ToLower(before) }

// wrapsScalars reports whether examples show a wrapper around a list of scalars: {"Ids": {"Id": ["a", "b"]}}.
func (l *level) wrapsScalars() bool {
	if l.parent == nil || l.value == nil || len(l.value.Members) != 1 || l.listed || l.owner.Type.Name != "array" {
		return false
	}
	return l.value.Members[0].Value.Object() == nil
}

// emptyList returns the only member that examples show in a level when it is a list without items: a wrapper whose
// list the example leaves empty.
func (l *level) emptyList() (contract.Member, bool) {
	if l.parent == nil || l.listed || l.value == nil || len(l.value.Members) != 1 {
		return contract.Member{}, false
	}
	m := l.value.Members[0]
	return m, m.Value.Kind == contract.KindArray && len(m.Value.Items) == 0 && contract.ValidName(m.Name)
}

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

// shows reports whether examples show a member of the name that no row has taken.
func (l *level) shows(name string) bool {
	return !l.used[name] && l.value.Get(name) != nil
}

// find returns the spelling in which examples show a name, when it differs in case only.
func (l *level) find(name string) string {
	if l.value == nil {
		return ""
	}
	for _, m := range l.value.Members {
		if strings.EqualFold(m.Name, name) && !l.used[m.Name] {
			return m.Name
		}
	}
	return ""
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

// path is the stack from the result to the level.
func (l *level) path() []*level {
	if l == nil {
		return nil
	}
	return append(l.parent.path(), l)
}

// canHold reports whether the type of a row lets it have members.
func canHold(f *contract.Field, blank bool) bool {
	switch f.Type.Name {
	case "object":
		return f.Type.Format != "json"
	case "array":
		return f.Type.Item == "" || f.Type.Item == "object"
	}
	return f.Type.Name == "" && blank
}
