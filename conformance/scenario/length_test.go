package scenario_test

import "testing"

// Controls stand at the bound: 64 are accepted, 65 refused.
func TestLengths(t *testing.T) {
	specify(t, []specification{
		{
			name: "a token, in both places", page: with(theKettle, theToken),
			statement: "ClientToken/max-length",
			want: `
				ClientToken/max-length/at-limit-form: ClientToken of 64 characters is accepted (parameter)
				- control: form => accepted
				- probe: form ClientToken=<good 64> => accepted
				ClientToken/max-length/at-limit-query: ClientToken of 64 characters is accepted (parameter)
				- control: query => accepted
				- probe: query ClientToken=<good 64> => accepted
				ClientToken/max-length/far-over-limit-form: ClientToken of 640 characters is refused (parameter)
				- control: form ClientToken=<good 64> => accepted
				- probe: form ClientToken=<long 640> => refused ClientToken
				ClientToken/max-length/far-over-limit-query: ClientToken of 640 characters is refused (parameter)
				- control: query ClientToken=<good 64> => accepted
				- probe: query ClientToken=<long 640> => refused ClientToken
				ClientToken/max-length/over-limit-form: ClientToken of 65 characters is refused (parameter)
				- control: form ClientToken=<good 64> => accepted
				- probe: form ClientToken=<long 65> => refused ClientToken
				ClientToken/max-length/over-limit-query: ClientToken of 65 characters is refused (parameter)
				- control: query ClientToken=<good 64> => accepted
				- probe: query ClientToken=<long 65> => refused ClientToken
			`,
		},
		{
			name: "a value that fits is kept", page: with("|Depth|String|Yes|deep|How deep. It must be 2 to 64 characters in length. |"),
			statement: "Depth/max-length Depth/min-length",
			want: `
				Depth/min-length/under-limit: Depth of 1 characters is refused (parameter)
				- control: query Depth=pp => accepted
				- probe: query Depth=p => refused Depth
				Depth/max-length/far-over-limit-form: Depth of 640 characters is refused (parameter)
				- control: form => accepted
				- probe: form Depth=p*640 => refused Depth
				Depth/max-length/far-over-limit-query: Depth of 640 characters is refused (parameter)
				- control: query => accepted
				- probe: query Depth=p*640 => refused Depth
				Depth/max-length/over-limit-form: Depth of 65 characters is refused (parameter)
				- control: form => accepted
				- probe: form Depth=p*65 => refused Depth
				Depth/max-length/over-limit-query: Depth of 65 characters is refused (parameter)
				- control: query => accepted
				- probe: query Depth=p*65 => refused Depth
			`,
		},
		{
			name: "letters where the value does not fit", page: with("|Depth|String|Yes|much too deep|How deep. It must be 2 to 8 characters in length. |"),
			statement: "Depth/max-length Depth/min-length",
			want: `
				Depth/min-length/under-limit: Depth of 1 characters is refused (parameter)
				- control: query Depth=pp => accepted
				- probe: query Depth=p => refused Depth
				Depth/max-length/far-over-limit-form: Depth of 80 characters is refused (parameter)
				- control: form Depth=p*8 => accepted
				- probe: form Depth=p*80 => refused Depth
				Depth/max-length/far-over-limit-query: Depth of 80 characters is refused (parameter)
				- control: query Depth=p*8 => accepted
				- probe: query Depth=p*80 => refused Depth
				Depth/max-length/over-limit-form: Depth of 9 characters is refused (parameter)
				- control: form Depth=p*8 => accepted
				- probe: form Depth=p*9 => refused Depth
				Depth/max-length/over-limit-query: Depth of 9 characters is refused (parameter)
				- control: query Depth=p*8 => accepted
				- probe: query Depth=p*9 => refused Depth
			`,
		},
	})
}
