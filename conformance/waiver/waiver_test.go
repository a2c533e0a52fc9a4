package waiver_test

import (
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

const good = `
- scenario: A/max-length/over
  fingerprint: {status: 200, code: "", check: refused}
  reason: fixed in the next release
  owner: team-a
  expires: 2026-12-31
`

func TestDecide(t *testing.T) {
	list, err := waiver.Load([]byte(good))
	if err != nil {
		t.Fatal(err)
	}
	lastMoment := time.Date(2026, 12, 31, 23, 59, 59, 0, time.UTC)
	after := lastMoment.Add(time.Second)
	same := waiver.Fingerprint{Status: 200, Check: "refused"}
	cases := []struct {
		name     string
		scenario string
		verdict  verdict.Verdict
		how      waiver.Fingerprint
		now      time.Time
		want     verdict.Verdict
		says     string
	}{
		{"the failure that it describes", "A/max-length/over", verdict.Fail, same, lastMoment, verdict.Waived, "next release"},
		{"the same as a warning", "A/max-length/over", verdict.Warn, same, lastMoment, verdict.Waived, "team-a"},
		{"after its last day", "A/max-length/over", verdict.Fail, same, after, verdict.Fail, "expired"},
		{"another status", "A/max-length/over", verdict.Fail, waiver.Fingerprint{Status: 500, Check: "refused"}, lastMoment, verdict.Fail, "another failure"},
		{"another code", "A/max-length/over", verdict.Fail, waiver.Fingerprint{Status: 200, Code: "X", Check: "refused"}, lastMoment, verdict.Fail, "another failure"},
		{"another check", "A/max-length/over", verdict.Fail, waiver.Fingerprint{Status: 200, Check: "accepted"}, lastMoment, verdict.Fail, "another failure"},
		{"a pass is stale", "A/max-length/over", verdict.Pass, waiver.Fingerprint{}, lastMoment, verdict.Fail, "stale"},
		{"a pass after the last day is stale too", "A/max-length/over", verdict.Pass, waiver.Fingerprint{}, after, verdict.Fail, "stale"},
		{"what could not be judged stays so", "A/max-length/over", verdict.Inconclusive, same, lastMoment, verdict.Inconclusive, ""},
		{"another scenario", "A/max-length/at", verdict.Fail, same, lastMoment, verdict.Fail, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, note := list.Decide(c.scenario, c.verdict, c.how, c.now)
			if got != c.want || !strings.Contains(note, c.says) || (c.says == "") != (note == "") {
				t.Errorf("got %s, %q; want %s about %q", got, note, c.want, c.says)
			}
		})
	}
}

func TestBadWaiversSayWhatIsWrong(t *testing.T) {
	cases := []struct{ name, text, says string }{
		{"no list", "scenario: a", "line 1: found keys with values: expected a list"},
		{"unknown key", strings.Replace(good, "owner", "ownr", 1), `line 5: entry 1: unknown key "ownr", did you mean owner? (known: scenario, fingerprint, reason, owner, expires)`},
		{"no reason", strings.Replace(good, "reason: fixed in the next release", "reason: ''", 1), "reason"},
		{"no owner", strings.Replace(good, "owner: team-a", "owner: ''", 1), "owner"},
		{"no check", strings.Replace(good, "check: refused", "check: ''", 1), "fingerprint.check"},
		{"no such day", strings.Replace(good, "2026-12-31", "2026-02-30", 1), "2026-02-30"},
		{"twice", good + good, "already"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := waiver.Load([]byte(c.text)); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("expected an error about %q, got %v", c.says, err)
			}
		})
	}
}

func TestWaiversOfScenariosThatDoNotExist(t *testing.T) {
	list, err := waiver.Load([]byte(good))
	if err != nil {
		t.Fatal(err)
	}
	if err := list.CheckNames([]string{"A/max-length/over"}); err != nil {
		t.Error(err)
	}
	if err := list.CheckNames([]string{"B"}); err == nil || !strings.Contains(err.Error(), "A/max-length/over") {
		t.Errorf("expected an error that names the scenario, got %v", err)
	}
}
