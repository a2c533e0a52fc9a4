package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/compare"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// of is a report of results.
func of(results ...report.Result) report.Report {
	return report.Make(report.Report{Operation: "GetA", Version: "1", Reached: true, Documents: []report.Document{{File: "A.md", SHA256: "one"}}}, results, false)
}

// one is a result of a must, answered with 200.
func one(v verdict.Verdict, changes ...func(*report.Result)) report.Result {
	r := report.Result{
		ID: "A/x/1", Statement: "A/x", Level: verdict.Must, Verdict: v, Answer: report.Answer{Status: 200},
		Page: report.Citation{File: "A.md", Line: 3, Quote: "A is an x"},
	}
	for _, change := range changes {
		change(&r)
	}
	return r
}

func answered(status int, code string) func(*report.Result) {
	return func(r *report.Result) { r.Answer = report.Answer{Status: status, Code: code} }
}

func byCheck(check string) func(*report.Result) { return func(r *report.Result) { r.Check = check } }

func because(c verdict.Cause) func(*report.Result) { return func(r *report.Result) { r.Cause = c } }

func should(r *report.Result) { r.Level = verdict.Should }

func observed(r *report.Result) { r.Level = verdict.Observe }

func named(id string) func(*report.Result) { return func(r *report.Result) { r.ID = id } }

