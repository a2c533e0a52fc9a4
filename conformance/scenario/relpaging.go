package scenario

import (
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// pageSize: there are no more items than were asked for.
func (d *deriver) pageSize() {
	p := d.about()
	few := d.smallest(p)
	d.relate("bounded", "a result has at most as many items as "+p.Name+" says",
		d.all(d.several("2")), probe(d.whole().with(p.Name, Literal(few)), seenAccepted(), needed(d.items(ListsMore, p.Name, "", "all")), d.items(ListsAtMost, p.Name, "", "")))
	whole := d.whole()
	if size := whole.value(p.Name); size != "" && size != few {
		d.repeated(p, d.op.Listing.SizeAt, whole, d.few())
		d.repeatedBeyond(p, whole)
	}
}

// repeatedBeyond: the member that repeats the size of the pages does so where a page has fewer items, of which the one behind the last
// has none.
func (d *deriver) repeatedBeyond(p operation.Parameter, whole Request) {
	l := d.op.Listing
	if l.SizeAt == "" || l.Number == "" || l.Total == "" {
		return
	}
	beyond := whole.with(l.Number, Value{Text: "{next}", From: Taken{Step: "all", Path: d.located(l.Total)}})
	exploring(d.relate("repeated-beyond", l.SizeAt+" is the "+p.Name+" that was asked for, where there are fewer items",
		d.all(d.several("1")), probe(beyond, seenAccepted(), needed(d.items(ListsNothing, "", "", "")), Check{Kind: Echo, Name: l.SizeAt, Want: p.Name})))
}

// pages: what is on one page is not on the next, and together they are the beginning of the whole.
func (d *deriver) pages() {
	p, few := d.about(), d.few()
	first := few.with(p.Name, Literal(firstPage))
	d.relate("second", "the second page has the items behind those of the first",
		d.all(d.several("2")), named("first", control(first)), probe(few.with(p.Name, Literal("2")),
			seenAccepted(), needed(d.items(ListsMore, d.op.Listing.Size, "", "all")), d.items(ListsApart, "", "", "first"), d.items(ListsFollow, "", "first", "all")))
	d.relate("first", "a request without "+p.Name+" gives the first page",
		d.all(d.several("1")), probe(d.whole().with(p.Name, Literal(firstPage)), seenAccepted(), d.items(ListsSame, "", "", "all")))
	d.pagesOfTwo(p)
	d.repeated(p, d.op.Listing.NumberAt, first, few.with(p.Name, Literal("2")))
}

// pagesOfTwo: pages of one item hide it when the last item of one is the first of the next.
func (d *deriver) pagesOfTwo(p operation.Parameter) {
	size, known := d.op.Parameter(d.op.Listing.Size)
	if _, broken := d.op.Broken(size.Name, "2"); !known || broken || len(size.Enum) > 0 || d.smallest(size) != "1" {
		return
	}
	two := d.whole().with(size.Name, Literal("2"))
	d.relate("second-of-two", "the second page of two items has the items behind those of the first",
		d.all(d.several("3")), named("first", control(two.with(p.Name, Literal(firstPage)))), probe(two.with(p.Name, Literal("2")),
			seenAccepted(), needed(d.items(ListsMore, size.Name, "", "all")), d.items(ListsApart, "", "", "first"), d.items(ListsFollow, "", "first", "all")))
}

// repeated: a member beside the list says how the parameter was taken, for each of two values.
func (d *deriver) repeated(p operation.Parameter, path string, first, second Request) {
	if path == "" {
		return
	}
	check := Check{Kind: Echo, Name: path, Want: p.Name}
	exploring(d.relate("repeated", path+" is the "+p.Name+" that was asked for",
		named("first", probe(first, seenAccepted(), check)), named("second", probe(second, seenAccepted(), check))))
}

// few is the request for the smallest part of the list.
func (d *deriver) few() Request {
	p, _ := d.op.Parameter(d.op.Listing.Size)
	return d.whole().with(p.Name, Literal(d.smallest(p)))
}

// beyondEnd: behind the last page there is nothing. That it is no error to ask for that is said apart.
func (d *deriver) beyondEnd() {
	const far = 10_000
	p := d.about()
	page := Literal(strconv.Itoa(far))
	if d.op.Listing.Total != "" {
		page = Value{Text: "{next}", From: Taken{Step: "all", Path: d.located(d.op.Listing.Total)}}
	} else if _, broken := d.op.Broken(p.Name, page.Text); broken {
		page = Literal(d.greatest(p))
	}
	if page.From.Step != "" {
		exploring(d.relate("accepted", "a page behind the last one is no error",
			d.all(d.several("1")), probe(d.whole().with(p.Name, page), accepted())))
	}
	d.relate("empty", "a page behind the last one is empty",
		d.all(d.several("1")), probe(d.whole().with(p.Name, page), seenAccepted(), d.items(ListsNothing, "", "", "")))
	d.emptyList("a page behind the last one", d.whole().with(p.Name, page))
}

// emptyList: a list that is always there is there without items as well.
func (d *deriver) emptyList(of string, r Request) {
	list := d.op.Listing.List
	if list == "" || d.occasional(list) {
		return
	}
	exploring(d.relate("list", "the result has the list also for "+of, d.all(d.several("1")),
		probe(r, seenAccepted(), needed(d.items(ListsNothing, "", "", "")), Check{Kind: Member, Name: list})))
}

// goesOn: an answer that is not the last says where to go on, the next begins there, and the last says nothing.
func (d *deriver) goesOn() {
	p, size, few := d.about(), d.op.Listing.Size, d.few()
	next := d.located(d.statement.Value)
	if size == "" {
		d.walk(p, next)
		return
	}
	more := needed(d.items(ListsMore, size, "", "all"))
	given := d.items(GoesOn, next, "", "")
	d.relate("given", "a result that is not the last has a "+d.statement.Value,
		d.all(d.several("2")), probe(few, seenAccepted(), more, given))
	d.relate("next", "the next result has the items behind those of the first",
		d.all(d.several("2")), alsoChecked(named("first", control(few)), more, given),
		probe(few.with(p.Name, Value{Text: "{1}", From: Taken{Step: "first", Path: next}}),
			seenAccepted(), d.items(ListsApart, "", "", "first"), d.items(ListsFollow, "", "first", "all")))
	d.relate("last", "the last result has no "+d.statement.Value,
		probe(d.whole(), seenAccepted(), d.several("1"), d.items(Ends, next, size, "")))
}

// total: the number of all items is the same for every page, and agrees with the items that are there.
func (d *deriver) total() {
	path, size := d.located(d.statement.Subject.Name), d.op.Listing.Size
	d.totalOfSome(path, size)
	counted := d.whole()
	if size != "" && !counted.holds(size) {
		counted = d.few() // of a page whose size nobody says, nothing follows
	}
	d.relate("counts", d.statement.Subject.Name+" agrees with the number of items", probe(counted, seenAccepted(), d.items(ListsAsMany, size, path, "")))
	if size == "" {
		return
	}
	same := d.items(SameValue, path, "", "all")
	d.relate("constant", d.statement.Subject.Name+" does not depend on the size of the page",
		d.all(d.several("2")), probe(d.few(), seenAccepted(), needed(d.items(ListsMore, size, "", "all")), same))
}

// sameTwice: nothing changes between two requests that only read.
func (d *deriver) sameTwice() {
	d.relate("again", "the same request gives the same items again",
		alsoChecked(named("all", control(d.whole())), d.several("1")), probe(d.whole(), seenAccepted(), d.items(ListsSame, "", "", "all")))
}
