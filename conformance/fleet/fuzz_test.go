package fleet_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/fleet"
)

// Whatever the file of a fleet holds, it is read or refused with a reason.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		"", "pages: [a.md]\ntargets:\n  - {name: one, endpoint: \"http://a.example\"}\n", "pages: []\n", "targets: [{name: a, only: [B]}]\n", "pages: a\n", "&a {pages: *a}\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := fleet.Load(data)
		if err == nil && (len(file.Pages) == 0 || len(file.Targets) == 0) {
			t.Errorf("%+v has nothing to run", file)
		}
		if err != nil && err.Error() == "" {
			t.Error("a refusal without a reason")
		}
	})
}

// Whatever an overview is read from, it comes back as it was read.
func FuzzRead(f *testing.F) {
	var seed bytes.Buffer
	if err := fleet.JSON(&seed, fleet.Overview{}); err != nil {
		f.Fatal(err)
	}
	for _, text := range []string{seed.String(), "{}", "[]", `{"schema": 1}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		overview, err := fleet.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := fleet.JSON(&first, overview); err != nil {
			t.Fatal(err)
		}
		again, err := fleet.Read(bytes.NewReader(first.Bytes()))
		if err == nil {
			err = fleet.JSON(&second, again)
		}
		if err != nil || first.String() != second.String() {
			t.Errorf("%v\n%s\n%s", err, first.String(), second.String())
		}
	})
}
