package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// The beginning of what names something names nothing, unless something else may have that name.
func TestBeginningsAreRefused(t *testing.T) {
	page := with("|KettleName|String|No|tall-kettle|The name. |")
	refused := map[string][]string{"KettleName": {"nothing"}}
	const beginning = "KettleName/type/beginning"
	for _, tt := range []struct {
		name     string
		accepted []string
		refused  map[string][]string
		want     string
	}{
		{"a name", []string{"tall-kettle"}, refused, "tall-kettl"},
		{"a short number at its end", []string{"tall-kettle-10"}, refused, "tall-kettle-"},
		{"a long number at its end", []string{"tall-kettle-1000001"}, refused, "tall-kettle-100000"},
		{"another one that has it", []string{"tall-kettle", "tall-kettl"}, refused, ""},
		{"a short name", []string{"kettle"}, refused, ""},
		{"nothing that is known to be refused", []string{"tall-kettle"}, nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := scenario.Derive(operationOf(t, page), scenario.Settings{Fixtures: scenario.Fixtures{Accepted: map[string][]string{"KettleName": tt.accepted}, Refused: tt.refused}})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, s := range all {
				if s.ID == beginning {
					last := s.Steps[len(s.Steps)-1].Request.Parameters
					for _, p := range last {
						if p.Name == "KettleName" {
							got = p.Value.Text
						}
					}
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// With the id of one of two things, a name that a third one has is refused.
func TestNamesOfOthers(t *testing.T) {
	page := with("|LidId|String|No|l-1|The lid to change. |", "|LidName|String|Yes|red|The name. |") +
		"\n## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|---|---|---|---|\n|409|LidExists|The lid exists.|It exists.|\n"
	by := map[string]scenario.Provocation{"LidExists": {Parameters: map[string]string{"LidName": "old"}}}
	specify(t, []specification{
		{
			name: "two things", page: page, statement: "LidId/type",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"LidId": {"l-1", "l-2"}}, Provocations: by},
			want: `
				LidId/type/text: a request with LidId is accepted (parameter)
				- control: query => accepted
				- probe: query LidId=l-2 => accepted
				LidId/type/accepted-l-1: LidId = l-1 is accepted, as was said of the target (parameter, should)
				- probe: query LidId=l-1 => accepted
				LidId/type/accepted-l-2: LidId = l-2 is accepted, as was said of the target (parameter, should)
				- probe: query LidId=l-2 => accepted
				LidId/type/taken-name: with LidId, a LidName that another one has is refused (parameter, should)
				- probe "as l-1": query LidName=old LidId=l-1 => answered
				- probe "as l-2": query LidName=old LidId=l-2 => any-refused = as l-1
			`,
		},
		{
			name: "one thing, whose name it may be", page: page, statement: "LidId/type",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"LidId": {"l-1"}}, Provocations: by},
			want: `
				LidId/type/text: a request with LidId is accepted (parameter)
				- control: query => accepted
				- probe: query LidId=l-1 => accepted
			`,
		},
	})
}
