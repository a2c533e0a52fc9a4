package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// tag is a pair of a key and a value; as something that is asked for, it may have no value.
type tag struct {
	key, value string
	any        bool // of any value
}

// thing is what has tags: an item, or what some items are the tags of.
type thing struct {
	name string
	tags []tag
}

// has reports whether a thing has a tag that is asked for. Whether capitals count is not what is looked at.
func (t thing) has(want tag) bool {
	return slices.ContainsFunc(t.tags, func(own tag) bool {
		return strings.EqualFold(own.key, want.key) && (want.any || strings.EqualFold(own.value, want.value))
	})
}

func (t thing) hasAll(want []tag) bool {
	return !slices.ContainsFunc(want, func(w tag) bool { return !t.has(w) })
}

// thingsIn are the things that items are, or are the tags of, in their order.
func thingsIn(items []answer.Node, where contract.Tagging, named func(answer.Node) string) []thing {
	if where.Of != "" {
		named = func(n answer.Node) string { return n.Text(where.Of) }
	}
	var out []thing
	for _, item := range items {
		name := named(item)
		i := slices.IndexFunc(out, func(t thing) bool { return t.name == name })
		if i < 0 {
			i, out = len(out), append(out, thing{name: name})
		}
		out[i].tags = append(out[i].tags, tagsIn(item, where)...)
	}
	return out
}

func tagsIn(item answer.Node, where contract.Tagging) []tag {
	list := []answer.Node{item}
	if where.List != "" {
		list = item.ItemsAt(strings.ReplaceAll(where.List, ".", "/"))
	}
	var out []tag
	for _, n := range list {
		if key := n.Text(where.Key); key != "" {
			out = append(out, tag{key: key, value: n.Text(where.Value)})
		}
	}
	return out
}

// count is how many things have all of some tags.
func count(things []thing, want ...tag) int {
	n := 0
	for _, t := range things {
		if t.hasAll(want) {
			n++
		}
	}
	return n
}

// choice is a choice of tags by which some things can be told from others.
type choice struct {
	tags []tag
	few  int  // how many things have them
	told bool // others have not
}

// better: a choice that tells things apart before one that does not, and then the one that fewer have.
func (c choice) better(than choice) bool {
	switch {
	case len(than.tags) == 0:
		return true
	case c.told != than.told:
		return c.told
	}
	return c.few < than.few
}

// rarestKey is a key that some things have and some have not.
func rarestKey(things []thing) []tag {
	return best(things, func(t thing) []choice {
		var out []choice
		for _, own := range t.tags {
			key := tag{key: own.key, any: true}
			few := count(things, key)
			out = append(out, choice{[]tag{own}, few, few < len(things)})
		}
		return out
	})
}

// tellingPair is a tag whose key others have with another value.
func tellingPair(things []thing) []tag {
	return best(things, func(t thing) []choice {
		var out []choice
		for _, own := range t.tags {
			few := count(things, own)
			if own.value != "" {
				out = append(out, choice{[]tag{own}, few, few < count(things, tag{key: own.key, any: true})})
			}
		}
		return out
	})
}

// twoTags are two tags of one thing, of which others have one.
func twoTags(things []thing) []tag {
	return best(things, func(t thing) []choice {
		var out []choice
		for i, a := range t.tags {
			for _, b := range t.tags[i+1:] {
				both := count(things, a, b)
				if a.value != "" && b.value != "" && !strings.EqualFold(a.key, b.key) {
					out = append(out, choice{[]tag{a, b}, both, both < count(things, a) && both < count(things, b)})
				}
			}
		}
		return out
	})
}

// beginning is a key without its last character, where no thing has that as a key.
func beginning(things []thing) []tag {
	const short = 3 // characters that a key has at least
	return best(things, func(t thing) []choice {
		var out []choice
		for _, own := range t.tags {
			letters := []rune(own.key)
			if len(letters) < short {
				continue
			}
			cut := tag{key: string(letters[:len(letters)-1]), any: true}
			out = append(out, choice{[]tag{cut}, 0, count(things, cut) == 0})
		}
		return out
	})
}

func best(things []thing, choices func(thing) []choice) []tag {
	var found choice
	for _, t := range things {
		for _, c := range choices(t) {
			if c.better(found) {
				found = c
			}
		}
	}
	return found.tags
}

// partsOfTags are what stands in the place of marks in a value that is taken of tags.
func partsOfTags(doc answer.Node, path, text string, pick func([]thing) []tag) []part {
	out := []part{{mark: "{key}"}, {mark: "{value}"}, {mark: "{key2}"}, {mark: "{value2}"}}
	where, ok := contract.ReadTagging(text)
	if !ok {
		return out
	}
	for i, t := range pick(thingsIn(doc.ItemsAt(path), where, whole)) {
		out[2*i].value, out[2*i+1].value = t.key, t.value
	}
	return out
}
