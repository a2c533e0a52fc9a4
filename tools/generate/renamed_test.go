package generate

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRenamedNamesAreSaid(t *testing.T) {
	plain := string(stirPot(t))
	tests := []struct {
		name, from, to string
		want           []string
	}{
		{"parameters", "", "", []string{`parameter "Tag1Key" has the same Go name as "Tag.1.Key": it is Tag1Key2 in Go`}},
		{
			"members", "zest: {type: string}", "zest: {type: string}\n        z-est: {type: string}\n        zEst: {type: string}",
			[]string{`member of StirPotResult "zEst" has the same Go name as "z-est": it is ZEst2 in Go`},
		},
		{
			"members of items", "zest: {type: string}", "zest: {type: array, items: {type: array, items: {type: object, properties: {a-b: {type: string}, a_b: {type: string}}}}}",
			[]string{`member of StirPotResult.zest[][] "a_b" has the same Go name as "a-b": it is AB2 in Go`},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := plain
			if test.from != "" {
				text = strings.Replace(plain, test.from, test.to, 1)
			}
			d, err := readDescription("StirPot.openapi.yaml", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			said := renamed(d)
			for _, want := range test.want {
				if !slices.Contains(said, want) {
					t.Errorf("%q is not said: %s", want, cmp.Diff(nil, said))
				}
			}
		})
	}
}

// A user of the command reads on the error output what was renamed.
func TestRunSaysWhatItRenames(t *testing.T) {
	w := newTree(t)
	w.run()
	if want := `stirpot: parameter "Tag1Key" has the same Go name as "Tag.1.Key": it is Tag1Key2 in Go`; !strings.Contains(w.stderr.String(), want) {
		t.Errorf("expected %q in %q", want, w.stderr.String())
	}
}
