package scenario_test

import "testing"

// An operation is found by its name and its version.
func TestDispatch(t *testing.T) {
	specify(t, []specification{
		{
			name: "no action", page: with(theKettle),
			statement: "protocol/action/required",
			want: `
				protocol/action/required/absent: a request without Action is refused (protocol, should)
				- control: query => accepted
				- probe: query -Action => status = 404,400 with MissingParameter,400 with MissingParameter.Action,400 with InvalidParameter,400 with UnsupportedOperation,403 with InvalidAction, code = InvalidAction.NotFound,MissingParameter with 400,MissingParameter.Action with 400,InvalidParameter with 400,UnsupportedOperation with 400,InvalidAction with 403
			`,
		},
		{
			name: "an unknown action", page: with(theKettle),
			statement: "protocol/action/unknown",
			want: `
				protocol/action/unknown/json: an unknown Action is refused in JSON (protocol, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => status = 404,400 with InvalidParameter,400 with UnsupportedOperation,403 with InvalidAction, code = InvalidAction.NotFound,InvalidApi.NotFound,InvalidParameter with 400,UnsupportedOperation with 400,InvalidAction with 403
				protocol/action/unknown/xml: an unknown Action is refused in XML (protocol, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => status = 404,400 with InvalidParameter,400 with UnsupportedOperation,403 with InvalidAction, code = InvalidAction.NotFound,InvalidApi.NotFound,InvalidParameter with 400,UnsupportedOperation with 400,InvalidAction with 403
			`,
		},
		{
			name: "the action in lower case", page: with(theKettle),
			statement: "protocol/action/case",
			want: `
				protocol/action/case/lower: Action in lower case is not the operation (protocol, should)
				- control: query => accepted
				- probe: query Action=stirkettle => refused Action
			`,
		},
		{
			name: "no version, of whose refusal only is known that it is one", page: with(theKettle),
			statement: "protocol/version/required",
			want: `
				protocol/version/required/absent: a request without Version is refused (protocol, should)
				- control: query => accepted
				- probe: query -Version => refused Version
			`,
		},
		{
			name: "an unknown version", page: with(theKettle),
			statement: "protocol/version/unknown",
			want: `
				protocol/version/unknown/json: an unknown Version is refused in JSON (protocol, should)
				- control: query => accepted
				- probe: query Version=1999-01-01 => status = 400, code = InvalidVersion,InvalidParameter,InvalidParameter.Version,NoSuchVersion
				protocol/version/unknown/xml: an unknown Version is refused in XML (protocol, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Version=1999-01-01 => status = 400, code = InvalidVersion,InvalidParameter,InvalidParameter.Version,NoSuchVersion
			`,
		},
	})
}
