package probe

import (
	"crypto/rand"
	"regexp"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

func TestTokensOfOneNameBeginAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := newNames(rand.Reader)
		length := rapid.IntRange(8, 100).Draw(t, "length")
		one := value(t, n, scenario.Value{Token: "a", Length: length, Text: "x"})
		two := value(t, n, scenario.Value{Token: "a", Length: length, Text: "Y"})
		if len(one) != length || one[:length-1] != two[:length-1] || one[length-1] != 'x' || two[length-1] != 'Y' {
			t.Errorf("%q and %q", one, two)
		}
		if again := value(t, n, scenario.Value{Token: "a", Length: length, Text: "x"}); again != one {
			t.Errorf("%q, then %q", one, again)
		}
		if other := value(t, n, scenario.Value{Token: "b", Length: length, Text: "x"}); other == one {
			t.Errorf("two names have the token %q", other)
		}
	})
}

func TestTokensOfDigits(t *testing.T) {
	n := newNames(rand.Reader)
	if got := value(t, n, scenario.Value{Token: "a", Length: 64, Text: "01", Digits: true}); !regexp.MustCompile(`^\d{62}01$`).MatchString(got) {
		t.Errorf("%q", got)
	}
	if got := value(t, n, scenario.Value{Token: "b", Length: 64}); !regexp.MustCompile(`^[a-z0-9]*[a-z][a-z0-9]*$`).MatchString(got) {
		t.Errorf("%q has no letter", got) // chance alone: one in 10^34
	}
}

func value(t interface{ Fatal(args ...any) }, n *names, v scenario.Value) string {
	out, err := n.value(v)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
