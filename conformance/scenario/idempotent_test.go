package scenario_test

import (
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/scenario"
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
