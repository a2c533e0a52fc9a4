package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A parameter that the profile calls fresh is new in each request, the same where a token is repeated, and never the same as
// that of a request with which it is compared.
func TestFreshValues(t *testing.T) {
	fresh := scenario.Fixtures{Fresh: map[string]scenario.Pattern{"KettleId": "k-{8}"}}
	specify(t, []specification{
		{
			name: "new in each request", page: with(theKettle), fixtures: fresh, statement: "protocol/request-id/unique",
			want: `
				protocol/request-id/unique/successes: two successes have different RequestIds (serialization, should)
				- control "first": query => accepted
				- probe: query => needed result, request-id-unique
				protocol/request-id/unique/refusals: two refusals have different RequestIds (serialization, should)
				- control "first": query Action=PlumbNoSuchOperation => needed refused Action
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, request-id-unique
			`,
		},
		{
			name: "the same in a replay", page: with(theKettle, theToken), fixtures: fresh, statement: "protocol/idempotency/mismatch",
			want: `
				protocol/idempotency/mismatch/other-KettleId: a replayed ClientToken with another KettleId is refused (protocol, should)
				- control "other value": query KettleId=new(k-{8}) => accepted
				- control "first": query KettleId=fresh/KettleId/mismatch/(k-{8}) ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query KettleId=fresh/KettleId/mismatch/(k-{8}) ClientToken=<mismatch 36> => accepted
				- probe: query KettleId=new(k-{8}) ClientToken=<mismatch 36> => refused
			`,
		},
	})
}

// The plainest request has the value as a pattern, so that each time it is sent is another request.
func TestThePlainestRequestIsNewEachTime(t *testing.T) {
	fresh := scenario.Fixtures{Fresh: map[string]scenario.Pattern{"KettleId": "k-{8}"}}
	s := scenario.Plainest(operationOf(t, with(theKettle)), scenario.Settings{Fixtures: fresh})
	if v := s.Steps[0].Request.Parameters[0].Value; v.Pattern != "k-{8}" || !v.Each {
		t.Errorf("%+v", v)
	}
	if guesses := s.Steps[0].Guesses; len(guesses) != 0 {
		t.Errorf("the values of %v are only guesses", guesses)
	}
}

// What goes together is sent together. A request that leaves one out is accepted without the others, and refused with them.
func TestParametersThatGoTogether(t *testing.T) {
	together := scenario.Fixtures{Together: [][]string{{"Depth", "Width"}, {"KettleId", "Height"}}, Accepted: map[string][]string{"Depth": {"d"}}}
	specify(t, []specification{
		{
			name: "one of them is optional and so are the others", page: with(theKettle, theDepth, theWidth, theHeight), fixtures: together, statement: "Depth/optional",
			want: `
				Depth/optional/absent: a request without Depth is accepted (parameter, plain)
				- control "given": query Depth=d Width=wide => accepted
				- probe: query -Depth => accepted
				Depth/optional/given: a request with Depth is accepted (parameter)
				- control: query => accepted
				- probe: query Depth=d Width=wide => accepted
			`,
		},
		{
			name: "left out to be refused", page: with(theKettle, theDepth, theWidth, theHeight), fixtures: together, statement: "KettleId/required",
			want: `
				KettleId/required/missing-query: KettleId left out of the query is refused (parameter)
				- control: query => accepted
				- probe: query -KettleId => refused KettleId
				KettleId/required/missing-form: KettleId left out of the form body is refused (parameter)
				- control: form => accepted
				- probe: form -KettleId => refused KettleId
				KettleId/required/missing-beside: KettleId left out is refused also beside optional parameters (parameter, should)
				- control: query => accepted
				- probe "beside Depth": query Depth=d Width=wide -KettleId => refused KettleId
			`,
		},
		{
			name: "left out to be accepted", page: with(theKettle, theDepth, theWidth, theHeight), fixtures: together, statement: "Height/optional",
			want: `
				Height/optional/absent: a request without Height is accepted (parameter, plain)
				- probe: query -Height => accepted
				Height/optional/given: a request with Height is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query => accepted
			`,
		},
	})
}

// What is sent with every request is, but for what a scenario sets or leaves out itself.
func TestWhatGoesWithEveryRequest(t *testing.T) {
	send := scenario.Fixtures{Send: scenario.Sending{Parameters: map[string]string{"Depth": "d", "Lid": "on"}, Headers: map[string]string{"Accept": "a/b", "X-Tea": "green"}}}
	op := operationOf(t, with(theKettle, theDepth))
	settings := scenario.Settings{Fixtures: send}
	list, err := scenario.Derive(op, settings)
	if err != nil {
		t.Fatal(err)
	}
	list = append(list, scenario.Plainest(op, settings), scenario.Harmless(op, settings))
	for _, s := range list {
		for _, step := range s.Steps {
			told := tellRequest(scenario.Request{}, step.Request)
			wants := []string{"Lid=on", "Depth=", "Accept: ", "X-Tea: green"}
			if s.ID == "Depth/optional/absent" && step.Role == scenario.Probe {
				wants[1] = "-Depth"
			}
			for _, want := range wants {
				if strings.Count(told, want) != 1 {
					t.Errorf("%s, %s: expected %s once in %s", s.ID, step.Name, want, told)
				}
			}
			if s.Statement == "protocol/format/accept" && !strings.Contains(told, "Accept: application/json") {
				t.Errorf("%s: %s", s.ID, told)
			}
		}
	}
}
