package scenario

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxLengthRule: as many characters, or bytes, as documented are accepted; one more is refused.
func (d *deriver) maxLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit <= 0 {
		return
	}
	places := []Placement{Form, Query}
	if d.isToken(p) {
		good := Value{Token: "good", Length: limit}
		for _, place := range places {
			d.add("at-limit-"+string(place), p.Name+" of "+strconv.Itoa(limit)+" "+d.lengthUnit()+" is accepted", LabelParameter,
				control(d.base().placed(place)), probe(d.base().placed(place).with(p.Name, good), accepted()))
		}
	} else {
		d.atLimit(p, limit)
		d.inCharacters(p, limit)
	}
	for _, long := range []struct {
		variant string
		length  int
	}{{"far-over-limit", limit * farOver}, {"over-limit", limit + 1}} {
		for _, place := range places {
			if long.length > mostCharacters(place) {
				continue
			}
			base := d.put(d.carrying(p).placed(place), p, d.sized(p, "good", limit))
			d.add(long.variant+"-"+string(place), p.Name+" of "+strconv.Itoa(long.length)+" "+d.lengthUnit()+" is refused", LabelParameter,
				control(base), probe(d.put(base, p, d.sized(p, "long", long.length)), refused(p.Name)))
		}
	}
}

// atLimit: where the target takes values that are made up, it takes one that is just as long, or short, as the page allows.
func (d *deriver) atLimit(p operation.Parameter, limit int) {
	place := Query
	if limit > mostCharacters(Query) {
		place = Form
	}
	at, ok := d.resized(p, limit, "")
	if !ok || written(at) > mostCharacters(place) {
		return
	}
	other, ok := d.between(p, at)
	if !ok {
		return
	}
	base := d.carrying(p).placed(place)
	s := exploring(d.add("at-limit", p.Name+" of "+strconv.Itoa(limit)+" "+d.lengthUnit()+" is accepted", LabelParameter,
		control(d.put(base, p, Literal(other))), freely(probe(d.put(base, p, Literal(at)), accepted()), p.Name)))
	if beyond, ok := d.pastLimit(p, limit); ok {
		s.Otherwise = append(s.Otherwise, notFoundWithin(d.put(base, p, Literal(other)), d.put(base, p, Literal(beyond)), d.put(base, p, Literal(at))))
	}
}

// pastLimit is a made-up value that breaks the statement's rule by one character and no other rule.
func (d *deriver) pastLimit(p operation.Parameter, limit int) (string, bool) {
	rule := d.statement.Subject.Rule
	step := 1
	if rule == contract.RuleMinLength || rule == contract.RuleMinBytes {
		step = -1
	}
	return d.resized(p, limit+step, rule)
}

// notFoundWithin: a target that knows no made-up value says of one within the limit that there is no such thing, and of one beyond
// the limit something else. It says of one at the limit what it says within.
func notFoundWithin(within, beyond, at Request) []Step {
	const unknown = "unknown"
	return []Step{
		{Name: unknown, Role: Control, Request: within, Checks: []Check{{Kind: NotThere, Needed: true}}},
		{Name: "beyond", Role: Control, Request: beyond, Checks: []Check{{Kind: OtherRefusal, Than: unknown, Needed: true}}},
		named("unknown at the limit", probe(at, Check{Kind: SameRefusal, Than: unknown})),
	}
}

// between is a made-up value of a length that no limit is near, where there is one.
func (d *deriver) between(p operation.Parameter, at string) (string, bool) {
	good, _ := d.value(p)
	size := len([]rune(good))
	for _, length := range []int{size + 3, size + 1, size - 1, size - 2} {
		text, ok := d.resized(p, length, "")
		if ok && text != at && text != good && len([]rune(text)) != len([]rune(at)) {
			return text, true
		}
	}
	return "", false
}

const farOver = 10 // times the limit: what a target that allows for some more must refuse as well

// mostCharacters is how much a request can hold before a server refuses its size, and not what is in it: no public figure is
// known; common servers take 8 KiB of a request line, and a megabyte of a body.
func mostCharacters(place Placement) int {
	if place == Query {
		return 6 << 10
	}
	return 900 << 10
}

// minLengthRule: as few characters as documented are accepted; one less is refused.
func (d *deriver) minLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit < 1 {
		return
	}
	if !d.isToken(p) {
		d.atLimit(p, limit)
	}
	if limit == 1 {
		return // an empty value is no short one: it counts as absent
	}
	good, _ := d.good(p)
	short, ok := d.resized(p, limit-1, d.statement.Subject.Rule)
	if !ok {
		short = strings.Repeat("p", limit-1)
	}
	base := d.put(d.carrying(p), p, good)
	d.add("under-limit", p.Name+" of "+strconv.Itoa(limit-1)+" "+d.lengthUnit()+" is refused", LabelParameter,
		control(base), probe(d.put(base, p, Literal(short)), refused(p.Name)))
}

// lengthUnit is what the statement counts. Values are made of characters that have one byte each, so that both are the same
// number.
func (d *deriver) lengthUnit() string {
	if rule := d.statement.Subject.Rule; rule == contract.RuleMinBytes || rule == contract.RuleMaxBytes {
		return "bytes"
	}
	return "characters"
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
