package derive

import (
	"math/big"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// responseRows is the table of the rules about members of the result. Rules about the values of members break as those about
// parameters do, whichever there are.
func responseRows() map[contract.Rule]row {
	table := map[contract.Rule]row{}
	for _, info := range contract.Rules() {
		if info.Holds != nil || info.Pattern != nil {
			table[info.Rule] = row{breaks: ofMember((*deriver).badValue), silent: "no value breaks it"}
		}
	}
	table[contract.RulePresent] = row{breaks: ofMember((*deriver).present), silent: "the page itself shows answers without the member, or none shows where it is"}
	table[contract.RuleType] = row{breaks: ofMember((*deriver).memberType), silent: "the page shows another type than it says"}
	table[contract.RuleEcho] = row{breaks: ofMember((*deriver).echo)}
	return table
}

// member is a member of the result, by its path.
type member struct {
	operation.Field

	path  []string
	lists int // on the way
}

func ofMember(breaks func(*deriver, member)) func(*deriver) {
	return func(d *deriver) {
		name := d.statement.Subject.Name
		path, field, ok := d.op.Result.Locate(name)
		if !ok || slices.Equal(path, []string{"RequestId"}) && d.statement.Subject.Rule != contract.RulePresent {
			return
		}
		breaks(d, member{field, path, strings.Count(strings.TrimSuffix(name, "[]"), "[]")})
	}
}

// place is where a member is not as it should be.
type place struct {
	where defect.Where
	kind  string // ends the name of the fault
	title string
}

// places are all items, and the second ones alone.
func (m member) places() []place {
	out := []place{{defect.Everywhere, "", ""}}
	if m.lists > 0 {
		out = append(out, place{defect.Second, "-second-item", " in the second item alone"})
	}
	if m.lists > 1 {
		out = append(out, place{defect.NestedSecond, "-nested-second-item", " in the second items of lists in lists alone"})
	}
	return out
}

// wrong adds a fault of a member: everywhere, and in second items alone.
func (d *deriver) wrong(m member, kind, title string, change defect.Defect) {
	name := strings.Join(m.path, ".")
	witness := append(d.results(), asked(d.shown(name), inFormat(d.shown(name), answer.XML))...)
	for _, p := range m.places() {
		change.Path, change.Where = m.path, p.where
		kind, value, _ := strings.Cut(kind, "=")
		if value != "" {
			value = "=" + value
		}
		d.add(broken{kind: kind + p.kind + value, title: name + " " + title + p.title + ".", defect: change, witness: witness})
	}
}

// results are requests whose results may show a member.
func (d *deriver) results() [][]scenario.Request {
	return append(asked(d.base, inFormat(d.base, answer.XML)), asked(d.beyond()...)...)
}

// beyond are requests that may bring about lists of one item and of none.
func (d *deriver) beyond() []scenario.Request {
	var out []scenario.Request
	if size := d.op.Listing.Size; size != "" {
		out = append(out, d.base.With(size, scenario.Literal("1")))
	}
	if number := d.op.Listing.Number; number != "" {
		out = append(out, d.base.With(number, scenario.Literal("90")))
	}
	return out
}

func (d *deriver) inferred(by ...contract.Inference) bool {
	return slices.Contains(by, contract.Inference(d.statement.Inferred))
}

// present: the member is missing, null, or has another name; a list without items is null or missing.
func (d *deriver) present(m member) {
	if d.inferred(contract.ByAbsence, contract.ByTable) {
		return
	}
	if kinds := d.op.KindsBeside(d.statement.Subject.Name); len(kinds) > 0 { // that a second item lacks it need be no defect
		d.only(m, "missing", "is missing", defect.Defect{Kind: defect.Missing})
	} else {
		d.wrong(m, "missing", "is missing", defect.Defect{Kind: defect.Missing})
	}
	if m.Name == "RequestId" {
		return
	}
	d.only(m, "misspelt", "has another name", defect.Defect{Kind: defect.Renamed, Value: misspelt(m.path[len(m.path)-1])})
	if m.Type == "array" {
		d.noItems(m)
	}
}

// only is wrong for every item.
func (d *deriver) only(m member, kind, title string, change defect.Defect) {
	m.lists = 0
	d.wrong(m, kind, title, change)
}

// memberType: the member has another type, in JSON or in both formats.
func (d *deriver) memberType(m member) {
	if d.inferred(contract.ByContradiction) {
		return
	}
	switch m.Type {
	case "integer", "number":
		d.wrong(m, "as-text", "is a text in JSON", defect.Defect{Kind: defect.AsText})
		d.only(m, "no-number", "is no number", defect.Defect{Kind: defect.Replaced, Value: "plumb"})
	case "boolean":
		d.wrong(m, "as-text", "is a text in JSON", defect.Defect{Kind: defect.AsText})
		d.only(m, "capital", "begins with a capital letter in XML", defect.Defect{Kind: defect.Capital, Format: answer.XML})
	case "string":
		d.wrong(m, "as-number", "is a number", defect.Defect{Kind: defect.AsNumber})
		d.only(m, "as-object", "is an object", defect.Defect{Kind: defect.AsObject})
	case "array":
		d.wrong(m, "as-text", "is a text", defect.Defect{Kind: defect.AsText})
		d.only(m, "single", "is no list when it has one item", defect.Defect{Kind: defect.Single})
	case "object":
		d.wrong(m, "as-text", "is a text", defect.Defect{Kind: defect.AsText})
		d.wrappers(m)
	}
}

// wrappers: an object that is there for the list in it is left out.
func (d *deriver) wrappers(m member) {
	if len(m.Properties) != 1 || m.Properties[0].Type != "array" {
		return
	}
	d.only(m, "unwrapped", "is the list that should be in it", defect.Defect{Kind: defect.Unwrapped})
}

// misspelt is a name that no page has: a plural could be another member.
func misspelt(name string) string { return name + "_" }

// echo: the member is constant, or repeats another parameter.
func (d *deriver) echo(m member) {
	p, ok := d.op.Parameter(m.Echo)
	if !ok {
		return
	}
	r := d.with(d.base, p, d.other(p, d.op.Limit(p.Name, contract.RuleDefault)))
	if value := m.Example; value != "" {
		d.add(broken{
			kind: "constant", title: m.Name + " is always " + value + ".",
			defect:  defect.Defect{Kind: defect.Replaced, Path: m.path, Value: value},
			witness: asked(r, d.with(d.base, p, d.other(p, value)), d.base),
		})
	}
	for _, other := range d.op.Business() {
		value := valueIn(r, other.Name)
		if other.Name == p.Name || value == "" || value == valueIn(r, p.Name) || other.Type != p.Type {
			continue
		}
		d.add(broken{
			kind: "other-parameter", title: m.Name + " repeats " + other.Name + ".",
			defect: defect.Defect{Kind: defect.Repeats, Path: m.path, Parameter: other.Name}, witness: asked(r),
		})
		return
	}
}

// badValue: the member has a value that breaks the rule.
func (d *deriver) badValue(m member) {
	for _, value := range d.breaking(m) {
		d.wrong(m, "bad-value="+fit(value), "is "+value, defect.Defect{Kind: defect.Replaced, Value: value})
		return
	}
}

// breaking are values that break the statement.
func (d *deriver) breaking(m member) []string {
	candidates := []string{"plumb-unlisted", m.Example + "x", "2020/01/02 03.04", "\u00a0plumb!", strings.Repeat("p", 1<<10), "p"}
	if m.Type == "integer" || m.Type == "number" {
		candidates = nil
		if limit, ok := new(big.Rat).SetString(d.statement.Value); ok {
			for _, step := range []int64{1, -1} {
				candidates = append(candidates, new(big.Rat).Add(limit, new(big.Rat).SetInt64(step)).RatString())
			}
		}
		candidates = append(candidates, "987654321", "-987654321")
	}
	info, _ := d.statement.Subject.Rule.Find()
	return slices.DeleteFunc(candidates, func(v string) bool { return info.Obeys(d.statement.Value, v) })
}
