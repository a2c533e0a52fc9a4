package scenario_test

import (
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A replay is answered with the result of the first call, whatever its place, its format and what goes on meanwhile.
func TestIdempotent(t *testing.T) {
	specify(t, []specification{
		{
			name: "nothing shows work in progress", page: with(theKettle, theToken),
			statement: "ClientToken/idempotent",
			want: `
				ClientToken/idempotent/replay: a replayed ClientToken gives the result of the first call (parameter)
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/replay-form: a replay in a form body gives the result of the first call in the query (parameter)
				- control "form": form => accepted
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: form ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/replay-xml: a replay in XML of a call in JSON is accepted (parameter)
				- control "xml": query Format=XML => accepted
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: query Format=XML ClientToken=<replayed 36> => accepted
				ClientToken/idempotent/replay-later: a replay gives the result of the first call also while another call is in progress (parameter)
				- control "first": query ClientToken=<replayed 36> => accepted
				- control "other": query => accepted
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/twice-replayed: a second replay gives the result of the first call as well (parameter)
				- control "first": query ClientToken=<replayed 36> => accepted
				- control "replay" at once: query ClientToken=<replayed 36> => accepted
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
			`,
		},
		{
			name: "work in progress shows that a replay begins nothing", page: kettle{parameters: []string{theKettle, theToken}, errors: []string{busyKettle}}.page(),
			fixtures:  scenario.Fixtures{Lasts: time.Second},
			statement: "ClientToken/idempotent",
			want: `
				ClientToken/idempotent/replay: a replayed ClientToken gives the result of the first call (parameter)
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/replay-form: a replay in a form body gives the result of the first call in the query (parameter)
				- control "form": form => accepted
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: form ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/replay-xml: a replay in XML of a call in JSON is accepted (parameter)
				- control "xml": query Format=XML => accepted
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: query Format=XML ClientToken=<replayed 36> => accepted
				ClientToken/idempotent/replay-later: a replay gives the result of the first call also while another call is in progress (parameter)
				- control "first": query ClientToken=<replayed 36> => accepted
				- control "other": query => accepted
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/twice-replayed: a second replay gives the result of the first call as well (parameter)
				- control "first": query ClientToken=<replayed 36> => accepted
				- control "replay" at once: query ClientToken=<replayed 36> => accepted
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
				ClientToken/idempotent/replay-in-progress: a replay is accepted while a request without the ClientToken is told KettleBusy (parameter, 20 attempts)
				- control "first": query ClientToken=<replayed 36> => accepted
				- control "fresh" at once within 1s: query => code = KettleBusy
				- probe at once: query ClientToken=<replayed 36> => accepted, same-result = first
			`,
		},
	})
}

// Where nobody says how long work lasts, a target may be done before the next request: that it is told nothing of work in progress is
// then no must.
func TestWorkThatNobodySaysLasts(t *testing.T) {
	page := kettle{parameters: []string{theKettle, theToken}, errors: []string{busyKettle}}.page()
	for lasts, want := range map[time.Duration]verdict.Level{0: verdict.Should, time.Second: verdict.Must} {
		s, found := scenarioOf(t, page, scenario.Fixtures{Lasts: lasts}, "ClientToken/idempotent/replay-in-progress")
		if !found || s.Level != want || s.Tentative != (lasts == 0) {
			t.Errorf("%s: %t, level %s, tentative %t", lasts, found, s.Level, s.Tentative)
		}
	}
}
