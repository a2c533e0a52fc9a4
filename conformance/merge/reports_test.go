package merge_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/merge"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/shard"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// result is one of a scenario such as A/1, which is of the statement A and was answered.
func result(id string, v verdict.Verdict) report.Result {
	statement, _, _ := strings.Cut(id, "/")
	return report.Result{
		ID: id, Statement: statement, Level: verdict.Must, Verdict: v, Reason: "it says so",
		Exchanges: []exchange.Exchange{{Scenario: id, Response: &exchange.Response{Status: 200}}},
	}
}

// watched is an observation that an answer stands behind.
func watched(id string) report.Result {
	r := result(id, verdict.Pass)
	r.Level, r.Answer = verdict.Observe, report.Answer{Status: 200}
	return r
}

// whole is the report of a run with some results.
func whole(results ...report.Result) report.Report {
	head := report.Report{
		Operation: "Get", Version: "2020-09-07", Target: "http://target.example", Name: "mine", Tool: "plumb/1", Seed: 1, Reached: true,
		Documents: []report.Document{{File: "Get.md", SHA256: strings.Repeat("0a", 32)}},
		Filter:    report.Filter{Selected: len(results), Of: len(results)},
	}
	return report.Make(head, results, false)
}

// parts are the reports of the shards of a whole.
func parts(of int, all report.Report) []merge.Part {
	var out []merge.Part
	results := slices.Concat(all.Scenarios, all.Observations)
	for number := 1; number <= of; number++ {
		s := shard.Shard{Number: number, Of: of}
		some := shard.Part(s, results, func(r report.Result) string { return r.Statement })
		head := all
		head.Filter = report.Filter{Text: all.Filter.Text, Shard: s.String(), Selected: len(some), Of: len(results)}
		out = append(out, merge.Part{From: s.String(), Report: report.Make(head, some, false)})
	}
	return out
}

func ids(list []report.Result) []string {
	var out []string
	for _, r := range list {
		out = append(out, r.ID)
	}
	return out
}

// All shards of a run give the report of the run: its scenarios in their order, its counts and its outcome, whatever the order in which
// the shards are given.
func TestAllShardsAreTheRun(t *testing.T) {
	verdicts := rapid.SampledFrom([]verdict.Verdict{verdict.Pass, verdict.Pass, verdict.Fail, verdict.Warn, verdict.Inconclusive, verdict.NotApplicable})
	rapid.Check(t, func(t *rapid.T) {
		var results []report.Result
		for i, n := range rapid.SliceOfN(rapid.IntRange(1, 3), 1, 12).Draw(t, "statements") {
			for j := range n {
				results = append(results, result(string(rune('A'+i))+"/"+string(rune('1'+j)), verdicts.Draw(t, "verdict")))
			}
		}
		want := whole(results...)
		want.Strict = rapid.Bool().Draw(t, "strict")
		want = report.Make(want, results, false)
		of := rapid.IntRange(1, 5).Draw(t, "of")
		got, err := merge.Reports(rapid.Permutation(parts(of, want)).Draw(t, "parts"))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(ids(got.Scenarios), ids(want.Scenarios)) || got.Outcome != want.Outcome || report.Summary(got) != report.Summary(want) {
			t.Fatalf("%v %s\nwant %v %s", ids(got.Scenarios), report.Summary(got), ids(want.Scenarios), report.Summary(want))
		}
	})
}

func TestMergedReports(t *testing.T) {
	full := whole(result("A/1", verdict.Pass), result("A/2", verdict.Pass), result("B/1", verdict.Pass), result("C/1", verdict.Fail), watched("D/1"))
	three := parts(3, full)
	for name, c := range map[string]struct {
		parts   []merge.Part
		outcome verdict.Outcome
		ids     string
		says    string
	}{
		"all of them":          {three, verdict.Nonconformant, "A/1 A/2 B/1 C/1", "nonconformant (exit 1): 3 pass, 1 fail; 1 observed"},
		"one of them twice":    {append(slices.Clone(three), three[0]), verdict.Nonconformant, "A/1 A/2 B/1 C/1", "nonconformant (exit 1)"},
		"one is missing":       {three[:2], verdict.Partial, "A/1 A/2 B/1", "the shard 1/3, 2/3 has 4 of 5 scenarios"},
		"one alone":            {three[1:2], verdict.Partial, "B/1", "the shard 2/3 has 1 of 5 scenarios"},
		"two whole ones":       {[]merge.Part{{"a", full}, {"b", full}}, verdict.Nonconformant, "A/1 A/2 B/1 C/1", "nonconformant (exit 1): 3 pass, 1 fail; 1 observed"},
		"merged, and the rest": {[]merge.Part{{"a", reported(t, three[:2])}, three[2]}, verdict.Nonconformant, "C/1 A/1 A/2 B/1", "nonconformant (exit 1): 3 pass, 1 fail; 1 observed"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := merge.Reports(c.parts)
			if err != nil {
				t.Fatal(err)
			}
			have := ids(got.Scenarios)
			want := strings.Fields(c.ids)
			if name == "merged, and the rest" { // a part that is several has no place among the shards
				slices.Sort(have)
				slices.Sort(want)
			}
			if got.Outcome != c.outcome || !slices.Equal(have, want) || !strings.Contains(report.Summary(got), c.says) {
				t.Errorf("%v: %s", have, report.Summary(got))
			}
		})
	}
}

