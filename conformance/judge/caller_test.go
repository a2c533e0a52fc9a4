package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A refusal of the caller says nothing of a request; one of something that is not there does.
func TestRefusalsOfTheCaller(t *testing.T) {
	said := func(code string) string { return `{"Code":"` + code + `","Message":"m"}` }
	judgeEach(t, []judged{
		{"no permission", check(scenario.RefusedAnyhow), json("probe", 403, said("Forbidden.RAM")), verdict.Unanswered, "another reason"},
		{"forbidden", check(scenario.RefusedAnyhow), json("probe", 403, said("Forbidden")), verdict.Unanswered, "another reason"},
		{"a region that is not there", check(scenario.RefusedAnyhow), json("probe", 404, said("Forbidden.RegionNotFound")), verdict.Satisfied, ""},
		{"a key that is not there", check(scenario.RefusedAnyhow), json("probe", 404, said("InvalidAccessKeyId.NotFound")), verdict.Unanswered, "another reason"},
	})
}
