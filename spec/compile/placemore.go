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
		p.c.addf(page.Warning, r.line, 0, "member %q; the example writes %q", r.field.Name, spelling)
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

// byGuess places a row that no example shows: into the member that opened just before it, else beside the row before it,
// unless the alphabet or the look of the members there says that it belongs further out.
func (p *placer) byGuess(r responseRow) bool {
	name := r.field.Name
	l := p.base()
	if p.describes && l.empty() && l.parent != nil {
		l = l.open() // a further table lists its members
	}
	if !l.empty() || isRootName(name) {
		l = p.outward(l, name)
	}
	for l.parent != nil && l.used[name] {
		l = l.open()
	}
	l = p.intoList(l)
	how := NotInferred
	if drawn := p.marked && l == p.start; !drawn && (p.nested || l != p.root || len(p.all) > 1) {
		how = ByTable
		p.c.addf(page.Info, r.line, 0, "no example shows member %q; placed in %q by the order of the rows", name, orElse(l.owner.Name, "the result"))
	}
	p.put(l, r, how, false)
	p.doubtful = append(p.doubtful, doubt{l, r})
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

// finish adds what examples show of members without rows of their own: the list inside a wrapper of scalars.
func (p *placer) finish() {
	for _, l := range p.all {
		if !l.empty() || !l.wrapsScalars() || !validName(l.value.Members[0].Name) {
			continue
		}
		f := l.owner
		inner := &Field{Name: l.value.Members[0].Name, Type: Type{Name: "array", Item: f.Type.Item, ItemFormat: f.Type.ItemFormat}, Inferred: ByExample}
		f.Type = Type{Name: "object"}
		f.Fields = []*Field{inner}
	}
}

// described finds the member that a further table describes: the one its caption names, else the one in which examples
// show its rows, else the last that has no members yet.
func (p *placer) described(t rowTable) *level {
	best, high := p.root, 0
	for _, l := range p.all {
		score := p.overlap(l, t.rows)
		if l.parent != nil && l.empty() && captionNames(t.caption, l.owner) {
			score += 1000
		}
		if score > high {
			best, high = l, score
		}
	}
	if high > 0 {
		return best
	}
	for i := len(p.all) - 1; i > 0; i-- {
		if l := p.all[i]; l.empty() && !l.sealed {
			return l
		}
	}
	return p.root
}

// overlap counts the rows whose names examples show in a level, or below members of it that no row lists.
func (p *placer) overlap(l *level, rows []responseRow) int {
	n := 0
	for _, r := range rows[:min(len(rows), 50)] {
		if l.shows(r.field.Name) || l.value != nil && p.reaches(l.value, r.field.Name, 2) {
			n++
		}
	}
	return n
}

// captionNames reports whether a caption names a member or the type of its items, in singular or plural.
func captionNames(caption string, f *Field) bool {
	for _, name := range []string{f.Name, f.Type.Of} {
		if name == "" {
			continue
		}
		for _, form := range []string{name, strings.TrimSuffix(name, "s"), strings.TrimSuffix(name, "List"), strings.TrimSuffix(name, "Set"), name + "s"} {
			if form != "" && containsWord(strings.ToLower(caption), strings.ToLower(form)) {
				return true
			}
		}
	}
	return false
}

// shareTypes copies the members of a named type to the other fields of that type, which a page describes once.
func shareTypes(f *Field, types map[string]*Field, depth int) {
	for _, m := range f.Fields {
		if src := types[m.Type.Of]; m.Type.Of != "" && src != nil && !m.hasFields() && m.Items == nil && src != m && depth < maxShare {
			if m.Type.Name == "array" {
				m.Items = &Field{Type: Type{Name: "object", Of: m.Type.Of}, Fields: copyFields(src.members(), 0)}
			} else if m.Type.Name == "object" {
				m.Fields = copyFields(src.members(), 0)
			}
		}
		shareTypes(m, types, depth+1)
	}
	if f.Items != nil {
		shareTypes(f.Items, types, depth+1)
	}
}

const maxShare = 4

// namedTypes lists the fields with members by the name of their type; the first of a name counts.
func namedTypes(f *Field, types map[string]*Field) {
	for _, m := range f.Fields {
		if of := m.Type.Of; of != "" && types[of] == nil && len(m.members()) > 0 {
			types[of] = m
		}
		namedTypes(m, types)
	}
	if f.Items != nil {
		namedTypes(f.Items, types)
	}
}

// members are the members of an object, or of the items of a list.
func (f *Field) members() []*Field {
	if f.Items != nil {
		return f.Items.Fields
	}
	return f.Fields
}

func copyFields(fields []*Field, depth int) []*Field {
	if depth > maxShare {
		return nil
	}
	out := make([]*Field, 0, len(fields))
	for _, f := range fields {
		n := *f
		n.Inferred = ByTable
		n.Fields = copyFields(f.Fields, depth+1)
		if f.Items != nil {
			items := *f.Items
			items.Fields = copyFields(f.Items.Fields, depth+1)
			n.Items = &items
		}
		out = append(out, &n)
	}
	return out
}
