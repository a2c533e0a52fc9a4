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
			base := d.carrying(p).placed(place).with(instance(p.Name), good)
			d.add(long.variant+"-"+string(place), p.Name+" of "+strconv.Itoa(long.length)+" characters is refused", LabelParameter,
				control(base), probe(base.with(instance(p.Name), d.sized(p, "long", long.length)), refused(p.Name)))
		}
	}
}

const farOver = 10 // times the limit: what a target that allows for some more must refuse as well

func (d *deriver) minLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit <= 1 {
		return // an empty value is no short one: it counts as absent
	}
	base := d.carrying(p).with(instance(p.Name), d.sized(p, "good", limit))
	d.add("under-limit", p.Name+" of "+strconv.Itoa(limit-1)+" characters is refused", LabelParameter,
		control(base), probe(base.with(instance(p.Name), Literal(strings.Repeat("p", limit-1))), refused(p.Name)))
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
