package relate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// spans adds that the items of a list divide the time that is asked for: every item of the page's own answer begins where the one
// before it ends, and is the numbers since 1970 that the parameters are.
func (f *finder) spans() {
	if f.listing.Size != "" || f.listing.Token != "" {
		return // in parts, it ends elsewhere
	}
	from, okay := f.bounding(contract.RuleFrom)
	to, ok := f.bounding(contract.RuleTo)
	begin, isBegin := f.list.member(func(n string) bool { return bound(n) == contract.RuleFrom })
	end, isEnd := f.list.member(func(n string) bool { return bound(n) == contract.RuleTo })
	if !okay || !ok || !isBegin || !isEnd || !sinceEpochAlike(from, begin) || !sinceEpochAlike(to, end) {
		return
	}
	spans := contract.Spans{To: to.Name, Begin: begin.name, End: end.name}
	shown := f.shownSpans(spans)
	if len(shown) == 0 {
		return
	}
	spans.Empty = f.holdsNone(shown)
	f.add(Relation{
		Name: from.Name, Rule: contract.RuleSpans, Value: spans.String(),
		At: from.At, Inferred: contract.ByExample,
	})
}

// bounding is the one parameter that bounds the time on one side.
func (f *finder) bounding(side contract.Rule) (contract.Parameter, bool) {
	var found []contract.Parameter
	for _, p := range f.contract.Parameters {
		if bound(p.Name) == side && p.Role == contract.RoleBusiness && !p.InText {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		return contract.Parameter{}, false
	}
	return found[0], true
}

// sinceEpochAlike reports whether a parameter and a member are both numbers since 1970 in the same unit.
func sinceEpochAlike(p contract.Parameter, m member) bool {
	const seconds, milliseconds = 10, 13
	_, err := strconv.ParseInt(p.Example, 10, 64)
	_, err2 := strconv.ParseInt(m.example, 10, 64)
	return cmp.Or(err, err2) == nil && len(p.Example) == len(m.example) && (len(p.Example) == seconds || len(p.Example) == milliseconds)
}

// shownSpans are the items of an answer of the page in which each of several begins where the one before it ended, and the first and the
// last are cut to the time that was asked for: only then the borders are those of the request.
func (f *finder) shownSpans(spans contract.Spans) []*contract.Value {
	const enough = 4
	for _, ex := range f.contract.Examples {
		if ex.Failure || ex.Misshapen {
			continue
		}
		at := ex.Value
		for _, name := range strings.Split(f.list.path, ".") {
			at = at.Get(name)
		}
		if at != nil && len(at.Items) >= enough && follow(at.Items, spans.Begin, spans.End) {
			return at.Items
		}
	}
	return nil
}

// holdsNone reports whether one of the shown items counts nothing.
func (f *finder) holdsNone(items []*contract.Value) bool {
	_, member, counts := strings.Cut(f.countPath(), "[].")
	return counts && slices.ContainsFunc(items, func(item *contract.Value) bool {
		n, ok := number(item, member)
		return ok && n == 0
	})
}

// follow reports whether spans follow one another, of one length but for the first and the last, which are no longer.
func follow(items []*contract.Value, begin, end string) bool {
	last, length := int64(0), int64(0)
	for i, item := range items {
		from, okay := number(item, begin)
		to, ok := number(item, end)
		inner := i > 0 && i < len(items)-1
		switch {
		case !okay || !ok || to <= from || i > 0 && from != last:
			return false
		case inner && length == 0:
			length = to - from
		case inner && to-from != length, !inner && i > 0 && to-from > length:
			return false
		}
		last = to
	}
	return true
}

func number(item *contract.Value, member string) (int64, bool) {
	i := slices.IndexFunc(item.Members, func(m contract.Member) bool { return m.Name == member })
	if i < 0 {
		return 0, false
	}
	n, err := strconv.ParseInt(item.Members[i].Value.Text, 10, 64)
	return n, err == nil
}
