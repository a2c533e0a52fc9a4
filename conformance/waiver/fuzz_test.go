package waiver_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// Whatever waivers hold, they are read or refused with a reason, never half.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		"", "[]\n", "- {scenario: A/x, fingerprint: {status: 200, check: refused}, reason: a, owner: b, expires: 2026-01-02}\n", "- {}\n", "a: b\n", "- &a [*a]\n", "- {scenario: [a]}\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := waiver.Load(data)
		if err != nil && (list != nil || err.Error() == "") {
			t.Errorf("%v, %v", list, err)
		}
	})
}