// told is a difference in a word or two.
func told(c compare.Comparison) string {
	var out []string
	for _, d := range c.Differences {
		text := string(d.Kind)
		if d.Regression {
			text += "!"
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

// What every change of one scenario is, and whether the target is worse off; with a mark where it is, and strictly behind a bar.
func TestWhatBecameOfAScenario(t *testing.T) {
	type list []report.Result
	cases := []struct {
		name     string
		old, now list
		want     string
	}{
		{"nothing", list{one(verdict.Pass)}, list{one(verdict.Pass)}, "|"},
		{"it failed", list{one(verdict.Pass)}, list{one(verdict.Fail)}, "newly failing!|newly failing!"},
		{"it failed where it was not judged", list{one(verdict.Inconclusive)}, list{one(verdict.Fail)}, "newly failing!|newly failing!"},
		{"it failed where it was waived", list{one(verdict.Waived)}, list{one(verdict.Fail)}, "newly failing!|newly failing!"},
		{"it is a warning", list{one(verdict.Pass, should)}, list{one(verdict.Warn, should)}, "newly warned|newly warned!"},
		{"a failure is a warning", list{one(verdict.Fail)}, list{one(verdict.Warn, should)}, "newly warned|newly warned"},
		{"it is fixed", list{one(verdict.Fail)}, list{one(verdict.Pass)}, "fixed|fixed"},
		{"a warning is fixed", list{one(verdict.Warn, should)}, list{one(verdict.Pass, should)}, "fixed|fixed"},
		{"it is not judged", list{one(verdict.Pass)}, list{one(verdict.Inconclusive)}, "newly not judged!|newly not judged!"},
		{"a should is not judged", list{one(verdict.Pass, should)}, list{one(verdict.NotProvoked, should)}, "newly not judged!|newly not judged!"},
		{"a failure is not judged", list{one(verdict.Fail)}, list{one(verdict.Error)}, "newly not judged!|newly not judged!"},
		{"it need not be there", list{one(verdict.Pass)}, list{one(verdict.Inconclusive, because(verdict.Occasional))}, "newly not judged|newly not judged"},
		{"what was excluded is not judged", list{one(verdict.NotApplicable)}, list{one(verdict.Inconclusive)}, "newly not judged|newly not judged"},
		{"it is waived", list{one(verdict.Fail)}, list{one(verdict.Waived)}, "newly excluded|newly excluded"},
		{"it does not apply", list{one(verdict.Pass)}, list{one(verdict.NotApplicable)}, "newly excluded|newly excluded"},
		{"it is judged", list{one(verdict.NotProvoked)}, list{one(verdict.Pass)}, "newly judged|newly judged"},
		{"it applies", list{one(verdict.NotApplicable)}, list{one(verdict.Pass)}, "newly judged|newly judged"},
		{"another status", list{one(verdict.Pass)}, list{one(verdict.Pass, answered(201, ""))}, "other behaviour|other behaviour"},
		{"another code", list{one(verdict.Fail, answered(400, "X"))}, list{one(verdict.Fail, answered(400, "Y"))}, "other behaviour|other behaviour"},
		{"another check", list{one(verdict.Fail, byCheck("a"))}, list{one(verdict.Fail, byCheck("b"))}, "other behaviour|other behaviour"},
		{"not judged otherwise", list{one(verdict.Inconclusive)}, list{one(verdict.NotProvoked)}, "other behaviour|other behaviour"},
		{"an observation is another", list{one("", observed)}, list{one("", observed, answered(500, ""))}, "other behaviour|other behaviour"},
		{"an observation is the same", list{one("", observed)}, list{one(verdict.Pass, observed)}, "|"},
		{"another reason alone", list{one(verdict.Fail)}, list{one(verdict.Fail, func(r *report.Result) { r.Reason = "x" })}, "|"},
		{"it is gone", list{one(verdict.Pass)}, nil, "disappeared!|disappeared!"},
		{"a should is gone", list{one(verdict.Pass, should)}, nil, "disappeared|disappeared"},
		{"a failure is gone", list{one(verdict.Fail)}, nil, "disappeared|disappeared"},
		{"it was added", nil, list{one(verdict.Pass)}, "added|added"},
		{"it was added and fails", nil, list{one(verdict.Fail)}, "added!|added!"},
		{"it was added and is a warning", nil, list{one(verdict.Warn, should)}, "added|added!"},
		{"it was added and is not judged", nil, list{one(verdict.Inconclusive)}, "added|added"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, strict := range []bool{false, true} {
				found, err := compare.Compare(of(c.old...), of(c.now...), strict)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, told(found))
			}
			if both := strings.Join(got, "|"); both != c.want {
				t.Errorf("%s, want %s", both, c.want)
			}
		})
	}
}

// What a filter left out, and what another text does not say any more, is gone for a reason that is not the target's.
func TestWhatIsGoneForAReason(t *testing.T) {
	part := report.Filter{Text: "A", Selected: 1, Of: 2}
	full, none := of(one(verdict.Pass)), of()
	shards := func(shard string) report.Filter { return report.Filter{Shard: shard, Selected: 1, Of: 2} }
	for name, c := range map[string]struct {
		change func(old, now *report.Report)
		old    report.Report
		now    report.Report
		want   string
	}{
		"gone":                                {func(_, _ *report.Report) {}, full, none, "disappeared!"},
		"gone by a filter":                    {func(_, now *report.Report) { now.Filter = part }, full, none, "disappeared"},
		"gone by another shard":               {func(old, now *report.Report) { old.Filter, now.Filter = shards("1/2"), shards("2/2") }, full, none, "disappeared"},
		"gone, and the shard is the same":     {func(old, now *report.Report) { old.Filter, now.Filter = shards("1/2"), shards("1/2") }, full, none, "disappeared!"},
		"gone, and the filter is the same":    {func(old, now *report.Report) { old.Filter, now.Filter = part, part }, full, none, "disappeared!"},
		"failing, and the filter is the same": {func(old, now *report.Report) { old.Filter, now.Filter = part, part }, none, of(one(verdict.Fail)), "added!"},
		"gone from another text":              {func(_, now *report.Report) { now.Documents = []report.Document{{File: "A.md", SHA256: "two"}} }, full, none, "disappeared"},
		"gone, and another document's text":   {func(old, _ *report.Report) { old.Documents = append(old.Documents, report.Document{File: "B"}) }, full, none, "disappeared!"},
		"gone, and nobody knows the text":     {func(_, now *report.Report) { now.Documents = nil }, full, none, "disappeared!"},
		"failing, and it was not asked":       {func(old, _ *report.Report) { old.Filter = part }, none, of(one(verdict.Fail)), "added"},
	} {
		t.Run(name, func(t *testing.T) {
			c.change(&c.old, &c.now)
			found, err := compare.Compare(c.old, c.now, false)
			if err != nil || told(found) != c.want {
				t.Errorf("%s, want %s; %v", told(found), c.want, err)
			}
		})
	}
}

func TestTwoOperations(t *testing.T) {
	other := of()
	other.Operation = "GetB"
	_, err := compare.Compare(of(), other, false)
	if err == nil || err.Error() != `OLD is of "GetA" and NEW of "GetB": expected two reports of one operation` {
		t.Errorf("%v", err)
	}
}

func TestWhatMakesRunsUnlikeEachOther(t *testing.T) {
	old, now := of(), of()
	if found, err := compare.Compare(old, now, false); err != nil || len(found.Notes) != 0 {
		t.Errorf("%v, %v", found.Notes, err)
	}
	now.Version, now.Tool, now.Insecure, now.Documents = "2", "plumb/2", true, []report.Document{{File: "A.md", SHA256: "two"}}
	old.Filter = report.Filter{Text: "A\x1b", Selected: 1, Of: 2}
	same, err := compare.Compare(old, old, false)
	if diff := cmp.Diff([]string{`OLD and NEW are a part: the filter "A\x1b" chose 1 of 2 scenarios`}, same.Notes); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	found, err := compare.Compare(old, now, false)
	want := []string{
		"the versions of the API differ: 1 and 2", "A.md has another text by now", "the tools differ: and plumb/2",
		`OLD is a part: the filter "A\x1b" chose 1 of 2 scenarios`, "INSECURE: certificates were not checked",
	}
	if diff := cmp.Diff(want, found.Notes); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// A report has no difference from itself; the other way round what appeared is gone; and nothing is told twice or left out.
func TestComparingAnyTwoRuns(t *testing.T) {
	draw := func(t *rapid.T, name string) report.Report {
		var results []report.Result
		for i := range 4 {
			if rapid.Bool().Draw(t, name+fmt.Sprint(i)) {
				v := rapid.SampledFrom(verdict.All()).Draw(t, name+"verdict")
				status := rapid.SampledFrom([]int{0, 200, 400}).Draw(t, name+"status")
				results = append(results, one(v, named(fmt.Sprint(i)), answered(status, "")))
			}
		}
		return of(results...)
	}
	rapid.Check(t, func(t *rapid.T) {
		old, now, strict := draw(t, "old"), draw(t, "now"), rapid.Bool().Draw(t, "strict")
		same, err := compare.Compare(old, old, strict)
		if err != nil || len(same.Differences) != 0 || same.Regressions() != 0 {
			t.Fatalf("with itself: %s, %v", told(same), err)
		}
		there, err := compare.Compare(old, now, strict)
		if err != nil {
			t.Fatal(err)
		}
		back, err := compare.Compare(now, old, strict)
		if err != nil || there.Counts()[compare.Added] != back.Counts()[compare.Disappeared] || len(there.Differences) != len(back.Differences) {
			t.Fatalf("%s, and back %s, %v", told(there), told(back), err)
		}
		var ids []string
		for _, d := range there.Differences {
			ids = append(ids, d.ID)
			if d.Old == nil && d.New == nil {
				t.Fatalf("%s is nowhere", d.ID)
			}
		}
		slices.Sort(ids)
		if len(slices.Compact(ids)) != len(there.Differences) {
			t.Fatalf("told twice: %v", ids)
		}
		if strictly, _ := compare.Compare(old, now, true); strictly.Regressions() < there.Regressions() {
			t.Fatalf("strictly %d regressions, and %d", strictly.Regressions(), there.Regressions())
		}
	})
}
