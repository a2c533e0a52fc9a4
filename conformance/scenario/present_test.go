package scenario_test

import "testing"

// A documented member is in results of both formats.
func TestPresent(t *testing.T) {
	specify(t, []specification{
		{
			name: "a member", page: whole(),
			statement: "response/KettleId/present",
			want: `
				response/KettleId/present/json: the result in JSON has KettleId (serialization)
				- probe: query => needed result, needed in-format = json, member KettleId
				response/KettleId/present/xml: the result in XML has KettleId (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member KettleId
			`,
		},
		{
			name: "a member of a list", page: kettle{parameters: []string{theKettle}, members: []string{"|Spoons|Array of Spoon| |The spoons. |", "|Length|Integer|3|How long. |"}, json: `{"RequestId":"6A-1","Spoons":[{"Length":3}]}`}.page(),
			statement: "response/Spoons[].Length/present",
			want: `
				response/Spoons[].Length/present/json: the result in JSON has Spoons[].Length (serialization, should)
				- probe: query => needed result, needed in-format = json, member Spoons[].Length
				response/Spoons[].Length/present/xml: the result in XML has Spoons[].Length (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, member Spoons[].Length
			`,
		},
	})
}
