package scenario_test

import "testing"

// What lies between a value and the range beside it is refused.
func TestGaps(t *testing.T) {
	specify(t, []specification{
		{
			name: "one number", page: with("|Heat|Integer|No|43|The heat. Valid values: 1 to 5120 and -1. |"), statement: "Heat/gap",
			want: `
				Heat/gap/last: Heat = 0 is refused (parameter, should)
				- control: query Heat=1 => accepted
				- probe: query Heat=0 => refused Heat
			`,
		},
	})
}

// Two values of a list in one text are accepted together, and what is not listed is refused behind one that is.
func TestBehindCommas(t *testing.T) {
	specify(t, []specification{
		{
			name: "listed values", page: with("|Codes|String|No|h_2xx,h_3xx|The codes. Separate multiple codes with commas (,). Valid values: h_2xx, h_3xx, and h_4xx. |"), statement: "Codes/enum",
			want: `
				Codes/enum/value-h_2xx: Codes = h_2xx is accepted (parameter, tentative)
				- probe: query Codes=h_2xx => accepted
				Codes/enum/value-h_3xx: Codes = h_3xx is accepted (parameter, tentative)
				- probe: query Codes=h_3xx => accepted
				Codes/enum/value-h_4xx: Codes = h_4xx is accepted (parameter, tentative)
				- probe: query Codes=h_4xx => accepted
				Codes/enum/other: Codes with a value that the page does not list is refused (parameter)
				- control: query Codes=h_2xx => accepted
				- probe: query Codes=PlumbUndocumented => refused Codes
				Codes/enum/near: Codes with a value that is like one of the page's is refused (parameter, should)
				- control: query Codes=h_2xx => accepted
				- probe: query Codes=h_2x => refused Codes
				Codes/enum/case: Codes with one of the page's values in another case is refused (parameter, should)
				- control: query Codes=h_2xx => accepted
				- probe: query Codes=H_2XX => refused Codes
				Codes/enum/several: Codes = h_2xx,h_3xx is accepted (parameter, should, tentative)
				- probe: query Codes=h_2xx,h_3xx => accepted
				Codes/enum/second-item-other: Codes with a value that the page does not list is refused, in the second item (parameter, should)
				- control: query Codes=h_2xx,h_3xx => accepted
				- probe: query Codes=h_2xx,PlumbUndocumented => refused Codes
			`,
		},
	})
}
