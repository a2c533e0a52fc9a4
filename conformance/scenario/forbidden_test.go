package scenario_test

import "testing"

// A good value is refused with each of the forbidden texts in front of it, or inside of it.
func TestForbidden(t *testing.T) {
	specify(t, []specification{
		{
			name: "beginnings", page: with("|Spoon|String|Yes|s-1|The spoon. It cannot start with tea: or aliyun. |"),
			statement: "Spoon/not-start",
			want: `
				Spoon/not-start/has-tea_-5bc8d5: Spoon = "tea:s-1" is refused (parameter)
				- control: query => accepted
				- probe: query Spoon=tea:s-1 => refused Spoon
				Spoon/not-start/has-aliyun: Spoon = "aliyuns-1" is refused (parameter)
				- control: query => accepted
				- probe: query Spoon=aliyuns-1 => refused Spoon
			`,
		},
		{
			name: "a beginning with a length", page: with("|Spoon|String|Yes|s-1234|The spoon. It must be 2 to 8 characters in length. It cannot start with tea:. |"),
			statement: "Spoon/not-start",
			want: `
				Spoon/not-start/has-tea_-5bc8d5: Spoon = "tea:34" is refused (parameter)
				- control: query => accepted
				- probe: query Spoon=tea:34 => refused Spoon
			`,
		},
		{
			name: "what it must not contain", page: with("|Spoon|String|Yes|s-1|The spoon. It cannot contain http://. |"),
			statement: "Spoon/not-contain",
			want: `
				Spoon/not-contain/has-http___-8c8dac: Spoon = "shttp://-1" is refused (parameter)
				- control: query => accepted
				- probe: query Spoon=shttp://-1 => refused Spoon
			`,
		},
	})
}
