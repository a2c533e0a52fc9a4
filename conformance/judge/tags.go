package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// askedTags are the tags that a request asks for by the parameters of a check: names of keys, each with the name of its value
// behind it where one was sent.
func askedTags(c scenario.Check, a *reply) []tag {
	var out []tag
	for _, name := range strings.Split(c.Want, ",") {
		text, sent := a.exchange.Request.Parameter(name)
		switch {
		case !sent:
		case strings.HasSuffix(name, "Key"):
			out = append(out, tag{key: text, any: true})
		case len(out) > 0:
			out[len(out)-1].value, out[len(out)-1].any = text, false
		}
	}
	return out
}

// tagged is what a check of tags looks at: the things of the earlier answer and of this one, and the tags that were asked for.
type tagged struct {
	all, own []thing
	asked    []tag
}

func (r *run) taggedBy(c scenario.Check, a *reply) (tagged, *problem) {
	where, ok := contract.ReadTagging(c.Name)
	asked := askedTags(c, a)
	if !ok || len(asked) == 0 {
		return tagged{}, blind("the request asks for no tag")
	}
	name, _ := r.naming(c, a)
	return tagged{
		all:   thingsIn(itemsOf(c, r.answers[c.Than]), where, name),
		own:   thingsIn(itemsOf(c, a), where, name),
		asked: asked,
	}, nil
}

// listsTagged: everything that is there has all tags that were asked for. An answer may show the tags of a thing in part; then
// the earlier one has to know them.
func (r *run) listsTagged(c scenario.Check, a *reply) *problem {
	t, p := r.taggedBy(c, a)
	if p != nil {
		return p
	}
	knows, whole := r.isWhole(c, r.answers[c.Than]), r.isWhole(c, a)
	for _, own := range t.own {
		i := slices.IndexFunc(t.all, func(one thing) bool { return one.name == own.name })
		if i >= 0 {
			own.tags = append(slices.Clip(own.tags), t.all[i].tags...)
		}
		if !whole && (i < 0 || !knows) {
			continue
		}
		for _, want := range t.asked {
			if !own.has(want) {
				return unlike("%s is there and has no tag %s", clip(own.name), told(want))
			}
		}
	}
	return nil
}

func told(t tag) string {
	if t.any {
		return clip(t.key)
	}
	return clip(t.key + "=" + t.value)
}

// listsTaggedAll: everything of the earlier answer that has the tags is there.
func (r *run) listsTaggedAll(c scenario.Check, a *reply) *problem {
	t, p := r.taggedBy(c, a)
	if p != nil || !r.isWhole(c, a) && len(t.own) > 0 {
		return p
	}
	for _, one := range t.all {
		if one.hasAll(t.asked) && !slices.ContainsFunc(t.own, func(own thing) bool { return own.name == one.name }) {
			return unlike("%s has the tags that are asked for, and is not there", clip(one.name))
		}
	}
	return nil
}

// listsTagsTell: of all things some have the tags and some have not, also when one of several is left out of account, or of
// the only one the value.
func (r *run) listsTagsTell(c scenario.Check, a *reply) *problem {
	t, p := r.taggedBy(c, a)
	if p != nil {
		return p
	}
	fit := count(t.all, t.asked...)
	var without [][]tag
	for i := range t.asked {
		without = append(without, slices.Delete(slices.Clone(t.asked), i, i+1))
	}
	if len(t.asked) == 1 && !t.asked[0].any {
		without = [][]tag{{{key: t.asked[0].key, any: true}}}
	}
	for _, fewer := range without {
		if fit == 0 || fit == count(t.all, fewer...) {
			return tooLittle("%d of %d have the tags that are asked for, so that no difference can be seen", fit, len(t.all))
		}
	}
	return nil
}
