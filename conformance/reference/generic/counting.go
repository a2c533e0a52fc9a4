package generic

import (
	"math/big"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// things is how many there are to count: some of each two values of four parameters.
const things = 16

// counting is how an operation counts things instead of listing them.
type counting struct {
	member string // of the items, that counts
	by     []kind
	from   string // the parameter that the time begins at; "" where the items are no spans of time
	spans  contract.Spans
	ends   [2]*big.Int // the time in which all things are
	defect defect.Defect
}

// kind is a parameter that says what is counted, and the values that things have.
type kind struct {
	name   string
	values []string
}

// countingOf is how an operation counts, nil for one that does not.
func countingOf(op *operation.Operation, d defect.Defect) *counting {
	c := &counting{defect: d}
	for _, s := range op.Statements {
		p, known := op.Parameter(s.Subject.Name)
		if s.Subject.Kind != contract.OfRelation || !known {
			continue
		}
		switch s.Subject.Rule { //nolint:exhaustive // the others count nothing
		case contract.RuleCounts:
			_, c.member, _ = strings.Cut(s.Value, "[].")
			values := p.Enum
			if len(values) == 0 {
				values = op.Naming()[p.Name]
			}
			c.by = append(c.by, kind{p.Name, values})
		case contract.RuleSpans:
			c.from = p.Name
			c.spans, _ = contract.ReadSpans(s.Value)
		}
	}
	if c.from != "" && !c.lasts(op) {
		c.from = ""
	}
	if len(c.by) == 0 && c.from == "" {
		return nil
	}
	return c
}

// instead reports whether the items of the list are numbers of things, and not the things.
func (c *counting) instead() bool { return c != nil && (c.member != "" || c.from != "") }

// lasts notes the time that the page shows in its parameters, where it shows one.
func (c *counting) lasts(op *operation.Operation) bool {
	for i, name := range []string{c.from, c.spans.To} {
		p, _ := op.Parameter(name)
		at, ok := new(big.Int).SetString(p.Example, 10)
		if !ok {
			return false
		}
		c.ends[i] = at
	}
	if c.ends[0].Cmp(c.ends[1]) > 0 {
		slices.Reverse(c.ends[:])
	}
	return true
}

// chosen are the things that a request counts, by their numbers.
func (c *counting) chosen(sent url.Values) []int {
	var out []int
	for i := range things {
		if c.fits(i, sent) {
			out = append(out, i)
		}
	}
	if c.defect.Kind == defect.NoneGivesAll && len(out) == 0 && sent.Get(c.defect.Parameter) != "" {
		return c.chosen(url.Values{})
	}
	return out
}

func (c *counting) fits(thing int, sent url.Values) bool {
	asked, has := 0, 0
	for i, k := range c.by {
		value := sent.Get(k.name)
		if value == "" || c.defect.Kind == defect.FilterIgnored && c.defect.Parameter == k.name {
			continue
		}
		asked++
		bit := 0
		if i > 0 {
			bit = 1 + (i-1)%3 //nolint:mnd // so that none is that of the first
		}
		if len(k.values) > 0 && k.values[thing>>bit%len(k.values)] == value {
			has++
		}
	}
	return has == asked || c.defect.Kind == defect.CountsAny && has > 0
}

// countingItems are the items of the list that counts, or of the part of it that is asked for.
func (b builder) countingItems() []any {
	items := b.allCountingItems()
	if b.paging.size == "" || b.paging.number == "" {
		return items
	}
	from, to := b.paging.part(b.op, b.sent)
	return items[min(from, len(items)):min(to, len(items))]
}

// allCountingItems are spans of the time that is asked for; else what there is, dealt out to as many items as the list has.
func (b builder) allCountingItems() []any {
	c := b.counting
	chosen := c.chosen(b.sent)
	if c.from == "" {
		items := b.chosen
		if b.paging.size == "" && len(b.choices) == 0 {
			items = []int{0}
		}
		out := []any{}
		for i, turn := range items {
			out = append(out, b.countingItem(turn, (len(chosen)+i)/len(items)))
		}
		return out
	}
	spans := 3
	if b.paging.size != "" {
		spans = b.paging.all
	}
	from, to := c.bound(b.sent, c.from, 0), c.bound(b.sent, c.spans.To, 1)
	out, running := []any{}, 0
	for i := range spans {
		begin, end := cutAt(from, to, i, spans), cutAt(from, to, i+1, spans)
		if begin.Cmp(end) >= 0 {
			continue
		}
		n := c.within(chosen, begin, end)
		if n == 0 && c.defect.Kind == defect.EmptyLeftOut {
			continue
		}
		if running += n; c.defect.Kind == defect.Running {
			n = running
		}
		item, _ := b.countingItem(i, n).(map[string]any)
		item[c.spans.Begin], item[c.spans.End] = b.typed("integer", begin.String()), b.typed("integer", end.String())
		out = append(out, item)
	}
	if c.defect.Kind == defect.Unsteady && b.calls%2 == 0 && len(out) > 0 { //nolint:mnd // every second
		return out[1:]
	}
	return out
}

func (b builder) countingItem(turn, n int) any {
	item := b.item(turn)
	if object, is := item.(map[string]any); is && b.counting.member != "" {
		object[b.counting.member] = b.typed("integer", strconv.Itoa(n))
	}
	return item
}

// bound is where the time begins or ends that is asked for; a beginning that a defect takes no notice of is later.
func (c *counting) bound(sent url.Values, name string, side int) *big.Int {
	at, ok := new(big.Int).SetString(sent.Get(name), 10)
	switch {
	case c.defect.Kind == defect.FilterIgnored && c.defect.Parameter == name:
		return cutAt(c.ends[0], c.ends[1], 1, 2) //nolint:mnd // the middle
	case !ok:
		return c.ends[side]
	}
	return at
}

// within counts the things in a time.
func (c *counting) within(chosen []int, begin, end *big.Int) int {
	n := 0
	for _, thing := range chosen {
		if at := cutAt(c.ends[0], c.ends[1], 2*thing+1, 2*things); begin.Cmp(at) <= 0 && at.Cmp(end) < 0 { //nolint:mnd // in the middle of its share
			n++
		}
	}
	return n
}

// cutAt is a part of the way from one moment to another.
func cutAt(from, to *big.Int, part, parts int) *big.Int {
	way := new(big.Int).Mul(new(big.Int).Sub(to, from), big.NewInt(int64(part)))
	return way.Add(way.Div(way, big.NewInt(int64(parts))), from)
}
