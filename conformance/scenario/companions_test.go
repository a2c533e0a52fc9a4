package scenario_test

import "testing"

// A member of a list is sent with the members that go with it: those that are required, and the other half of a pair.
func TestCompanions(t *testing.T) {
	specify(t, []specification{
		{
			name: "a required one goes with every other", page: with("|Spoon.N.Length|Integer|No|3|How long. Valid values: 1 to 9. |", "|Spoon.N.Metal|String|Yes|tin|Of what. |", "|Spoon.N.Colour|String|No|red|What it looks like. |"),
			statement: "Spoon.N.Length/optional Spoon.N.Length/maximum Spoon.N.Metal/required",
			want: `
				Spoon.N.Length/optional/absent: a request without Spoon.N.Length is accepted (parameter, plain)
				- probe: query -Spoon.1.Length => accepted
				Spoon.N.Length/optional/given: a request with Spoon.N.Length is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Spoon.1.Metal=tin Spoon.1.Length=3 => accepted
				Spoon.N.Length/maximum/at-bound: Spoon.N.Length = 9 is accepted (parameter, tentative)
				- control: query Spoon.1.Metal=tin => accepted
				- probe: query Spoon.1.Metal=tin Spoon.1.Length=9 => accepted
				Spoon.N.Length/maximum/beyond-bound: Spoon.N.Length = 10 is refused (parameter)
				- control: query Spoon.1.Metal=tin Spoon.1.Length=9 => accepted
				- probe: query Spoon.1.Metal=tin Spoon.1.Length=10 => refused Spoon.N.Length
				Spoon.N.Length/maximum/second-item-beyond-bound: Spoon.N.Length = 10 is refused, in the second item (parameter, should)
				- control: query Spoon.1.Metal=tin Spoon.1.Length=9 Spoon.2.Metal=tin Spoon.2.Length=9 => accepted
				- probe: query Spoon.1.Metal=tin Spoon.1.Length=9 Spoon.2.Metal=tin Spoon.2.Length=10 => refused Spoon.N.Length
				Spoon.N.Metal/required/given: a request with Spoon.N.Metal is accepted (parameter)
				- control: query => accepted
				- probe: query Spoon.1.Metal=tin => accepted
			`,
		},
		{
			name: "the halves of a pair go together", page: with("|Tag.N.Key|String|No|key|The key. It must be 2 to 64 characters in length. |", "|Tag.N.Value|String|No|v|The value. |"),
			statement: "Tag.N.Key/max-length Tag.N.Value/optional",
			want: `
				Tag.N.Key/max-length/at-limit: Tag.N.Key of 64 characters is accepted (parameter, should)
				- control: query Tag.1.Value=v Tag.1.Key=keyppp => accepted
				- probe: query Tag.1.Value=v Tag.1.Key=keyppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => accepted
				Tag.N.Key/max-length/at-limit-wide: Tag.N.Key of 64 characters of several bytes is accepted (parameter, should)
				- control: query Tag.1.Value=v Tag.1.Key=中中中 => accepted
				- probe: query Tag.1.Value=v Tag.1.Key=中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中 => accepted
				Tag.N.Key/max-length/far-over-limit-form: Tag.N.Key of 640 characters is refused (parameter)
				- control: form Tag.1.Value=v Tag.1.Key=key => accepted
				- probe: form Tag.1.Value=v Tag.1.Key=keyppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Tag.N.Key
				Tag.N.Key/max-length/far-over-limit-query: Tag.N.Key of 640 characters is refused (parameter)
				- control: query Tag.1.Value=v Tag.1.Key=key => accepted
				- probe: query Tag.1.Value=v Tag.1.Key=keyppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Tag.N.Key
				Tag.N.Key/max-length/over-limit-form: Tag.N.Key of 65 characters is refused (parameter)
				- control: form Tag.1.Value=v Tag.1.Key=key => accepted
				- probe: form Tag.1.Value=v Tag.1.Key=keypppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Tag.N.Key
				Tag.N.Key/max-length/over-limit-query: Tag.N.Key of 65 characters is refused (parameter)
				- control: query Tag.1.Value=v Tag.1.Key=key => accepted
				- probe: query Tag.1.Value=v Tag.1.Key=keypppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Tag.N.Key
				Tag.N.Key/max-length/second-item-over-limit-form: Tag.N.Key of 65 characters is refused, in the second item (parameter, should)
				- control: form Tag.1.Value=v Tag.1.Key=key Tag.2.Value=v Tag.2.Key=key => accepted
				- probe: form Tag.1.Value=v Tag.1.Key=key Tag.2.Value=v Tag.2.Key=keypppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp => refused Tag.N.Key
				Tag.N.Value/optional/absent: a request without Tag.N.Value is accepted (parameter, plain)
				- probe: query -Tag.1.Value => accepted
				Tag.N.Value/optional/given: a request with Tag.N.Value is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Tag.1.Key=key Tag.1.Value=v => accepted
			`,
		},
		{
			name: "a parameter of its own goes alone", page: with(theKettle, "|Depth|String|No|deep|How deep. |"),
			statement: "Depth/type",
			want: `
				Depth/type/text: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Depth=deep => accepted
			`,
		},
	})
}
