package merge

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// Record is a record with where it was found, for errors. Its exchanges are lines, of which nothing but their scenarios is looked at.
type Record struct {
	From  string
	Head  exchange.Head
	Lines []Line
	End   *exchange.End // nil where the run was killed
}

// Line is an exchange of a record as it was written.
type Line struct {
	Scenario string
	Text     []byte
}

// Records makes one record of those of the shards of a run: the lines of each in the order of the shards, behind the head that they have
// in common, and with one end. The exchanges of a scenario follow one another as they did; nothing depends on the order of scenarios.
// What several records have is no scenario of the plan, but what every run begins with: that of the first counts. Records of different
// runs, or of no shards, are errors that name two of them. The end is nil where one of them has none.
func Records(records []Record) (Record, error) {
	if len(records) < 2 { //nolint:mnd // one is whole
		return Record{}, errors.New("expected two records at least")
	}
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(a, b Record) int { return numberOf(a.Head.Shard) - numberOf(b.Head.Shard) })
	out := Record{From: records[0].From, Head: records[0].Head, End: &exchange.End{Spoilt: map[string]int{}}}
	owner := map[string]int{}
	for i, r := range records {
		if err := fits(records[:i], r); err != nil {
			return Record{}, err
		}
		out.take(r, i, owner)
	}
	out.Head.Shard = joined(records, func(r Record) string { return r.Head.Shard })
	if out.End != nil {
		out.End.Exchanges = len(out.Lines)
	}
	return out, nil
}

// fits makes sure that a record is another shard of the run of those before it: their heads agree but for the shard.
func fits(before []Record, r Record) error {
	if numberOf(r.Head.Shard) == 0 {
		return fmt.Errorf("%s is of the shard %q: expected the record of one shard, such as 2/5", r.From, r.Head.Shard)
	}
	for _, other := range before {
		x, y := other.Head, r.Head
		x.Shard, y.Shard = "", ""
		switch {
		case other.Head.Shard == r.Head.Shard:
			return fmt.Errorf("%s and %s are both of the shard %s: expected different shards", other.From, r.From, r.Head.Shard)
		case x != y, parsed(other.Head.Shard).Of != parsed(r.Head.Shard).Of:
			return fmt.Errorf("%s and %s are of different runs: expected the same operation, page, profile, waivers, flags, endpoint and tool",
				other.From, r.From)
		}
	}
	return nil
}

// take adds a record, less what earlier ones have.
func (r *Record) take(more Record, place int, owner map[string]int) {
	for _, line := range more.Lines {
		if by, taken := owner[line.Scenario]; taken && by != place {
			continue
		}
		owner[line.Scenario] = place
		r.Lines = append(r.Lines, line)
	}
	if more.End == nil || r.End == nil {
		r.End = nil
		return
	}
	r.End.Left, r.End.Notices = union(r.End.Left, more.End.Left), union(r.End.Notices, more.End.Notices)
	r.End.Problem = cmp.Or(r.End.Problem, more.End.Problem)
	maps.Copy(r.End.Spoilt, more.End.Spoilt)
}
