package scenario_test

import "testing"

// A value without its beginning is refused, and so is the beginning alone; what is made for a bound breaks neither.
func TestBeginnings(t *testing.T) {
	specify(t, []specification{
		{
			name:      "both",
			page:      with("|Path|String|No|/a/b.html|The path. The path must be 1 to 80 characters in length. It must start with a forward slash (/) and must not contain only a forward slash. |"),
			statement: "Path/beginning Path/not-only Path/min-length",
			want: `
				Path/min-length/accepted: a request with Path is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Path=/a/b.html => accepted
				Path/beginning/other: Path = "pa/b.html" is refused (parameter)
				- control: query Path=/a/b.html => accepted
				- probe: query Path=pa/b.html => refused Path
				Path/not-only/alone: Path = "/" is refused (parameter)
				- control: query Path=/a/b.html => accepted
				- probe: query Path=/ => refused Path
			`,
		},
	})
}
