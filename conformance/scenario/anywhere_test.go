package scenario_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Scenarios about results hold the same against those of other scenarios. That a member is there is said of every result where the
// operation changes something, and the page names no case.
func TestAnywhere(t *testing.T) {
	boil := kettle{
		parameters: []string{theKettle, "|Mode|String|No|warm|The mode. Valid values: warm and cold. |"},
		members: []string{
			"|JobId|String|j-1|The job. |", "|Note|String|n|The note. This parameter is returned only when there is one. |",
			"|Steam|String|s|The steam. This parameter is returned only if Mode is set to warm. |", "|Mood|String|hot|The mood. Valid values: hot and cold. |",
			"|Cover|String|c|The cover. This parameter is returned when Mode is specified. |", "|Rust|String|r|The rust. This parameter is returned when Mood is set to cold. |",
			"|Spoons|Array of Spoon| |The spoons. |", "|Length|Integer|3|How long. |",
		},
		json: `{"RequestId":"6A-1","JobId":"j-1","Note":"n","Steam":"s","Mood":"hot","Cover":"c","Rust":"r","Spoons":[{"Length":3}]}`,
	}.page()
	reading := strings.ReplaceAll(boil, "StirKettle", "DescribeKettle")
	for _, c := range []struct{ name, page, id, want string }{
		{"a type", boil, "response/JobId/type/json", "needed body = json, member-type JobId"},
		{"a type, in XML", boil, "response/JobId/type/xml", "needed body = xml, member-type JobId"},
		{"values", boil, "response/Mood/enum/json", "needed body = json, member-rule Mood = enum"},
		{"members that the page lists", boil, "protocol/result/members/json", "needed body = json, only-members"},
		{"a member", boil, "response/JobId/present/json", "needed body = json, member JobId"},
		{"a member that is not always there", boil, "response/Note/present/json", ""},
		{"a member that is there for a value", boil, "response/Steam/present/json", ""},
		{"a member that is there for a parameter, and perhaps for none", boil, "response/Cover/present/json", ""},
		{"a member that is there beside a value of another", boil, "response/Rust/present/json", ""},
		{"a member of an item", boil, "response/Spoons[].Length/present/json", "needed body = json, throughout Spoons[].Length"},
		{"a member of what is read", reading, "response/JobId/present/json", ""},
		{"the request's id in what is read", reading, "response/RequestId/present/json", "needed body = json, member RequestId"},
		{"a scenario about a parameter", boil, "Mode/enum/other", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, s := range derivedOf(t, operationOf(t, c.page), scenario.Fixtures{}) {
				if s.ID != c.id {
					continue
				}
				var got []string
				for _, check := range s.Anywhere {
					text := strings.TrimSuffix(fmt.Sprint(check, " ", check.Name, " = ", check.Want), " = ")
					got = append(got, strings.ReplaceAll(text, "  =", " ="))
				}
				if text := strings.TrimSpace(strings.Join(got, ", ")); strings.ReplaceAll(text, " ,", ",") != c.want {
					t.Errorf("got %q, want %q", text, c.want)
				}
				return
			}
			t.Errorf("there is no scenario %s", c.id)
		})
	}
}
