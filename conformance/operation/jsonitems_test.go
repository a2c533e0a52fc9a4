package operation_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// The second item of the list that a member is in comes from another text.
func TestInSecond(t *testing.T) {
	for _, tt := range []struct{ name, text, other, member, want string }{
		{"a list", `[{"a":1}]`, `[{"a":2}]`, "P.N.a", `[{"a":1},{"a":2}]`},
		{"a longer list", `[{"a":1},{"a":7}]`, `[{"a":2},{"a":8}]`, "P.N.a", `[{"a":1},{"a":2}]`},
		{"a list in an object", `{"l":[{"a":1}],"b":2}`, `{"l":[{"a":3}],"b":9}`, "P.l.N.a", `{"b":2,"l":[{"a":1},{"a":3}]}`},
		{"no list", `{"a":1}`, `{"a":2}`, "P.a", ""},
		{"an empty list", `[]`, `[{"a":2}]`, "P.N.a", ""},
		{"no JSON", `x`, `[{"a":2}]`, "P.N.a", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := operation.InSecond(tt.text, tt.other, operation.Parameter{Name: tt.member})
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("%s %t", got, ok)
			}
		})
	}
}

// A list is repeated to a number of items, or cut to it.
func TestRepeated(t *testing.T) {
	for text, want := range map[string]string{`[1,2]`: `[1,2,1]`, `["a"]`: `["a","a","a"]`, `[1,2,3,4]`: `[1,2,3]`, `[]`: "", `{"a":1}`: "", "x": ""} {
		if got, ok := operation.Repeated(text, 3); got != want || ok != (want != "") {
			t.Errorf("%s: %s %t", text, got, ok)
		}
	}
}

// Only lists and objects count as JSON texts.
func TestIsJSON(t *testing.T) {
	for _, tt := range []struct {
		text     string
		list, is bool
	}{{`[1]`, true, true}, {` {"a":1} `, false, true}, {`"a"`, false, false}, {"12", false, false}, {"[1", false, false}, {"", false, false}, {`[1] 2`, false, false}} {
		if list, is := operation.IsJSON(tt.text); list != tt.list || is != tt.is {
			t.Errorf("%q: %t %t", tt.text, list, is)
		}
	}
}

// The values of a member are found in every item, at every depth.
func TestInTextValues(t *testing.T) {
	for _, tt := range []struct {
		text, member string
		want         []string
	}{
		{`[{"a":"x"},{"a":2},{"b":3}]`, "P.N.a", []string{"x", "2"}},
		{`{"l":[{"a":true}]}`, "P.l.N.a", []string{"true"}},
		{`{"a":["x","y"]}`, "P.a.N", []string{"x", "y"}},
		{`{"a":{"b":1}}`, "P.a", []string{`{"b":1}`}},
		{`{"a":"x"}`, "P.b", nil},
		{`{"a":"x"}`, "P.a.b", nil},
		{"x", "P.a", nil},
	} {
		if got := operation.InTextValues(tt.text, operation.Parameter{Name: tt.member}); !slices.Equal(got, tt.want) {
			t.Errorf("%s %s: %q", tt.text, tt.member, got)
		}
	}
}
