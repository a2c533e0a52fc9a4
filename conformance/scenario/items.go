package scenario

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxItemsRule: as many items as documented are accepted, one more is refused. Items differ; where the target takes none that are
// made up, those that the profile gives are repeated.
func (d *deriver) maxItemsRule(p operation.Parameter) {
	d.givenRule(p, "accepted")
	limit := atoi(d.statement.Value)
	if limit < 1 {
		return
	}
	at, over, ok := d.aroundMost(p, limit, different)
	if !ok {
		return
	}
	var sameAt, sameOver []Step
	if d.settings.Fixtures.gives(p.Name) {
		sameAt, sameOver, _ = d.aroundMost(p, limit, repeated)
	}
	if len(sameAt) > 0 {
		at = slices.Insert(at, 1, d.butOne(p, limit)...)
	}
	otherwise(exploring(d.add("at-limit", strconv.Itoa(limit)+" items of "+p.Name+" are accepted", LabelParameter, at...)), sameAt)
	otherwise(exploring(d.add("over-limit", strconv.Itoa(limit+1)+" items of "+p.Name+" are refused", LabelParameter, over...)), sameOver)
}

// aroundMost are the steps that send as many items as there may be, and one more.
func (d *deriver) aroundMost(p operation.Parameter, limit int, pick picking) (at, over []Step, ok bool) {
	few, _ := d.withItems(p, min(limit, 2), endsOf(pick, limit)) //nolint:mnd // two are the fewest that are several
	most, okay := d.withItems(p, limit, pick)
	more, ok := d.withItems(p, limit+1, pick)
	several := probe(most, accepted())
	for _, name := range d.inList(p) {
		several = freely(several, name)
	}
	return []Step{control(few), several}, []Step{control(most), probe(more, refused(p.Name))}, ok && okay
}

// butOne is the control of a list of made-up items: all of them, and of those that somebody knows all but one. What the
// target does not take for what is in it is then no matter of their number.
func (d *deriver) butOne(p operation.Parameter, limit int) []Step {
	const enough = 3 // of fewer, the ends are all
	fewer, ok := d.withItems(p, limit-1, func(given []string, count int) []string { return different(given, limit)[limit-count:] })
	if !ok || limit <= enough {
		return nil
	}
	return []Step{named("control of all but one", control(fewer))}
}

// otherwise gives a scenario another way to go where the first control shows that the target takes no made-up values.
func otherwise(s *Scenario, steps []Step) {
	if len(steps) == 0 || slices.EqualFunc(s.Steps, steps, func(a, b Step) bool { return slices.Equal(a.Request.Parameters, b.Request.Parameters) }) {
		return
	}
	for i, step := range s.Steps[:len(s.Steps)-1] {
		s.Steps[i] = evident(step, "takes made-up items")
	}
	for i := range steps {
		steps[i].Name += " of repeated items"
	}
	s.Otherwise = [][]Step{steps}
}

// inList are the parameters that an item of the list of a parameter consists of.
func (d *deriver) inList(p operation.Parameter) []string {
	out := []string{p.Name}
	list, is := listOf(p)
	for _, other := range d.op.Business() {
		if is && other.Name != p.Name && strings.HasPrefix(other.Name, list+".N.") {
			out = append(out, other.Name)
		}
	}
	return out
}

// listOf is the name of the list that a parameter is the items of, or a member of the items of: X of X.N, X.1 and X.N.Key. A
// list in a list is none.
func listOf(p operation.Parameter) (list string, is bool) {
	name := contract.Positions(p.Name)
	list, rest, is := strings.Cut(name+".", ".N.")
	switch {
	case strings.Contains(rest, ".N."):
		return "", false
	case is:
		return list, true
	}
	return name, p.Style == contract.StyleRepeatList
}

// mostItems is how many items a request can have that a server should take for what is in it: servers refuse requests of more
// parameters than this without a look at them, whatever a page says of a list.
const mostItems = 1000

// ofProtocol is room for the parameters that the protocol adds to those of a request.
const ofProtocol = 12

// withItems is a request with so many items of a list, in the way in which it travels.
func (d *deriver) withItems(p operation.Parameter, count int, pick picking) (Request, bool) {
	if count > mostItems {
		return Request{}, false
	}
	r := d.carrying(p).placed(Form)
	switch {
	case p.Style == contract.StyleJSON || p.InText:
		return d.jsonItems(r, p, count, pick)
	case p.Style == contract.StyleSimple:
		return r.with(instance(p.Name), Literal(strings.Join(d.texts(p, count, pick), ","))), true
	}
	if list, is := listOf(p); is {
		return d.sentItems(r, p, list, count, pick)
	}
	return Request{}, false
}

