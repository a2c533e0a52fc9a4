package proof

import "testing"

// What the page shows as JSON is given as JSON of that kind.
func TestShapedLike(t *testing.T) {
	for _, c := range []struct {
		example, value string
		want           bool
	}{
		{"plumb", "plumb-2", true},
		{"", "plumb", true},
		{`{"a":1}`, "plumb", false},
		{`{"a":1}`, `{"b":2}`, true},
		{`{"a":1}`, `[1]`, false},
		{`["a"]`, `["b"]`, true},
	} {
		if got := shapedLike(c.example, c.value); got != c.want {
			t.Errorf("%s of %s: %v", c.value, c.example, got)
		}
	}
}
