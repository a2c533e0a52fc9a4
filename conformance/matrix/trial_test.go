package matrix

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Every verdict is a notice but a pass and what does not apply, in the order of the results; what could not be seen is counted as well.
func TestWhatATrialFound(t *testing.T) {
	var all found
	for _, v := range verdict.All() {
		all.results = append(all.results, report.Result{ID: "id/" + string(v), Statement: "id", Verdict: v, Check: "c", Reason: "r"})
	}
	var want []Notice
	for _, v := range verdict.All()[1:] {
		if v == verdict.NotApplicable {
			continue
		}
		want = append(want, Notice{Scenario: "id/" + string(v), Statement: "id", Verdict: v, Check: "c", Reason: "r"})
	}
	if diff := cmp.Diff(want, all.notices()); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
	for v, blind := range map[verdict.Verdict]int{
		verdict.Inconclusive: 1, verdict.NotProvoked: 1,
		verdict.Pass: 0, verdict.Fail: 0, verdict.Warn: 0, verdict.NotApplicable: 0, verdict.Waived: 0, verdict.Error: 0,
	} {
		if got := (found{results: []report.Result{{Verdict: v}}}).blind(); got != blind {
			t.Errorf("%s: %d are blind, want %d", v, got, blind)
		}
	}
	if got := all.blind(); got != 2 {
		t.Errorf("%d are blind, want 2", got)
	}
}

// Only what killed a fault at its own statement has a use; what failed beside or elsewhere has not.
func TestScenariosThatKilledNothing(t *testing.T) {
	scenarios := []string{"a", "b", "c", "d"}
	rows := []Row{
		{Killers: []Notice{{Scenario: "b"}, {Scenario: "d"}}, Also: []Notice{{Scenario: "a"}}, Unrelated: []Notice{{Scenario: "c"}}},
		{Killers: []Notice{{Scenario: "b"}}},
	}
	if diff := cmp.Diff([]string{"a", "c"}, idle(scenarios, rows)); diff != "" {
		t.Errorf("idle (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"a", "b", "c", "d"}, scenarios); diff != "" {
		t.Errorf("the caller's list is changed (-want +got):\n%s", diff)
	}
}

// A request is a millisecond, and it has passed when the server looks at its clock.
func TestTimePassesByRequests(t *testing.T) {
	c := &clock{tick: time.Millisecond}
	start := c.now()
	var seen []time.Duration
	server := c.ticking(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		seen = append(seen, c.now().Sub(start))
		w.WriteHeader(http.StatusTeapot)
	}))
	for range 3 {
		answer := httptest.NewRecorder()
		server.ServeHTTP(answer, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil))
		if answer.Code != http.StatusTeapot {
			t.Errorf("status %d", answer.Code)
		}
	}
	if diff := cmp.Diff([]time.Duration{time.Millisecond, 2 * time.Millisecond, 3 * time.Millisecond}, seen); diff != "" {
		t.Errorf("times (-want +got):\n%s", diff)
	}
	if want := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC); !start.Equal(want) || start.Location() != time.UTC {
		t.Errorf("time begins at %s, want %s", start, want)
	}
}

// The same seed gives the same bytes, and every byte of a seed counts.
func TestRandomnessOfASeed(t *testing.T) {
	read := func(seed int64) [64]byte {
		var b [64]byte
		if _, err := randomness(seed).Read(b[:]); err != nil {
			t.Fatal(err)
		}
		return b
	}
	if first, second := read(7), read(7); first != second {
		t.Error("the same seed gave other bytes")
	}
	seen := map[[64]byte]int64{}
	seeds := []int64{0, -1}
	for bit := range 64 {
		seeds = append(seeds, 1<<bit)
	}
	for _, seed := range seeds {
		if other, found := seen[read(seed)]; found {
			t.Errorf("seeds %d and %d give the same bytes", other, seed)
		}
		seen[read(seed)] = seed
	}
}

// The profile of the trials and the server agree: what the profile promises, the server has.
func TestTheSettingOfATrial(t *testing.T) {
	c := &clock{tick: time.Millisecond}
	p := profile(c)
	if p.Name != "reference" {
		t.Errorf("name %q", p.Name)
	}
	if got := time.Duration(p.Timing.Lasts); got != 2*time.Millisecond {
		t.Errorf("work lasts %s, want two requests", got)
	}
	if groups, echoed := p.Parameters["AggregatorId"], p.Echo["AggregatorId"]; len(groups) != 4 || len(echoed) != 2 {
		t.Errorf("groups %q and %q", groups, echoed)
	}
	for _, code := range []string{"AccountNotExisted", "ServiceUnavailable"} {
		if diff := cmp.Diff(map[string]string{"X-Plumb-Provoke": "{code}"}, p.Provocations[code].Headers); diff != "" {
			t.Errorf("%s (-want +got):\n%s", code, diff)
		}
	}
	l := limits(c)
	if l.Request != 10*time.Second || l.Poll != time.Microsecond || l.Progress != 20*time.Millisecond || l.BodyBytes != 1<<20 {
		t.Errorf("limits %+v", l)
	}
}
