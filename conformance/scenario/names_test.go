package scenario_test

import "testing"

// A name is known as it is written, and with a value.
func TestNamesOfParameters(t *testing.T) {
	specify(t, []specification{
		{
			name: "a name that no operation has", page: with(theKettle),
			statement: "protocol/parameter/unknown",
			want: `
				protocol/parameter/unknown/query: an unknown parameter in the query is ignored (parameter, should)
				- control: query => accepted
				- probe: query PlumbExtra=plumb => accepted
				protocol/parameter/unknown/form: an unknown parameter in the form is ignored (parameter, should)
				- control: form => accepted
				- probe: form PlumbExtra=plumb => accepted
			`,
		},
		{
			name: "a name in another case", page: with(theKettle),
			statement: "protocol/parameter/case",
			want: `
				protocol/parameter/case/KettleId: KettleId under the name kettleid does not count as KettleId (parameter, should)
				- control: query => accepted
				- control "missing": query -KettleId => refused KettleId
				- probe: query kettleid=k-1 -KettleId => refused KettleId
			`,
		},
		{
			name: "a name in small letters is written in capitals", page: with("|depth|String|Yes|deep|How deep. |"),
			statement: "protocol/parameter/case",
			want: `
				protocol/parameter/case/depth: depth under the name DEPTH does not count as depth (parameter, should)
				- control: query => accepted
				- control "missing": query -depth => refused depth
				- probe: query DEPTH=deep -depth => refused depth
			`,
		},
		{
			name: "no parameter of its own", page: with(),
			statement: "protocol/parameter/case",
			want: `
				protocol/parameter/case/Action: Action under the name action does not count as Action (parameter, should)
				- control: query => accepted
				- control "missing": query -Action => refused Action
				- probe: query action="" -Action => refused Action
			`,
		},
		{
			name: "no value", page: with(theKettle),
			statement: "protocol/parameter/empty",
			want: `
				protocol/parameter/empty/KettleId-query: KettleId with an empty value in the query counts as missing (parameter, should)
				- control: query => accepted
				- probe: query KettleId="" => refused KettleId
				protocol/parameter/empty/KettleId-form: KettleId with an empty value in the form counts as missing (parameter, should)
				- control: form => accepted
				- probe: form KettleId="" => refused KettleId
			`,
		},
		{
			name: "the code of a refusal", page: with(theKettle),
			statement: "protocol/parameter/missing-code",
			want: `
				protocol/parameter/missing-code/KettleId-json: the refusal of a request without KettleId has the code MissingKettleId in JSON (error-code, should)
				- control: query => accepted
				- probe: query -KettleId => needed refused KettleId, status = 400, code = MissingKettleId,MissingParameter,MissingParameter.KettleId
				protocol/parameter/missing-code/KettleId-xml: the refusal of a request without KettleId has the code MissingKettleId in XML (error-code, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => needed refused KettleId, status = 400, code = MissingKettleId,MissingParameter,MissingParameter.KettleId
			`,
		},
	})
}
