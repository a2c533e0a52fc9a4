package compile

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// rangesBy gives a number the ranges that its text has for the values of another parameter. What names no parameter of the page, or one
// that does not list the value, is left.
func (c *compiler) rangesBy(rows []*place.RequestRow) {
	for _, r := range rows {
		if plainValue(r) == nil || r.Type.Name != "integer" {
			continue
		}
		said := prose.Subject{Parameter: &r.Parameter, Typ: r.Type}.RangesOf(c.sentences[r])
		by, at := c.rangeBy(rows, r, said)
		if !differ(by.Cases) {
			continue
		}
		for _, one := range said {
			c.sayers[one.At] = true
		}
		if against, is := c.shownAgainst(rows, r, by); is {
			c.sink.Addf(page.Warning, at.Line, 0, "%q is from %s to %s where %q is %q by this row, and the page shows another value; the rule is left out",
				r.Documented, against.Low(), against.High(), by.Of, against.Value)
			continue
		}
		r.Constraints = append(r.Constraints, contract.Constraint{Rule: contract.RuleRangeBy, Value: by.String(), At: at})
	}
}

// rangeBy are the ranges for the values of one other parameter, the first that the text speaks of.
func (c *compiler) rangeBy(rows []*place.RequestRow, own *place.RequestRow, said []prose.RangeOf) (contract.RangeBy, contract.Source) {
	var out contract.RangeBy
	var at contract.Source
	labels := valuesAlone(said)
	for _, one := range said {
		other := companion(rows, one.Of)
		if one.Of == "" {
			other = listing(rows, own, labels)
		}
		if other == nil || other == own || plainValue(other) == nil || !lists(other, one.Value) || out.Of != "" && out.Of != other.Name {
			continue
		}
		if _, have := out.Case(one.Value); have {
			return contract.RangeBy{}, at
		}
		if out.Of == "" {
			out.Of, at = other.Name, one.At
		}
		out.Cases = append(out.Cases, contract.RangeCase{Value: one.Value, Points: one.Points})
	}
	return out, at
}

// differ reports whether cases have different ranges; one for all is that of the value alone.
func differ(cases []contract.RangeCase) bool {
	return slices.ContainsFunc(cases, func(c contract.RangeCase) bool { return !slices.Equal(c.Points, cases[0].Points) })
}

// valuesAlone are the values at the heads of items.
func valuesAlone(said []prose.RangeOf) []string {
	var out []string
	for _, one := range said {
		if one.Of == "" {
			out = append(out, one.Value)
		}
	}
	return out
}

// listing is the one parameter that lists all of several values; nil when none does, or more than one.
func listing(rows []*place.RequestRow, own *place.RequestRow, values []string) *place.RequestRow {
	var found *place.RequestRow
	for _, r := range rows {
		if r == own || plainValue(r) == nil || slices.ContainsFunc(values, func(v string) bool { return !lists(r, v) }) {
			continue
		}
		if found != nil || len(values) < 2 { //nolint:mnd // one value is no list
			return nil
		}
		found = r
	}
	return found
}

// lists reports whether the row of a parameter lists a value.
func lists(r *place.RequestRow, value string) bool {
	enum, _ := r.Constraint(contract.RuleEnum)
	return slices.Contains(enum.Values, value)
}

// shownAgainst is the range that the page itself shows a value against: in the cells of both parameters, or in one request.
func (c *compiler) shownAgainst(rows []*place.RequestRow, own *place.RequestRow, by contract.RangeBy) (contract.RangeCase, bool) {
	shown := c.sentTogether()
	if other := companion(rows, by.Of); other != nil {
		shown = append(shown, map[string]string{by.Of: other.Example, own.Name: own.Example})
	}
	for _, sent := range shown {
		if one, ok := by.Case(sent[by.Of]); ok && sent[own.Name] != "" && !one.Has(sent[own.Name]) && (contract.Type{Name: "integer"}).Holds(sent[own.Name]) {
			return one, true
		}
	}
	return contract.RangeCase{}, false
}
