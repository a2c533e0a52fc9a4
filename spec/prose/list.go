package prose

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// list is a list of items in a cell. Items inside items are a list of their own.
type list struct {
	number  int
	level   int  // 1 for a list that stands in no item
	members bool // its items explain members of the value, not values
}

// item is one item of a list.
type item struct {
	number int // counted from 1 in the whole cell
	list   *list
	within *item  // the item that its list stands in
	label  string // what its text says that it is about
	own    bool   // that is the value itself
}

// maxLevel is how deep lists are told apart; items deeper inside stand in the innermost one that is.
const maxLevel = 8

// open is an item that is being read, and the column of its mark.
type open struct {
	*item
	column int
}

// outline follows the lines of a cell and tells in which item each of them stands.
type outline struct {
	lines []line
	stack []open
	items int
	lists int
	gap   gap
}

// gap is a run of lines that are no items, and the index in the stack of the item that they belong to, -1 for none.
type gap struct{ end, depth int }

// innerColumns is how much farther in the mark of an inner item stands, and how far in the lines of an item do.
const innerColumns = 3

// next enters line i and returns the item that it stands in, nil for none.
func (o *outline) next(i int) *item {
	l := o.lines[i]
	if l.bullet {
		return o.enter(l)
	}
	if len(o.stack) == 0 {
		return nil
	}
	if top := o.stack[len(o.stack)-1]; l.column >= top.column+innerColumns {
		return top.item
	}
	if k := o.resumed(i); k >= 0 {
		return o.stack[k].item
	}
	o.stack = nil
	return nil
}

// enter opens the item that a line begins.
func (o *outline) enter(l line) *item {
	depth := o.depthOf(l)
	it := &item{number: o.items + 1}
	o.items++
	switch {
	case depth < len(o.stack):
		it.list, it.within = o.stack[depth].list, o.stack[depth].within
		o.stack = o.stack[:depth]
	default:
		o.lists++
		it.list = &list{number: o.lists, level: len(o.stack) + 1}
		if len(o.stack) > 0 {
			it.within = o.stack[len(o.stack)-1].item
		}
	}
	o.stack = append(o.stack, open{it, l.column})
	return it
}

// depthOf is the index in the stack at which the item of a line belongs.
func (o *outline) depthOf(l line) int {
	for depth, at := range o.stack {
		if l.column < at.column+innerColumns {
			return depth
		}
	}
	return min(len(o.stack), maxLevel-1)
}

// resumed is the index in the stack of the item that line i still belongs to, for the list goes on behind it: a paragraph
// that announces nothing interrupts a list and does not end it. It is -1 when the list has ended.
func (o *outline) resumed(i int) int {
	if i < o.gap.end {
		return o.gap.depth
	}
	next := i
	for next < len(o.lines) && !o.lines[next].bullet {
		next++
	}
	o.gap = gap{end: next, depth: -1}
	if next == len(o.lines) || announces(o.lines[next-1].raw) {
		return -1
	}
	if depth := o.depthOf(o.lines[next]); depth < len(o.stack) {
		o.gap.depth = depth
	}
	return o.gap.depth
}

// announces reports whether a line ends in what announces a list of its own, or is the head of a remark.
func announces(raw string) bool {
	text := strings.ToLower(strings.Trim(raw, " *_`\u00a0"))
	switch text {
	case "说明", "注意", "重要", "示例", "note", "notes", "notice", "important", "example", "examples":
		return true
	}
	return words.HasSuffix(text, "：", ":", "如下", "如下。", "例如", "as follows", "as follows.")
}
