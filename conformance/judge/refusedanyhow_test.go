package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A code that speaks of the caller is a refusal of a value where somebody said that it comes for that value, and of no other.
func TestRefusedAnyhowByACode(t *testing.T) {
	of := func(codes string) scenario.Check { return scenario.Check{Kind: scenario.RefusedAnyhow, Want: codes} }
	answer := func(status int) exchange.Exchange {
		return json("probe", status, strings.ReplaceAll(missing, "MissingWidgetId", "NoPermission"))
	}
	judgeEach(t, []judged{
		{"nobody said so", of(""), answer(400), verdict.Unanswered, "another reason"},
		{"said of this value", of("NoPermission"), answer(403), verdict.Satisfied, ""},
		{"of several", of("NoAccount,NoPermission"), answer(400), verdict.Satisfied, ""},
		{"said of another code", of("NoAccount"), answer(400), verdict.Unanswered, "another reason"},
		{"with a status of no refusal", of("NoPermission"), answer(500), verdict.Violated, "500"},
	})
}
