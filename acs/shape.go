package acs

import (
	"slices"
	"strings"
)

// position is the segment of a documented name that stands for a number.
const position = "N"

// shape is the tree of the documented names with dots: Tag.N.Key is the member Tag, its items, their member Key.
type shape struct {
	members map[string]*shape
	items   *shape // nil when the name stands for no list
	named   bool   // a name ends here
	open    bool   // whatever the names go on with is of it
}

// shapeOf gives the tree of the rules' names, nil when none has a dot. A list whose items have no rule is open.
func shapeOf(rules []rule) *shape {
	root := &shape{}
	for i := range rules {
		if rules[i].path != nil {
			root.grow(rules[i].path).named = true
		}
	}
	for i := range rules {
		if r := &rules[i]; r.path == nil && r.MaxItems > 0 {
			if items := root.grow([]string{r.Name, position}); len(items.members) == 0 && items.items == nil {
				items.named, items.open = true, true
			}
		}
	}
	if root.members == nil {
		return nil
	}
	return root
}

// grow returns the shape that a path leads to.
func (s *shape) grow(path []string) *shape {
	for at, segment := range path {
		if at > 0 && segment == position {
			if s.items == nil {
				s.items = &shape{}
			}
			s = s.items
			continue
		}
		if s.members == nil {
			s.members = map[string]*shape{}
		}
		if s.members[segment] == nil {
			s.members[segment] = &shape{}
		}
		s = s.members[segment]
	}
	return s
}

// list is a list that rules speak of.
type list struct {
	path []string // to the list, without the position: Tag
	most int      // items; 0 for any number
	rule *rule    // what answers for the list: the rule of its own, else the first of its items
}

// listsOf gives the lists that names go through, in the order of the rules, outer ones first.
func listsOf(rules []rule) []list {
	var lists []list
	for i := range rules {
		r := &rules[i]
		if r.path == nil && r.MaxItems > 0 {
			lists = learn(lists, list{path: []string{r.Name}, most: r.MaxItems, rule: r}, true)
		}
		for at := 1; at < len(r.path); at++ {
			if r.path[at] != position {
				continue
			}
			l := list{path: r.path[:at], rule: r}
			if !slices.Contains(r.path[at+1:], position) {
				l.most = r.MaxItems
			}
			lists = learn(lists, l, at == len(r.path)-1)
		}
	}
	slices.SortStableFunc(lists, func(a, b list) int { return depth(a.path) - depth(b.path) })
	return lists
}

// learn adds what a rule says of a list. The rule of the list itself takes the place of one of its items'.
func learn(lists []list, l list, own bool) []list {
	i := slices.IndexFunc(lists, func(known list) bool { return slices.Equal(known.path, l.path) })
	if i < 0 {
		return append(lists, l)
	}
	if lists[i].most == 0 {
		lists[i].most = l.most
	}
	if own {
		lists[i].rule = l.rule
	}
	return lists
}

// depth is how many lists a path goes through.
func depth(path []string) int {
	n := 0
	for _, segment := range path[1:] {
		if segment == position {
			n++
		}
	}
	return n
}

// matches reports whether a name on the wire is one of those that a documented name stands for.
func matches(documented, wire string) bool {
	for first := true; ; first = false {
		segment, restDocumented, more := strings.Cut(documented, ".")
		given, restWire, moreGiven := strings.Cut(wire, ".")
		same := segment == given
		if !first && segment == position {
			_, same = parsePosition(given)
		}
		if !same || more != moreGiven {
			return false
		}
		if !more {
			return true
		}
		documented, wire = restDocumented, restWire
	}
}