// jsonItems repeats the items of a list in JSON: accepted ones first, and of texts such as differ.
func (d *deriver) jsonItems(r Request, p operation.Parameter, count int, pick picking) (Request, bool) {
	good, _ := d.good(p)
	text, ok := operation.Repeated(good.Text, count)
	if !ok {
		return Request{}, false
	}
	var texts []string
	if json.Unmarshal([]byte(good.Text), &texts) == nil {
		written, err := json.Marshal(pick(texts, count))
		return d.put(r, p, Literal(string(written))), err == nil
	}
	return d.put(r, p, Literal(text)), true
}

// sentItems sends Name.1, Name.2 and so on, with all members that the first has.
func (d *deriver) sentItems(r Request, p operation.Parameter, list string, count int, pick picking) (Request, bool) {
	if !r.holds(list+".N") && d.op.Shows(list) {
		return Request{}, false
	}
	if name := instance(p.Name); !r.holds(name) {
		v, ok := d.value(p)
		if !ok {
			return Request{}, false
		}
		if name == list {
			name = list + ".1"
		}
		r = r.with(name, Literal(v))
	}
	var added []Parameter // all at once: with copies a request
	for _, sent := range r.Parameters {
		rest, is := strings.CutPrefix(sent.Name, list+".1")
		if !is || rest != "" && rest[0] != '.' {
			continue
		}
		member, _ := d.documented(sent.Name)
		values := pick(append([]string{sent.Value.Text}, d.settings.Fixtures.Accepted[member.Name]...), count)
		for n := 2; n <= count; n++ {
			value := values[n-1]
			if len(member.Enum) > 0 || !d.obeys(member, value, "") || cutJSON(sent.Value.Text, value) {
				value = sent.Value.Text
			}
			added = append(added, Parameter{list + "." + strconv.Itoa(n) + rest, Literal(value)})
		}
	}
	return r.withAll(added), len(r.Parameters)+len(added)+ofProtocol <= mostItems
}

// cutJSON reports whether a text was made of JSON that it is none any more.
func cutJSON(good, made string) bool {
	_, was := operation.IsJSON(good)
	_, is := operation.IsJSON(made)
	return was && !is
}

// texts are so many values of a parameter, accepted ones first.
func (d *deriver) texts(p operation.Parameter, count int, pick picking) []string {
	first, _ := d.value(p)
	given := strings.Split(first, ",")
	for _, text := range d.settings.Fixtures.Accepted[p.Name] {
		given = append(given, strings.Split(text, ",")...)
	}
	return pick(given, count)
}

// picking makes so many values out of given ones.
type picking func(given []string, count int) []string

// repeated are so many of the given texts, in turn.
func repeated(given []string, count int) []string {
	var each []string
	for _, text := range given {
		if !slices.Contains(each, text) {
			each = append(each, text)
		}
	}
	out := make([]string, 0, count)
	for n := range count {
		out = append(out, each[n%len(each)])
	}
	return out
}

// different are so many texts that differ: the given ones, then such as are made of the first by another ending.
func different(given []string, count int) []string {
	out := make([]string, 0, count)
	seen := map[string]bool{}
	add := func(text string) {
		if !seen[text] && len(out) < count {
			seen[text] = true
			out = append(out, text)
		}
	}
	for _, text := range given {
		add(text)
	}
	for n := 0; len(out) < count; n++ {
		add(numbered(given[0], n))
	}
	return out
}

// endsOf picks the first values of a list of a length, and its last: where the list needs made-up ones, that is one.
func endsOf(pick picking, length int) picking {
	return func(given []string, count int) []string {
		all := pick(given, max(length, count))
		return append(slices.Clone(all[:count-1]), all[len(all)-1])
	}
}

// numbered is a text with a number in the place of as many of its last characters, so that it is as long as before where it
// can be.
func numbered(text string, n int) string {
	number := strconv.Itoa(n)
	runes := []rune(text)
	if len(runes) > len(number) {
		return string(runes[:len(runes)-len(number)]) + number
	}
	return text + number
}
