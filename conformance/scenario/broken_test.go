package scenario_test

import "testing"

// A value of another form is refused.
func TestForms(t *testing.T) {
	specify(t, []specification{
		{
			name: "a date", page: with("|Day|String|Yes|2020-01-01|The day in the yyyy-MM-dd format. |"),
			statement: "Day/format Day/pattern",
			want: `
				Day/format/other-form: Day = "\u00a0plumb!" is refused (parameter)
				- control: query => accepted
				- probe: query Day="\u00a0plumb!" => refused Day
			`,
		},
		{
			name: "a date that nobody has to send", page: with("|Day|String|No|2020-01-01|The day in the yyyy-MM-dd format. |"),
			statement: "Day/format Day/pattern",
			want: `
				Day/format/other-form: Day = "\u00a0plumb!" is refused (parameter, tentative)
				- control: query Day=2020-01-01 => accepted
				- probe: query Day="\u00a0plumb!" => refused Day
			`,
		},
	})
}
