package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A time that has several forms is sent in each of them, and in none of them.
func TestSeveralForms(t *testing.T) {
	specify(t, []specification{
		{
			name: "two forms, a value given", statement: "Since/format",
			page:     with(theKettle, "|Since|String|No|2020-01-02 03:04:05|The time. Supported formats: UNIX timestamp in milliseconds, or yyyy-MM-dd HH:mm:ss. |"),
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Since": {"2021-03-04 05:06:07"}}},
			want: `
				Since/format/other-form: Since = "\u00a0plumb!" is refused (parameter)
				- control: query Since="2021-03-04 05:06:07" => accepted
				- probe: query Since="\u00a0plumb!" => refused Since
				Since/format/early-form: Since = "00plumb" is refused (parameter)
				- control: query Since="2021-03-04 05:06:07" => accepted
				- probe: query Since=00plumb => refused Since
				Since/format/no-month: Since = "2021-13-04 05:06:07" is refused (parameter, should)
				- control: query Since="2021-03-04 05:06:07" => accepted
				- probe: query Since="2021-13-04 05:06:07" => refused Since
				Since/format/form-1: the form unix-ms of Since is accepted (parameter)
				- control: query Since="2021-03-04 05:06:07" => accepted
				- probe: query Since=1614834367000 => accepted
			`,
		},
		{
			name: "a number alone", statement: "Since/format",
			page:     with(theKettle, "|Since|String|No|1614834367000|The time, a UNIX timestamp in milliseconds. |"),
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Since": {"1614834367000"}}},
			want: `
				Since/format/other-form: Since = "\u00a0plumb!" is refused (parameter)
				- control: query Since=1614834367000 => accepted
				- probe: query Since="\u00a0plumb!" => refused Since
				Since/format/early-form: Since = "00plumb" is refused (parameter)
				- control: query Since=1614834367000 => accepted
				- probe: query Since=00plumb => refused Since
				Since/format/as-date: Since = "2021-03-04T05:06:07Z" is refused (parameter, should)
				- control: query Since=1614834367000 => accepted
				- probe: query Since=2021-03-04T05:06:07Z => refused Since
			`,
		},
		{
			name: "one form", statement: "Since/format",
			page: with(theKettle, "|Since|String|No|2020-01-02|The time, in the yyyy-MM-dd format. |"),
			want: `
				Since/format/other-form: Since = "\u00a0plumb!" is refused (parameter, tentative)
				- control: query Since=2020-01-02 => accepted
				- probe: query Since="\u00a0plumb!" => refused Since
				Since/format/early-form: Since = "00plumb" is refused (parameter, tentative)
				- control: query Since=2020-01-02 => accepted
				- probe: query Since=00plumb => refused Since
				Since/format/no-month: Since = "2020-13-02" is refused (parameter, should, tentative)
				- control: query Since=2020-01-02 => accepted
				- probe: query Since=2020-13-02 => refused Since
			`,
		},
	})
}

// The control shows that the moment is taken: what is refused of its other forms is the form.
func TestFormsAreNoGuesses(t *testing.T) {
	page := with(theKettle, "|Since|String|No|2020-01-02 03:04:05|The time. Supported formats: UNIX timestamp in milliseconds, or yyyy-MM-dd HH:mm:ss. |")
	for _, s := range derivedOf(t, operationOf(t, page), scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-7"}, "Since": {"2021-03-04 05:06:07"}}}) {
		if s.ID == "Since/format/form-1" && len(s.Steps[1].Guesses) > 0 {
			t.Errorf("%+v", s.Steps[1].Guesses)
		}
	}
}

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
				Day/format/early-form: Day = "00plumb" is refused (parameter)
				- control: query => accepted
				- probe: query Day=00plumb => refused Day
				Day/format/no-month: Day = "2020-13-01" is refused (parameter, should)
				- control: query => accepted
				- probe: query Day=2020-13-01 => refused Day
			`,
		},
		{
			name: "a date that nobody has to send", page: with("|Day|String|No|2020-01-01|The day in the yyyy-MM-dd format. |"),
			statement: "Day/format Day/pattern",
			want: `
				Day/format/other-form: Day = "\u00a0plumb!" is refused (parameter, tentative)
				- control: query Day=2020-01-01 => accepted
				- probe: query Day="\u00a0plumb!" => refused Day
				Day/format/early-form: Day = "00plumb" is refused (parameter, tentative)
				- control: query Day=2020-01-01 => accepted
				- probe: query Day=00plumb => refused Day
				Day/format/no-month: Day = "2020-13-01" is refused (parameter, should, tentative)
				- control: query Day=2020-01-01 => accepted
				- probe: query Day=2020-13-01 => refused Day
			`,
		},
	})
}
