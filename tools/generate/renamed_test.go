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
		{"parameters", "", "", []string{`"Tag1Key" of Params has the same Go name as "Tag.1.Key": it is Tag1Key2`}},
		{
			"members", "zest: {type: string}", "zest: {type: string}\n        z-est: {type: string}\n        zEst: {type: string}",
			[]string{`"zEst" of Result has the same Go name as "z-est": it is ZEst2`},
		},
		{
			"members of items", "zest: {type: string}", "zest: {type: array, items: {type: array, items: {type: object, properties: {a-b: {type: string}, a_b: {type: string}}}}}",
			[]string{`"a_b" of Zest has the same Go name as "a-b": it is AB2`},
		},
		{"a type that every package has", "", "", []string{`the type of "Client" of Oven would be Client, and every package has Client: it is OvenClient`}},
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
	if want := `stirpot: "Tag1Key" of Params has the same Go name as "Tag.1.Key": it is Tag1Key2`; !strings.Contains(w.stderr.String(), want) {
		t.Errorf("expected %q in %q", want, w.stderr.String())
	}
}

// A package is called what Go lets it be called.
func TestPackageNameOf(t *testing.T) {
	for action, want := range map[string]string{
		"GetPot": "getpot", "Import": "importop", "Func": "funcop", "Type": "typeop", "Main": "mainop", "Init": "initop", "Internal": "internalop",
		"Client": "client", "Service": "service",
	} {
		if got := PackageName(action); got != want {
			t.Errorf("%s: %s, want %s", action, got, want)
		}
	}
}
