package waiver_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

func TestWhatIsLoaded(t *testing.T) {
	one := waiver.Waiver{
		Scenario: "A/max-length/over", Fingerprint: waiver.Fingerprint{Status: 200, Check: "refused"},
		Reason: "fixed in the next release", Owner: "team-a", Expires: "2026-12-31",
	}
	two := one
	two.Scenario = "B"
	cases := []struct {
		name, text string
		want       waiver.List
	}{
		{"one", good, waiver.List{one}},
		{"two", good + strings.ReplaceAll(good, "A/max-length/over", "B"), waiver.List{one, two}},
		{"with a comment", "# known\n  # deviations\n" + good, waiver.List{one}},
		{"nothing", "", nil},
		{"blanks", " \n\n", nil},
		{"comments alone", "# nothing yet\n\t# - scenario: x\n", nil},
		{"an empty list", "[]", waiver.List{}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := waiver.Load([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// An error has the place of the waiver, counted from 1, its scenario and what was expected, whole.
func TestAnErrorNamesTheWaiver(t *testing.T) {
	second := func(old, replacement string) string {
		return good + strings.ReplaceAll(strings.ReplaceAll(good, "A/max-length/over", "B"), old, replacement)
	}
	cases := []struct{ name, text, want string }{
		{"the first", strings.Replace(good, "team-a", "''", 1), "waiver 1 (A/max-length/over): expected owner"},
		{"no scenario", strings.Replace(good, "A/max-length/over", "''", 1), "waiver 1 (): expected scenario"},
		{"the second", second("fixed in the next release", "''"), "waiver 2 (B): expected reason"},
		{"no day", second("2026-12-31", "''"), "waiver 2 (B): expected expires"},
		{"no check", second("check: refused", "check: ''"), "waiver 2 (B): expected fingerprint.check"},
		{"no such day", second("2026-12-31", "2026-02-30"), `waiver 2 (B): expires "2026-02-30": expected a date as YYYY-MM-DD`},
		{"twice", good + good, "waiver 2 (A/max-length/over): the scenario has a waiver already"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, err := waiver.Load([]byte(c.text))
			if err == nil || err.Error() != c.want || list != nil {
				t.Errorf("got %v and %v, want %s", err, list, c.want)
			}
		})
	}
}

// Every waiver is looked for, and the first that is of no scenario is named.
func TestEveryNameIsChecked(t *testing.T) {
	list := waiver.List{{Scenario: "a"}, {Scenario: "b"}, {Scenario: "c"}}
	for _, c := range []struct {
		name      string
		scenarios []string
		says      string
	}{
		{"all are there", []string{"c", "x", "b", "a"}, ""},
		{"the last is not", []string{"a", "b"}, "waiver of c: there is no such scenario"},
		{"two are not", []string{"a"}, "waiver of b: there is no such scenario"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := list.CheckNames(c.scenarios)
			if (err == nil) != (c.says == "") || err != nil && err.Error() != c.says {
				t.Errorf("%v, want %q", err, c.says)
			}
		})
	}
}

// The notes say who answers, until when and why, for a reader of the report who never saw the waiver.
func TestTheNotes(t *testing.T) {
	list, err := waiver.Load([]byte(strings.ReplaceAll(good, "code: \"\"", "code: Bad")))
	if err != nil {
		t.Fatal(err)
	}
	same := list[0].Fingerprint
	day := func(s string) waiver.List {
		other := list[0]
		other.Expires = s
		return waiver.List{{Scenario: "other"}, other}
	}
	now := at(t, "2026-12-31T23:59:59Z")
	cases := []struct {
		name string
		list waiver.List
		v    verdict.Verdict
		how  waiver.Fingerprint
		want string
	}{
		{"waived", list, verdict.Fail, same, "waived until 2026-12-31 by team-a: fixed in the next release"},
		{"stale", list, verdict.Pass, same, "the waiver is stale: the scenario passes; take the waiver away (team-a)"},
		{"expired the day before", day("2026-12-30"), verdict.Fail, same, "the waiver expired on 2026-12-30 (team-a)"},
		{"a day that is none covers nothing", day("soon"), verdict.Fail, same, "the waiver expired on soon (team-a)"},
		{"another failure", list, verdict.Warn, waiver.Fingerprint{}, `the waiver covers another failure: 200 "Bad" refused (team-a)`},
		{"an error of ours", list, verdict.Error, same, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, note := c.list.Decide("A/max-length/over", c.v, c.how, now); note != c.want {
				t.Errorf("%q, want %q", note, c.want)
			}
		})
	}
}
