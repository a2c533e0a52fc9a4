package scenario

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// maxLengthRule: as many characters as documented are accepted where the value is ours to choose; one more is refused.
func (d *deriver) maxLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit <= 0 {
		return
	}
	good := d.sized(p, "good", limit)
	places := []Placement{Form, Query}
	if d.isToken(p) {
		for _, place := range places {
			d.add("at-limit-"+string(place), p.Name+" of "+strconv.Itoa(limit)+" characters is accepted", LabelParameter,
				control(d.base().placed(place)), probe(d.base().placed(place).with(p.Name, good), accepted()))
		}
	}
	for _, long := range []struct {
		variant string
		length  int
	}{{"far-over-limit", limit * farOver}, {"over-limit", limit + 1}} {
		for _, place := range places {
			if long.length > mostCharacters(place) {
				continue
			}
			base := d.put(d.carrying(p).placed(place), p, good)
			d.add(long.variant+"-"+string(place), p.Name+" of "+strconv.Itoa(long.length)+" characters is refused", LabelParameter,
				control(base), probe(d.put(base, p, d.sized(p, "long", long.length)), refused(p.Name)))
		}
	}
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

func (d *deriver) minLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit <= 1 {
		return // an empty value is no short one: it counts as absent
	}
	good, _ := d.good(p)
	base := d.put(d.carrying(p), p, good)
	d.add("under-limit", p.Name+" of "+strconv.Itoa(limit-1)+" characters is refused", LabelParameter,
		control(base), probe(d.put(base, p, Literal(strings.Repeat("p", limit-1))), refused(p.Name)))
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
