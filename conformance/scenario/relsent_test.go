package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// sentPage is a page with a list of the results for what was sent, in which the row of the sent list stands.
func sentPage(row string) string {
	return "# WashSpoons\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=WashSpoons&type=RPC&version=2021-03-04)\n\n" +
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|WashSpoons|The operation. |\n" + row + "\n\n" +
		"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n" +
		"|Spoons|Array of Spoon| |The results. |\n|└SpoonId|String|s-1|The ID. |\n|└Success|Boolean|true|Whether it is clean. |\n"
}

// What is sent in a list is held against the items of the result.
func TestEachSent(t *testing.T) {
	specify(t, []specification{
		{
			name: "ids with commas", page: sentPage("|SpoonIds|String|Yes|s-1,s-2|The IDs. Separate multiple IDs with commas (,). |"),
			statement: "relation/SpoonIds/each-sent",
			want: `
				relation/SpoonIds/each-sent/one: the result has an item for what is sent as SpoonIds (relation, should)
				- probe: query => needed accepted, sent-each Spoons/SpoonId = SpoonIds
				relation/SpoonIds/each-sent/two: the result has an item for each of two that are sent as SpoonIds (relation, should, without two values of SpoonIds)
			`,
		},
		{
			name: "ids one by one", page: sentPage("|SpoonId.N|String|Yes|s-1|The IDs. |"),
			fixtures:  scenario.Fixtures{Accepted: map[string][]string{"SpoonId.N": {"a", "b"}}},
			statement: "relation/SpoonId.N/each-sent",
			want: `
				relation/SpoonId.N/each-sent/one: the result has an item for what is sent as SpoonId.N (relation, should)
				- probe: query => needed accepted, sent-each Spoons/SpoonId = SpoonId.N
				relation/SpoonId.N/each-sent/two: the result has an item for each of two that are sent as SpoonId.N (relation, should)
				- probe: query SpoonId.2=b => needed accepted, sent-each Spoons/SpoonId = SpoonId.N
			`,
		},
	})
}
