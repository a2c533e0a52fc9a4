package scenario_test

import "testing"

// Two tokens are two requests, however much alike they are.
func TestUnique(t *testing.T) {
	specify(t, []specification{
		{
			name: "no second value is promised", page: with(theKettle, theToken),
			statement: "ClientToken/unique",
			want: `
				ClientToken/unique/different: requests with different ClientToken are accepted one after the other (parameter)
				- control "first": query ClientToken=<one 36> => accepted
				- probe: query ClientToken=<two 36> => accepted
				ClientToken/unique/last-character: ClientToken of the longest length that differ in the last character belong to different requests (parameter, tentative)
				- control "other value": query KettleId=k-1&<>"' => accepted, answered
				- control "first": query ClientToken=<shared 64 ending "a"> => accepted
				- probe: query KettleId=k-1&<>"' ClientToken=<shared 64 ending "b"> => accepted, answered
			`,
		},
		{
			name: "a second value is promised, and the result repeats it", page: kettle{parameters: []string{theKettle, theToken}, members: []string{theEcho}, json: kettleJSON}.page(),
			fixtures:  promising(),
			statement: "ClientToken/unique",
			want: `
				ClientToken/unique/different: requests with different ClientToken are accepted one after the other (parameter)
				- control "first": query ClientToken=<one 36> => accepted
				- probe: query ClientToken=<two 36> => accepted
				ClientToken/unique/last-character: ClientToken of the longest length that differ in the last character belong to different requests (parameter)
				- control "other value": query KettleId=k-9 => accepted, echo KettleId = KettleId
				- control "first": query ClientToken=<shared 64 ending "a"> => accepted
				- probe: query KettleId=k-9 ClientToken=<shared 64 ending "b"> => accepted, echo KettleId = KettleId
			`,
		},
		{
			name: "the first parameter that has a second value", page: with("|Turns|Integer|Yes|3|How often. |", theKettle, theToken),
			statement: "ClientToken/unique",
			want: `
				ClientToken/unique/different: requests with different ClientToken are accepted one after the other (parameter)
				- control "first": query ClientToken=<one 36> => accepted
				- probe: query ClientToken=<two 36> => accepted
				ClientToken/unique/last-character: ClientToken of the longest length that differ in the last character belong to different requests (parameter, tentative)
				- control "other value": query Turns=1 => accepted, answered
				- control "first": query ClientToken=<shared 64 ending "a"> => accepted
				- probe: query Turns=1 ClientToken=<shared 64 ending "b"> => accepted, answered
			`,
		},
		{
			name: "there is no other parameter", page: with(theToken),
			statement: "ClientToken/unique",
			want: `
				ClientToken/unique/different: requests with different ClientToken are accepted one after the other (parameter)
				- control "first": query ClientToken=<one 36> => accepted
				- probe: query ClientToken=<two 36> => accepted
				ClientToken/unique/last-character: ClientToken of the longest length that differ in the last character belong to different requests (parameter)
				- control "first": query ClientToken=<shared 64 ending "a"> => accepted
				- probe: query ClientToken=<shared 64 ending "b"> => accepted
			`,
		},
	})
}
