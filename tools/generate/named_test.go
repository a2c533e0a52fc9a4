package generate

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What parts of the operation are called is what the generated package calls them, names that clash among them.
func TestNames(t *testing.T) {
	names, err := NamesOf("StirPot.openapi.yaml", stirPot(t))
	if err != nil {
		t.Fatal(err)
	}
	source := goldenSource(t)
	for _, c := range []struct {
		name      string
		got, want []string
	}{
		{"a parameter", names.Parameter("Speed", true), []string{"Params.Speed"}},
		{"one with listed values", names.Parameter("Mode", true), []string{"Params.Mode", "Mode"}},
		{"the same without them", names.Parameter("Mode", false), []string{"Params.Mode"}},
		{"one whose name clashes", names.Parameter("Tag1Key", false), []string{"Params.Tag1Key2"}},
		{"one in a group that nobody describes", names.Parameter("Spice.N.Kind", false), []string{"Params.Spice"}},
		{"one in a list", names.Parameter("Cook.N.Name", false), []string{"Params.Cook.Name"}},
		{"one in a list in a list", names.Parameter("Cook.N.Dish.N.Name", false), []string{"Params.Cook.Dish.Name"}},
		{"a list of numbers", names.Parameter("Pinch.N", false), []string{"Params.Pinch"}},
		{"none", names.Parameter("Salt", false), nil},
		{"a member", names.Member("RequestId", true), []string{"Result.RequestId"}},
		{"a member inside a list", names.Member("Spoons.Spoon[].Length", false), []string{"Result.Spoons.Spoon.Length"}},
		{"a member whose name clashes", names.Member("Zest", false), []string{"Result.Zest2"}},
		{"a member with a sign in its name", names.Member("go-name", false), []string{"Result.GoName"}},
		{"a member with listed values", names.Member("Client.Kind", true), []string{"Result.Client.Kind", "Kind"}},
		{"no member", names.Member("Spoons.Fork", false), nil},
		{"an error", names.Error(400, "Pot.Empty", "The pot is empty."), []string{"ErrPotEmpty"}},
		{"an error with a code that another has", names.Error(400, "Pot.Empty", "The pot has no bottom."), []string{"ErrPotEmpty400ThePotHasNoBottom"}},
		{"no error", names.Error(404, "Pot.Empty", "The pot is empty."), nil},
		{"the operation", names.Operation(), []string{"package stirpot", "Service.StirPot", "Params", "Result"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !slices.Equal(c.got, c.want) {
				t.Errorf("got %q, want %q", c.got, c.want)
			}
			for _, name := range c.got {
				for part := range strings.SplitSeq(strings.TrimPrefix(name, "package "), ".") {
					if !regexp.MustCompile(`\b` + part + `\b`).MatchString(source) {
						t.Errorf("the package has no %s", part)
					}
				}
			}
		})
	}
}

func TestNamesOfNoDescription(t *testing.T) {
	if _, err := NamesOf("x.openapi.yaml", []byte("[")); err == nil || !strings.Contains(err.Error(), "x.openapi.yaml") {
		t.Errorf("%v", err)
	}
}

func goldenSource(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, file := range []string{"types.gen.go.golden", "rpc.gen.go.golden", "server.gen.go.golden"} {
		source, err := os.ReadFile(filepath.Join("testdata", "stirpot", file))
		if err != nil {
			t.Fatal(err)
		}
		b.Write(source)
	}
	return b.String()
}
