package merge_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/merge"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// harmful is a text that a terminal would act upon.
const harmful = "\x1b[31m\u202e\n::error::x\r"

// Whatever a report says of its run, an error about it is one line without anything that a terminal acts upon.
func TestErrorsAboutHostileReports(t *testing.T) {
	change := []func(*report.Report){
		func(r *report.Report) { r.Operation = harmful },
		func(r *report.Report) { r.Version = harmful },
		func(r *report.Report) { r.Target = harmful },
		func(r *report.Report) { r.Name = harmful },
		func(r *report.Report) { r.Tool = harmful },
		func(r *report.Report) { r.Filter.Text = harmful },
		func(r *report.Report) { r.Documents = []report.Document{{File: harmful, SHA256: harmful}} },
		func(r *report.Report) { r.Scenarios = append(r.Scenarios, result("A/1", verdict.Fail)) },
		func(r *report.Report) {
			seen := watched("C/1")
			seen.Answer.Code = harmful
			r.Observations = append(r.Observations, seen)
		},
	}
	for _, c := range change {
		two := parts(2, whole(result("A/1", verdict.Pass), result("B/1", verdict.Pass), watched("C/1")))
		c(&two[1].Report)
		_, err := merge.Reports(two)
		if err == nil || strings.ContainsFunc(err.Error(), func(r rune) bool { return unicode.IsControl(r) || r == 0x202e }) {
			t.Errorf("%q", err)
		}
	}
}

// Merging keeps its hands off what it is given.
func TestPartsStayAsTheyAre(t *testing.T) {
	two := parts(2, whole(result("A/1", verdict.Pass), result("B/1", verdict.Pass)))
	two[0].Report.MediaTypes, two[0].Report.Notices = make([]string, 0, 8), make([]string, 0, 8)
	two[1].Report.MediaTypes, two[1].Report.Notices = []string{"text/xml"}, []string{"slow"}
	backwards := []merge.Part{two[1], two[0]}
	first, second := report.Summary(two[0].Report), report.Summary(two[1].Report)
	got := reported(t, backwards)
	if backwards[0].From != "2/2" || report.Summary(two[0].Report) != first || report.Summary(two[1].Report) != second || len(two[0].Report.Notices) != 0 {
		t.Errorf("%+v", backwards)
	}
	if len(got.Notices) != 1 {
		t.Errorf("%v", got.Notices)
	}
}

// A merged report, merged once more with one of its parts, stays as it is.
func TestMergingAgain(t *testing.T) {
	all := parts(3, whole(result("A/1", verdict.Pass), result("B/1", verdict.Warn), result("C/1", verdict.Inconclusive), watched("D/1")))
	once := reported(t, all)
	again := reported(t, []merge.Part{{From: "once", Report: once}, all[1]})
	if report.Summary(once) != report.Summary(again) || len(again.Scenarios) != len(once.Scenarios) || again.Filter.LeftOut() {
		t.Errorf("%s, want %s", report.Summary(again), report.Summary(once))
	}
}

// What is merged of shards can be written and read as any report can.
func TestAMergedReportCanBeRead(t *testing.T) {
	all := parts(3, whole(result("A/1", verdict.Pass), result("B/1", verdict.Fail), result("C/1", verdict.Pass), watched("D/1")))
	for name, some := range map[string][]merge.Part{"all": all, "two": all[1:], "one": all[:1]} {
		t.Run(name, func(t *testing.T) {
			merged := reported(t, some)
			var document bytes.Buffer
			if err := report.JSON(&document, merged, report.Redactor{}); err != nil {
				t.Fatal(err)
			}
			back, err := report.Read(&document)
			if err != nil || report.Summary(back) != report.Summary(merged) || back.Filter.Shard != merged.Filter.Shard {
				t.Errorf("%s %q, want %s %q, %v", report.Summary(back), back.Filter.Shard, report.Summary(merged), merged.Filter.Shard, err)
			}
		})
	}
}

// The shards that there are in words: nothing where all of them are.
func TestShardsInWords(t *testing.T) {
	for want, parts := range map[string][]string{
		"":                   {"1/2", "2/2"},
		"1/3":                {"1/3"},
		"1/3, 3/3":           {"3/3", "1/3", "3/3"},
		"1/4, 2/4, 4/4":      {"4/4", "1/4, 2/4"},
		"10/12, 2/12, 11/12": nil,
	} {
		if parts == nil {
			want, parts = "2/12, 10/12, 11/12", []string{"10/12", "11/12", "2/12"}
		}
		if got := merge.Shards(parts); got != want {
			t.Errorf("%v: %q, want %q", parts, got, want)
		}
	}
	for _, parts := range [][]string{nil, {""}, {"1/3", ""}, {"1/2, 2/2"}} {
		if got := merge.Shards(parts); got != "" {
			t.Errorf("%v: %q", parts, got)
		}
	}
}

// Records that are merged have every line of their parts once, those of a scenario in their order.
func TestMergedRecordsHaveEveryLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := rapid.IntRange(2, 5).Draw(t, "of")
		var records []merge.Record
		want := 0
		for number := 1; number <= of; number++ {
			shard := string(rune('0'+number)) + "/" + string(rune('0'+of))
			var scenarios []string
			for i, n := range rapid.SliceOfN(rapid.IntRange(1, 3), 0, 4).Draw(t, "scenarios") {
				for range n {
					scenarios = append(scenarios, shard+string(rune('A'+i)))
				}
			}
			records = append(records, record(shard, scenarios...))
			want += len(scenarios)
		}
		got, err := merge.Records(rapid.Permutation(records).Draw(t, "records"))
		if err != nil || len(got.Lines) != want || got.End.Exchanges != want || got.Head != (exchange.Head{Operation: "Get", Seed: 1}) {
			t.Fatalf("%d lines, want %d, %v", len(got.Lines), want, err)
		}
		texts := map[string][]string{}
		for _, line := range got.Lines {
			texts[line.Scenario] = append(texts[line.Scenario], string(line.Text))
		}
		for scenario, lines := range texts {
			if !slices.IsSorted(lines) {
				t.Fatalf("%s: %v", scenario, lines)
			}
		}
	})
}
