package scenario

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A value is the profile's, else one that the page lists, else its example, else one by its type.
func TestValues(t *testing.T) {
	profile := Fixtures{Accepted: map[string][]string{"A": {"one", "two", "three"}}}
	cases := []struct {
		name      string
		parameter operation.Parameter
		turn      int
		want      string
		ok        bool
	}{
		{"the profile's first", operation.Parameter{Name: "A", Enum: []string{"e"}, Example: "x"}, 0, "one", true},
		{"the profile's last", operation.Parameter{Name: "A"}, 2, "three", true},
		{"the profile's first again", operation.Parameter{Name: "A"}, 3, "one", true},
		{"a listed value", operation.Parameter{Name: "B", Enum: []string{"e", "f"}, Example: "x"}, 1, "e", true},
		{"the example", operation.Parameter{Name: "B", Type: "string", Example: "x"}, 1, "x", true},
		{"an integer", operation.Parameter{Name: "B", Type: "integer"}, 1, "1", true},
		{"a number", operation.Parameter{Name: "B", Type: "number"}, 1, "1", true},
		{"a boolean", operation.Parameter{Name: "B", Type: "boolean"}, 1, "true", true},
		{"a text", operation.Parameter{Name: "B", Type: "string"}, 1, "plumb", true},
		{"a list that is one text", operation.Parameter{Name: "B", Type: "array"}, 1, "plumb", true},
		{"a list in JSON", operation.Parameter{Name: "B", Type: "string", Style: contract.StyleJSON}, 1, `["plumb"]`, true},
		{"an object has none", operation.Parameter{Name: "B", Type: "object"}, 1, "", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := &deriver{op: &operation.Operation{}, settings: Settings{Fixtures: profile}, turn: c.turn}
			if got, ok := d.value(c.parameter); got != c.want || ok != c.ok {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
}

// A second value is another one than the first, promised or made.
func TestSecondValues(t *testing.T) {
	cases := []struct {
		name         string
		fixtures     Fixtures
		typ          string
		want         string
		promised, ok bool
	}{
		{"an accepted one", Fixtures{Accepted: map[string][]string{"A": {"first", "second"}}, Echoed: map[string][]string{"A": {"third"}}}, "string", "second", true, true},
		{"one that is known to come back", Fixtures{Accepted: map[string][]string{"A": {"first"}}, Echoed: map[string][]string{"A": {"first", "third"}}}, "integer", "third", true, true},
		{"one that is made of the first", Fixtures{Accepted: map[string][]string{"A": {"first"}}}, "string", `first&<>"'`, false, true},
		{"a number", Fixtures{Accepted: map[string][]string{"A": {"first"}}}, "integer", "1", false, true},
		{"another parameter's values", Fixtures{Accepted: map[string][]string{"B": {"second"}}}, "object", "", false, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := &deriver{op: &operation.Operation{}, settings: Settings{Fixtures: c.fixtures}}
			got, promised, ok := d.second(operation.Parameter{Name: "A", Type: c.typ}, "first")
			if got != c.want || promised != c.promised || ok != c.ok {
				t.Errorf("got %q, promised %v, %v", got, promised, ok)
			}
		})
	}
}

func TestValuesThatComeBack(t *testing.T) {
	profile := Fixtures{Echoed: map[string][]string{"A": {"a<b"}, "B": {}}}
	if got, promised := profile.echoed(operation.Parameter{Name: "A"}, "a"); !promised || !cmp.Equal(got, []string{"a<b"}) {
		t.Errorf("the profile's: %q, %v", got, promised)
	}
	want := []string{`b&<>"'`, "b-中文é😀"}
	if got, promised := profile.echoed(operation.Parameter{Name: "B"}, "b"); promised || !cmp.Equal(got, want) {
		t.Errorf("made of the first: %q, %v", got, promised)
	}
}

func TestValuesThatAreRefused(t *testing.T) {
	profile := Fixtures{Refused: map[string][]string{"A": {"none", "nothing"}, "B": {}}}
	for _, c := range []struct{ parameter, first, want string }{
		{"A", "a", "none"},
		{"B", "b", "b-unknown-to-everybody"},
		{"C", "ca-07****", "ca-070000-unknown-to-everybody"},
		{"C", "", "-unknown-to-everybody"},
	} {
		if got := profile.refused(c.parameter, c.first); got != c.want {
			t.Errorf("%s: %q, expected %q", c.parameter, got, c.want)
		}
	}
}
