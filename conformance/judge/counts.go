package judge

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// counted is the sum of the numbers that an answer counts by; none where it is one of several parts of its list, or has no number in an item.
func (r *run) counted(c scenario.Check, a *reply) (sum int, ok bool) {
	if a == nil || a.doc == nil || c.List != "" && !r.isWhole(c, a) {
		return 0, false
	}
	nodes := a.doc.Node.Seek(c.Name)
	for _, n := range nodes {
		number, err := strconv.Atoi(n.Value)
		if err != nil {
			return 0, false
		}
		sum += number
	}
	return sum, len(nodes) > 0 || c.List != "" && len(itemsOf(c, a)) == 0
}

// counts is what a check says of the sum of an answer, where there is one.
func (r *run) counts(c scenario.Check, a *reply, says func(sum int) *problem) *problem {
	sum, ok := r.counted(c, a)
	if !ok {
		return tooLittle("one answer does not have all numbers %s", spelt(c.Name))
	}
	return says(sum)
}

func (r *run) countsSome(c scenario.Check, a *reply) *problem {
	least, err := strconv.Atoi(c.Want)
	return r.counts(c, a, func(sum int) *problem {
		if err != nil || sum < least {
			return tooLittle("%s counts %d, too little to see a difference", spelt(c.Name), sum)
		}
		return nil
	})
}

func (r *run) countsNone(c scenario.Check, a *reply) *problem {
	return r.counts(c, a, func(sum int) *problem {
		if sum != 0 {
			return unlike("expected that nothing is counted, %s is %d", spelt(c.Name), sum)
		}
		return nil
	})
}

func (r *run) countsWithin(c scenario.Check, a *reply) *problem {
	return r.counts(c, a, func(sum int) *problem {
		most, p := r.together(c)
		if p == nil && sum > most {
			return unlike("%s is %d, and %d in %s, where all of that is", spelt(c.Name), sum, most, c.Than)
		}
		return p
	})
}

func (r *run) countsHold(c scenario.Check, a *reply) *problem {
	return r.counts(c, a, func(sum int) *problem {
		parts, p := r.together(c)
		switch {
		case p != nil:
			return p
		case parts > sum:
			return unlike("%s is %d in all, and %d in %s together", spelt(c.Name), sum, parts, c.Than)
		case parts == 0:
			return tooLittle("nothing is counted of any of the values")
		}
		return nil
	})
}

// countsLast: what the last item of an earlier step counts is all counted here.
func (r *run) countsLast(c scenario.Check, a *reply) *problem {
	return r.counts(c, a, func(sum int) *problem {
		if _, ok := r.counted(c, r.answers[c.Than]); !ok {
			return tooLittle("the step %s does not have all numbers %s", c.Than, spelt(c.Name))
		}
		numbers := r.answers[c.Than].doc.Node.Seek(c.Name)
		if len(numbers) == 0 {
			return tooLittle("the step %s has no items", c.Than)
		}
		if last, err := strconv.Atoi(numbers[len(numbers)-1].Value); err != nil || last > sum {
			return unlike("the last %s of the step %s is %d, and %d in all when its time alone is asked for", spelt(c.Name), c.Than, last, sum)
		}
		return nil
	})
}

// together is the sum of what earlier steps count.
func (r *run) together(c scenario.Check) (sum int, p *problem) {
	for _, than := range strings.Split(c.Than, ",") {
		part, ok := r.counted(c, r.answers[than])
		if !ok {
			return 0, tooLittle("the step %s does not have all numbers %s", than, spelt(c.Name))
		}
		sum += part
	}
	return sum, nil
}

// spansFollow: the first item begins at the sent beginning, each of the others where the one before it ends, and the last ends at the
// sent end.
func (r *run) spansFollow(c scenario.Check, a *reply) *problem {
	begin, end, _ := strings.Cut(c.Name, ",")
	from, to, _ := strings.Cut(c.Want, ",")
	at, okay := a.exchange.Request.Parameter(from)
	last, ok := a.exchange.Request.Parameter(to)
	if !okay || !ok || a.doc == nil {
		return blind("the request sent no %s and %s", from, to)
	}
	for i, item := range itemsOf(c, a) {
		if item.Text(begin) != at {
			return unlike("the item %d begins at %q, expected %s, %s", i+1, clip(item.Text(begin)), clip(at), before(i, from))
		}
		if at = item.Text(end); later(at, item.Text(begin)) <= 0 {
			return unlike("the item %d ends at %q, not behind its beginning, %q", i+1, clip(at), clip(item.Text(begin)))
		}
	}
	if at != last {
		return unlike("the last item ends at %q, expected %s, which is %s", clip(at), last, to)
	}
	return nil
}

// before names what an item follows.
func before(i int, from string) string {
	if i == 0 {
		return "which is " + from
	}
	return "where the one before it ends"
}
