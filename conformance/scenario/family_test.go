package scenario_test

import "testing"

// Any code of a family is right, but none beside what the page documents for the parameter. The status is asked for in any case.
func TestCodesOfFamilies(t *testing.T) {
	const statement = "protocol/parameter/missing-code"
	page := func(errors ...string) string { return kettle{parameters: []string{theKettle}, errors: errors}.page() }
	cases := []struct{ name, page, checks string }{
		{"the page is silent", page(), "status = 400, code = MissingKettleId,MissingParameter,MissingParameter.KettleId"},
		{
			"the page has a code for any", page("|400|MissingParameter|The input parameter that is mandatory for processing this request is not supplied.|A parameter is missing. |"),
			"status = 400,400, code = MissingKettleId,MissingParameter",
		},
		{
			"the page has a code for it", page("|400|KettleId.Missing|The parameter KettleId must not be null.|KettleId is missing. |"),
			"status = 400,400, code = MissingKettleId,KettleId.Missing",
		},
	}
	for _, c := range cases {
		specify(t, []specification{{
			name: c.name, page: c.page, statement: statement,
			want: `
				protocol/parameter/missing-code/KettleId-json: the refusal of a request without KettleId has the code MissingKettleId in JSON (error-code, should)
				- control: query => accepted
				- probe: query -KettleId => needed refused KettleId, ` + c.checks + `
				protocol/parameter/missing-code/KettleId-xml: the refusal of a request without KettleId has the code MissingKettleId in XML (error-code, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => needed refused KettleId, ` + c.checks + `
			`,
		}})
	}
}
