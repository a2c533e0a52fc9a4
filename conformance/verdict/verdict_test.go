package verdict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func TestEveryCombinationOfLevelAndFinding(t *testing.T) {
	cases := []struct {
		finding verdict.Finding
		must    verdict.Verdict
		should  verdict.Verdict
		observe verdict.Verdict
	}{
		{verdict.Satisfied, verdict.Pass, verdict.Pass, verdict.Pass},
		{verdict.Violated, verdict.Fail, verdict.Warn, verdict.Warn},
		{verdict.Unanswered, verdict.Inconclusive, verdict.Inconclusive, verdict.Inconclusive},
		{verdict.ControlFailed, verdict.Inconclusive, verdict.Inconclusive, verdict.Inconclusive},
		{verdict.Unprovoked, verdict.NotProvoked, verdict.NotProvoked, verdict.NotProvoked},
		{verdict.Inapplicable, verdict.NotApplicable, verdict.NotApplicable, verdict.NotApplicable},
		{verdict.Broken, verdict.Error, verdict.Error, verdict.Error},
		{verdict.Finding("never heard of"), verdict.Error, verdict.Error, verdict.Error},
	}
	for _, c := range cases {
		t.Run(string(c.finding), func(t *testing.T) {
			got := []verdict.Verdict{
				verdict.Of(verdict.Must, c.finding), verdict.Of(verdict.Should, c.finding), verdict.Of(verdict.Observe, c.finding),
			}
			if diff := cmp.Diff([]verdict.Verdict{c.must, c.should, c.observe}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOutcomeAndExitCode(t *testing.T) {
	one := func(l verdict.Level, v verdict.Verdict) []verdict.Scored {
		return []verdict.Scored{{Level: verdict.Must, Verdict: verdict.Pass}, {Level: l, Verdict: v}}
	}
	alone := func(v verdict.Verdict) []verdict.Scored { return []verdict.Scored{{Level: verdict.Must, Verdict: v}} }
	strictly := func(scored []verdict.Scored) verdict.Run {
		return verdict.Run{Answered: true, Strict: true, Scored: scored}
	}
	cases := []struct {
		name string
		run  verdict.Run
		want verdict.Outcome
		exit int
	}{
		{"nothing ran, nothing answered", verdict.Run{}, verdict.Unusable, 4},
		{"interrupted before the first answer", verdict.Run{Interrupted: true}, verdict.Incomplete, 3},
		{"answered, but nothing was tested", verdict.Run{Answered: true}, verdict.Incomplete, 3},
		{"only exclusions", verdict.Run{Answered: true, Scored: alone(verdict.NotApplicable)}, verdict.Incomplete, 3},
		{"only waived", verdict.Run{Answered: true, Scored: alone(verdict.Waived)}, verdict.Incomplete, 3},
		{"only warnings", verdict.Run{Answered: true, Scored: alone(verdict.Warn)}, verdict.Incomplete, 3},
		{"never answered", verdict.Run{Scored: alone(verdict.Inconclusive)}, verdict.Unusable, 4},
		{"all pass", verdict.Run{Answered: true, Scored: one(verdict.Must, verdict.Pass)}, verdict.Conformant, 0},
		{"a must fails", verdict.Run{Answered: true, Scored: one(verdict.Must, verdict.Fail)}, verdict.Nonconformant, 1},
		{"a failure outweighs an interruption", verdict.Run{Answered: true, Interrupted: true, Scored: one(verdict.Must, verdict.Fail)}, verdict.Nonconformant, 1},
		{"a should warns", verdict.Run{Answered: true, Scored: one(verdict.Should, verdict.Warn)}, verdict.Conformant, 0},
		{"a must not provoked", verdict.Run{Answered: true, Scored: one(verdict.Must, verdict.NotProvoked)}, verdict.Incomplete, 3},
		{"a must inconclusive", verdict.Run{Answered: true, Scored: one(verdict.Must, verdict.Inconclusive)}, verdict.Incomplete, 3},
		{"a should not provoked", verdict.Run{Answered: true, Scored: one(verdict.Should, verdict.NotProvoked)}, verdict.Conformant, 0},
		{"a should inconclusive", verdict.Run{Answered: true, Scored: one(verdict.Should, verdict.Inconclusive)}, verdict.Conformant, 0},
		{"a must not applicable", verdict.Run{Answered: true, Scored: one(verdict.Must, verdict.NotApplicable)}, verdict.Conformant, 0},
		{"a must waived", verdict.Run{Answered: true, Scored: one(verdict.Must, verdict.Waived)}, verdict.Conformant, 0},
		{"an error of ours", verdict.Run{Answered: true, Scored: one(verdict.Should, verdict.Error)}, verdict.Incomplete, 3},
		{"interrupted", verdict.Run{Answered: true, Interrupted: true, Scored: one(verdict.Must, verdict.Pass)}, verdict.Incomplete, 3},
		{"filtered", verdict.Run{Answered: true, Filtered: true, Scored: one(verdict.Must, verdict.Pass)}, verdict.Partial, 0},
		{"filtered, and a should warns", verdict.Run{Answered: true, Filtered: true, Scored: one(verdict.Should, verdict.Warn)}, verdict.Partial, 0},
		{"filtered, and a must fails", verdict.Run{Answered: true, Filtered: true, Scored: one(verdict.Must, verdict.Fail)}, verdict.Nonconformant, 1},
		{"filtered, and a must inconclusive", verdict.Run{Answered: true, Filtered: true, Scored: one(verdict.Must, verdict.Inconclusive)}, verdict.Incomplete, 3},
		{"filtered, and nothing was tested", verdict.Run{Answered: true, Filtered: true}, verdict.Incomplete, 3},
		{"strict, all pass", strictly(one(verdict.Should, verdict.Pass)), verdict.Conformant, 0},
		{"strict, a should warns", strictly(one(verdict.Should, verdict.Warn)), verdict.Nonconformant, 1},
		{"strict, a should inconclusive", strictly(one(verdict.Should, verdict.Inconclusive)), verdict.Incomplete, 3},
		{"strict, a should not provoked", strictly(one(verdict.Should, verdict.NotProvoked)), verdict.Incomplete, 3},
		{"strict, a should not applicable", strictly(one(verdict.Should, verdict.NotApplicable)), verdict.Conformant, 0},
		{"strict, a should waived", strictly(one(verdict.Should, verdict.Waived)), verdict.Conformant, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := verdict.OutcomeOf(c.run)
			if got != c.want || got.ExitCode() != c.exit {
				t.Errorf("outcome %s (exit %d), want %s (exit %d)", got, got.ExitCode(), c.want, c.exit)
			}
		})
	}
}

// What the page says is not always there leaves nothing open, and what was refused for another reason no more than a should.
func TestCausesThatOpenNothing(t *testing.T) {
	cases := []struct {
		cause         verdict.Cause
		level         verdict.Level
		usual, strict verdict.Weight
	}{
		{"", verdict.Must, verdict.Open, verdict.Open},
		{"", verdict.Should, verdict.Nothing, verdict.Open},
		{verdict.OnlyExample, verdict.Must, verdict.Open, verdict.Open},
		{verdict.Beside, verdict.Must, verdict.Nothing, verdict.Open},
		{verdict.Occasional, verdict.Must, verdict.Nothing, verdict.Nothing},
		{verdict.Occasional, verdict.Should, verdict.Nothing, verdict.Nothing},
	}
	for _, c := range cases {
		t.Run(string(c.level)+" "+string(c.cause), func(t *testing.T) {
			for _, v := range []verdict.Verdict{verdict.Inconclusive, verdict.NotProvoked} {
				s := verdict.Scored{Level: c.level, Verdict: v, Cause: c.cause}
				if usual, strict := s.Weigh(false), s.Weigh(true); usual != c.usual || strict != c.strict {
					t.Errorf("%s: %d, strictly %d; expected %d and %d", v, usual, strict, c.usual, c.strict)
				}
			}
		})
	}
}

func TestCountHasAnEntryForEveryVerdict(t *testing.T) {
	counts := verdict.Count([]verdict.Scored{{Verdict: verdict.Pass}, {Verdict: verdict.Pass}, {Verdict: verdict.Warn}})
	want := map[verdict.Verdict]int{
		verdict.Pass: 2, verdict.Fail: 0, verdict.Warn: 1, verdict.NotApplicable: 0,
		verdict.NotProvoked: 0, verdict.Waived: 0, verdict.Inconclusive: 0, verdict.Error: 0,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Error(diff)
	}
}

func TestParseLevel(t *testing.T) {
	for _, ok := range []string{"must", "should", "observe"} {
		if l, err := verdict.ParseLevel(ok); err != nil || string(l) != ok {
			t.Errorf("%s: %v, %v", ok, l, err)
		}
	}
	if _, err := verdict.ParseLevel("may"); err == nil {
		t.Error("may was taken as a level")
	}
}
