package acs

import (
	"strconv"
	"strings"
)

// member is what a request gives of a documented name with dots: a value, members below it, items of a list. Only what is
// documented and has a value is in the tree, so that it is never larger than the request, and a position is a key, never a
// length. The nil member has nothing.
type member struct {
	value   string
	members map[string]*member
	items   map[int]*member
	most    int  // the largest position
	odd     bool // there is a number that is no position, such as 0 or 01
}

// gather makes the tree of the parameters that names of a shape stand for, nil when there are none.
func gather(params Params, s *shape) *member {
	if s == nil {
		return nil
	}
	var root *member
	for i := range params {
		head, _, dotted := strings.Cut(params[i].Name, ".")
		if !dotted || params[i].Value == "" || s.members[head] == nil {
			continue
		}
		if root == nil {
			root = &member{}
		}
		root.put(s, params[i].Name, params[i].Value)
	}
	return root
}

// put files a value under the rest of a name. It reports whether the shape knows the name; of others nothing is kept. A
// number that the shape knows as a name too, such as Tag.1 beside Tag.N, is both.
func (m *member) put(s *shape, name, value string) bool {
	segment, rest, more := strings.Cut(name, ".")
	known := false
	if below := s.members[segment]; below != nil {
		if child, ok := m.members[segment].with(below, rest, more, value); ok {
			if m.members == nil {
				m.members = map[string]*member{}
			}
			m.members[segment], known = child, true
		}
	}
	if s.items == nil || !isDigits(segment) {
		return known
	}
	n, numbered := parsePosition(segment)
	child, ok := m.items[n].with(s.items, rest, more, value)
	switch {
	case !ok:
		return known
	case !numbered:
		m.odd = true
	default:
		if m.items == nil {
			m.items = map[int]*member{}
		}
		m.items[n], m.most = child, max(m.most, n)
	}
	return true
}

// with returns the member, a new one for nil, with a value filed under what follows its own segment, and whether the shape
// knows the name.
func (m *member) with(s *shape, rest string, more bool, value string) (*member, bool) {
	if m == nil {
		m = &member{}
	}
	switch {
	case more && s.open:
		return m, true
	case more:
		known := m.put(s, rest, value)
		return m, known
	case !s.named:
		return m, false
	}
	m.value = value
	return m, true
}

// maxPositionDigits bounds what is read as a position. No request has room for so many items.
const maxPositionDigits = 9

// parsePosition reads a position in a list: 1, 2 and so on, without a sign or leading zeros.
func parsePosition(segment string) (n int, ok bool) {
	if !isDigits(segment) || segment[0] == '0' || len(segment) > maxPositionDigits {
		return 0, false
	}
	n, err := strconv.Atoi(segment)
	return n, err == nil
}

func isDigits(segment string) bool {
	return segment != "" && strings.Trim(segment, "0123456789") == ""
}

// find looks in the order of positions for a member that path leads to and that is wanted, and returns its name on the
// wire. It does not look into lists that leave positions out.
func (m *member) find(path []string, wanted func(*member) bool) (name string, found bool) {
	positions, found := m.search(path, 0, wanted)
	if !found {
		return "", false
	}
	return wireName(path, positions), true
}

// search is find from the segment at on; it returns the positions that the path takes, the innermost first.
func (m *member) search(path []string, at int, wanted func(*member) bool) (positions []int, found bool) {
	switch {
	case m == nil:
		return nil, false
	case at == len(path):
		return nil, wanted(m)
	case at == 0 || path[at] != position:
		return m.members[path[at]].search(path, at+1, wanted)
	case !m.whole():
		return nil, false
	}
	for n := 1; n <= m.most; n++ {
		if positions, found := m.items[n].search(path, at+1, wanted); found {
			return append(positions, n), true
		}
	}
	return nil, false
}

// wireName puts positions, the innermost first, into a documented name.
func wireName(path []string, positions []int) string {
	var b strings.Builder
	for at, segment := range path {
		if at > 0 {
			b.WriteByte('.')
		}
		if last := len(positions) - 1; at > 0 && segment == position && last >= 0 {
			segment = strconv.Itoa(positions[last])
			positions = positions[:last]
		}
		b.WriteString(segment)
	}
	return b.String()
}

// whole reports whether the items, if any, have the positions from 1 on without a gap.
func (m *member) whole() bool { return !m.odd && m.most == len(m.items) }

// lacks reports whether something is given of the item or object that a required name belongs to, and not that name. It
// returns what the name would be on the wire: a list goes by its name without a position.
func (m *member) lacks(path []string) (name string, absent bool) {
	if m == nil {
		m = &member{}
	}
	if path[len(path)-1] == position {
		path = path[:len(path)-1]
	}
	end := len(path) - 1
	if end > 0 && path[end] == position { // a list that is itself an item
		return m.find(path, func(item *member) bool { return item.empty() })
	}
	name, absent = m.find(path[:end], func(owner *member) bool { return owner.members[path[end]].empty() })
	if !absent {
		return "", false
	}
	return strings.TrimPrefix(name+"."+path[end], "."), true
}

// empty reports whether nothing is given of a member.
func (m *member) empty() bool {
	return m == nil || m.value == "" && len(m.members) == 0 && len(m.items) == 0 && !m.odd
}

// broken reports whether one of the lists that a path leads to leaves a position out, has a number that is none, or is too
// long, and its name on the wire.
func (l *list) broken(m *member) (name string, broken bool) {
	return m.find(l.path, func(items *member) bool { return !items.whole() || l.most > 0 && items.most > l.most })
}
