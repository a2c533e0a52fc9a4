package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/page"
)

// byDots places a dotted name below the member that its first part names. Where examples show dots inside names, or the first part
// is a row with a scalar type, the dot is part of the name.
func (p *placer) byDots(r responseRow) bool {
	first, rest, ok := strings.Cut(r.field.Name, ".")
	if !ok || first == "" || rest == "" || p.literalDots() {
		return false
	}
	for l := p.top; l != nil; l = l.parent {
		target := l.members[first]
		if target == nil && l.used[first] {
			return false // the first part is a scalar
		}
		if target == nil && l.value.Get(first).object() != nil {
			target = p.insert(l, Member{Name: first, Value: l.value.Get(first)})
		}
		if target != nil {
			p.putDotted(target, rest, r)
			return true
		}
	}
	target := p.insert(p.base(), Member{Name: first, Value: &Value{Kind: KindObject}})
	target.owner.Inferred = ByName
	p.putDotted(target, rest, r)
	return true
}

// putDotted places what follows the first dot of a name.
func (p *placer) putDotted(l *level, rest string, r responseRow) {
	r.field.Name = strings.TrimPrefix(rest, "N.")
	p.top = l
	switch {
	case l.shows(r.field.Name):
		p.put(l, r, ByExample, false)
	case strings.Contains(r.field.Name, ".") && p.byDots(r):
	default:
		p.put(l, r, ByName, false)
	}
}

// literalDots reports whether examples show names with dots in them.
func (p *placer) literalDots() bool {
	for l := p.top; l != nil; l = l.parent {
		if l.value == nil {
			continue
		}
		for _, m := range l.value.Members {
			if strings.Contains(m.Name, ".") {
				return true
			}
		}
	}
	return false
}

// isUpper reports whether a name begins with a capital, as the names of RPC results do.
func isUpper(name string) bool { return name != "" && name[0] >= 'A' && name[0] <= 'Z' }

// byCase finds a name that examples write with other capitals. The example is nearer to the wire, so its spelling stands, unless
// only the table's begins with a capital.
func (p *placer) byCase(r responseRow) bool {
	for l := p.top; l != nil; l = l.parent {
		spelling := l.find(r.field.Name)
		if spelling == "" || !validName(spelling) || p.documented[spelling] {
			continue
		}
		p.sink.Addf(page.Warning, r.line, 0, "member %q; the example writes %q", r.field.Name, spelling)
		shown := l.value.Get(spelling)
		if isUpper(spelling) || !isUpper(r.field.Name) {
			r.field.Name = spelling
		}
		p.put(l, r, ByExample, false)
		if p.top != l && p.top.value == nil {
			p.top.value = shown.object()
		}
		return true
	}
	return false
}

// byEarlierLevel finds a name in a member that rows before have closed, when examples show it in exactly one.
func (p *placer) byEarlierLevel(r responseRow) bool {
	var found *level
	for _, l := range p.all {
		if l.shows(r.field.Name) && !l.wrapsScalars() {
			if found != nil {
				return false
			}
			found = l
		}
	}
	if found == nil {
		return false
	}
	p.put(found, r, ByExample, false)
	return true
}
