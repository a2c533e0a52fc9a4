package compile

import (
	"slices"
	"strings"
	"sync"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// orders gives a parameter the rule that its value is smaller than that of another, which the text of any row may state. What
// names no parameter of the page is left.
func (c *compiler) orders(rows []*place.RequestRow) {
	requests := sync.OnceValue(c.sentTogether) // few pages say anything of an order
	for _, r := range rows {
		for _, o := range prose.OrdersOf(c.sentences[r]) {
			smaller, larger := ordered(rows, r, o.Smaller), ordered(rows, r, o.Larger)
			if smaller == nil || larger == nil || smaller == larger {
				continue
			}
			rule := contract.RuleBefore
			if o.Equal {
				rule = contract.RuleNotAfter
			}
			if low, high, against := disordered(rule, smaller, larger, requests()); against {
				c.sink.Addf(page.Warning, o.At.Line, 0, "%q must be smaller than %q by this row, their examples are %q and %q; the rule is left out",
					smaller.Name, larger.Name, words.Cut(low, contract.MaxName), words.Cut(high, contract.MaxName))
				continue
			}
			c.sayers[o.At] = true
			if _, have := smaller.Constraint(rule); !have {
				smaller.Constraints = append(smaller.Constraints, contract.Constraint{Rule: rule, Value: larger.Name, At: o.At})
			}
		}
	}
}

// sentTogether are the values that each request example sends, by the names of parameters.
func (c *compiler) sentTogether() []map[string]string {
	var out []map[string]string
	for _, ex := range c.requests() {
		sent := map[string]string{}
		for _, pair := range ex.Own {
			sent[pair.Name] = pair.Value
		}
		out = append(out, sent)
	}
	return out
}

// disordered are values that the page itself shows of two parameters against a rule about their order: in their cells, or in one
// request.
func disordered(rule contract.Rule, smaller, larger *place.RequestRow, requests []map[string]string) (low, high string, against bool) {
	if !contract.Ordered(rule, smaller.Example, larger.Example) {
		return smaller.Example, larger.Example, true
	}
	for _, sent := range requests {
		if low, high = sent[smaller.Name], sent[larger.Name]; !contract.Ordered(rule, low, high) {
			return low, high, true
		}
	}
	return "", "", false
}

// ordered is the parameter that one side of an order names; nil when none is, or several could be. One that travels inside a
// text, or in a list, has no one value.
func ordered(rows []*place.RequestRow, own *place.RequestRow, side string) *place.RequestRow {
	if side == "" {
		return plainValue(own)
	}
	var ends []string
	switch side {
	case prose.StartOfTime:
		ends = []string{"starttime", "begintime", "startdate", "begindate", "fromtime"}
	case prose.EndOfTime:
		ends = []string{"endtime", "enddate", "stoptime", "totime"}
	}
	var found []*place.RequestRow
	for _, r := range rows {
		if r.Name == side || slices.Contains(ends, strings.ToLower(r.Name)) {
			found = append(found, r)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return plainValue(found[0])
}

// plainValue is a row of a parameter with one value of its own; nil for others.
func plainValue(r *place.RequestRow) *place.RequestRow {
	if r.InText || r.Role != contract.RoleBusiness || !r.Type.IsScalar() || contract.HasIndex(r.Name) {
		return nil
	}
	return r
}
