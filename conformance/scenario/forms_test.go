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
				Since/format/form-1: the form unix-ms of Since is accepted (parameter)
				- control: query Since="2021-03-04 05:06:07" => accepted
				- probe: query Since=1614834367000 => accepted
			`,
		},
		{
			name: "one form", statement: "Since/format",
			page: with(theKettle, "|Since|String|No|2020-01-02|The time, in the yyyy-MM-dd format. |"),
			want: `
				Since/format/other-form: Since = "\u00a0plumb!" is refused (parameter, tentative)
				- control: query Since=2020-01-02 => accepted
				- probe: query Since="\u00a0plumb!" => refused Since
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
