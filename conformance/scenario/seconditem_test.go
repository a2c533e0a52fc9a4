package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What is refused in the first item of a list is refused in the second: of items with members, of texts, of a JSON text.
func TestSecondItem(t *testing.T) {
	tests := []struct {
		name, statement string
		rows            []string
		accepted        map[string][]string
		want            []string // steps of the scenario of the second item, empty when there is none
		level           string
	}{
		{"a member that is left out", "Tag.N.Key/required", []string{"|Tag.N.Key|String|Yes|k|The key. |", "|Tag.N.Value|String|No|v|The value. |"}, nil, []string{
			"Tag.1.Value=v Tag.1.Key=k Tag.2.Value=v Tag.2.Key=k", "Tag.1.Value=v Tag.1.Key=k Tag.2.Value=v",
		}, "should"},
		{"a list that is left out", "Id.N/required", []string{"|Id.N|String|Yes|i-1|The IDs. |"}, nil, nil, ""},
		{"a value", "Spoon.N/enum", []string{"|Spoon.N|String|Yes|tin|The spoons. Valid values: tin and zinc. |"}, nil, []string{
			"Spoon.1=tin Spoon.2=tin", "Spoon.1=tin Spoon.2=PlumbUndocumented",
		}, "should"},
		{"a value, where the profile has two", "Spoon.N/enum", []string{"|Spoon.N|String|Yes|tin|The spoons. Valid values: tin and zinc. |"}, map[string][]string{"Spoon.N": {"tin", "zinc"}}, []string{
			"Spoon.1=tin Spoon.2=zinc", "Spoon.1=tin Spoon.2=PlumbUndocumented",
		}, "must"},
		{"a member of a JSON text", "Tags.N.Level/enum", []string{`|Tags|Json|Yes|[{"Level":"low"}]|The tags. |`, "|Tags.N.Level|String|No|low|The level. Valid values: low and high. |"}, nil, []string{
			`Tags=[{"Level":"low"},{"Level":"low"}]`, `Tags=[{"Level":"low"},{"Level":"PlumbUndocumented"}]`,
		}, "should"},
		{"no list", "Spoon/enum", []string{"|Spoon|String|Yes|tin|The spoon. Valid values: tin and zinc. |"}, nil, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, found := scenarioOf(t, with(tt.rows...), scenario.Fixtures{Accepted: tt.accepted}, tt.statement+"/second-item-")
			if found != (tt.want != nil) {
				t.Fatalf("found %t", found)
			}
			for i, want := range tt.want {
				if got := sentBy(s.Steps[i].Request, "Tag", "Spoon"); got != want {
					t.Errorf("step %d: %s\nwant %s", i, got, want)
				}
			}
			if tt.level != "" && string(s.Level) != tt.level {
				t.Errorf("level %s", s.Level)
			}
		})
	}
}
