package place

// enclose narrows down where a row may get: one that is drawn in a tree is inside the last one with fewer marks. Pages that
// draw one level only leave it to the example, and to the order of the rows, where inside.
func (p *placer) enclose(r ResponseRow) {
	p.floor, p.drawn = p.root, false
	switch {
	case !p.marked:
	case r.Marks == 0:
		p.top = p.start // a row without a mark closes the tree
	default:
		p.draw(r.Marks)
	}
}

func (p *placer) draw(marks int) {
	around := p.top
	for around.parent != nil && (around.marks >= marks || around.closed() && around.value == nil) {
		around = around.parent
	}
	if around == p.root {
		return // a mark without a row around it is no mark
	}
	if p.deepMarks {
		p.top = around
	}
	for around.owner.At.Line == 0 && around.parent != p.root && around.parent.marks == around.marks {
		around = around.parent // a member that only examples show
	}
	p.floor, p.drawn = around, true
}
