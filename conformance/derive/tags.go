package derive

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// tags: the tags that are asked for choose no items, or other ones.
func (d *deriver) tags() {
	where, ok := contract.ReadTagging(d.statement.Value)
	p, known := d.op.Parameter(d.statement.Subject.Name)
	if !ok || !known {
		return
	}
	stem, ofKey := strings.CutSuffix(p.Name, "Key")
	is := func(k defect.Kind) defect.Defect { return defect.Defect{Kind: k, Parameter: p.Name} }
	ways := []struct {
		kind, title string
		defect      defect.Defect
	}{
		{"ignored", p.Name + " chooses no items.", is(defect.FilterIgnored)},
		{"ignored-alone", p.Name + " chooses no items without a value.", is(defect.TagAlone)},
		{"first-alone", "Of several tags the first one chooses alone.", is(defect.TagFirst)},
		{"one-enough", "Of several tags one is enough.", is(defect.TagAny)},
		{"begins", p.Name + " chooses also by keys that only begin so.", is(defect.TagBegins)},
	}
	if !ofKey {
		stem, ways = strings.TrimSuffix(p.Name, "Value"), ways[:1]
	}
	for _, w := range ways {
		d.add(broken{kind: w.kind, title: w.title, defect: w.defect, reach: otherItems, witness: d.tagsAsked(where, stem)})
	}
}

// tagsAsked are requests by the tags of a right server's first items: a key, its beginning, a key with a value, and two keys.
func (d *deriver) tagsAsked(where contract.Tagging, stem string) [][]scenario.Request {
	list := d.op.Listing.List
	if where.List != "" {
		list += "." + where.List
	}
	shown := func(member string) string {
		_, f, _ := d.op.Result.Locate(list + "." + member)
		return textOr(f, "plumb")
	}
	key, value := shown(where.Key), shown(where.Value)
	one := d.base.With(sent(stem+"Key"), scenario.Literal(key))
	second := d.base.With(sent(stem+"Key"), scenario.Literal(key+"-2"))
	return asked(
		one, d.base.With(sent(stem+"Key"), scenario.Literal(key[:max(len(key)-1, 1)])),
		second.With(sent(stem+"Value"), scenario.Literal(value)),
		one.With(item(stem+"Key", 2), scenario.Literal(key+"-2")), //nolint:mnd // the second
	)
}

func textOr(f operation.Field, otherwise string) string {
	if f.Example == "" {
		return otherwise
	}
	return f.Example
}
