package generic

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// tagging is how a request chooses by the tags of items. Each thing has two, of which others have one, or the same key with
// another value.
type tagging struct {
	contract.Tagging

	list       string // path of the list of tags, or of the list of items that are tags
	stem       string // of the parameters: Tag.N.
	wire       *regexp.Regexp
	key, value operation.Field
	keyLike    string // the page's example of the parameter, which stands for the first tag
	valueLike  string
}

// taggingOf is what the statements say of tags, nil when they say nothing.
func taggingOf(op *operation.Operation) *tagging {
	for _, s := range op.Statements {
		where, ok := contract.ReadTagging(s.Value)
		stem, ofKey := strings.CutSuffix(s.Subject.Name, "Key")
		if s.Subject.Rule != contract.RuleFilterTag || !ok || !ofKey {
			continue
		}
		t := &tagging{Tagging: where, stem: stem, list: strings.TrimSuffix(join(op.Listing.List, where.List), ".")}
		t.wire = regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(stem), "N", "([0-9]+)") + "Key$")
		_, t.key, _ = op.Result.Locate(t.list + "." + where.Key)
		_, t.value, _ = op.Result.Locate(t.list + "." + where.Value)
		key, _ := op.Parameter(stem + "Key")
		value, _ := op.Parameter(stem + "Value")
		t.keyLike, t.valueLike = key.Example, value.Example
		return t
	}
	return nil
}

// tagNumbers are the tags of things, one after the other and then again, each by the numbers of its key and of its value.
func tagNumbers(thing, place int) (key, value int) {
	all := [][2][2]int{{{0, 0}, {1, 0}}, {{0, 0}, {1, 1}}, {{1, 0}, {2, 0}}}
	one := all[thing%len(all)][place%itemsOfAList]
	return one[0], one[1]
}

// turnOf is which of the different values a member of an item has that is a tag of something, and whether it is about that: all
// else is the same for the tags of one thing.
func (t *tagging) turnOf(name string, turn int) (own int, is bool) {
	if t == nil || t.Of == "" {
		return turn, false
	}
	thing := turn / itemsOfAList
	key, value := tagNumbers(thing, turn)
	switch name {
	case t.Of:
		return thing, true
	case t.Key:
		return key, true
	case t.Value:
		return value, true
	}
	return thing, false
}

// pair is a tag; one that is asked for may have no value.
type pair struct {
	key, value string
	any        bool
}

// askedTags are the tags that a request chooses by, in the order of their positions.
func (b builder) askedTags() []pair {
	type placed struct {
		pair
		at int
	}
	var found []placed
	for name, values := range b.sent {
		position := b.tagging.wire.FindStringSubmatch(name)
		if position == nil {
			continue
		}
		p := placed{pair: pair{key: b.like(values[0], b.tagging.keyLike, b.tagging.key)}}
		p.at, _ = strconv.Atoi(position[1])
		p.value, p.any = b.askedValue(b.sent, strings.TrimSuffix(name, "Key")+"Value")
		found = append(found, p)
	}
	slices.SortFunc(found, func(a, b placed) int { return a.at - b.at })
	out := make([]pair, 0, len(found))
	for _, p := range found {
		out = append(out, p.pair)
	}
	return out
}

func (b builder) askedValue(sent url.Values, name string) (value string, anyValue bool) {
	if !sent.Has(name) || b.defect.Kind == defect.FilterIgnored && b.defect.Parameter == b.tagging.stem+"Value" {
		return "", true
	}
	return b.like(sent.Get(name), b.tagging.valueLike, b.tagging.value), false
}

// like is what is asked for, the page's example of the parameter standing for the first value that there is.
func (b builder) like(text, example string, f operation.Field) string {
	if text != "" && text == example {
		return b.varied(f, 0)
	}
	return text
}

// tagsOf are the tags of one of the items, or of what it is a tag of.
func (b builder) tagsOf(turn int) []pair {
	thing := turn
	if b.tagging.Of != "" {
		thing = turn / itemsOfAList
	}
	var out []pair
	for place := range itemsOfAList {
		key, value := tagNumbers(thing, place)
		if b.tagging.Of == "" || thing*itemsOfAList+place < b.paging.all {
			out = append(out, pair{key: b.varied(b.tagging.key, key), value: b.varied(b.tagging.value, value)})
		}
	}
	return out
}

// tagMember is the key or the value of one of the tags in an item.
func (b builder) tagMember(f operation.Field, turn int) (string, bool) {
	key, value := tagNumbers(b.outer, turn)
	switch f.Name {
	case b.tagging.Key:
		return b.varied(f, key), true
	case b.tagging.Value:
		return b.varied(f, value), true
	}
	return "", false
}

// tagChosen reports whether an item is chosen by the tags that are asked for.
func (b builder) tagChosen(turn int, asked []pair) bool {
	has := func(want pair) bool {
		return slices.ContainsFunc(b.tagsOf(turn), func(own pair) bool {
			begins := b.defect.Kind == defect.TagBegins && strings.HasPrefix(own.key, want.key)
			return (begins || own.key == want.key) && (want.any || own.value == want.value)
		})
	}
	switch b.defect.Kind { //nolint:exhaustive // the others do not choose by tags
	case defect.FilterIgnored:
		if b.defect.Parameter == b.tagging.stem+"Key" {
			return true
		}
	case defect.TagAlone:
		asked = slices.DeleteFunc(slices.Clone(asked), func(p pair) bool { return p.any })
	case defect.TagFirst:
		asked = asked[:min(len(asked), 1)]
	case defect.TagAny:
		return len(asked) == 0 || slices.ContainsFunc(asked, has)
	}
	return !slices.ContainsFunc(asked, func(want pair) bool { return !has(want) })
}
