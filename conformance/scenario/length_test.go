package scenario_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Controls stand at the bound: 64 are accepted, 65 refused.
func TestLengths(t *testing.T) {
	specify(t, []specification{
		{
			name: "a JSON text is JSON at any length", page: with(theKettle, `|Rim|Json|No|\{"Id":"r1"\}|The rim. The value can be up to 14 characters in length and is in the JSON map format. |`),
			statement: "Rim/max-length",
			want: `
				Rim/max-length/at-limit: Rim of 14 characters is accepted (parameter, should)
				- control: query Rim="{ \"Id\":\"r1\"}" => accepted
				- probe: query Rim="{   \"Id\":\"r1\"}" => accepted
				Rim/max-length/far-over-limit-form: Rim of 140 characters is refused (parameter)
				- control: form Rim={"Id":"r1"} => accepted
				- probe: form Rim="{                                                                                                                                 \"Id\":\"r1\"}" => refused Rim
				Rim/max-length/far-over-limit-query: Rim of 140 characters is refused (parameter)
				- control: query Rim={"Id":"r1"} => accepted
				- probe: query Rim="{                                                                                                                                 \"Id\":\"r1\"}" => refused Rim
				Rim/max-length/over-limit-form: Rim of 15 characters is refused (parameter)
				- control: form Rim={"Id":"r1"} => accepted
				- probe: form Rim="{    \"Id\":\"r1\"}" => refused Rim
				Rim/max-length/over-limit-query: Rim of 15 characters is refused (parameter)
				- control: query Rim={"Id":"r1"} => accepted
				- probe: query Rim="{    \"Id\":\"r1\"}" => refused Rim
			`,
		},
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
				Depth/min-length/at-limit: Depth of 2 characters is accepted (parameter, should)
				- control: query Depth=deepppp => accepted
				- probe: query Depth=de => accepted
				Depth/min-length/under-limit: Depth of 1 characters is refused (parameter)
				- control: query => accepted
				- probe: query Depth=d => refused Depth
				Depth/max-length/at-limit: Depth of 64 characters is accepted (parameter, should)
				- control: query Depth=deepppp => accepted
				- probe: query Depth=deeppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => accepted
				Depth/max-length/at-limit-wide: Depth of 64 characters of several bytes is accepted (parameter, should)
				- control: query Depth=中中中 => accepted
				- probe: query Depth=中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中 => accepted
				Depth/max-length/far-over-limit-form: Depth of 640 characters is refused (parameter)
				- control: form => accepted
				- probe: form Depth=deeppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Depth
				Depth/max-length/far-over-limit-query: Depth of 640 characters is refused (parameter)
				- control: query => accepted
				- probe: query Depth=deeppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Depth
				Depth/max-length/over-limit-form: Depth of 65 characters is refused (parameter)
				- control: form => accepted
				- probe: form Depth=deepppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Depth
				Depth/max-length/over-limit-query: Depth of 65 characters is refused (parameter)
				- control: query => accepted
				- probe: query Depth=deepppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Depth
			`,
		},
		{
			name: "letters where the value does not fit", page: with("|Depth|String|Yes|much too deep|How deep. It must be 2 to 8 characters in length. |"),
			statement: "Depth/max-length Depth/min-length",
			want: `
				Depth/min-length/under-limit: Depth of 1 characters is refused (parameter)
				- control: query => accepted
				- probe: query Depth=m => refused Depth
				Depth/max-length/at-limit-wide: Depth of 8 characters of several bytes is accepted (parameter, should)
				- control: query Depth=中中中 => accepted
				- probe: query Depth=中中中中中中中中 => accepted
				Depth/max-length/far-over-limit-form: Depth of 80 characters is refused (parameter)
				- control: form Depth="much too" => accepted
				- probe: form Depth="much too deepppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp" => refused Depth
				Depth/max-length/far-over-limit-query: Depth of 80 characters is refused (parameter)
				- control: query Depth="much too" => accepted
				- probe: query Depth="much too deepppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp" => refused Depth
				Depth/max-length/over-limit-form: Depth of 9 characters is refused (parameter)
				- control: form Depth="much too" => accepted
				- probe: form Depth=p*9 => refused Depth
				Depth/max-length/over-limit-query: Depth of 9 characters is refused (parameter)
				- control: query Depth="much too" => accepted
				- probe: query Depth=p*9 => refused Depth
			`,
		},
	})
}

// What a page counts in bytes is filled with characters of one byte, and an example of others is taken for no shorter than it is.
func TestLengthsInBytes(t *testing.T) {
	specify(t, []specification{{
		name: "ideographs beside bytes", page: with("|Note|String|Yes|备注备注|The note. The note must be 2 to 12 bytes in length. |"),
		statement: "Note/max-bytes Note/min-bytes",
		want: `
			Note/min-bytes/under-limit: Note of 1 bytes is refused (parameter)
			- control: query => accepted
			- probe: query Note=p => refused Note
			Note/max-bytes/far-over-limit-form: Note of 120 bytes is refused (parameter)
			- control: form => accepted
			- probe: form Note=p*120 => refused Note
			Note/max-bytes/far-over-limit-query: Note of 120 bytes is refused (parameter)
			- control: query => accepted
			- probe: query Note=p*120 => refused Note
			Note/max-bytes/over-limit-form: Note of 13 bytes is refused (parameter)
			- control: form => accepted
			- probe: form Note=p*13 => refused Note
			Note/max-bytes/over-limit-query: Note of 13 bytes is refused (parameter)
			- control: query => accepted
			- probe: query Note=p*13 => refused Note
		`,
	}})
}

// Of a bound that is none, only that the value is accepted can be seen.
func TestBoundsThatAreNone(t *testing.T) {
	const page = "|Turns|Integer|Yes|3|How often. Valid values: 1 to 100. |"
	cases := []struct{ page, statement, value, want string }{
		{with(theKettle, theToken), "ClientToken/max-length", "0", "accepted"},
		{with(theKettle, theToken), "ClientToken/max-length", "-1", "accepted"},
		{with(theKettle, theToken), "ClientToken/max-length", "many", "accepted"},
		{with(theKettle, theToken), "ClientToken/max-length", "1", "at-limit-form"},
		{with("|Depth|String|Yes|deep|How deep. It must be 2 to 8 characters in length. |"), "Depth/min-length", "0", "accepted"},
		{with("|Depth|String|Yes|deep|How deep. It must be 2 to 8 characters in length. |"), "Depth/min-length", "1", "at-limit"},
		{with(page), "Turns/maximum", "many", "accepted"},
		{with(page), "Turns/minimum", "", "accepted"},
		{with(page), "Turns/minimum", "0", "beyond-bound"},
	}
	for _, c := range cases {
		t.Run(c.statement+"="+c.value, func(t *testing.T) {
			op := operationOf(t, c.page)
			for i := range op.Statements {
				if op.Statements[i].ID == c.statement {
					op.Statements[i].Value = c.value
				}
			}
			list, err := scenario.Derive(op, scenario.Settings{})
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(list, func(s scenario.Scenario) bool { return s.ID == c.statement+"/"+c.want }) {
				t.Errorf("no scenario %s", c.want)
			}
		})
	}
}
