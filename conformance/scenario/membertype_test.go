package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A member has its documented type in both formats.
func TestMemberType(t *testing.T) {
	specify(t, []specification{
		{
			name: "a member", page: whole(),
			statement: "response/KettleId/type",
			want: `
				response/KettleId/type/json: KettleId has its documented type in JSON (serialization)
				- probe: query => needed result, needed in-format = json, member-type KettleId
				response/KettleId/type/xml: KettleId has its documented type in XML (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-type KettleId
			`,
		},
	})
}

// Where the page contradicts itself, either type may be right.
func TestTypesThatThePageContradicts(t *testing.T) {
	for inferred, want := range map[contract.Inference]string{contract.ByContradiction: "needed member-type", contract.ByAbsence: "member-type", "": "member-type"} {
		if got := checkOf(t, "response/KettleId/type", inferred); got != want {
			t.Errorf("inferred by %q: %s", inferred, got)
		}
	}
}
