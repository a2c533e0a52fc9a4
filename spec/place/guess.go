package place

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// byGuess places a row that no example shows: into the member that opened just before it, else beside the row before it,
// unless the alphabet or the look of the members there says that it belongs further out.
func (p *placer) byGuess(r ResponseRow) bool {
	name := r.Field.Name
	l := p.base()
	if p.describes && l.empty() && l.parent != nil && l != p.start {
		l = l.open() // a further table lists its members
	}
	if !l.empty() || isRootName(name) {
		l = p.outward(l, name)
	}
	for l.parent != nil && l.used[name] {
		l = l.open()
	}
	l = p.intoList(l)
	how := contract.NotInferred
	if drawn := p.marked && l == p.start; !drawn && (p.nested || l != p.root || len(p.all) > 1) {
		how = contract.ByTable
		p.sink.Addf(page.Info, r.Line, 0, "no example shows member %q; placed in %q by the order of the rows", name, cmp.Or(l.owner.Name, "the result"))
	}
	p.put(l, r, how, false)
	if !p.captioned {
		p.doubtful = append(p.doubtful, doubt{l, r})
	}
	return true
}

// intoList goes into the list of a wrapper that examples show without items.
func (p *placer) intoList(l *level) *level {
	if m, ok := l.emptyList(); ok && !p.documented[m.Name] {
		return p.insert(l, m)
	}
	return l
}

// outward walks from the member beside which a row stands to the one that it more likely belongs to.
func (p *placer) outward(l *level, name string) *level {
	switch {
	case isRootName(name) && !p.root.used[name]:
		return p.root
	case isPaging(name):
		return p.paged(l)
	}
	for l.parent != nil {
		out := l.open()
		switch {
		case l.complete() && !strings.HasPrefix(name, l.stem()):
		case p.alphabetical() && !follows(name, l.last) && name < l.last && out.last != "" && follows(name, out.last):
		default:
			return l
		}
		l = out
	}
	return l
}

// paged finds the member around a row that has other paging members, else the result.
func (p *placer) paged(l *level) *level {
	for at := l; at != nil; at = at.parent {
		for name := range at.used {
			if isPaging(name) {
				return at
			}
		}
		if at.value == nil {
			continue
		}
		for _, m := range at.value.Members {
			if isPaging(m.Name) {
				return at
			}
		}
	}
	return p.root
}

// alphabetical reports whether the page lists members in the order of the alphabet, as far as rows are placed.
func (p *placer) alphabetical() bool {
	order, breaks := 0, 0
	for _, l := range p.all {
		order += l.order
		breaks += l.breaks
	}
	return order >= 3 && breaks*10 <= order
}

// base is the innermost open member that rows may get into without an example.
func (p *placer) base() *level {
	l := p.top
	for l.parent != nil && l.closed() {
		l = l.parent
	}
	return l
}

// open is the nearest member around a level that rows may get into.
func (l *level) open() *level {
	out := l.parent
	for out.parent != nil && out.closed() {
		out = out.parent
	}
	return out
}

// closed reports whether rows get into a level by example only.
func (l *level) closed() bool { return l.sealed || l.wrapper && !l.empty() }

// stem is the singular of a level's name, with which the names of its members often begin.
func (l *level) stem() string {
	name := l.owner.Name
	for _, suffix := range []string{"List", "Set", "s"} {
		if cut, ok := strings.CutSuffix(name, suffix); ok && cut != "" {
			return cut
		}
	}
	return name
}

// isRootName recognises the members that results carry at the top.
func isRootName(name string) bool {
	switch name {
	case "RequestId", "Success", "HttpStatusCode", "requestId", "success":
		return true
	}
	return false
}

// isPaging recognises the members that page through a list; they stand together.
func isPaging(name string) bool {
	switch name {
	case "NextToken", "PageNumber", "PageSize", "TotalCount", "MaxResults", "Limit", "PageNo", "PageCount":
		return true
	}
	return false
}
