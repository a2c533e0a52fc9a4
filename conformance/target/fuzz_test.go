package target_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/target"
)

// Whatever a profile holds, it is read or refused with a reason, never half.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		"", "name: a\n", "parameters: {A: [x, 1]}\n", "send: {parameters: {A: b}, headers: {X-A: b}}\n",
		"provocations: {A: {command: {run: [a], undo: [b], timeout: 1s}}}\n", "timing: {request: 1s}\n", "a: &a [*a]\n", "? {a: b}\n: c\n", "layer: service\nversion: 2020-01-01\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		profile, err := target.Load(data)
		if (profile == nil) != (err != nil) || err != nil && err.Error() == "" {
			t.Errorf("%v, %v", profile, err)
		}
	})
}