func reported(t *testing.T, some []merge.Part) report.Report {
	t.Helper()
	got, err := merge.Reports(some)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// A filter stays one when all shards of what it chose are there.
func TestShardsOfAFilter(t *testing.T) {
	full := whole(result("A/1", verdict.Pass), result("B/1", verdict.Pass))
	full.Filter.Text = "A,B"
	two := parts(2, full)
	for i := range two {
		two[i].Report.Filter.Of = 9
	}
	got := reported(t, two)
	if got.Filter != (report.Filter{Text: "A,B", Selected: 2, Of: 9}) || got.Outcome != verdict.Partial {
		t.Errorf("%+v, %s", got.Filter, got.Outcome)
	}
}

// What is not of one run is no part of one report, and what two parts say of a scenario has to be the same.
func TestPartsThatDoNotFit(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*report.Report)
		says   string
	}{
		"another operation": {func(r *report.Report) { r.Operation = "Put" }, `1/2 and 2/2 are of different runs: operation "Get" and "Put": expected the same`},
		"another version":   {func(r *report.Report) { r.Version = "2021-01-01" }, `version "2020-09-07" and "2021-01-01"`},
		"another target":    {func(r *report.Report) { r.Target = "http://other.example" }, `target "mine http://target.example" and "mine http://other.example"`},
		"another page":      {func(r *report.Report) { r.Documents = []report.Document{{File: "Get.md", SHA256: "ff"}} }, `documents "Get.md 0a0a0a0a0a0a" and "Get.md ff"`},
		"another seed":      {func(r *report.Report) { r.Seed = 2 }, `seed "1" and "2"`},
		"strictly":          {func(r *report.Report) { r.Strict = true }, `strict "false" and "true"`},
		"another tool":      {func(r *report.Report) { r.Tool = "plumb/2" }, `tool "plumb/1" and "plumb/2"`},
		"another filter":    {func(r *report.Report) { r.Filter.Text = "A" }, `filter "" and "A"`},
		"another plan":      {func(r *report.Report) { r.Filter.Of = 7 }, `scenarios "3" and "7"`},
		"of other shards":   {func(r *report.Report) { r.Filter.Shard = "2/3" }, "shard 1/2 and 2/3: expected parts of as many"},
		"another verdict":   {func(r *report.Report) { r.Scenarios = append(r.Scenarios, result("A/1", verdict.Fail)) }, "1/2 and 2/2: A/1: found pass and fail: expected the same in both"},
		"another behaviour": {func(r *report.Report) {
			seen := watched("C/1")
			seen.Answer = report.Answer{Status: 400, Code: "X"}
			r.Observations = append(r.Observations, seen)
		}, "1/2 and 2/2: C/1: found 200 and 400 X"},
	} {
		t.Run(name, func(t *testing.T) {
			two := parts(2, whole(result("A/1", verdict.Pass), result("B/1", verdict.Pass), watched("C/1")))
			c.change(&two[1].Report)
			if _, err := merge.Reports(two); err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v, want %s", err, c.says)
			}
		})
	}
	if _, err := merge.Reports(nil); err == nil {
		t.Error("nothing is merged")
	}
}

// What kept one part from being judged is in the whole, and so is what was said of it.
func TestWhatPartsSayBesideVerdicts(t *testing.T) {
	two := parts(2, whole(result("A/1", verdict.Pass), result("B/1", verdict.Pass)))
	two[0].Report.MediaTypes, two[1].Report.MediaTypes = []string{"text/xml"}, []string{"application/json", "text/xml"}
	two[1].Report.Notices, two[1].Report.Insecure, two[1].Report.Start = []string{"it slowed down"}, true, "from the example"
	two[1].Report.Scenarios[0].Verdict, two[1].Report.Scenarios[0].Cause, two[1].Report.Scenarios[0].Subject = verdict.NotProvoked, verdict.NotGiven, "B"
	two[1].Report.Cures = []report.Cure{{Cause: verdict.NotGiven, Subject: "B", Scenarios: 1, Advice: "give B"}}
	got := reported(t, two)
	if !slices.Equal(got.MediaTypes, []string{"application/json", "text/xml"}) || !slices.Equal(got.Notices, []string{"it slowed down"}) || !got.Insecure || got.Start == "" {
		t.Errorf("%+v", got)
	}
	if len(got.Cures) != 1 || got.Cures[0].Advice != "give B" {
		t.Errorf("%+v", got.Cures)
	}
}

// A shard that was cut short, or whose target did not answer, keeps the whole from being conformant.
func TestAShardThatDidNotEnd(t *testing.T) {
	full := whole(result("A/1", verdict.Pass), result("B/1", verdict.Pass))
	cut := parts(2, full)
	cut[1].Report.Scenarios[0].Verdict, cut[1].Report.Scenarios[0].Check, cut[1].Report.Scenarios[0].Level = verdict.Inconclusive, "incomplete", verdict.Should
	ended := parts(2, full)
	ended[1].Report.Outcome = verdict.Incomplete
	silent := parts(2, full)
	silent[1].Report = report.Make(report.Report{
		Operation: "Get", Version: "2020-09-07", Target: "http://target.example", Name: "mine", Tool: "plumb/1", Seed: 1, Documents: full.Documents,
		Filter: report.Filter{Shard: "2/2", Selected: 1, Of: 2}, Problem: "it does not answer",
	}, []report.Result{{ID: "B/1", Statement: "B", Level: verdict.Must, Verdict: verdict.Inconclusive}}, false)
	for name, two := range map[string][]merge.Part{"cut short": cut, "ended": ended, "silent": silent} {
		t.Run(name, func(t *testing.T) {
			if got := reported(t, two); got.Outcome != verdict.Incomplete {
				t.Errorf("%s", report.Summary(got))
			}
		})
	}
}
