package judge

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// fitting reports whether a value of a member fits a sent one.
type fitting func(sent, value string) bool

// chosen: a parameter may have several values, in a text with commas or in JSON.
func chosen(sent, value string) bool {
	if sent == value || strings.EqualFold(sent, value) || slices.Contains(strings.Split(sent, ","), value) {
		return true
	}
	var opened any
	return json.Unmarshal([]byte(sent), &opened) == nil && anyText(opened, value)
}

func anyText(v any, text string) bool {
	switch v := v.(type) {
	case string:
		return v == text
	case []any:
		return slices.ContainsFunc(v, func(item any) bool { return anyText(item, text) })
	case map[string]any:
		for _, item := range v {
			if anyText(item, text) {
				return true
			}
		}
	}
	return false
}

// contained: a parameter may be a part of the value alone.
func contained(sent, value string) bool {
	return strings.Contains(strings.ToLower(value), strings.ToLower(strings.Trim(sent, "*%")))
}

// hasSent reports whether an item has, in a member, one of the values that were sent.
func hasSent(item answer.Node, member string, sent []string, fit fitting) bool {
	value := item.Text(member)
	return slices.ContainsFunc(sent, func(s string) bool { return fit(s, value) })
}

// sentIn are the values that the request of an answer sent for some parameters, whose names have commas between.
func sentIn(names string, a *reply) []string {
	var out []string
	for _, name := range strings.Split(names, ",") {
		if text, ok := a.exchange.Request.Parameter(name); ok && text != "" {
			out = append(out, text)
		}
	}
	return out
}

// listsFit: every item has what was asked for.
func (r *run) listsFit(c scenario.Check, a *reply, fit fitting) *problem {
	sent := sentIn(c.Want, a)
	if len(sent) == 0 {
		return blind("the request sent no %s", c.Want)
	}
	for _, item := range itemsOf(c, a) {
		if _, has := item.Member(c.Name); has && !hasSent(item, c.Name, sent, fit) {
			return violated("%s of an item is %q, and %s = %q", c.Name, clip(item.Text(c.Name)), c.Want, clip(strings.Join(sent, ",")))
		}
	}
	return nil
}

// listsTell: of the whole list some items fit and some do not, so that a result that is always the same can be told.
func (r *run) listsTell(c scenario.Check, a *reply) *problem {
	sent, all := sentIn(c.Want, a), itemsOf(c, r.answers[c.Than])
	fitting := 0
	for _, item := range all {
		if hasSent(item, c.Name, sent, chosen) {
			fitting++
		}
	}
	if fitting == 0 || fitting == len(all) {
		return tooLittle("%d of %d items have the %s that is asked for, so that no difference can be seen", fitting, len(all), c.Name)
	}
	return nil
}

// listsAll: every item of the whole list that fits is there.
func (r *run) listsAll(c scenario.Check, a *reply) *problem {
	sent := sentIn(c.Want, a)
	var wanted []answer.Node
	for _, item := range itemsOf(c, r.answers[c.Than]) {
		if hasSent(item, c.Name, sent, chosen) {
			wanted = append(wanted, item)
		}
	}
	own := itemsOf(c, a)
	if !r.isWhole(c, a) && len(own) > 0 {
		return nil
	}
	name, _ := r.naming(c, a)
	got := named(own, name)
	for _, item := range named(wanted, name) {
		if !slices.Contains(got, item) {
			return unlike("the item %s of the step %s has the %s that is asked for, and is not there", clip(item), c.Than, c.Name)
		}
	}
	return nil
}

// listsAround: no item is on the wrong side of a moment: 1 for one before it, -1 for one after it.
func (r *run) listsAround(c scenario.Check, a *reply, side int) *problem {
	sent, ok := a.exchange.Request.Parameter(c.Want)
	if !ok {
		return blind("the request sent no %s", c.Want)
	}
	for _, item := range itemsOf(c, a) {
		if value := item.Text(c.Name); value != "" && later(sent, value)*side > 0 {
			return violated("%s of an item is %q, and %s = %q", c.Name, clip(value), c.Want, clip(sent))
		}
	}
	return nil
}

func (r *run) listsNotAt(c scenario.Check, a *reply) *problem {
	if hasAt(c, a) {
		return violated("%s of an item is the %s itself, which the page leaves out", c.Name, c.Want)
	}
	return nil
}

func (r *run) listsAt(c scenario.Check, a *reply) *problem {
	if !hasAt(c, a) {
		return violated("no item has the %s itself as its %s, which the page puts in", c.Want, c.Name)
	}
	return nil
}

func hasAt(c scenario.Check, a *reply) bool {
	sent, _ := a.exchange.Request.Parameter(c.Want)
	return slices.ContainsFunc(itemsOf(c, a), func(item answer.Node) bool { return item.Text(c.Name) == sent })
}
