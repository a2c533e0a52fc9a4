package generic

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// paging is how a list is given in parts, where the page documents it.
type paging struct {
	list   string // path of the list
	size   string // the parameter for the number of items in a part; "" when there is none
	number string // the parameter for which part, from 1
	token  string // the parameter for where to go on, which an answer names
	next   string // path of the member that names where to go on
	total  string // path of the member that counts all items
	all    int    // items behind the list
	defect defect.Kind
}

func pagingOf(op *operation.Operation) paging {
	if l := op.Listing; l.List != "" {
		p := paging{list: l.List, size: l.Size, number: l.Number, token: l.Token, next: l.Next, total: l.Total}
		p.all = p.itemsInAll(op)
		return p
	}
	p := paging{
		list: firstList(op.Result, ""),
		size: parameterLike(op, "PageSize", "MaxResults", "MaxItems", "Limit"), number: parameterLike(op, "PageNumber", "PageNum", "CurrentPage", "Page"),
		token: parameterLike(op, "NextToken", "Marker", "NextMarker"),
	}
	p.all = p.itemsInAll(op)
	return p
}

// itemsInAll is how many items there are behind a list that is given in parts: enough for three parts of two, for two items in the
// part that the page's request example asks for, and for two behind the smallest part that the page allows.
func (p paging) itemsInAll(op *operation.Operation) int {
	const enough = 5
	size, number := enough, 1
	for _, pair := range op.Request {
		switch pair.Name {
		case p.size:
			size = whole(pair.Value, size)
		case p.number:
			number = whole(pair.Value, number)
		}
	}
	const most = 10_000
	return min(max(enough, (number-1)*size+itemsOfAList, p.smallest(op)+itemsOfAList), most)
}

// smallest is the smallest part that the page allows.
func (p paging) smallest(op *operation.Operation) int {
	size, _ := op.Parameter(p.size)
	least := 1
	for i, text := range size.Enum {
		if n := whole(text, 1); i == 0 || n < least {
			least = n
		}
	}
	return max(least, whole(op.Limit(p.size, contract.RuleMinimum), 1))
}

// parameterLike is the first of some names that the page has a parameter of.
func parameterLike(op *operation.Operation, names ...string) string {
	for _, name := range names {
		if p, ok := op.Parameter(name); ok && p.Role == contract.RoleBusiness {
			return name
		}
	}
	return ""
}

// firstList is the path of the list of objects that stands highest, "" when there is none.
func firstList(f operation.Field, path string) string {
	for _, p := range f.Properties {
		if p.Items != nil && len(p.Items.Properties) > 0 {
			return join(path, p.Name)
		}
	}
	for _, p := range f.Properties {
		if found := firstList(p, join(path, p.Name)); len(p.Properties) > 0 && found != "" {
			return found
		}
	}
	return ""
}

func join(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }

// part is the first item of a part of the list and the one behind its last.
func (p paging) part(op *operation.Operation, sent url.Values) (from, to int) {
	size := partOfItsOwn
	switch {
	case p.size != "":
		size = whole(p.heeded(sent, p.size, defect.SizeIgnored), whole(op.Limit(p.size, contract.RuleDefault), p.all))
	case op.Listing.List == "":
		return 0, itemsOfAList
	case op.Listing.Token == "":
		return 0, p.all
	}
	from = (whole(p.heeded(sent, p.number, defect.NumberIgnored), 1) - 1) * size
	if after, ok := strings.CutPrefix(p.heeded(sent, p.token, defect.TokenIgnored), tokenPrefix); ok && p.token != "" {
		from = whole(after, 0)
	}
	from = p.misplaced(from, size, sent.Has(p.number))
	if p.defect == defect.OneMore {
		size++
	}
	from = min(from, p.all)
	return from, min(from+size, p.all)
}

// heeded is the value of a parameter that a defect may take no notice of.
func (p paging) heeded(sent url.Values, name string, ignored defect.Kind) string {
	if p.defect == ignored {
		return ""
	}
	return sent.Get(name)
}

// misplaced is where a part begins, as a defect has it.
func (p paging) misplaced(from, size int, numbered bool) int {
	switch {
	case p.defect == defect.NumberFromZero && numbered:
		return from + size
	case p.defect == defect.PartsOverlap && from > 0:
		return from - 1
	case p.defect == defect.BeyondRepeats && from >= p.all:
		return max(p.all-size, 0)
	}
	return from
}

// partOfItsOwn is how many items a part has where a request cannot say it: enough to show what depends on several values.
const partOfItsOwn = 4

// tokenPrefix begins what an answer names as the place to go on.
const tokenPrefix = "plumb-at-"

// whole is a number that is not negative, or another one.
func whole(text string, otherwise int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 1<<20 {
		return otherwise
	}
	return n
}

// counted is the value of a member that counts or goes on, and whether the member is one.
func (p paging) counted(op *operation.Operation, path string, sent url.Values) (text string, is bool) {
	name := path
	if text, is = p.repeated(op, path, sent); is {
		return text, true
	}
	if path != p.total && path != p.next && (strings.Contains(path, ".") || p.list == "" || p.size == "") {
		return "", false
	}
	from, to := p.part(op, sent)
	switch {
	case path == p.total:
		return p.counting(from, to), true
	case path == p.next:
		return p.after(to), true
	case slices.Contains([]string{"TotalCount", "TotalRecordCount", "ItemTotalCount", "Total"}, name):
		return p.counting(from, to), true
	case slices.Contains([]string{"PageRecordCount", "ItemCount"}, name):
		return strconv.Itoa(to - from), true
	case name == p.token && sent.Get(p.size) != "":
		return p.after(to), true
	}
	return "", false
}

// repeated is the value of a member that says which part of the list an answer is, as it was asked for.
func (p paging) repeated(op *operation.Operation, path string, sent url.Values) (text string, is bool) {
	switch path {
	case "":
		return "", false
	case op.Listing.NumberAt:
		return strconv.Itoa(whole(sent.Get(p.number), 1)), true
	case op.Listing.SizeAt:
		if p.defect == defect.SizeOfPart {
			from, to := p.part(op, sent)
			return strconv.Itoa(to - from), true
		}
		return strconv.Itoa(whole(sent.Get(p.size), whole(op.Limit(p.size, contract.RuleDefault), p.all))), true
	}
	return "", false
}

// counting is the number of all items, or of those of a part where a defect has it so.
func (p paging) counting(from, to int) string {
	if p.defect == defect.TotalOfPart {
		return strconv.Itoa(to - from)
	}
	return strconv.Itoa(p.all)
}

// after names the place behind an item, "" behind the last.
func (p paging) after(to int) string {
	if to < p.all && p.defect != defect.NextNever || p.defect == defect.NextAlways {
		return tokenPrefix + strconv.Itoa(to)
	}
	return ""
}
