package change

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// sized tells that numbers became larger or smaller by their type: Integer, Long. What an example alone shows is told as
// that. It reports whether it told something.
func (c *comparison) sized(p pair) bool {
	if p.rule() != contract.RuleType || p.old == nil || p.now == nil || p.old.Value != p.now.Value {
		return false
	}
	key := subject{p.now.Subject.Kind, p.now.Subject.Name}
	before, after := c.old.sizes[key], c.now.sizes[key]
	kind := ofSizes(before, after)
	if kind == "" {
		return false
	}
	of := "parameter"
	if key.kind == contract.OfResponse {
		of = "member"
	}
	id := of + "-number-widened"
	switch {
	case typeWord(p.old.Quote) == typeWord(p.now.Quote):
		id = "number-shown"
	case kind == Tightened:
		id = of + "-number-narrowed"
	}
	b, a := p.lists()
	c.tell(id, Subject(p.now.Subject), b, a)
	c.last().Old.Value, c.last().New.Value = before, after
	return true
}

// ofSizes compares formats of numbers of one type; "" where they are equal or no two such.
func ofSizes(before, after string) Kind {
	for _, sizes := range [][]string{{"int32", "int64"}, {"float", "double"}} {
		b, a := slices.Index(sizes, before), slices.Index(sizes, after)
		switch {
		case b < 0 || a < 0 || a == b:
		case a < b:
			return Tightened
		default:
			return Loosened
		}
	}
	return ""
}

// typeWord is the type as the page has it: the last cell of what the statement quotes.
func typeWord(quote string) string {
	return strings.ToLower(strings.TrimSpace(quote[strings.LastIndex(quote, "|")+1:]))
}
