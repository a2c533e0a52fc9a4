package scenario

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

func TestLabels(t *testing.T) {
	for value, want := range map[string]string{
		"Fast":    "Fast",
		"v1.2-b_": "v1.2-b_",
		">=":      "__-",
		"a b":     "a_b-",
		"中":       "_-",
		"":        "",
	} {
		got := label(value)
		if want == value && got != want || want != value && !regexp.MustCompile("^"+regexp.QuoteMeta(want)+"[0-9a-f]{6}$").MatchString(got) {
			t.Errorf("%q: %q, expected %q and a digest", value, got, want)
		}
	}
}

// Whatever a value is, it makes one part of an id, and another value makes another.
func TestLabelsAreFitForIDs(t *testing.T) {
	fit := regexp.MustCompile(`^[A-Za-z0-9._-]*$`)
	rapid.Check(t, func(t *rapid.T) {
		one, other := rapid.String().Draw(t, "one"), rapid.String().Draw(t, "other")
		if !fit.MatchString(label(one)) {
			t.Fatalf("%q is no part of an id", label(one))
		}
		if one != other && label(one) == label(other) {
			t.Fatalf("%q and %q are both %q", one, other, label(one))
		}
	})
}
