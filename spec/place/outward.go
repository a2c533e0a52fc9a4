package place

import "strings"

// outward walks from the member beside which a row stands to the one that it more likely belongs to by the look of the
// members there and by the alphabet, at most to the one that the next row belongs to.
func (p *placer) outward(g guess) *level {
	l := g.at
	for l.parent != nil && l != p.outermost() && l != g.next.level {
		out := p.outOf(l)
		complete := l.complete() && !strings.HasPrefix(g.name(), stem(l.owner.Name))
		if out.closed() || !complete && !p.rather(out, l, g.name()) {
			return l
		}
		l = out
	}
	return l
}

// rather reports whether a name fits into an outer level by the alphabet, and not into an inner one.
func (p *placer) rather(out, in *level, name string) bool {
	return p.alphabetical() && !follows(name, in.last) && name < in.last && out.last != "" && follows(name, out.last)
}

// usual places what results often have at the top behind what else they have.
func (p *placer) usual(g guess) *level {
	if isUsual(g.name()) && p.root.value != nil && p.outermost() == p.root && p.atTop() && !p.root.used[g.name()] {
		return p.root
	}
	return nil
}

// shortestStem is how long the name of a member has to be that names of its members begin with.
const shortestStem = 4

// amongKin finds the member around a row whose name that of the row begins with, when the member beside which it stands has
// none that do.
func (p *placer) amongKin(g guess) *level {
	name, l := g.name(), g.at
	for at := l; at.parent != nil; at = at.parent {
		if s := stem(at.owner.Name); len(s) >= shortestStem && len(name) > len(s) && strings.HasPrefix(name, s) {
			if at.closed() || at != l && (l.hasPrefix(s) || strings.HasPrefix(l.owner.Name, s)) {
				return nil
			}
			return at
		}
		if at == p.outermost() || at == g.next.level {
			return nil
		}
	}
	return nil
}

// hasPrefix reports whether a member of a level, by a row or by examples, has a name that begins like this.
func (l *level) hasPrefix(prefix string) bool {
	for name := range l.used {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return l.view.any(func(name string) bool { return strings.HasPrefix(name, prefix) })
}

// amongPages finds the member around a row that pages which has others that do, else the one beside whose list the row
// stands, else the outermost that the row may be in.
func (p *placer) amongPages(g guess) *level {
	if !isPaging(g.name()) {
		return nil
	}
	beside := p.outermost()
	for at := g.at; at != nil; at = at.parent {
		if at.pages() {
			return at
		}
		if at.parent != nil && at.owner.Type.Name == "array" {
			beside = at.parent
		}
		if at == p.outermost() {
			break
		}
		if at == g.next.level {
			return g.at
		}
	}
	for beside != p.outermost() && beside.parent != nil && beside.wrapper {
		beside = beside.parent
	}
	return beside
}

// pages reports whether a level has members that page through a list.
func (l *level) pages() bool {
	for name := range l.used {
		if isPaging(name) {
			return true
		}
	}
	return l.view.any(isPaging)
}

// outermost is the outermost member that rows get into by guess: that in which they are drawn, or that of which the table
// lists the members.
func (p *placer) outermost() *level {
	if p.drawn {
		return p.floor
	}
	return p.start
}

// note records that a row has become a member.
func (p *placer) note(l *level, name string) {
	l.used[name] = true
	switch {
	case l.last == "":
	case follows(name, l.last):
		p.order++
	default:
		p.breaks++
	}
	l.last = name
}

// alphabetical reports whether the page lists members in the order of the alphabet, as far as rows are placed, or by its
// rows.
func (p *placer) alphabetical() bool { return p.sorted || p.order >= 3 && p.breaks*10 <= p.order }

// sorted reports whether the rows of a table are in the order of the alphabet, but for those behind the members of another.
func sorted(rows []ResponseRow) bool {
	order, breaks := 0, 0
	for i, r := range rows {
		switch {
		case i == 0 || canHold(rows[i-1]):
		case follows(r.Field.Name, rows[i-1].Field.Name):
			order++
		default:
			breaks++
		}
	}
	return order >= 5 && breaks*3 <= order
}

// stem is the singular of a name. The names of the members of a list often begin with that of the list.
func stem(name string) string {
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
	case "NextToken", "PageNumber", "PageSize", "TotalCount", "MaxResults", "Limit", "PageNo", "PageCount", "Total", "PageTotal", "TotalPage", "CurrentPage",
		"TotalRecordCount", "PageRecordCount":
		return true
	}
	return false
}

// isUsual recognises the members that results often carry at the top, and seldom elsewhere.
func isUsual(name string) bool {
	switch name {
	case "Code", "Message", "ErrorCode", "ErrorMessage", "HttpCode":
		return true
	}
	return false
}
