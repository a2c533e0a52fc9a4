package derive

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// unknown ends values of the right form that stand for nothing.
const unknown = "-unknown-to-everybody"

// maxItems: fewer or more items than documented are taken.
func (d *deriver) maxItems(p operation.Parameter) {
	limit, err := strconv.Atoi(d.statement.Value)
	const most = 200 // items that a request can hold
	if err != nil || limit < 1 || limit > most {
		return
	}
	ways := []struct {
		kind, title string
		defect      defect.Defect
		items       int
		skip        bool
	}{
		{"bound-refused", p.Name + " may not have " + number(limit) + " items.", d.limited(number(limit - 1)), limit, limit < 2}, //nolint:mnd // a limit of none is no limit
		{"one-beyond-accepted", p.Name + " may have " + number(limit+1) + " items.", d.limited(number(limit + 1)), limit + 1, false},
		{"unchecked", p.Name + " may have any number of items.", d.dropped(), limit + 50, false}, //nolint:mnd // many more
	}
	for _, w := range ways {
		if !w.skip {
			d.add(broken{kind: w.kind, title: w.title, defect: w.defect, witness: asked(d.many(p, w.items))})
		}
	}
}

// many is the base request with so many items of a list.
func (d *deriver) many(p operation.Parameter, n int) scenario.Request {
	r := d.carrying(p)
	if p.Style == contract.StyleJSON || p.Style == contract.StyleSimple {
		return r.With(p.Name, scenario.Literal(manyTexts(valueIn(r, p.Name), n, p.Style)))
	}
	for _, other := range slices.Clone(r.Parameters) {
		if contract.Positions(other.Name) == contract.Positions(p.Name) || strings.HasPrefix(contract.Positions(other.Name), contract.Positions(p.Name)+".") {
			for i := 2; i <= n; i++ {
				r = r.With(item(contract.Positions(other.Name), i), other.Value)
			}
		}
	}
	return r
}

// manyTexts is a list in one text with so many items like its first.
func manyTexts(text string, n int, style contract.WireStyle) string {
	if style == contract.StyleJSON {
		first := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "["), "]"))
		if i := strings.Index(first, `",`); strings.HasPrefix(first, `"`) && i > 0 {
			first = first[:i+1]
		}
		return "[" + strings.Repeat(first+",", n-1) + first + "]"
	}
	first, _, _ := strings.Cut(text, ",")
	return strings.Repeat(first+",", n-1) + first
}

// firstOnly: of a list only the first item is read, so that what is wrong with the second goes unseen. Where the page says nothing
// that a second item can break, none is wrong.
func (d *deriver) firstOnly(p operation.Parameter) {
	judged := d.judgesItems(p)
	if !d.isList(p) || p.InText || judged == "" {
		return
	}
	var second []scenario.Request
	for _, odd := range []string{unknown, "\u00a0plumb!", "0"} {
		if r, ok := d.secondItem(p, odd); ok {
			second = append(second, r)
		}
	}
	d.add(broken{
		kind: "first-item-only", title: "Of " + p.Name + " only the first item is read.", of: judged,
		defect: defect.Defect{Kind: defect.FirstItem, Parameter: p.Name}, witness: asked(second...),
	})
}

// judgesItems is the statement that a second item can break: one about the values of items, else about how many there are, ""
// when there is none.
func (d *deriver) judgesItems(p operation.Parameter) string {
	if info, ok := d.statement.Subject.Rule.Find(); ok && !info.Obeys(d.statement.Value, "plumb") {
		return d.statement.ID
	}
	counts := ""
	for _, s := range d.op.About(p.Name) {
		info, _ := s.Subject.Rule.Find()
		switch {
		case s.Subject.Rule == contract.RuleType:
		case info.Holds != nil || info.Pattern != nil:
			return s.ID
		case s.Subject.Rule == contract.RuleMaxItems:
			counts = s.ID
		}
	}
	return counts
}

// isList reports whether a parameter is a list, or one item of a list whose items are parameters.
func (d *deriver) isList(p operation.Parameter) bool {
	parts := strings.Split(p.Name, ".")
	last := parts[len(parts)-1]
	return p.Type == "array" || p.Style == contract.StyleSimple || len(parts) == 2 && (last == "N" || contract.IsPosition(last)) //nolint:mnd // X.N
}

// secondItem is the base request with a good first item of a list and an odd second one.
func (d *deriver) secondItem(p operation.Parameter, odd string) (scenario.Request, bool) {
	r := d.carrying(p)
	switch p.Style { //nolint:exhaustive // the items of the others are parameters of their own
	case contract.StyleJSON:
		text := valueIn(r, p.Name)
		if end := strings.LastIndexByte(text, ']'); end > 0 && strings.HasPrefix(strings.TrimSpace(text), "[") {
			return r.With(p.Name, scenario.Literal(text[:end]+`,"`+odd+`"]`)), true
		}
		return r, false
	case contract.StyleSimple:
		first, _, _ := strings.Cut(valueIn(r, p.Name), ",")
		return r.With(p.Name, scenario.Literal(first+","+first+odd)), true
	}
	found := false
	for _, other := range slices.Clone(r.Parameters) {
		general := contract.Positions(other.Name)
		if general == contract.Positions(p.Name) || strings.HasPrefix(general, contract.Positions(p.Name)+".") {
			r, found = r.With(item(general, 2), scenario.Literal(other.Value.Text+odd)), true //nolint:mnd // the second
		}
	}
	return r, found
}

// unparsed: what is in the JSON text of a parameter is not looked at.
func (d *deriver) unparsed(p operation.Parameter) {
	if p.Style != contract.StyleJSON {
		return
	}
	r := d.carrying(p)
	witness := []scenario.Request{r.With(p.Name, scenario.Literal("{plumb")), r.With(p.Name, scenario.Literal("[{}]")), r.With(p.Name, scenario.Literal("{}"))}
	for _, member := range d.op.Business() {
		if member.InText && contract.Head(member.Name) == p.Name {
			witness = append(witness, d.with(d.base, member, "\u00a0plumb!"), d.without(d.carrying(member), member))
		}
	}
	d.add(broken{
		kind: "not-parsed", title: "The JSON text of " + p.Name + " is not looked into.",
		defect: defect.Defect{Kind: defect.NotParsed, Parameter: p.Name}, witness: asked(witness...),
	})
}
