package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A scenario that asks for an error of haste is judged by what comes, unless the gateway's own comes instead.
func TestThrottlingThatWasAskedFor(t *testing.T) {
	asked := check(scenario.Code, "Throttling.Pour")
	says := func(code string) string { return `{"Code":"` + code + `","Message":"m"}` }
	judgeEach(t, []judged{
		{"it comes", asked, json("probe", 429, says("Throttling.Pour")), verdict.Satisfied, ""},
		{"it is misspelt", asked, json("probe", 429, says("Throttling.Pours")), verdict.Violated, "Throttling.Pours"},
		{"another error comes with its status", asked, json("probe", 429, says("NoAccount")), verdict.Violated, "NoAccount"},
		{"the gateway's own comes", asked, json("probe", 400, says("Throttling.User")), verdict.Unanswered, "throttles"},
		{"nobody says which", asked, json("probe", 429, "{}"), verdict.Unanswered, "throttles"},
		{"another was asked for", check(scenario.Code, "NoAccount"), json("probe", 429, says("Throttling.Pour")), verdict.Unanswered, "throttles"},
	})
	judgeEach(t, []judged{
		{"another status", check(scenario.Status, "429"), json("probe", 400, says("Throttling.Pour")), verdict.Unanswered, "throttles"},
	})
}
