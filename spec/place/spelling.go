package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// isUpper reports whether a name begins with a capital, as the names of RPC results do.
func isUpper(name string) bool { return name != "" && name[0] >= 'A' && name[0] <= 'Z' }

// byCase finds a name that examples write with other capitals. The example is nearer to the wire, so its spelling stands, unless
// only the table's begins with a capital, or the example is broken.
func (p *placer) byCase(r ResponseRow) bool {
	for l := range p.open() {
		if m, ok := l.view.otherCase(r.Field.Name); ok && p.mayBe(l, m) {
			p.spelled(l, r, m.Name)
			return true
		}
	}
	s, ok := p.hiddenAt(r.Field.Name, true)
	if !ok || p.documented.Has(s.name) {
		return false
	}
	p.spelled(p.into(s, r.Line), r, s.name)
	return true
}

// byForm finds a member that examples call by another form of its name: a value by its plural or singular, a list or an
// object also with or without List and Set.
func (p *placer) byForm(r ResponseRow) bool {
	for l := range p.open() {
		if l.used[r.Field.Name] {
			continue
		}
		for _, m := range l.view.forms(r.Field.Name) {
			if !p.documented.HasFold(m.Name) && p.mayBe(l, m) && sameForm(r, m) && (l.parent == nil || !isElement(l.owner, m.Name)) {
				p.spelled(l, r, m.Name)
				return true
			}
		}
	}
	return false
}

// sameForm reports whether a row and a member that examples show are of one kind, and of one name in two forms.
func sameForm(r ResponseRow, m contract.Member) bool {
	a, b := r.Field.Name, m.Name
	if a == b || !strings.EqualFold(stem(a), stem(b)) {
		return false
	}
	if m.Value.Kind < contract.KindArray {
		return !canHold(r) && (strings.EqualFold(a+"s", b) || strings.EqualFold(a, b+"s"))
	}
	return canHold(r) && m.Value.Object() != nil
}

// mayBe reports whether a member that examples show is free for a row with another spelling.
func (p *placer) mayBe(l *level, m contract.Member) bool {
	return !l.used[m.Name] && contract.ValidName(m.Name) && !p.documented.Has(m.Name)
}

// spelled places a row where examples show it under another spelling.
func (p *placer) spelled(l *level, r ResponseRow, spelling string) {
	example := "example"
	if p.misshapen {
		example = "broken example"
	}
	p.sink.Addf(page.Warning, r.Line, 0, "member %q; the %s writes %q", r.Field.Name, example, spelling)
	written := r.Field.Name
	if !p.misshapen && !p.written.Has(written) && (isUpper(spelling) || !isUpper(written)) {
		r.Field.Name = spelling
	}
	if r.Field.Name == written {
		p.shown.take(spelling)
	}
	p.showing(l, r, spelling)
	l.used[written], l.used[spelling] = true, true
}
