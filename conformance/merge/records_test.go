package merge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/merge"
)

// record is that of a shard, with a line for each scenario.
func record(shard string, scenarios ...string) merge.Record {
	r := merge.Record{From: shard + ".jsonl", Head: exchange.Head{Operation: "Get", Seed: 1, Shard: shard}, End: &exchange.End{Exchanges: len(scenarios)}}
	for i, s := range scenarios {
		r.Lines = append(r.Lines, merge.Line{Scenario: s, Text: fmt.Appendf(nil, "%s %s %03d\n", shard, s, i)})
	}
	return r
}

func linesOf(r merge.Record) string {
	var out []string
	for _, l := range r.Lines {
		out = append(out, l.Scenario)
	}
	return strings.Join(out, " ")
}

// Records of shards are one, in the order of the shards, with the first of the requests that every run begins with.
func TestMergedRecords(t *testing.T) {
	one, two, three := record("1/3", "plainest", "A", "A"), record("2/3", "plainest", "plainest", "B"), record("3/3", "plainest", "C")
	for name, c := range map[string]struct {
		records      []merge.Record
		lines, shard string
	}{
		"all of them":    {[]merge.Record{one, two, three}, "plainest A A B C", ""},
		"in any order":   {[]merge.Record{three, one, two}, "plainest A A B C", ""},
		"one is missing": {[]merge.Record{three, one}, "plainest A A C", "1/3, 3/3"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := merge.Records(c.records)
			if err != nil || linesOf(got) != c.lines || got.Head.Shard != c.shard || got.Head.Operation != "Get" {
				t.Fatalf("%s, shard %q, %v", linesOf(got), got.Head.Shard, err)
			}
			if got.End == nil || got.End.Exchanges != len(got.Lines) || !strings.HasPrefix(string(got.Lines[0].Text), "1/3 plainest") {
				t.Errorf("%+v, first %s", got.End, got.Lines[0].Text)
			}
		})
	}
}

// The end of a merged record knows what those of its parts know; of a part that was cut it has none, for then it is cut, too.
func TestTheEndOfAMergedRecord(t *testing.T) {
	one, two := record("1/2", "A"), record("2/2", "B")
	one.End = &exchange.End{Left: []string{"A"}, Spoilt: map[string]int{"A": 1}, Notices: []string{"slow"}}
	two.End = &exchange.End{Left: []string{"A", "B"}, Spoilt: map[string]int{"B": 2}, Notices: []string{"slow", "late"}, Problem: "it stopped"}
	got, err := merge.Records([]merge.Record{one, two})
	if err != nil {
		t.Fatal(err)
	}
	end := got.End
	if !slices.Equal(end.Left, []string{"A", "B"}) || end.Spoilt["A"] != 1 || end.Spoilt["B"] != 2 || !slices.Equal(end.Notices, []string{"slow", "late"}) || end.Problem != "it stopped" {
		t.Errorf("%+v", end)
	}
	for _, cut := range []int{0, 1} {
		both := []merge.Record{record("1/2", "A"), record("2/2", "B")}
		both[cut].End = nil
		if got, err := merge.Records(both); err != nil || got.End != nil {
			t.Errorf("%+v, %v", got.End, err)
		}
	}
}

func TestRecordsThatDoNotFit(t *testing.T) {
	other := func(shard string, change func(*exchange.Head)) merge.Record {
		r := record(shard, "B")
		change(&r.Head)
		return r
	}
	const different = "1/2.jsonl and 2/2.jsonl are of different runs: expected the same operation, page"
	for name, c := range map[string]struct {
		second merge.Record
		says   string
	}{
		"another operation": {other("2/2", func(h *exchange.Head) { h.Operation = "Put" }), different},
		"another page":      {other("2/2", func(h *exchange.Head) { h.Page.Digest = "ff" }), different},
		"another filter":    {other("2/2", func(h *exchange.Head) { h.Filter = "A" }), different},
		"another seed":      {other("2/2", func(h *exchange.Head) { h.Seed = 2 }), different},
		"other shards":      {record("2/3", "B"), "1/2.jsonl and 2/3.jsonl are of different runs"},
		"the same shard":    {record("1/2", "A"), "1/2.jsonl and 1/2.jsonl are both of the shard 1/2"},
		"no shard":          {record("", "B"), `.jsonl is of the shard "": expected the record of one shard, such as 2/5`},
		"several shards":    {record("1/3, 2/3", "B"), `is of the shard "1/3, 2/3": expected the record of one shard`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := merge.Records([]merge.Record{record("1/2", "A"), c.second}); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, want %s", err, c.says)
			}
		})
	}
	if _, err := merge.Records([]merge.Record{record("1/2", "A")}); err == nil {
		t.Error("one record is merged")
	}
}
