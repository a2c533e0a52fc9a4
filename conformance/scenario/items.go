package scenario

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxItemsRule: as many items as documented are accepted, one more is refused.
func (d *deriver) maxItemsRule(p operation.Parameter) {
	d.givenRule(p, "accepted")
	limit := atoi(d.statement.Value)
	most, ok := d.withItems(p, limit)
	more, fits := d.withItems(p, limit+1)
	if limit < 1 || !ok || !fits {
		return
	}
	exploring(d.add("at-limit", strconv.Itoa(limit)+" items of "+p.Name+" are accepted", LabelParameter,
		control(d.fewItems(p, limit)), freely(probe(most, accepted()), p.Name)))
	exploring(d.add("over-limit", strconv.Itoa(limit+1)+" items of "+p.Name+" are refused", LabelParameter,
		control(most), probe(more, refused(p.Name))))
}

// fewItems is a request with two items, or with one where more are not allowed.
func (d *deriver) fewItems(p operation.Parameter, limit int) Request {
	r, _ := d.withItems(p, min(limit, 2)) //nolint:mnd // two are the fewest that are several
	return r
}

// mostItems is how many items a request can have that a server should take for what is in it.
const mostItems = 1000

// withItems is a request with so many items of a list, in the way in which it travels.
func (d *deriver) withItems(p operation.Parameter, count int) (Request, bool) {
	if count > mostItems {
		return Request{}, false
	}
	r := d.carrying(p).placed(Form)
	switch {
	case p.Style == contract.StyleJSON || p.InText:
		return d.jsonItems(r, p, count)
	case strings.HasSuffix(p.Name, ".N") || p.Style == contract.StyleRepeatList:
		return d.sentItems(r, p, count)
	case p.Style == contract.StyleSimple:
		return r.with(instance(p.Name), Literal(strings.Join(d.distinct(p, count), ","))), true
	}
	return Request{}, false
}

// jsonItems repeats the items of a list in JSON: accepted ones first, and of texts such as differ.
func (d *deriver) jsonItems(r Request, p operation.Parameter, count int) (Request, bool) {
	good, _ := d.good(p)
	text, ok := operation.Repeated(good.Text, count)
	if !ok {
		return Request{}, false
	}
	var texts []string
	if json.Unmarshal([]byte(good.Text), &texts) == nil {
		written, err := json.Marshal(different(texts, count))
		return d.put(r, p, Literal(string(written))), err == nil
	}
	return d.put(r, p, Literal(text)), true
}

// sentItems sends Name.1, Name.2 and so on, with all members that the first has.
func (d *deriver) sentItems(r Request, p operation.Parameter, count int) (Request, bool) {
	list := strings.TrimSuffix(p.Name, ".N")
	if strings.Contains(list, ".N") || !r.holds(list+".N") && d.op.Shows(list) {
		return Request{}, false
	}
	if !r.holds(list + ".N") {
		v, ok := d.value(p)
		if !ok {
			return Request{}, false
		}
		r = r.with(list+".1", Literal(v))
	}
	out := r
	for _, sent := range r.Parameters {
		rest, is := strings.CutPrefix(sent.Name, list+".1")
		if !is || rest != "" && rest[0] != '.' {
			continue
		}
		member, _ := d.documented(sent.Name)
		values := different(append([]string{sent.Value.Text}, d.settings.Fixtures.Accepted[member.Name]...), count)
		for n := 2; n <= count; n++ {
			value := values[n-1]
			if len(member.Enum) > 0 || !d.obeys(member, value, "") {
				value = sent.Value.Text
			}
			out = out.with(list+"."+strconv.Itoa(n)+rest, Literal(value))
		}
	}
	return out, true
}

// distinct are so many values of a parameter, accepted ones first.
func (d *deriver) distinct(p operation.Parameter, count int) []string {
	first, _ := d.value(p)
	given := strings.Split(first, ",")
	for _, text := range d.settings.Fixtures.Accepted[p.Name] {
		given = append(given, strings.Split(text, ",")...)
	}
	return different(given, count)
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
