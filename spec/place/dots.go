package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// byDots places a dotted name below the member that its first part names. Where examples show dots inside names, or the first part
// is a row with a scalar type, the dot is part of the name.
func (p *placer) byDots(r ResponseRow) bool {
	first, rest, ok := strings.Cut(r.Field.Name, ".")
	if !ok || first == "" || rest == "" || p.literalDots() {
		return false
	}
	for l := p.top; l != nil; l = l.parent {
		target := l.members[first]
		if target == nil && l.used[first] {
			return false // the first part is a scalar
		}
		if target == nil && l.value.Get(first).Object() != nil {
			target = p.insert(l, contract.Member{Name: first, Value: l.value.Get(first)})
		}
		if target != nil {
			p.putDotted(target, rest, r)
			return true
		}
	}
	target := p.insert(p.base(), contract.Member{Name: first, Value: &contract.Value{Kind: contract.KindObject}})
	target.owner.Inferred = contract.ByName
	p.putDotted(target, rest, r)
	return true
}

// putDotted places what follows the first dot of a name.
func (p *placer) putDotted(l *level, rest string, r ResponseRow) {
	r.Field.Name = strings.TrimPrefix(rest, "N.")
	p.top = l
	switch {
	case l.shows(r.Field.Name):
		p.put(l, r, contract.ByExample, false)
	case strings.Contains(r.Field.Name, ".") && p.byDots(r):
	default:
		p.put(l, r, contract.ByName, false)
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
